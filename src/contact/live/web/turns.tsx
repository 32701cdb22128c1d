// What was said, in order; the customer's words that made a cue are marked, and each mark can be
// put away.
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { isStored } from '../../core/domain/event.ts'
import type { ShownEvent } from '../../core/web/session.ts'
import { cueKey } from '../../core/web/cue-key.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { markWords } from '../../../signal/web/mark-words.ts'
import { stayInPlace } from '../../core/web/stay-in-place.ts'

/** What a program has added is never shown as somebody's own hand. */
const programOf = (event: ShownEvent): string | undefined =>
  isStored(event) ? event.program : undefined

/**
 * A day's chat has thousands: so many stand on the page, and as many more each time they are asked
 * for.
 */
const SHOWN = 200

type Turn = Extract<ShownEvent, { kind: 'turn' }>

export function Turns() {
  const say = usePhrase()
  const format = useFormat()
  const { view, events, undone, guide } = useShown()
  const turns = events.filter(
    (event): event is Turn => event.kind === 'turn' && !undone.has(event.id),
  )
  const dismissed = new Set(
    events.flatMap((event) =>
      event.kind === 'dismissed' && !undone.has(event.id) ? [`${event.event} ${event.cue}`] : [],
    ),
  )
  const { shown, list, showEarlier } = useNewest(turns)
  const greeting = guide.chat.greeting[view.language]
  return (
    <ol ref={list} className="turns">
      {shown.length < turns.length && (
        <li>
          <button type="button" className="press press-small" onClick={showEarlier}>
            {say('contact.turns_earlier')}
          </button>
        </li>
      )}
      {view.channel === 'chat' && turns.length === 0 && greeting && (
        <li className="turn turn-agent">
          <p className="dim">{say('contact.greeted')}</p>
          <p dir="auto" lang={view.language}>
            {greeting}
          </p>
        </li>
      )}
      {shown.map((turn) => (
        <li key={turn.id} tabIndex={-1} className={`turn turn-${turn.who}`}>
          <p className="turn-head">
            {say(turn.who === 'customer' ? 'contact.customer' : 'contact.us')} ·{' '}
            {format.time(turn.at, view.timeZone)}
            <Program name={programOf(turn)} />
            {!isStored(turn) && <> · {say('contact.sending')}</>}
          </p>
          {turn.text && <TurnText turn={turn} dismissed={dismissed} language={view.language} />}
          {turn.files?.map((file) => (
            <a
              key={file.id}
              className="link turn-file"
              href={`/api/v1/contacts/${encodeURIComponent(view.brand)}/${view.id}/files/${file.id}`}
              target="_blank"
              rel="noreferrer"
            >
              <IconPaperclip aria-hidden className="icon" />
              <bdi>{file.name}</bdi> <span className="dim">{format.bytes(file.size)}</span>
            </a>
          ))}
        </li>
      ))}
    </ol>
  )
}

function Program({ name }: { name: string | undefined }) {
  const say = usePhrase()
  return name !== undefined && <> · {say('contact.by_program', { program: name })}</>
}

/** What scrolls around it. */
function boxOf(element: Element | null): Element {
  for (let box = element; box; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight)
      return box
  return document.documentElement
}

/**
 * The newest of them; earlier ones come in above without moving what is being read, and the
 * keyboard goes on where they begin.
 */
function useNewest(turns: readonly Turn[]) {
  const [hidden, setHidden] = useState(Math.max(0, turns.length - SHOWN))
  const list = useRef<HTMLOListElement>(null)
  const asked = useRef<{ box: Element; high: number; top: number } | null>(null)
  useLayoutEffect(() => {
    if (!asked.current) return
    const { box, high, top } = asked.current
    asked.current = null
    box.scrollTop = top + box.scrollHeight - high
    list.current?.querySelector<HTMLElement>('.turn')?.focus({ preventScroll: true })
  })
  const showEarlier = () => {
    const box = boxOf(list.current)
    asked.current = { box, high: box.scrollHeight, top: box.scrollTop }
    setHidden(Math.max(0, hidden - SHOWN))
  }
  return { shown: turns.slice(hidden), list, showEarlier }
}

function TurnText({
  turn,
  dismissed,
  language,
}: {
  turn: Turn
  dismissed: ReadonlySet<string>
  language: string
}) {
  const say = usePhrase()
  const session = useContactSession()
  const cues = (turn.cues ?? []).filter((cue) => !dismissed.has(`${turn.id} ${cue.cue}`))
  const named = [...new Map(cues.map((cue) => [cue.cue, cue])).values()]
  return (
    <>
      <p className="turn-text" dir="auto" lang={language}>
        {markWords(turn.text, cues).map((piece, index) =>
          piece.cue ? (
            <mark key={index} title={say(cueKey(piece.cue))}>
              {piece.text}
            </mark>
          ) : (
            <span key={index}>{piece.text}</span>
          ),
        )}
      </p>
      {named.length > 0 && (
        <ul className="turn-cues">
          {named.map(({ cue, words }) => (
            <li key={cue}>
              <button
                type="button"
                className="press press-small"
                onMouseDown={stayInPlace}
                onClick={() => void session.add({ kind: 'dismissed', event: turn.id, cue })}
              >
                {say(cueKey(cue))}
                <IconX aria-hidden className="icon" />
                <span className="unseen">{say('contact.dismiss', { words })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
