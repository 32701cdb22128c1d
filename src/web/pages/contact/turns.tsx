// What was said, in order; the customer's words that made a cue are marked, and each mark can be put away.
import { IconPaperclip, IconX } from '@tabler/icons-react'
import type { ContactEvent } from '../../../domain/guide/event.ts'
import { cueKey } from '../../contact/cue-key.ts'
import { useContactSession, useShown } from '../../contact/use-contact.ts'
import { useFormat, usePhrase } from '../../phrase.tsx'
import { markWords } from '../../parts/mark-words.ts'
import { stayInPlace } from './stay-in-place.ts'

/** What a program has added is never shown as somebody's own hand. */
const programOf = (event: object): string | null => ('program' in event && typeof event.program === 'string' ? event.program : null)

type Turn = Extract<ContactEvent, { kind: 'turn' }>

export function Turns() {
  const say = usePhrase()
  const format = useFormat()
  const { view, events, undone, guide } = useShown()
  const turns = events.filter((event): event is Turn => event.kind === 'turn' && !undone.has(event.id))
  const dismissed = new Set(events.flatMap((event) => (event.kind === 'dismissed' && !undone.has(event.id) ? [`${event.event} ${event.cue}`] : [])))
  const greeting = guide.chat.greeting[view.language]
  return (
    <ol className="turns">
      {view.channel === 'chat' && turns.length === 0 && greeting && <li className="turn turn-agent"><p className="dim">{say('contact.greeted')}</p><p dir="auto" lang={view.language}>{greeting}</p></li>}
      {turns.map((turn) => (
        <li key={turn.id} className={`turn turn-${turn.who}`}>
          <p className="turn-head">{say(turn.who === 'customer' ? 'contact.customer' : 'contact.us')} · {format.time(turn.at, view.timeZone)}{programOf(turn) !== null && <> · {say('contact.by_program', { program: programOf(turn)! })}</>}{!('seq' in turn) && <> · {say('contact.sending')}</>}</p>
          {turn.text && <TurnText turn={turn} dismissed={dismissed} language={view.language} />}
          {turn.files?.map((file) => (
            <a key={file.id} className="link turn-file" href={`/api/v1/contacts/${encodeURIComponent(view.brand)}/${view.id}/files/${file.id}`} target="_blank" rel="noreferrer"><IconPaperclip aria-hidden className="icon" /><bdi>{file.name}</bdi> <span className="dim">{format.bytes(file.size)}</span></a>
          ))}
        </li>
      ))}
    </ol>
  )
}

function TurnText({ turn, dismissed, language }: { turn: Turn; dismissed: ReadonlySet<string>; language: string }) {
  const say = usePhrase()
  const session = useContactSession()
  const cues = turn.cues.filter((cue) => !dismissed.has(`${turn.id} ${cue.cue}`))
  const named = [...new Map(cues.map((cue) => [cue.cue, cue])).values()]
  return (
    <>
      <p className="turn-text" dir="auto" lang={language}>{markWords(turn.text, cues).map((piece, index) => (piece.cue ? <mark key={index} title={say(cueKey(piece.cue))}>{piece.text}</mark> : <span key={index}>{piece.text}</span>))}</p>
      {named.length > 0 && (
        <ul className="turn-cues">
          {named.map(({ cue, words }) => (
            <li key={cue}><button type="button" className="press press-small" onMouseDown={stayInPlace} onClick={() => void session.add({ kind: 'dismissed', event: turn.id, cue })}>{say(cueKey(cue))}<IconX aria-hidden className="icon" /><span className="unseen">{say('contact.dismiss', { words })}</span></button></li>
          ))}
        </ul>
      )}
    </>
  )
}
