// What a new version changes against the one in force, part by part and field by field.
import type { HandbookCheck } from '../../handbook/contract/handbook-reading.ts'
import { isLanguage } from '../../platform/base/domain/language.ts'
import { useLanguage, usePhrase } from '../../platform/web/phrase.tsx'

export function Changes({ changes }: { changes: HandbookCheck['changes'] }) {
  const say = usePhrase()
  return (
    <section className="stack">
      <h3>{say('brand.import.changes')}</h3>
      {changes.length === 0 && <p>{say('brand.import.changes.none')}</p>}
      <ul className="changes">
        {changes.map((change) => {
          const part = say(`brand.part.${change.part}`)
          const what =
            change.id === change.part ? part : say('brand.change.named', { part, id: change.id })
          return (
            <li key={`${change.change} ${change.part} ${change.id}`}>
              {change.change !== 'changed' ? (
                say(`brand.change.${change.change}`, { what })
              ) : (
                <details>
                  <summary>{say('brand.change.changed', { what })}</summary>
                  <dl className="facts">
                    {change.fields.map((field) => (
                      <div key={field.field} className="change-field">
                        <dt>
                          <bdi dir="ltr">{field.field}</bdi>
                        </dt>
                        <dd>
                          <Value value={field.before} old /> <Value value={field.after} />
                        </dd>
                      </div>
                    ))}
                  </dl>
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Value({ value, old }: { value: unknown; old?: boolean }) {
  const { pick } = useLanguage()
  if (value === undefined || value === null) return null
  const isText =
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0 &&
    Object.keys(value).every(isLanguage)
  let text = isText ? pick(value) : JSON.stringify(value)
  if (typeof value === 'string') text = value
  return old ? <del dir="auto">{text}</del> : <ins dir="auto">{text}</ins>
}
