// A grievance comes in by any door: owner, weight and clocks in the same transaction, once for each
// Idempotency-Key.
import type { Intake } from '../../record/contract/case.ts'
import { oldestReceipt } from '../../../platform/base/domain/bound.ts'
import { type ClockFacts, computeClocks } from '../../record/domain/clock-plan.ts'
import { decideOwner } from '../../record/domain/owner.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Category, CustomerKind, Judgement } from '../../../handbook/domain/handbook.ts'
import { LAW_PACK } from '../../../deadline/domain/rule.ts'
import { computeWeight, findCategory, judgementsOf } from '../../../handbook/domain/pick.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { normaliseNumber } from '../../../platform/base/domain/search.ts'
import { insertAttachments } from '../../record/store/attachment.ts'
import {
  findIntakeFacts,
  insertIntake,
  type IntakeFacts,
  type IntakeRows,
  isTakenKey,
  isTakenRef,
} from '../../record/store/intake.ts'
import type { NewRow } from '../../../platform/database/store/row.ts'
import { type Db, inTx, reach, type Tx } from '../../../platform/database/store/db.ts'
import { getHandbook, type HandbookInForce, readHandbook } from '../../../handbook/app/handbook.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { assertAllowed } from '../../../access/app/allow.ts'
import { LONGEST_SLEEP_MS } from '../../../platform/database/app/loop.ts'
import { keptKey, type OnceKey, openReply, sealReply } from '../../../platform/request/app/once.ts'
import { makeRef } from '../../../platform/base/app/id.ts'

import { attachmentRows } from '../../context/app/attachment.ts'
import type { IncomingFile } from '../../../platform/files/app/upload.ts'
import { clockRow, firstRing } from '../../deadlines/app/clock.ts'
import {
  customerRows,
  packSearch,
  searchCustomer,
  searchNumbers,
} from '../../record/app/customer-row.ts'
import { actorColumns, localDayOf } from '../../context/app/case-context.ts'
import { linkRow, makeToken, urlOf } from '../../context/app/link.ts'

export type Door = 'form' | 'qr' | 'public' | 'api' | 'mail' | 'phone' | 'visit' | 'chat'
export type IntakeRequest = {
  intake: Intake
  files: readonly IncomingFile[]
  door: Door
  key: OnceKey | null
  through?: string | null
  /** What stood in the field that nobody sees: a person is to look whether a machine wrote this. */
  trap?: string | null
  /** A contact that is there already, and whose it is: neither is made anew. */
  within?: { contact: string; customer: string | null }
}
export type Recorded = { id: string; ref: string; brand: string; link: string; replayed: boolean }

/**
 * Records a grievance. Throws request.idempotency_reused when the key came before with other words;
 * with the same words the
 * first reply is given again and nothing is written twice.
 */
export async function recordIntake(
  ctx: Ctx,
  actor: Actor,
  request: IntakeRequest,
): Promise<Recorded> {
  const { intake } = request
  assertAllowed(actor, intake.brand, 'intake')
  const attempt = () => write(ctx, actor, request)
  // A key taken between the look and the write: the second look finds the reply of whoever was
  // faster. A reference drawn twice is drawn anew.
  const recorded = await attempt().catch((error: unknown) =>
    isTakenKey(error) || isTakenRef(error) ? attempt() : Promise.reject(error as Error),
  )
  if (!recorded.replayed) ctx.notify('change')
  return recorded
}

/**
 * One look and one write: what is looked up may be a moment old, what is written is all or nothing.
 */
async function write(ctx: Ctx, actor: Actor, request: IntakeRequest): Promise<Recorded> {
  const { intake, key } = request
  const db = reach(ctx.db)
  const facts = await findIntakeFacts(db, intake.brand, key?.id ?? null)
  if (key && facts.known)
    return { ...(JSON.parse(openReply(key, facts.known)) as Recorded), replayed: true }
  if (facts.version === null) throw new AppError('brand.not_found')
  const force = await readHandbook(ctx, intake.brand, facts.version)
  const { rows, reply } = await composeIntake(ctx, db, actor, request, force, facts)
  const all = {
    ...rows,
    key: key && { ...keptKey(ctx, key), reply: sealReply(key, JSON.stringify(reply)) },
  }
  // A customer's own files come by the public form alone: at a place's door, and through a program,
  // it is staff who add them.
  const attachments = attachmentRows(
    ctx,
    intake.brand,
    reply.id,
    request.files,
    actor,
    request.door === 'public',
  )
  if (attachments.length === 0) await insertIntake(db, all)
  else {
    await inTx(ctx.db, [intake.brand], async (tx) => {
      await insertIntake(tx, all)
      await insertAttachments(tx, attachments)
    })
  }
  // The timers look again by themselves before long; only one that is due sooner has to wake them.
  const nextLook = ctx.now().add({ milliseconds: LONGEST_SLEEP_MS })
  if (
    rows.timers.some(
      (timer) => Temporal.Instant.compare(Temporal.Instant.from(timer.ring_at), nextLook) < 0,
    )
  )
    ctx.notify('timer')
  return reply
}

/**
 * As recordIntake, as a part of somebody's transaction, for a contact that is wrapped up; the right
 * was asked already. Afterwards notify 'timer' and 'change'.
 * Fails with isTakenRef when the reference it drew is another case's: then do the whole transaction
 * again.
 */
export async function recordWithin(
  ctx: Ctx,
  tx: Tx,
  actor: Actor,
  request: IntakeRequest,
): Promise<Recorded> {
  const facts = await findIntakeFacts(tx, request.intake.brand, null)
  if (facts.version === null) throw new AppError('brand.not_found')
  const force = await getHandbook(ctx, tx, request.intake.brand, facts.version)
  const { rows, reply } = await composeIntake(ctx, tx, actor, request, force, facts)
  await insertIntake(tx, { ...rows, key: null })
  return reply
}

function readReceivedAt(now: Temporal.Instant, text: string | null | undefined): Temporal.Instant {
  if (!text) return now
  const at = Temporal.Instant.from(text)
  if (at.epochMilliseconds > now.epochMilliseconds + 60_000)
    throw new AppError('case.received_in_future')
  if (Temporal.Instant.compare(at, oldestReceipt(now)) < 0)
    throw new AppError('case.received_too_old')
  return Temporal.Instant.compare(at, now) > 0 ? now : at
}

async function composeIntake(
  ctx: Ctx,
  db: Db,
  actor: Actor,
  request: IntakeRequest,
  force: HandbookInForce,
  known: IntakeFacts,
) {
  const { intake, within } = request
  const { handbook } = force
  const now = ctx.now()
  const receivedAt = readReceivedAt(now, intake.receivedAt)
  const chosen = intake.category ? findCategory(handbook, intake.category) : null
  if (intake.category && !chosen)
    throw new AppError('case.category_unknown', { category: intake.category })
  const category = chosen ?? (findCategory(handbook, handbook.brand.fallbackCategory) as Category)
  const owner = decideOwner(handbook, category, known.staffOn(localDayOf(handbook, now)))
  if (!owner) throw new AppError('person.last_administrator')
  const customerKind: CustomerKind | null = intake.customer?.kind ?? null
  const facts: ClockFacts = {
    handbook,
    category,
    kind: intake.kind,
    customerKind,
    legalClass: null,
    confirmedRules: known.confirmed,
    receivedAt,
  }
  const clocks = computeClocks(facts)
  const id = ctx.newId()
  const ref = makeRef(ctx.newBytes(7))
  const customer = within ? null : customerRows(ctx, intake, handbook.brand, now)
  const clockRows = clocks.map((clock) => clockRow(intake.brand, id, ctx.newId(), clock))
  const acknowledgeBy = clocks.find(
    (clock) => clock.kind === 'house' && clock.action === 'acknowledge',
  )!.dueAt
  const deadline = clocks.map((clock) => clock.dueAt).sort(Temporal.Instant.compare)[0]!
  const judgements = judgementsOf(category)
  const throughPerson = actor.kind === 'person' ? actor.personId : null
  const at = now.toString()
  // What stood in the field for a phone and is no number is said in words.
  const fromWhom = [intake.fromWhom, customer?.described].filter(Boolean).join(', ') || null
  const row: NewRow<'desk_case'> = {
    brand_id: intake.brand,
    id,
    ref,
    kind: intake.kind,
    door: request.door,
    audience: intake.audience,
    language: intake.language ?? handbook.brand.languages[0] ?? 'en',
    happened: intake.happened,
    wanted: intake.wanted ?? null,
    order_ref: intake.order ?? null,
    customer_id: within ? within.customer : (customer?.row.id ?? null),
    customer_kind: customerKind,
    from_whom: fromWhom,
    through_whom: intake.throughWhom ?? request.through ?? null,
    through_person_id: throughPerson,
    received_at: receivedAt.toString(),
    recorded_at: at,
    category_id: category.id,
    category_chosen: chosen !== null,
    handbook_version: force.version,
    law_pack: LAW_PACK,
    market: handbook.brand.market,
    weight: computeWeight(judgements),
    judgements: JSON.stringify(judgementTexts(category)),
    state: 'new',
    owner_id: owner.personId,
    owner_position: owner.position,
    queue: null,
    next_step: 'acknowledge',
    next_step_holder_id: owner.personId,
    next_step_at: acknowledgeBy.toString(),
    deadline_at: deadline.toString(),
    search: searchText(ref, { ...intake, fromWhom }, handbook.brand.market),
  }
  const link = linkRow(ctx, intake.brand, id, now)
  const contactId = ctx.newId()
  const rows: Omit<IntakeRows, 'key'> = {
    customer: customer?.row ?? null,
    identities: customer?.identities ?? [],
    case: row,
    contactId: within?.contact ?? contactId,
    contact: within
      ? null
      : {
          brand_id: intake.brand,
          id: contactId,
          customer_id: customer?.row.id ?? null,
          channel: channelOf(request.door),
          words: intake.happened,
          began_at: receivedAt.toString(),
          taken_by: throughPerson,
        },
    clocks: clockRows,
    timers: [
      {
        brand_id: intake.brand,
        kind: 'next-step',
        subject_id: id,
        due_at: acknowledgeBy.toString(),
        ring_at: acknowledgeBy.toString(),
      },
      ...clockRows.map((clock, i) => ({
        brand_id: intake.brand,
        kind: 'clock',
        subject_id: clock.id,
        due_at: firstRing(clocks[i]!),
        ring_at: firstRing(clocks[i]!),
      })),
    ],
    entries: [
      {
        brand_id: intake.brand,
        case_id: id,
        kind: 'case.received',
        ...actorColumns(actor),
        at,
        data: JSON.stringify({
          door: request.door,
          receivedAt: receivedAt.toString(),
          through: row.through_whom ?? null,
        }),
        customer_sees: true,
      },
      ...(request.trap
        ? [
            {
              brand_id: intake.brand,
              case_id: id,
              kind: 'case.trap',
              actor: 'system' as const,
              actor_id: null,
              at,
              data: JSON.stringify({ text: request.trap }),
              customer_sees: false,
            },
          ]
        : []),
      {
        brand_id: intake.brand,
        case_id: id,
        kind: 'clock.started',
        actor: 'system',
        actor_id: null,
        at,
        data: JSON.stringify({
          clocks: clocks.map(({ kind, action, rule, dueAt }) => ({
            kind,
            action,
            rule,
            dueAt: dueAt.toString(),
          })),
        }),
        customer_sees: false,
      },
    ],
    link,
    change: { brand_id: intake.brand, topic: 'case', subject_id: id, at },
  }
  const reply: Recorded = {
    id,
    ref,
    brand: intake.brand,
    link: urlOf(ctx, await makeToken(ctx, db, intake.brand, link.id)),
    replayed: false,
  }
  return { rows, reply }
}

const judgementTexts = (category: Category) =>
  Object.fromEntries(
    (Object.keys(category.weight) as Judgement[]).map((judgement) => [
      judgement,
      category.weight[judgement],
    ]),
  )

const channelOf = (door: Door): string =>
  door === 'mail' || door === 'phone' || door === 'visit' || door === 'chat'
    ? door
    : door === 'form' || door === 'qr'
      ? 'visit'
      : 'form'

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
