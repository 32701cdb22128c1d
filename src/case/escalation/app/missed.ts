// What was not done in time: a deadline is missed, a promise broken; recorded and told, whoever or
// whatever comes to know of it first.
import { computeLateMin, type CurrentLevel } from '../domain/escalation.ts'
import { decideAsked } from '../../record/domain/owner.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { computeHouseDue, parseDuration } from '../../../deadline/domain/house.ts'
import type { EscalationLevel } from '../../../handbook/domain/handbook.ts'
import { policyOf } from '../../../handbook/domain/pick.ts'
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import type { NoticeEvent } from '../../record/domain/notice.ts'
import type { CaseDeadline } from '../../record/domain/case-deadline.ts'
import { type PromiseRecord, markPromise } from '../../record/store/promise.ts'
import { type CaseContext } from '../../record/app/case-context-type.ts'

/** Nobody lets a deadline pass: it passes. */
const BY_ITSELF = { kind: 'system' } as const

/** A policy without levels would leave nobody: the owner is asked once a day then. */
const LAST_RESORT: EscalationLevel[] = [{ ask: 'owner', silence: '24 h', why: {} }]

export async function levelsNow(
  context: CaseContext,
  levels: readonly EscalationLevel[],
): Promise<CurrentLevel[]> {
  const staff = await context.listStaff()
  const owner = { personId: context.row.owner_id, position: context.row.owner_position }
  const place = placeOf(context.handbook)
  return (levels.length > 0 ? levels : LAST_RESORT).map((level) => ({
    personId: decideAsked(level.ask, owner, staff),
    silenceEnd: (from) =>
      computeHouseDue({ ...place, from, duration: parseDuration(level.silence) }).dueAt,
  }))
}

/** A timer that ran late says by how much. */
export const late = (lateMin: number): { lateMin?: number } => (lateMin > 0 ? { lateMin } : {})

export type PersonalNotice = NoticeEvent & {
  person: string
  dueAt: Temporal.Instant
  lateMin: number
  promise?: string
}

export function notify(context: CaseContext, notices: readonly PersonalNotice[]): void {
  const people = [...new Map(notices.map((item) => [`${item.person} ${item.kind}`, item])).values()]
  context.give(
    people.map((item) => ({
      brand_id: context.brand,
      id: context.ctx.newId(),
      person_id: item.person,
      case_id: context.row.id,
      promise_id: item.promise ?? null,
      kind: item.kind,
      data: JSON.stringify({ ...item.data, ...late(item.lateMin) }),
      due_at: item.dueAt,
      at: context.now,
      late: item.lateMin > 0,
    })),
  )
}

/** A miss is told, and where the law reads silence as consent put before a person. */
export async function tellMissed(context: CaseContext, deadline: CaseDeadline): Promise<void> {
  const lateMin = computeLateMin(deadline.dueAt, context.now)
  const data = deadlineData(deadline)
  context.tell({ kind: 'clock.missed', data: { ...data, ...late(lateMin) }, actor: BY_ITSELF })
  const isDeemed = deadline.kind === 'legal' && deadline.silence.startsWith('deemed')
  if (isDeemed)
    context.tell({
      kind: 'clock.silence',
      data: { ...data, silence: deadline.silence },
      actor: BY_ITSELF,
    })
  const people = [context.row.owner_id]
  if (deadline.kind === 'legal')
    people.push(
      ...(await levelsNow(context, policyOf(context.handbook, context.category))).map(
        (level) => level.personId,
      ),
    )
  notify(
    context,
    [...new Set(people)].map((person) => ({
      person,
      kind: isDeemed ? 'clock.silence' : 'clock.missed',
      dueAt: deadline.dueAt,
      lateMin,
      data: { ...data, silence: deadline.silence },
    })),
  )
}

/** Which deadline something is told of. */
export const deadlineData = ({ kind, action, rule, dueAt }: CaseDeadline) => ({
  clock: kind,
  action,
  rule,
  dueAt: instantText(dueAt),
})

/**
 * Broken is recorded, told to the holder and on the customer's page; its timer goes on, for the
 * escalation.
 */
export async function breakPromise(context: CaseContext, promise: PromiseRecord): Promise<void> {
  const lateMin = computeLateMin(promise.due_at, context.now)
  const data = { what: promise.what, dueAt: instantText(promise.due_at), channel: promise.channel }
  await markPromise(context.tx, context.brand, promise.id, {
    state: 'broken',
    settled_at: context.now,
  })
  context.tell({
    kind: 'promise.broken',
    data: { ...data, ...late(lateMin) },
    customerSees: true,
    actor: BY_ITSELF,
  })
  notify(context, [
    {
      person: promise.holder_id,
      kind: 'promise.broken',
      dueAt: promise.due_at,
      lateMin,
      data,
      promise: promise.id,
    },
  ])
}
