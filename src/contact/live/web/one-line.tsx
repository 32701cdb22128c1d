// A field of one line that Enter adds; its name says what it is for.
import { useId, useRef, useState, type ReactNode } from 'react'
import { cleanText, isBlank } from '../../../platform/base/domain/text.ts'
import { findAsked } from '../../core/web/asked-already.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { useStoredText } from '../../../access/web/offline/stored-words.ts'
import { AskedNote } from './asked-note.tsx'
import { useErrorText } from '../../../platform/web/error-text.ts'
import { stayInPlace } from '../../core/web/stay-in-place.ts'

type Props = {
  place: string
  label: string
  hint?: ReactNode
  verb: string
  asked?: boolean
  onAdd: (text: string) => void | Promise<unknown>
}

/** Words that were refused, or did not get through, stay in the field, which says why. */
function useLine({ place, onAdd }: Pick<Props, 'place' | 'onAdd'>) {
  const { view } = useShown()
  const errorText = useErrorText()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [text, setText] = useStoredText(`${view.brand}.${view.id}.field.${place}`)
  const add = () => {
    const words = cleanText(text)
    if (!words || busy) return
    const sent = onAdd(words)
    if (!sent) return setText('')
    setBusy(true)
    setError(null)
    sent
      .then(
        () => setText(''),
        (fault: unknown) => {
          setError(errorText(fault))
          field.current?.focus()
        },
      )
      .finally(() => setBusy(false))
  }
  return { field, text, setText, busy, error, add }
}

/** `place` is the name by which a key finds it; `asked` warns of what was answered before. */
export function OneLine({ place, label, hint, verb, asked = false, onAdd }: Props) {
  const id = useId()
  const { view } = useShown()
  const { field, text, setText, busy, error, add } = useLine({ place, onAdd })
  return (
    <div className={error ? 'one-line field-wrong' : 'one-line'}>
      <label htmlFor={id} className="field-label">
        {label}
        {hint}
      </label>
      <div className="line-field">
        <input
          id={id}
          ref={field}
          className="input"
          autoComplete="off"
          readOnly={busy || undefined}
          aria-busy={busy || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          dir={text ? 'auto' : undefined}
          maxLength={2000}
          value={text}
          data-place={place}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            add()
          }}
        />
        <button
          type="button"
          className="press"
          onMouseDown={stayInPlace}
          onClick={add}
          disabled={isBlank(text) || busy}
        >
          {verb}
        </button>
      </div>
      {error && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
      {asked && <AskedNote asked={findAsked(text, view.known.asked)} />}
    </div>
  )
}
