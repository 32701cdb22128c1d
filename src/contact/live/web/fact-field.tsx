// One field for facts: the kind is guessed as one types, the source is chosen with the arrows,
// Enter adds.
import { useState, type KeyboardEvent } from 'react'
import { guessFact } from '../../../guide/domain/fact.ts'
import { FACT_KINDS, type FactKind } from '../../../guide/domain/type.ts'
import { cleanText, isBlank } from '../../../platform/base/domain/text.ts'
import { findAsked } from '../../core/web/asked-already.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { useStoredText } from '../../../access/web/offline/stored-words.ts'
import { newId } from '../../../platform/web/offline/new-id.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { AskedNote } from './asked-note.tsx'
import { KeyHint } from './key-hint.tsx'
import { SOURCES, sourceKept, type Source } from './source-words.ts'
import { stayInPlace } from '../../core/web/stay-in-place.ts'

/** The fact that is being written, with its kind and its source. */
function useFact() {
  const say = usePhrase()
  const session = useContactSession()
  const { view } = useShown()
  const [text, setText] = useStoredText(`${view.brand}.${view.id}.field.fact`)
  const [source, setSource] = useState<Source>('customer')
  // Null while the guess stands.
  const [chosen, choose] = useState<FactKind | null>(null)
  const kind = chosen ?? guessFact(text)
  const add = () => {
    const words = cleanText(text)
    if (!words) return
    session.add({
      kind: 'fact',
      fact: { id: newId(), kind, text: words, source: sourceKept(source, say), state: 'open' },
    })
    setText('')
    choose(null)
  }
  const onKey = (event: KeyboardEvent) => {
    const by = Number(event.key === 'ArrowDown') - Number(event.key === 'ArrowUp')
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      add()
    } else if (by !== 0) {
      event.preventDefault()
      setSource(
        (now) => SOURCES[(SOURCES.indexOf(now) + by + SOURCES.length) % SOURCES.length] ?? now,
      )
    }
  }
  return { text, setText, kind, choose, source, setSource, add, onKey }
}

export function FactField() {
  const say = usePhrase()
  const { view } = useShown()
  const { text, setText, kind, choose, source, setSource, add, onKey } = useFact()
  return (
    <div className="fact-field">
      <label htmlFor="fact-text" className="field-label">
        {say('contact.fact_add')}
        <KeyHint code="KeyF" />
      </label>
      <div className="line-field">
        <input
          id="fact-text"
          className="input"
          autoComplete="off"
          dir={text ? 'auto' : undefined}
          maxLength={500}
          value={text}
          data-place="fact"
          aria-describedby="fact-hint"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKey}
        />
        <button
          type="button"
          className="press"
          onMouseDown={stayInPlace}
          onClick={add}
          disabled={isBlank(text)}
        >
          {say('contact.add')}
        </button>
      </div>
      <p id="fact-hint" className="field-hint">
        <span className="only-keys">{say('contact.fact_hint')}</span>
      </p>
      <div className="fact-marks">
        <KindChoice kind={kind} onChange={choose} />
        <SourceChoice source={source} onChoose={setSource} />
      </div>
      <p className="unseen" role="status">
        {source === 'customer'
          ? ''
          : say('contact.from', { source: say(`contact.source_${source}`) })}
      </p>
      <AskedNote asked={findAsked(text, view.known.asked)} />
    </div>
  )
}

function KindChoice({ kind, onChange }: { kind: FactKind; onChange: (kind: FactKind) => void }) {
  const say = usePhrase()
  return (
    <label className="fact-kind-choice">
      <span className="unseen">{say('contact.fact_kind')}</span>
      <select
        className="input select"
        value={kind}
        onChange={(event) => {
          const chosen = FACT_KINDS.find((one) => one === event.target.value)
          if (chosen) onChange(chosen)
          document.querySelector<HTMLElement>('#fact-text')?.focus()
        }}
      >
        {FACT_KINDS.map((one) => (
          <option key={one} value={one}>
            {say(`contact.fact_${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** For the pointer: at the keyboard, the arrows of the field choose the source. */
function SourceChoice({
  source,
  onChoose,
}: {
  source: Source
  onChoose: (source: Source) => void
}) {
  const say = usePhrase()
  return (
    <div className="source-choice" role="group" aria-label={say('contact.source')}>
      {SOURCES.map((one) => (
        <button
          key={one}
          type="button"
          className="fact-state"
          tabIndex={-1}
          aria-pressed={source === one}
          onMouseDown={stayInPlace}
          onClick={() => onChoose(one)}
        >
          {say(`contact.source_${one}`)}
        </button>
      ))}
    </div>
  )
}
