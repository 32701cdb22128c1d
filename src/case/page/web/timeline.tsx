// Everything that happened, newest first, in sentences.
import { IconEye, IconPin, IconPinnedOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { TimelineEntry } from '../../record/contract/case.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Select } from '../../../platform/web/parts/choice.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { useFormat, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { OwnWords } from './own-words.tsx'
import { useQuick } from '../../record/web/act.ts'
import type { PartProps } from '../../record/web/part.ts'
import { detailsOf, headlineOf, quoteOf } from './timeline-words.ts'

const GROUPS = ['case', 'clock', 'promise', 'answer', 'customer'] as const
type Group = (typeof GROUPS)[number]
const FIRST = 12

const groupOf = (kind: string): Group => {
  const family = kind.split('.')[0] ?? ''
  if (family === 'mail') return 'answer'
  if (kind === 'case.customer' || family === 'link') return 'customer'
  return GROUPS.find((group) => group === family) ?? 'case'
}

type Props = Pick<PartProps, 'view' | 'act' | 'may'>

export function Timeline(part: Props) {
  const { view } = part
  const say = usePhrase()
  const [group, setGroup] = useState<Group | ''>('')
  const [all, setAll] = useState(false)
  // Paper shows everything.
  useEffect(() => {
    const showAll = () => flushSync(() => setAll(true))
    window.addEventListener('beforeprint', showAll)
    return () => window.removeEventListener('beforeprint', showAll)
  }, [])
  const newest = [...view.timeline].sort(
    (a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id, 'en', { numeric: true }),
  )
  const entries = newest.filter((entry) => group === '' || groupOf(entry.kind) === group)
  const groups = fold(entries)
  const shown = all ? groups : groups.slice(0, FIRST)
  return (
    <Panel
      title={say('case.timeline')}
      actions={
        <div className="no-print">
          <Select
            hideLabel
            label={say('timeline.filter')}
            value={group}
            empty={say('timeline.all')}
            onChange={setGroup}
            options={GROUPS.map((item) => ({ value: item, label: say(`timeline.group_${item}`) }))}
          />
        </div>
      }
    >
      {entries.length === 0 && <p className="dim">{say('timeline.empty')}</p>}
      <ol className="timeline">
        {shown.map(({ entry, times, first }) => (
          <li key={entry.id} data-entry={entry.id}>
            <Entry {...part} entry={entry} times={times} first={first} />
          </li>
        ))}
      </ol>
      {shown.length < groups.length && (
        <div className="no-print">
          <Button size="small" onPress={() => setAll(true)}>
            {say('case.timeline_all', { n: groups.length - shown.length })}
          </Button>
        </div>
      )}
    </Panel>
  )
}

type EntryGroup = { entry: TimelineEntry; times: number; first: string }

/** Neighbours that say the same are one line with how often and since when. */
function fold(entries: readonly TimelineEntry[]): EntryGroup[] {
  const groups: EntryGroup[] = []
  const sayingOf = ({ kind, data }: TimelineEntry) =>
    kind + JSON.stringify({ ...data, late: undefined, lateMin: undefined, rung: undefined })
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last && entry.kind === 'case.climbed' && sayingOf(last.entry) === sayingOf(entry)) {
      last.times++
      last.first = entry.at
    } else groups.push({ entry, times: 1, first: entry.at })
  }
  return groups
}

type EntryProps = Props & EntryGroup

function Entry({ entry, times, first, ...part }: EntryProps) {
  const { view, may } = part
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const words = { say, format, pick, view }
  const quote = quoteOf(entry)
  const isPinned = view.pins.some((pin) => pin.entry === entry.id)
  return (
    <>
      <p>
        <b>{headlineOf(entry, say)}</b>
        {detailsOf(entry, words).map((detail) => (
          <span key={detail.name} className="timeline-detail">
            {' '}
            · <span className="dim">{detail.name}:</span> <bdi>{detail.value}</bdi>
          </span>
        ))}
      </p>
      {quote &&
        (entry.kind.startsWith('customer.') ? (
          <div className="timeline-quote">
            <OwnWords {...part} place={entry.id} text={quote} />
          </div>
        ) : (
          <p className="pre timeline-quote" dir="auto">
            {quote}
          </p>
        ))}
      <Foot entry={entry} times={times} first={first} zone={view.timeZone} />
      {entry.kind === 'case.note' && may(isPinned ? 'unpin' : 'pin') && (
        <PinButton {...part} entry={entry.id} isPinned={isPinned} />
      )}
    </>
  )
}

/** Who, when, how often, and whether the customer sees it. */
function Foot({ entry, times, first, zone }: EntryGroup & { zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  const who = entry.by ?? (entry.actor === 'person' ? null : say(`timeline.by_${entry.actor}`))
  return (
    <p className="timeline-foot">
      {who && (
        <>
          <bdi>{who}</bdi> ·{' '}
        </>
      )}
      <time dateTime={entry.at}>{format.shortDateTime(entry.at, zone)}</time>
      {times > 1 && (
        <> · {say('timeline.times', { n: times, when: format.shortDateTime(first, zone) })}</>
      )}
      {entry.customerSees && (
        <>
          {' '}
          <Badge icon={IconEye}>{say('timeline.seen')}</Badge>
        </>
      )}
    </p>
  )
}

/** One button that turns round, so that the keyboard stays where it was. */
function PinButton({
  act,
  entry,
  isPinned,
}: Pick<Props, 'act'> & { entry: string; isPinned: boolean }) {
  const say = usePhrase()
  const quick = useQuick()
  const pin = () => act.act('pin', { entry })
  const unpin = () => act.act('unpin', { entry })
  return (
    <p className="row no-print">
      <Button
        size="small"
        look="quiet"
        icon={isPinned ? IconPinnedOff : IconPin}
        onPress={() =>
          isPinned
            ? quick(unpin, say('timeline.case.unpinned'), pin)
            : quick(pin, say('timeline.case.pinned'), unpin)
        }
      >
        {say(isPinned ? 'case.unpin' : 'case.pin')}
      </Button>
    </p>
  )
}
