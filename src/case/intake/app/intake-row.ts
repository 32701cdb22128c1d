// What a grievance that comes in becomes: its case, customer, contact, deadlines, timers and first
// entries as rows, and what is answered to whoever brought it.
import type { z } from 'zod'
import type { RecordedIntake } from '../contract/recorded.ts'
import type { SecretCtx } from '../../../access/app/installation.ts'
import type { Intake } from '../../record/contract/case.ts'
import { oldestReceipt } from '../../../platform/base/domain/bound.ts'
import type { CaseDeadline } from '../../record/domain/case-deadline.ts'
import { computeDeadlines } from '../../record/domain/deadline-plan.ts'
import { firstTimerAt } from '../../record/domain/deadline-timer.ts'
import type { ContactChannel, IntakeChannel } from '../../record/domain/code.ts'
import type { TimelineEvent } from '../../record/domain/timeline.ts'
import { eventColumns } from '../../record/store/timeline.ts'
import { deadlineRow } from '../../record/store/deadline.ts'
import { decideOwner, type Owner } from '../../record/domain/owner.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Category, Handbook } from '../../../handbook/domain/handbook.ts'
import { LAW_PACK } from '../../../deadline/domain/rule.ts'
import { computeWeight, findCategory, judgementsOf } from '../../../handbook/domain/pick.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { normaliseNumber } from '../../../platform/text/domain/search.ts'
import type { IntakeFacts, IntakeRows } from '../store/intake.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'
import type { Db } from '../../../platform/database/store/db.ts'
import type { HandbookInForce } from '../../../handbook/app/handbook.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import type { OnceKey } from '../../../platform/request/app/once.ts'
import { makeRef } from '../../../platform/base/app/id.ts'
import type { IncomingFile } from '../../../platform/files/app/upload.ts'
import { startDeadline } from '../../deadlines/domain/machine.ts'
import {
  type CustomerRows,
  customerRows,
  packSearch,
  searchCustomer,
  searchNumbers,
} from '../../record/app/customer-row.ts'
import { actorColumns, getCategory, localDayOf } from '../../context/app/case-context.ts'
import { linkRow, makeToken, urlOf } from '../../links/app/link.ts'
import { earlier } from '../../../platform/base/domain/earlier.ts'
import { MINUTE_MS } from '../../../platform/base/domain/duration.ts'

export type IntakeRequest = {
  intake: Intake
  files: readonly IncomingFile[]
  channel: IntakeChannel
  key: OnceKey | null
  through?: string | null
  /** What stood in the field that nobody sees: a person is to look whether a machine wrote this. */
  trap?: string | null
  /** A contact that is there already, and whose it is: neither is made anew. */
  within?: { contact: string; customer: string | null }
}
export type Recorded = z.output<typeof RecordedIntake>

/** Who brought it, and under which handbook and with which staff it is taken in. */
export type Incoming = {
  actor: Actor
  request: IntakeRequest
  force: HandbookInForce
  known: IntakeFacts
}

/** As it is placed: its category, who answers for it, and by when. */
type Placed = Incoming & {
  id: string
  ref: string
  now: Temporal.Instant
  receivedAt: Temporal.Instant
  category: Category
  isChosen: boolean
  owner: Owner
  deadlines: readonly CaseDeadline[]
  /** Null where nobody was named, or the contact says whose it is. */
  customer: CustomerRows | null
}

export async function composeIntake(
  ctx: SecretCtx,
  db: Db,
  incoming: Incoming,
): Promise<{ rows: Omit<IntakeRows, 'key'>; reply: Recorded }> {
  const { brand } = incoming.request.intake
  const now = ctx.now()
  const placed = place(ctx, incoming, now)
  const link = linkRow(ctx, brand, placed.id, now)
  const rows: Omit<IntakeRows, 'key'> = {
    customer: placed.customer?.row ?? null,
    identities: placed.customer?.identities ?? [],
    case: caseRow(placed),
    ...contactColumns(placed, ctx.newId()),
    deadlines: placed.deadlines.map((deadline) =>
      deadlineRow({ brand: placed.request.intake.brand, caseId: placed.id }, deadline),
    ),
    timers: timerRows(placed),
    entries: entryRows(placed),
    link,
    change: { brand_id: brand, topic: 'case', subject_id: placed.id, at: placed.now },
  }
  const reply: Recorded = {
    id: placed.id,
    ref: placed.ref,
    brand,
    link: urlOf(ctx, await makeToken(ctx, db, brand, link.id)),
    replayed: false,
  }
  return { rows, reply }
}

function place(ctx: Ctx, incoming: Incoming, now: Temporal.Instant): Placed {
  const { request, force, known } = incoming
  const { intake, within } = request
  const { handbook } = force
  const receivedAt = readReceivedAt(now, intake.receivedAt)
  const { category, isChosen } = chooseCategory(handbook, intake.category)
  const owner = decideOwner(handbook, category, known.staffOn(localDayOf(handbook, now)))
  if (!owner) throw new AppError('person.last_administrator')
  const deadlines = computeDeadlines({
    handbook,
    category,
    kind: intake.kind,
    customerKind: intake.customer?.kind ?? null,
    legalClass: null,
    confirmedRules: known.confirmed,
    receivedAt,
  }).map((planned) => startDeadline(ctx.newId(), planned))
  const id = ctx.newId()
  const ref = makeRef(ctx.newBytes(7))
  const customer = within ? null : customerRows(ctx, intake, handbook.brand, now)
  return {
    ...incoming,
    id,
    ref,
    now,
    receivedAt,
    category,
    isChosen,
    owner,
    deadlines,
    customer,
  }
}

function readReceivedAt(now: Temporal.Instant, text: string | null | undefined): Temporal.Instant {
  if (!text) return now
  const at = Temporal.Instant.from(text)
  if (at.epochMilliseconds > now.epochMilliseconds + MINUTE_MS)
    throw new AppError('case.received_in_future')
  if (Temporal.Instant.compare(at, oldestReceipt(now)) < 0)
    throw new AppError('case.received_too_old')
  return earlier(at, now)
}

function chooseCategory(
  handbook: Handbook,
  id: string | null | undefined,
): { category: Category; isChosen: boolean } {
  const chosen = id ? findCategory(handbook, id) : null
  if (id && !chosen) throw new AppError('case.category_unknown', { category: id })
  return {
    category: chosen ?? getCategory(handbook, handbook.brand.fallbackCategory),
    isChosen: chosen !== null,
  }
}

/** Every category has an internal deadline for the acknowledgement: the first next step. */
function acknowledgeBy({ deadlines }: Placed): Temporal.Instant {
  const first = deadlines.find(
    (deadline) => deadline.kind === 'house' && deadline.action === 'acknowledge',
  )
  if (!first) throw new Error('A category must say by when a case is acknowledged.')
  return first.dueAt
}

const throughPerson = ({ actor }: Placed): string | null =>
  actor.kind === 'person' ? actor.personId : null

const throughWhom = ({ request }: Placed): string | null =>
  request.intake.throughWhom ?? request.through ?? null

function caseRow(placed: Placed): NewRow<'desk_case'> {
  const { request, force, category, owner, deadlines } = placed
  const { intake } = request
  const { brand } = force.handbook
  const [firstDueAt] = deadlines.map((deadline) => deadline.dueAt).sort(Temporal.Instant.compare)
  // What stood in the field for a phone and is no number is said in words.
  const fromWhom = [intake.fromWhom, placed.customer?.described].filter(Boolean).join(', ') || null
  return {
    brand_id: intake.brand,
    id: placed.id,
    ref: placed.ref,
    kind: intake.kind,
    door: request.channel,
    audience: intake.audience,
    language: intake.language ?? brand.languages[0] ?? 'en',
    happened: intake.happened,
    wanted: intake.wanted ?? null,
    order_ref: intake.order ?? null,
    customer_id: customerOf(placed),
    customer_kind: intake.customer?.kind ?? null,
    from_whom: fromWhom,
    through_whom: throughWhom(placed),
    through_person_id: throughPerson(placed),
    received_at: placed.receivedAt,
    recorded_at: placed.now,
    category_id: category.id,
    category_chosen: placed.isChosen,
    handbook_version: force.version,
    law_pack: LAW_PACK,
    market: brand.market,
    weight: computeWeight(judgementsOf(category)),
    judgements: JSON.stringify(category.weight),
    state: 'new',
    owner_id: owner.personId,
    owner_position: owner.position,
    queue: null,
    next_step: 'acknowledge',
    next_step_holder_id: owner.personId,
    next_step_at: acknowledgeBy(placed),
    deadline_at: firstDueAt ?? null,
    search: searchText(placed.ref, { ...intake, fromWhom }, brand.market),
  }
}

const customerOf = ({ request: { within }, customer }: Placed): string | null =>
  within ? within.customer : (customer?.row.id ?? null)

/** The contact it came in, which is made with it unless it is there already. */
function contactColumns(placed: Placed, newId: string): Pick<IntakeRows, 'contact' | 'contactId'> {
  const { request, customer } = placed
  const { intake, within } = request
  if (within) return { contactId: within.contact, contact: null }
  return {
    contactId: newId,
    contact: {
      brand_id: intake.brand,
      id: newId,
      customer_id: customer?.row.id ?? null,
      channel: channelOf(request.channel),
      words: intake.happened,
      began_at: placed.receivedAt,
      taken_by: throughPerson(placed),
    },
  }
}

function timerRows(placed: Placed): NewRow<'timer'>[] {
  const timer = (kind: 'next-step' | 'clock', subject: string, at: Temporal.Instant) => ({
    brand_id: placed.request.intake.brand,
    kind,
    subject_id: subject,
    due_at: at,
    ring_at: at,
  })
  return [
    timer('next-step', placed.id, acknowledgeBy(placed)),
    ...placed.deadlines.map((deadline) => timer('clock', deadline.id, firstTimerAt(deadline))),
  ]
}

function entryRows(placed: Placed): NewRow<'timeline'>[] {
  const { actor, request, id, now, receivedAt, deadlines } = placed
  const entry = { brand_id: request.intake.brand, case_id: id, at: now }
  const system = { ...actorColumns({ kind: 'system' }), customer_sees: false }
  const received: TimelineEvent = {
    kind: 'case.received',
    data: {
      door: request.channel,
      receivedAt: receivedAt.toString(),
      through: throughWhom(placed),
    },
  }
  const started: TimelineEvent = {
    kind: 'clock.started',
    data: {
      clocks: deadlines.map(({ kind, action, rule, dueAt }) => ({
        kind,
        action,
        rule,
        dueAt: dueAt.toString(),
      })),
    },
  }
  const trap: TimelineEvent[] = request.trap
    ? [{ kind: 'case.trap', data: { text: request.trap } }]
    : []
  return [
    { ...entry, ...actorColumns(actor), ...eventColumns(received), customer_sees: true },
    ...[...trap, started].map((event) => ({ ...entry, ...system, ...eventColumns(event) })),
  ]
}

function channelOf(channel: IntakeChannel): ContactChannel {
  if (channel === 'mail' || channel === 'phone' || channel === 'visit' || channel === 'chat')
    return channel
  return channel === 'form' || channel === 'qr' ? 'visit' : 'form'
}

/** What a case is found by. */
export function searchText(
  ref: string,
  intake: Pick<Intake, 'order' | 'fromWhom' | 'happened' | 'wanted' | 'customer'>,
  market: string,
): string {
  const { order, fromWhom, happened, wanted } = intake
  return packSearch(
    [
      ref,
      ref.replace('-', ''),
      searchCustomer(intake.customer, market),
      fromWhom,
      searchNumbers({ fromWhom, happened, wanted }, market),
      order,
      order && normaliseNumber(order),
      happened,
      wanted,
    ]
      .filter(Boolean)
      .join(' '),
  )
}
