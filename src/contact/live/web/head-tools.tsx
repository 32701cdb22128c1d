// The keys at the top of a live contact: what whoever looks at it may do, and the way to safety,
// which is there for everybody.
import {
  IconHandStop,
  IconHourglass,
  IconKeyboard,
  IconLifebuoy,
  IconPhoneOff,
  IconShieldFilled,
  IconUserPlus,
  IconUserShare,
} from '@tabler/icons-react'
import type { Language } from '../../../platform/base/domain/language.ts'
import { leaveField } from '../../core/web/contact-keys.ts'
import { isStored } from '../../core/domain/event.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from './act.ts'
import { useAlarmState } from '../../alarm/web/use-alarm.ts'
import { KeyHint } from './key-hint.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'

export type HeadActions = {
  safety: () => void
  help: () => void
  hold: () => void
  end: () => void
  takeOver: () => void
  keys: () => void
}

type Props = { act: ContactAct; actions: HeadActions; me: string }

export function ContactTools({ act, actions, me }: Props) {
  const say = usePhrase()
  const {
    view,
    guidance: { state },
  } = useShown()
  return (
    <div className="contact-tools">
      {view.languages.length > 1 && view.may.includes('language') && (
        <Speaks
          view={view.language}
          all={view.languages}
          onChange={(language) => act.quick('language', { language })}
        />
      )}
      {view.agent?.id !== me && <ComingIn act={act} actions={actions} me={me} />}
      <Tool
        icon={IconHourglass}
        label={say(state.held ? 'contact.hold_over' : 'contact.hold')}
        pressed={state.held}
        onPress={actions.hold}
        code="KeyW"
      />
      {view.may.includes('help') && (
        <Tool
          icon={IconLifebuoy}
          label={say(view.helpAskedAt ? 'contact.help_asked' : 'contact.help')}
          pressed={view.helpAskedAt !== null}
          onPress={actions.help}
          always
          code="KeyH"
        />
      )}
      {view.may.includes('end') && (
        <Tool
          icon={IconPhoneOff}
          label={say('contact.end')}
          onPress={actions.end}
          always
          code="KeyE"
          shift
        />
      )}
      <span className="only-keys">
        <Tool icon={IconKeyboard} label={say('common.keys')} onPress={actions.keys} text="?" />
      </span>
      <SafetyTool onPress={actions.safety} />
    </div>
  )
}

/** Being there too, or going on, in a contact that somebody else holds. */
function ComingIn({ act, actions, me }: Props) {
  const say = usePhrase()
  const { view, events } = useShown()
  const hasJoined =
    events
      .filter(isStored)
      .findLast(
        (event) => (event.kind === 'joined' || event.kind === 'left') && event.by?.id === me,
      )?.kind === 'joined'
  return (
    <>
      {view.may.includes('join') && (
        <Tool
          icon={IconUserPlus}
          label={say(hasJoined ? 'contact.leave' : 'contact.join')}
          pressed={hasJoined}
          onPress={() => act.quick(hasJoined ? 'leave' : 'join', {})}
          code="KeyJ"
          shift
        />
      )}
      {view.may.includes('take-over') && (
        <Tool
          icon={IconUserShare}
          label={say('contact.take_over')}
          onPress={actions.takeOver}
          code="KeyT"
          shift
        />
      )}
    </>
  )
}

function SafetyTool({ onPress }: { onPress: () => void }) {
  const say = usePhrase()
  const isOnTheWay = useShown().guidance.state.step === 'safety'
  const isOpen = useAlarmState().is === 'open'
  return (
    <button
      type="button"
      className="tool tool-danger"
      aria-pressed={isOnTheWay || isOpen}
      onMouseDown={stayInPlace}
      onClick={onPress}
    >
      {isOnTheWay ? (
        <IconHandStop aria-hidden className="icon" />
      ) : (
        <IconShieldFilled aria-hidden className="icon" />
      )}
      <span>{say(isOpen ? 'danger.on' : 'contact.safety')}</span>
      <KeyHint code="KeyS" />
    </button>
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
          const chosen = all.find((one) => one === event.target.value)
          if (chosen) onChange(chosen)
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
