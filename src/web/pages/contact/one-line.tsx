// A field of one line that Enter adds; its name says what it is for.
import { useId, type ReactNode } from 'react'
import { cleanText, isBlank } from '../../../domain/text.ts'
import { findAsked } from '../../contact/asked-already.ts'
import { useShown } from '../../contact/use-contact.ts'
import { useKeptText } from '../../offline/kept-words.ts'
import { AskedNote } from './asked-note.tsx'
import { stayInPlace } from './stay-in-place.ts'

/** `place` is the name by which a key finds it; `asked` warns of what was answered before. */
export function OneLine({ place, label, hint, verb, asked = false, onAdd }: { place: string; label: string; hint?: ReactNode; verb: string; asked?: boolean; onAdd: (text: string) => void }) {
  const id = useId()
  const { view } = useShown()
  const [text, setText] = useKeptText(`${view.brand}.${view.id}.field.${place}`)
  const add = () => {
    const words = cleanText(text)
    if (!words) return
    onAdd(words)
    setText('')
  }
  return (
    <div className="one-line">
      <label htmlFor={id} className="field-label">{label}{hint}</label>
      <div className="line-field">
        <input id={id} className="input" autoComplete="off" dir={text ? 'auto' : undefined} maxLength={2000} value={text} data-place={place} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          add()
        }} />
        <button type="button" className="press" onMouseDown={stayInPlace} onClick={add} disabled={isBlank(text)}>{verb}</button>
      </div>
      {asked && <AskedNote asked={findAsked(text, view.known.asked)} />}
    </div>
  )
}
