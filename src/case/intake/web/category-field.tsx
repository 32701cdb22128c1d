// Choosing a category by a few letters of its name or of what it is about.
import { useState } from 'react'
import type { PublicBrand } from '../contract/public.ts'
import { normaliseSearch } from '../../../platform/text/domain/search.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { useIsSending } from '../../../platform/web/parts/sending.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'

const MAX_SHOWN = 6

type Category = PublicBrand['categories'][number]

export function CategoryField({
  categories,
  value,
  onChange,
}: {
  categories: readonly Category[]
  value: string
  onChange: (category: string) => void
}) {
  const say = usePhrase()
  const [asked, setAsked] = useState('')
  const chosen = categories.find((category) => category.id === value)
  if (chosen) return <ChosenCategory category={chosen} onClear={() => onChange('')} />
  const words = normaliseSearch(asked).split(' ').filter(Boolean)
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
        <CategoryHits
          categories={categories.filter((category) => fits(category, words))}
          onChoose={(category) => {
            onChange(category)
            setAsked('')
          }}
        />
      )}
    </div>
  )
}

function fits({ name, about }: Category, words: readonly string[]): boolean {
  const text = normaliseSearch([...Object.values(name), ...Object.values(about)].join(' '))
  return words.every((word) => text.includes(word))
}

function ChosenCategory({ category, onClear }: { category: Category; onClear: () => void }) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const isSending = useIsSending()
  return (
    <div className="field">
      <span className="field-label">{say('intake.category')}</span>
      <p className="row">
        <bdi>{pick(category.name)}</bdi>
        <Button size="small" isPending={isSending} onPress={onClear}>
          {say('intake.category.clear')}
        </Button>
      </p>
    </div>
  )
}

function CategoryHits({
  categories,
  onChoose,
}: {
  categories: readonly Category[]
  onChoose: (category: string) => void
}) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const isSending = useIsSending()
  return (
    <ul className="category-hits" aria-label={say('intake.category.search')}>
      {categories.slice(0, MAX_SHOWN).map((category) => (
        <li key={category.id}>
          <button
            type="button"
            className="category-hit"
            onClick={() => !isSending && onChoose(category.id)}
          >
            <span>{pick(category.name)}</span>
            <small>{pick(category.about)}</small>
          </button>
        </li>
      ))}
      {categories.length === 0 && <li className="dim">{say('intake.category.nothing')}</li>}
    </ul>
  )
}
