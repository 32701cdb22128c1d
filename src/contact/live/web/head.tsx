// The top of a live contact: who it is, since when, who is here, and the keys that must always be
// in reach.
import {
  IconArrowLeft,
  IconHandStop,
  IconHourglass,
  IconKeyboard,
  IconLifebuoy,
  IconPhoneOff,
  IconShieldFilled,
  IconUserPlus,
  IconUserShare,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Language } from '../../../platform/base/domain/language.ts'
import { leaveField } from '../../core/web/contact-keys.ts'
import type { SeenEvent } from '../../core/web/seen-event.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from './act.ts'
import { useAlarmState } from '../../alarm/web/alarm-panel.tsx'
import { KeyHint } from './key-hint.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'

export type HeadDeeds = {
  safety: () => void
  help: () => void
  hold: () => void
  end: () => void
  takeOver: () => void
  keys: () => void
}

export function ContactHead({ act, deeds, me }: { act: ContactAct; deeds: HeadDeeds; me: string }) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const {
    view,
    guidance: { state },
    events,
  } = useShown()
  const hasJoined =
    (events as readonly Partial<SeenEvent>[]).findLast(
      (event) => (event.kind === 'joined' || event.kind === 'left') && event.by?.id === me,
    )?.kind === 'joined'
  const others = view.present.filter((person) => person.id !== me)
  const isMine = view.agent?.id === me
  const alarm = useAlarmState()
  return (
    <header className="contact-head">
      <div className="contact-who">
        <Link to="/contacts" className="contact-back" aria-label={say('contact.to_board')}>
          <IconArrowLeft aria-hidden className="icon flips" />
        </Link>
        <div>
          <h1>
            <bdi>{view.customer?.name ?? view.phone ?? say('contact.somebody')}</bdi>
          </h1>
          <p className="contact-sub">
            {say(`common.channel_${view.channel}`)} ·{' '}
            <Since at={view.answeredAt ?? view.beganAt} zone={view.timeZone} /> ·{' '}
            {pick(view.brandName)}
            {!isMine && view.agent && (
              <>
                {' '}
                ·{' '}
                <Badge>{say('contact.held_by', { name: `\u2068${view.agent.name}\u2069` })}</Badge>
              </>
            )}
            {others.map((person) => (
              <span key={person.id}>
                {' '}
                · <Badge>{say('contact.with_you', { name: `\u2068${person.name}\u2069` })}</Badge>
              </span>
            ))}
          </p>
        </div>
      </div>
      <div className="contact-tools">
        {view.languages.length > 1 && view.may.includes('language') && (
          <Speaks
            view={view.language}
            all={view.languages}
            onChange={(language) => act.quick('language', { language })}
          />
        )}
        {!isMine && view.may.includes('join') && (
          <Tool
            icon={IconUserPlus}
            label={say(hasJoined ? 'contact.leave' : 'contact.join')}
            pressed={hasJoined}
            onPress={() => act.quick(hasJoined ? 'leave' : 'join', {})}
            code="KeyJ"
            shift
          />
        )}
        {!isMine && view.may.includes('take-over') && (
          <Tool
            icon={IconUserShare}
            label={say('contact.take_over')}
            onPress={deeds.takeOver}
            code="KeyT"
            shift
          />
        )}
        <Tool
          icon={IconHourglass}
          label={say(state.held ? 'contact.hold_over' : 'contact.hold')}
          pressed={state.held}
          onPress={deeds.hold}
          code="KeyW"
        />
        {view.may.includes('help') && (
          <Tool
            icon={IconLifebuoy}
            label={say(view.helpAskedAt ? 'contact.help_asked' : 'contact.help')}
            pressed={view.helpAskedAt !== null}
            onPress={deeds.help}
            always
            code="KeyH"
          />
        )}
        {view.may.includes('end') && (
          <Tool
            icon={IconPhoneOff}
            label={say('contact.end')}
            onPress={deeds.end}
            always
            code="KeyE"
            shift
          />
        )}
        <span className="only-keys">
          <Tool icon={IconKeyboard} label={say('common.keys')} onPress={deeds.keys} text="?" />
        </span>
        <button
          type="button"
          className="tool tool-danger"
          aria-pressed={state.step === 'safety' || alarm.is === 'open'}
          onMouseDown={stayInPlace}
          onClick={deeds.safety}
        >
          {state.step === 'safety' ? (
            <IconHandStop aria-hidden className="icon" />
          ) : (
            <IconShieldFilled aria-hidden className="icon" />
          )}
          <span>{say(alarm.is === 'open' ? 'danger.on' : 'contact.safety')}</span>
          <KeyHint code="KeyS" />
        </button>
      </div>
    </header>
  )
}

/** `always`: before the others where there is little room. */
function Tool({
  icon: Picture,
  label,
  pressed,
  onPress,
  always,
  code,
  shift,
  text,
}: {
  icon: typeof IconHourglass
  label: string
  pressed?: boolean
  onPress: () => void
  always?: boolean
  code?: string
  shift?: boolean
  text?: string
}) {
  return (
    <button
      type="button"
      className={always ? 'tool tool-always' : 'tool'}
      aria-pressed={pressed}
      onMouseDown={stayInPlace}
      onClick={onPress}
    >
      <Picture aria-hidden className="icon" />
      <span>{label}</span>
      {code ? (
        <KeyHint code={code} shift={shift} />
      ) : (
        text && (
          <kbd className="key-hint" aria-hidden="true">
            {text}
          </kbd>
        )
      )}
    </button>
  )
}

/** The language of the sentences, which is the customer's. */
function Speaks({
  view,
  all,
  onChange,
}: {
  view: Language
  all: readonly Language[]
  onChange: (language: Language) => void
}) {
  const say = usePhrase()
  return (
    <label className="speaks">
      <span className="unseen">{say('contact.speaks')}</span>
      <select
        className="input select"
        value={view}
        onChange={(event) => {
          onChange(event.target.value as Language)
          leaveField()
        }}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {say(`common.lang_${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Since when, and how many minutes that is; no running seconds that press. */
function Since({ at, zone }: { at: string; zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000)
    return () => clearInterval(timer)
  }, [])
  const minutes = Math.max(0, Math.floor((now - Date.parse(at)) / 60_000))
  return (
    <span className="number">
      {say('contact.since', { when: format.time(at, zone), n: minutes })}
    </span>
  )
}
