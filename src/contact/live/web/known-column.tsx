// The left side: who this is, what happened before, what is open and promised, what was asked
// already.
import { Link } from '@tanstack/react-router'
import type { ContactView } from '../../core/contract/contact.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { stateKey } from '../../../case/record/web/case-words.ts'
import { lastMinuteOf } from '../../../platform/web/deadline.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { lateness } from '../../../platform/web/parts/deadline-line.tsx'
import { PhoneLink } from '../../../chapter/web/phone-list.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from './act.ts'
import { OneLine } from './one-line.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import { Turns } from './turns.tsx'
import { Whom } from './whom.tsx'

export function KnownColumn({ act, withTurns }: { act: ContactAct; withTurns: boolean }) {
  const say = usePhrase()
  const { view, events } = useShown()
  const taken = events.findLast((event) => event.kind === 'taken')
  return (
    <>
      {taken?.kind === 'taken' && taken.summary && (
        <section className="contact-part" aria-labelledby="summary-title">
          <h2 id="summary-title">{say('contact.summary')}</h2>
          <p className="pre" dir="auto">
            {taken.summary}
          </p>
        </section>
      )}
      <Customer view={view} act={act} />
      <Cases view={view} act={act} />
      <Promises view={view} />
      {view.known.asked.length > 0 && (
        <section className="contact-part" aria-labelledby="asked-title">
          <h2 id="asked-title">{say('contact.asked')}</h2>
          <dl className="asked-list">
            {view.known.asked.map((one) => (
              <div key={one.question}>
                <dt dir="auto">{one.question}</dt>
                <dd dir="auto">{one.answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Earlier view={view} />
      {withTurns && events.some((event) => event.kind === 'turn') && (
        <section className="contact-part" aria-labelledby="turns-title">
          <h2 id="turns-title">{say('contact.turns')}</h2>
          <Turns />
        </section>
      )}
      {/* What sales promised and who is on duty stand here once they are known. */}
    </>
  )
}

function Customer({ view, act }: { view: ContactView; act: ContactAct }) {
  const say = usePhrase()
  return (
    <section className="contact-part" aria-labelledby="customer-title">
      <h2 id="customer-title">{say('contact.customer')}</h2>
      {view.customer ? <WhoItIs customer={view.customer} /> : <WhoItMayBe view={view} act={act} />}
      <Whom />
      <Address />
    </section>
  )
}

function WhoItIs({ customer }: { customer: NonNullable<ContactView['customer']> }) {
  return (
    <>
      <p className="customer-name">
        <bdi>{customer.name}</bdi>
      </p>
      <ul className="identities">
        {customer.identities.map((one) => (
          <li key={`${one.kind} ${one.value}`}>
            {one.kind === 'phone' ? (
              <PhoneLink number={one.value} />
            ) : (
              <bdi dir="ltr">{one.value}</bdi>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Somebody unknown: those it is likely to be, and a field for another name. */
function WhoItMayBe({ view, act }: { view: ContactView; act: ContactAct }) {
  const say = usePhrase()
  const may = view.may.includes('customer')
  return (
    <>
      <p className="dim">
        {say(view.phone ? 'contact.unknown_phone' : 'contact.unknown')}{' '}
        {view.phone && <PhoneLink number={view.phone} />}
      </p>
      {may && view.likely.length > 0 && (
        <div className="likely">
          <h3>{say('contact.likely')}</h3>
          <ul>
            {view.likely.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className="press press-row"
                  onMouseDown={stayInPlace}
                  onClick={() => act.quick('customer', { customer: one.id })}
                >
                  <bdi>{one.name}</bdi>{' '}
                  <span className="dim">{say(`contact.likely_${one.why}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {may && (
        <OneLine
          place="name"
          label={say('contact.name')}
          verb={say('contact.add')}
          onAdd={(name) => act.act('customer', { customer: { name, phone: view.phone } })}
        />
      )}
    </>
  )
}

function Address() {
  const say = usePhrase()
  const session = useContactSession()
  const { address } = useShown().guidance.state
  return (
    <details className="address">
      <summary>{address ? say('contact.address_is', { address }) : say('contact.address')}</summary>
      <OneLine
        place="address"
        label={say('contact.address_label')}
        verb={say('contact.add')}
        onAdd={(text) => void session.add({ kind: 'address', text })}
      />
    </details>
  )
}

function Cases({ view, act }: { view: ContactView; act: ContactAct }) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  if (view.cases.length === 0) return null
  return (
    <section className="contact-part" aria-labelledby="cases-title">
      <h2 id="cases-title">{say('contact.cases')}</h2>
      <ul className="contact-cases">
        {view.cases.map((one) => {
          const isAbout = view.about.includes(one.id)
          return (
            <li key={one.id} className={isAbout ? 'contact-case contact-case-on' : 'contact-case'}>
              <p>
                <Link
                  to="/cases/$brand/$id"
                  params={{ brand: view.brand, id: one.id }}
                  target="_blank"
                  className="link"
                >
                  <bdi>{one.ref}</bdi>
                </Link>{' '}
                {pick(one.category)}
              </p>
              <p className="clip" dir="auto">
                {one.excerpt}
              </p>
              <p className="contact-case-foot">
                <span className="dim">
                  {say(stateKey(one.state))} · <bdi>{one.owner.name}</bdi>
                </span>
                {one.deadlineAt && (
                  <span className={`clock clock-${lateness(one.deadlineAt)}`}>
                    <span className="clock-away">
                      {format.relative(lastMinuteOf(one.deadlineAt), view.timeZone)}
                    </span>
                  </span>
                )}
              </p>
              {view.may.includes('about') && (
                <button
                  type="button"
                  className="press press-small"
                  aria-pressed={isAbout}
                  onMouseDown={stayInPlace}
                  onClick={() => act.quick('about', { case: one.id, on: !isAbout })}
                >
                  {say(isAbout ? 'contact.about_this' : 'contact.about_take')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Promises({ view }: { view: ContactView }) {
  const say = usePhrase()
  const format = useFormat()
  if (view.promises.length === 0) return null
  return (
    <section className="contact-part" aria-labelledby="promises-title">
      <h2 id="promises-title">{say('contact.promises')}</h2>
      <ul className="promise-lines">
        {view.promises.map((promise) => (
          <li key={promise.id}>
            <span dir="auto">{promise.what}</span>
            <span className="dim">
              <bdi>{promise.holder.name}</bdi> · {say(`common.channel_${promise.channel}`)} ·{' '}
              {format.shortDateTime(promise.dueAt, view.timeZone)}
            </span>
            {promise.state === 'broken' ? (
              <Badge tone="late">{say('contact.promise_broken')}</Badge>
            ) : (
              <span className={`clock clock-${lateness(promise.dueAt)}`}>
                <span className="clock-away">{format.relative(promise.dueAt, view.timeZone)}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Earlier({ view }: { view: ContactView }) {
  const say = usePhrase()
  const format = useFormat()
  if (view.earlier.length === 0) return null
  return (
    <section className="contact-part" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{say('contact.earlier')}</h2>
      <ul className="earlier">
        {view.earlier.map((one) => (
          <li key={one.id}>
            <p className="dim">
              {format.shortDateTime(one.at, view.timeZone)}
              {one.ref && (
                <>
                  {' '}
                  · <bdi>{one.ref}</bdi>
                </>
              )}
              {one.by && (
                <>
                  {' '}
                  · <bdi>{one.by}</bdi>
                </>
              )}
            </p>
            <p className="clip-3" dir="auto">
              {one.words}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
