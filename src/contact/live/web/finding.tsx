// What looking into it has found: one of four, and in a few words what.
import { IconX } from '@tabler/icons-react'
import { useId, useRef, type KeyboardEvent } from 'react'
import { FINDINGS, type Finding } from '../../../guide/domain/type.ts'
import { cleanText } from '../../../platform/base/domain/text.ts'
import { useStoredText } from '../../../access/web/offline/stored-words.ts'
import { IconButton } from '../../../platform/web/parts/button.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'

/** The last finding that was not taken back, and the words for one that are being written. */
function useFinding() {
  const session = useContactSession()
  const { view, events, undone } = useShown()
  const [text, setText] = useStoredText(`${view.brand}.${view.id}.field.found`)
  const found = events.findLast((event) => event.kind === 'finding' && !undone.has(event.id))
  const current = found?.kind === 'finding' ? found : null
  const add = (of: Finding) => {
    const words = cleanText(text)
    // Chosen once more without other words, it is taken back.
    if (current?.of === of && !words) return void session.undo(current.id)
    // Who changes their mind about whose mistake it is has mostly found the same thing.
    const said = words || current?.text
    session.add({ kind: 'finding', of, ...(said ? { text: said } : {}) })
    setText('')
  }
  return {
    current,
    text,
    setText,
    add,
    takeBack: () => void (current && session.undo(current.id)),
  }
}

export function FindingPart() {
  const say = usePhrase()
  const id = useId()
  const choices = useRef<HTMLDivElement>(null)
  const { current, text, setText, add, takeBack } = useFinding()
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    // Words alone say nothing: whose mistake it is comes with them.
    if (current && cleanText(text)) add(current.of)
    else choices.current?.querySelector('button')?.focus()
  }
  return (
    <section className="contact-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say('contact.found')}</h2>
      {current && <Found of={current.of} text={current.text} onTakeBack={takeBack} />}
      <div ref={choices} className="fact-states" role="group" aria-labelledby={`${id}-title`}>
        {FINDINGS.map((of) => (
          <button
            key={of}
            type="button"
            className="fact-state"
            aria-pressed={current?.of === of}
            onMouseDown={stayInPlace}
            onClick={() => add(of)}
          >
            {say(`contact.found_${of}`)}
          </button>
        ))}
      </div>
      <div className="one-line">
        <label htmlFor={`${id}-text`} className="field-label">
          {say('contact.found_text')}
        </label>
        <input
          id={`${id}-text`}
          className="input"
          autoComplete="off"
          dir={text ? 'auto' : undefined}
          maxLength={500}
          value={text}
          data-place="found"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKey}
        />
        <p id={`${id}-hint`} className="field-hint">
          {say('contact.found_hint')}
        </p>
      </div>
    </section>
  )
}

function Found({
  of,
  text,
  onTakeBack,
}: {
  of: Finding
  text: string | undefined
  onTakeBack: () => void
}) {
  const say = usePhrase()
  const what = say(`contact.found_${of}`)
  return (
    <p className="found">
      <span>
        <strong>{what}</strong>
        {text && (
          <>
            {': '}
            <span dir="auto">{text}</span>
          </>
        )}
      </span>
      <IconButton
        label={say('contact.found_take_back', { what })}
        icon={IconX}
        onPress={onTakeBack}
      />
    </p>
  )
}
