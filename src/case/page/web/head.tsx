// The head of a case: what it is, how heavy, whose, and the one next step with its button.
import {
  IconArrowRight,
  IconChevronDown,
  IconKeyboard,
  IconPrinter,
  IconShieldExclamation,
  IconX,
} from '@tabler/icons-react'
import type { CaseView } from '../../record/contract/case.ts'
import { channelKey, kindKey, stateKey, stepKey } from '../../record/web/case-words.ts'
import { Weight } from '../../record/web/case-row.tsx'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { Button, IconButton } from '../../../platform/web/parts/button.tsx'
import { lateness } from '../../../platform/web/parts/deadline-line.tsx'
import { Menu } from '../../../platform/web/parts/menu.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { JUDGEMENTS } from '../../../handbook/domain/handbook.ts'
import { ACT_NOW_FROM } from '../../../handbook/domain/pick.ts'
import { useQuick } from '../../record/web/act.ts'
import { Burning } from '../../deadlines/web/burning.tsx'
import type { PartProps } from '../../record/web/part.ts'
import { actionsOf, mainActionOf } from './next-action.ts'

export function Head({
  view,
  act,
  open,
  may,
  onClose,
  onKeys,
}: PartProps & { onClose?: () => void; onKeys: () => void }) {
  const { pick } = useLanguage()
  const part: PartProps = { view, act, open, may }
  return (
    <header className="case-head">
      <div className="case-head-top">
        <div>
          <p className="case-ref">
            <bdi>{view.ref}</bdi> · {pick(view.brandName)}
          </p>
          <h1>{pick(view.category.name)}</h1>
          <p className="row">
            <Badges view={view} />
            <WeightWhy view={view} />
          </p>
        </div>
        <Tools onClose={onClose} onKeys={onKeys} />
      </div>
      <SafetyNote view={view} />
      <Burning {...part} />
      <div
        className={
          view.nextStepAt && lateness(view.nextStepAt) === 'late'
            ? 'next-step next-step-late'
            : 'next-step'
        }
      >
        <NextStep view={view} />
        <Actions {...part} />
      </div>
    </header>
  )
}

type OfCase = { view: CaseView }

function Badges({ view }: OfCase) {
  const say = usePhrase()
  return (
    <>
      <Badge tone={view.state === 'closed' ? 'good' : 'quiet'}>{say(stateKey(view.state))}</Badge>
      <Badge>{say(kindKey(view.kind))}</Badge>
      {!view.categoryChosen && <Badge tone="soon">{say('case.category_not_chosen')}</Badge>}
      {view.audience !== 'none' && (
        <Badge tone="soon">
          {say(
            view.audience === 'others-watching' ? 'case.audience_others' : 'case.audience_public',
          )}
        </Badge>
      )}
      <Badge>{say(channelKey(view.door))}</Badge>
    </>
  )
}

/** In the order in which they stand in the case. */
const judgementsOf = ({ judgements }: CaseView) =>
  Object.entries(judgements).flatMap(([given, { is, why }]) =>
    JUDGEMENTS.filter((name) => name === given).map((name) => ({ name, is, why })),
  )

/** The weight, and behind it each judgement with its reason. */
function WeightWhy({ view }: OfCase) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  return (
    <details className="weight-why">
      <summary>
        <Weight weight={view.weight} /> {say('case.weight_n', { n: view.weight })}
      </summary>
      <dl className="facts">
        {judgementsOf(view).map(({ name, is, why }) => (
          <div key={name} className="facts-row">
            <dt>
              {say(`case.judgement_${name}`)} {format.number(is)}
            </dt>
            <dd dir="auto">{pick(why)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function Tools({ onClose, onKeys }: { onClose?: () => void; onKeys: () => void }) {
  const say = usePhrase()
  return (
    <div className="case-tools no-print">
      <span className="only-keys">
        <IconButton label={say('common.keys')} icon={IconKeyboard} onPress={onKeys} />
      </span>
      <IconButton label={say('common.print')} icon={IconPrinter} onPress={() => window.print()} />
      {onClose && <IconButton label={say('common.close')} icon={IconX} onPress={onClose} />}
    </div>
  )
}

function SafetyNote({ view }: OfCase) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { safety } = view.judgements
  if (!safety || safety.is < ACT_NOW_FROM || view.state === 'closed') return null
  return (
    <Note tone="danger" icon={IconShieldExclamation}>
      {say('case.safety_now')} <span dir="auto">{pick(safety.why)}</span>
    </Note>
  )
}

/** What happens next, who does it and by when; who is asked by now, and since when we wait. */
function NextStep({ view }: OfCase) {
  const say = usePhrase()
  const format = useFormat()
  const { nextStep, nextStepAt } = view
  return (
    <div className="next-step-words">
      {nextStep && nextStepAt ? (
        <>
          <p className="next-step-what">{say(stepKey(nextStep))}</p>
          <p>
            <bdi>{view.holder?.name}</bdi> · {format.dateTime(nextStepAt, view.timeZone)}{' '}
            <span className={`clock clock-${lateness(nextStepAt)}`}>
              <span className="clock-away">{format.relative(nextStepAt, view.timeZone)}</span>
            </span>
          </p>
          {view.nextStepNote && (
            <p className="dim" dir="auto">
              {view.nextStepNote}
            </p>
          )}
        </>
      ) : (
        <p className="next-step-what">
          {say(view.state === 'closed' ? 'case.closed_now' : 'case.no_next_step')}
        </p>
      )}
      {view.askedNow && (
        <p>
          <Badge>{say('case.climbed_to', { name: view.askedNow.name })}</Badge>
        </p>
      )}
      {view.waitingSince && (
        <p className="dim">
          {say('case.waiting_since', {
            when: format.shortDateTime(view.waitingSince, view.timeZone),
          })}
        </p>
      )}
    </div>
  )
}

/** The one button that does what the step says, and the menu of all else. */
function Actions({ view, act, open, may }: PartProps) {
  const say = usePhrase()
  const quick = useQuick()
  const main = mainActionOf(view, may)
  const groups = actionsOf(view, may, { say, open, act, quick, main: main?.id })
  return (
    <div className="next-step-do no-print">
      {main && (
        <Button
          look="accent"
          size="large"
          icon={IconArrowRight}
          flips
          onPress={() => main.run({ open, act })}
        >
          {say(main.key)}
        </Button>
      )}
      {groups.some((group) => group.items.length > 0) && (
        <Menu
          label={say('case.more_actions')}
          button={<Button icon={IconChevronDown}>{say('case.more_actions')}</Button>}
          groups={groups}
        />
      )}
    </div>
  )
}
