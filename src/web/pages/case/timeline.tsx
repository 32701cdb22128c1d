// Everything that happened, newest first, in sentences.
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import type { CaseView, TimelineEntry } from '../../../contract/case.ts'
import { Badge } from '../../parts/badge.tsx'
import { Button } from '../../parts/button.tsx'
import { Select } from '../../parts/choice.tsx'
import { Panel } from '../../parts/page.tsx'
import { useFormat, useLanguage, usePhrase } from '../../phrase.tsx'
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

export function Timeline({ view }: { view: CaseView }) {
  const say = usePhrase()
  const [group, setGroup] = useState<Group | ''>('')
  const [all, setAll] = useState(false)
  const newest = [...view.timeline].sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id, 'en', { numeric: true }))
  const entries = newest.filter((entry) => group === '' || groupOf(entry.kind) === group)
  const shown = all ? entries : entries.slice(0, FIRST)
  return (
    <Panel title={say('case.timeline')} actions={<div className="no-print"><Select hideLabel label={say('timeline.filter')} value={group} empty={say('timeline.all')} onChange={setGroup} options={GROUPS.map((item) => ({ value: item, label: say(`timeline.group_${item}`) }))} /></div>}>
      {entries.length === 0 && <p className="dim">{say('timeline.empty')}</p>}
      <ol className="timeline">{shown.map((entry) => <li key={entry.id}><Entry entry={entry} view={view} /></li>)}</ol>
      {shown.length < entries.length && <div className="no-print"><Button size="small" onPress={() => setAll(true)}>{say('case.timeline_all', { n: entries.length - shown.length })}</Button></div>}
    </Panel>
  )
}

function Entry({ entry, view }: { entry: TimelineEntry; view: CaseView }) {
  const say = usePhrase()
  const format = useFormat()
  const { pick } = useLanguage()
  const who = entry.by ?? (entry.actor === 'person' ? null : say(`timeline.by_${entry.actor}`))
  const words = { say, format, pick, view }
  const quote = quoteOf(entry)
  return (
    <>
      <p><b>{headlineOf(entry, say)}</b>{detailsOf(entry, words).map((detail) => <span key={detail.name} className="timeline-detail"> · <span className="dim">{detail.name}:</span> <bdi>{detail.value}</bdi></span>)}</p>
      {quote && <p className="pre timeline-quote" dir="auto">{quote}</p>}
      <p className="timeline-foot">
        {who && <><bdi>{who}</bdi> · </>}<time dateTime={entry.at}>{format.shortDateTime(entry.at, view.timeZone)}</time>
        {entry.customerSees && <> <Badge icon={IconEye}>{say('timeline.seen')}</Badge></>}
      </p>
    </>
  )
}
