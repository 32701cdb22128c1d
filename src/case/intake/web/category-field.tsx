// Choosing a category by a few letters of its name or of what it is about.
import { useState } from 'react'
import type { PublicBrand } from '../contract/public.ts'
import { normaliseSearch } from '../../../platform/base/domain/search.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { useIsSending } from '../../../platform/web/parts/sending.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'

const MAX_SHOWN = 6

export function CategoryField({
  categories,
  value,
  onChange,
}: {
  categories: PublicBrand['categories']
  value: string
  onChange: (category: string) => void
}) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const isSending = useIsSending()
  const [asked, setAsked] = useState('')
  const chosen = categories.find((category) => category.id === value)
  const words = normaliseSearch(asked).split(' ').filter(Boolean)
  const fits = categories.filter((category) => {
    const text = normaliseSearch(
      [...Object.values(category.name), ...Object.values(category.about)].join(' '),
    )
    return words.every((word) => text.includes(word))
  })
  if (chosen) {
    return (
      <div className="field">
        <span className="field-label">{say('intake.category')}</span>
        <p className="row">
          <bdi>{pick(chosen.name)}</bdi>
          <Button size="small" isPending={isSending} onPress={() => onChange('')}>
            {say('intake.category.clear')}
          </Button>
        </p>
      </div>
    )
  }
  return (
    <div className="stack">
      <TextField
        label={say('intake.category')}
        hint={say('intake.category.none')}
        type="search"
        placeholder={say('intake.category.search')}
        value={asked}
        onChange={setAsked}
        autoComplete="off"
      />
      {words.length > 0 && (
        <ul className="category-hits" aria-label={say('intake.category.search')}>
          {fits.slice(0, MAX_SHOWN).map((category) => (
            <li key={category.id}>
              <button
                type="button"
                className="category-hit"
                onClick={() => {
                  if (isSending) return
                  onChange(category.id)
                  setAsked('')
                }}
              >
                <span>{pick(category.name)}</span>
                <small>{pick(category.about)}</small>
              </button>
            </li>
          ))}
          {fits.length === 0 && <li className="dim">{say('intake.category.nothing')}</li>}
        </ul>
      )}
    </div>
  )
}
