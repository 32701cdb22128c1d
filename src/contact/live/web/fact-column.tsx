// The right side: facts as they are told, the sentence to read them back, the wish, notes, and what
// may be given.
import { IconCheck, IconHeartHandshake, IconX } from '@tabler/icons-react'
import { FACT_STATES, type ContactFact, type FactState } from '../../../guide/domain/event.ts'
import { isChecked } from '../../../guide/domain/condition.ts'
import { paraphrase } from '../../../guide/domain/fact.ts'
import { DEADLINE_ACTIONS } from '../../../case/record/domain/code.ts'
import { deadlineActionKey } from '../../../case/record/web/case-words.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { IconButton } from '../../../platform/web/parts/button.tsx'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { DeadlineLine } from '../../../platform/web/parts/deadline-line.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { FactField } from './fact-field.tsx'
import { FindingPart } from './finding.tsx'
import { KeyHint } from './key-hint.tsx'
import { OneLine } from './one-line.tsx'
import { sourceWords } from './source-words.ts'
import { stayInPlace } from '../../core/web/stay-in-place.ts'

export function FactColumn({
  promised,
  onPromise,
  onReadBack,
}: {
  promised: string | null
  onPromise: (id: string | null) => void
  onReadBack: ((words: string) => void) | undefined
}) {
  return (
    <>
      <Facts onReadBack={onReadBack} />
      <FindingPart />
      <Wish />
      <CaseDeadlines />
      <MayPromise promised={promised} onPromise={onPromise} />
      {/* Compensation limits of whoever looks stand here once the handbook has them. */}
      <Notes />
    </>
  )
}

function Facts({ onReadBack }: { onReadBack: ((words: string) => void) | undefined }) {
  const say = usePhrase()
  const {
    guidance: { state },
    view,
  } = useShown()
  const facts = state.facts.filter((fact) => fact.state !== 'removed')
  const readBack = paraphrase(facts, view.language)
  return (
    <section className="contact-part" aria-labelledby="facts-title">
      <h2 id="facts-title">{say('contact.facts')}</h2>
      <FactField />
      {facts.length > 0 && (
        <ul className="fact-list">
          {facts.map((fact) => (
            <FactRow key={fact.id} fact={fact} />
          ))}
        </ul>
      )}
      {readBack && (
        <div className="read-back">
          <h3>{say('contact.read_back')}</h3>
          <p dir="auto" lang={view.language}>
            {readBack}
          </p>
          {onReadBack && (
            <button
              type="button"
              className="press press-small"
              onMouseDown={stayInPlace}
              onClick={() => onReadBack(readBack)}
            >
              {say('contact.into_reply')}
            </button>
          )}
        </div>
      )}
    </section>
  )
}

function Wish() {
  const say = usePhrase()
  const session = useContactSession()
  const { wish } = useShown().guidance.state
  return (
    <section className="contact-part" aria-labelledby="wish-title">
      <h2 id="wish-title">{say('contact.wish')}</h2>
      {wish && (
        <p className="wish" dir="auto">
          {wish}
        </p>
      )}
      <OneLine
        place="wish"
        label={say(wish ? 'contact.wish_change' : 'contact.wish_ask')}
        hint={<KeyHint code="KeyW" shift />}
        verb={say('contact.add')}
        onAdd={(text) => void session.add({ kind: 'wish', text })}
      />
    </section>
  )
}

function Notes() {
  const say = usePhrase()
  const session = useContactSession()
  const { events, undone } = useShown()
  const notes = events.flatMap((event) =>
    event.kind === 'note' && !undone.has(event.id) ? [event] : [],
  )
  return (
    <section className="contact-part" aria-labelledby="notes-title">
      <h2 id="notes-title">{say('contact.notes')}</h2>
      {notes.length > 0 && (
        <ul className="note-lines">
          {notes.map((note) => (
            <li key={note.id}>
              <span dir="auto">{note.text}</span>
              <IconButton
                label={say('contact.remove_note')}
                icon={IconX}
                onPress={() => void session.undo(note.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <OneLine
        place="note"
        label={say('contact.note_add')}
        hint={<KeyHint code="KeyM" />}
        verb={say('contact.add')}
        asked
        onAdd={(text) => void session.add({ kind: 'note', text })}
      />
    </section>
  )
}

function FactRow({ fact }: { fact: ContactFact }) {
  const say = usePhrase()
  const session = useContactSession()
  const set = (state: FactState) => void session.add({ kind: 'fact_changed', fact: fact.id, state })
  return (
    <li className={`fact fact-${fact.state}`}>
      <p className="fact-text">
        <span className="fact-kind">{say(`contact.fact_${fact.kind}`)}</span>{' '}
        <span dir="auto">{fact.text}</span>
      </p>
      <p className="fact-source">
        {say('contact.from', { source: sourceWords(fact.source, say) })}
      </p>
      <div className="fact-states" role="group" aria-label={fact.text}>
        {FACT_STATES.filter((state) => state !== 'removed').map((state) => (
          <button
            key={state}
            type="button"
            className="fact-state"
            aria-pressed={fact.state === state}
            onMouseDown={stayInPlace}
            onClick={() => set(state)}
          >
            {say(`contact.fact_is_${state}`)}
          </button>
        ))}
      </div>
      <CheckedMark fact={fact} />
      <IconButton
        label={say('contact.fact_remove', { text: fact.text })}
        icon={IconX}
        onPress={() => set('removed')}
      />
    </li>
  )
}

/** What comes from elsewhere than the customer was found by us; what they say, once it is ticked. */
function CheckedMark({ fact }: { fact: ContactFact }) {
  const say = usePhrase()
  const session = useContactSession()
  if (isChecked({ ...fact, isChecked: false }))
    return (
      <p className="fact-checked">
        <IconCheck aria-hidden className="icon" />
        {say('contact.fact_checked')}
      </p>
    )
  return (
    <label className="fact-checked">
      <input
        type="checkbox"
        checked={fact.isChecked === true}
        aria-label={say('contact.fact_checked_of', { text: fact.text })}
        onChange={({ target }) =>
          void session.add({
            kind: 'fact_changed',
            fact: fact.id,
            state: fact.state,
            isChecked: target.checked,
          })
        }
      />
      {say('contact.fact_checked')}
    </label>
  )
}

/** What may be promised now; one of them is taken along to the wrap-up. */
function MayPromise({
  promised,
  onPromise,
}: {
  promised: string | null
  onPromise: (id: string | null) => void
}) {
  const say = usePhrase()
  const format = useFormat()
  const { view } = useShown()
  const { mayPromise } = view.known
  if (mayPromise.length === 0) return null
  return (
    <section className="contact-part" aria-labelledby="promise-title">
      <h2 id="promise-title">
        <IconHeartHandshake aria-hidden className="icon" />
        {say('contact.may_promise')}
      </h2>
      <ul className="promise-lines">
        {mayPromise.map((promise) => (
          <li key={promise.id}>
            <span dir="auto">{promise.what}</span>
            <span className="dim">
              {say('contact.by_at_latest', {
                channel: say(`common.channel_${promise.channel}`),
                when: format.dateTime(promise.latestAt, view.timeZone),
              })}
            </span>
            <button
              type="button"
              className="press press-small"
              aria-pressed={promised === promise.id}
              onMouseDown={stayInPlace}
              onClick={() => onPromise(promised === promise.id ? null : promise.id)}
            >
              {say(promised === promise.id ? 'contact.promise_taken' : 'contact.promise_take')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** As this page names it; 'other' for one that only a later version knows. */
const actionOf = ({ action }: { action: string }) =>
  DEADLINE_ACTIONS.find((one) => one === action) ?? 'other'

/**
 * The dates of the case this contact is about, as its own page says them, and how far nobody's
 * moving has climbed.
 */
function CaseDeadlines() {
  const say = usePhrase()
  const { view } = useShown()
  const { case: about } = view.known
  if (!about?.clocks?.length) return null
  return (
    <section className="contact-part" aria-labelledby="clocks-title">
      <h2 id="clocks-title">{say('clock.title')}</h2>
      <ul className="note-lines">
        {about.clocks.map((deadline) => (
          <li key={`${deadline.kind} ${deadline.action} ${deadline.dueAt}`}>
            <span>
              {say(deadlineActionKey(actionOf(deadline)))}{' '}
              <DeadlineLine
                kind={deadline.kind}
                dueAt={deadline.dueAt}
                lastDayOn={deadline.lastDayOn}
                zone={view.timeZone}
              />
            </span>
            {deadline.isMissed && <Badge tone="late">{say('clock.state_missed')}</Badge>}
          </li>
        ))}
      </ul>
      {(about.rung ?? 0) > 0 && about.asked && (
        <p className="dim">{say('contact.case_climbed', { name: about.asked })}</p>
      )}
    </section>
  )
}
