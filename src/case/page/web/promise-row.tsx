// A promise of mine: what, to whom, by when; it opens its case.
import { IconHeartHandshake } from '@tabler/icons-react'
import type { MyDay } from '../../record/contract/case-list.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { lateness } from '../../../platform/web/parts/deadline-line.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { CaseLink, rowClass } from '../../record/web/case-link.tsx'

export function PromiseRow({
  promise,
  zone,
  isOpen,
  isCurrent,
  inPlace,
}: {
  promise: MyDay['promises'][number]
  zone: string
  isOpen: boolean
  isCurrent: boolean
  inPlace: boolean
}) {
  const say = usePhrase()
  const format = useFormat()
  const content = (
    <>
      <span className="case-row-top">
        <IconHeartHandshake aria-hidden className="icon" />
        <span className="case-row-what" dir="auto">
          {promise.what}
        </span>
        {promise.ref && (
          <span className="case-row-ref">
            <bdi>{promise.ref}</bdi>
          </span>
        )}
      </span>
      <span className="case-row-end">
        {promise.customer && <bdi>{promise.customer}</bdi>}
        <span className="dim">{say(`common.channel_${promise.channel}`)}</span>
        {!isOpen && <Badge>{say('case.row_gone')}</Badge>}
        <span className={`clock clock-house clock-${lateness(promise.dueAt)}`}>
          {format.here(promise.dueAt, zone)}{' '}
          <span className="clock-away">{format.relative(promise.dueAt, zone)}</span>
        </span>
      </span>
    </>
  )
  return promise.case ? (
    <CaseLink
      brand={promise.brand}
      id={promise.case}
      inPlace={inPlace}
      isCurrent={isCurrent}
      isGone={!isOpen}
    >
      {content}
    </CaseLink>
  ) : (
    <div className={rowClass(!isOpen)}>{content}</div>
  )
}
