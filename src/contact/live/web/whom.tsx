// Whom one speaks to: sentences agree with it where a language asks for that.
import { formOf } from '../../../guide/domain/form.ts'
import { FORMS } from '../../../guide/domain/type.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'

const CHOICES = [...FORMS, 'unknown'] as const

/** As somebody has chosen it, else as the name tells. */
export function Whom() {
  const say = usePhrase()
  const session = useContactSession()
  const { state } = useShown().guidance
  return (
    <label className="whom">
      <span>{say('contact.form')}</span>
      <select
        className="input select"
        value={formOf(state) ?? 'unknown'}
        onChange={({ target }) => {
          const form = CHOICES.find((one) => one === target.value)
          if (form) session.add({ kind: 'address', text: '', form })
        }}
      >
        {CHOICES.map((one) => (
          <option key={one} value={one}>
            {say(`contact.form_${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
