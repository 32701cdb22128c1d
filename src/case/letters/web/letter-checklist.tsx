// What an answer must say: ticked by whoever writes it, and how much is missing yet.
import { Checkbox } from '../../../platform/web/parts/choice.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { ChecklistItem } from './use-letter.ts'

export function LetterChecklist({
  items,
  checked,
  onChange,
}: {
  items: readonly ChecklistItem[]
  checked: readonly string[]
  onChange: (checked: string[]) => void
}) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const missing = items.filter((item) => !checked.includes(item.id))
  return (
    <fieldset className="field choice" data-cause="answer.checklist checklist">
      <legend className="field-label">{say('case.checklist')}</legend>
      <p className="field-hint">{say('case.checklist_hint')}</p>
      {items.map((item) => (
        <Checkbox
          key={item.id}
          checked={checked.includes(item.id)}
          onChange={(on) =>
            onChange(on ? [...checked, item.id] : checked.filter((id) => id !== item.id))
          }
        >
          <span dir="auto">{pick(item.text)}</span>
          {item.rule && (
            <small>
              <bdi>{item.rule}</bdi>
            </small>
          )}
        </Checkbox>
      ))}
      {missing.length > 0 && (
        <p className="field-hint" role="status">
          {say('case.checklist_missing', { n: missing.length })}
        </p>
      )}
    </fieldset>
  )
}
