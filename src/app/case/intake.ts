// A grievance comes in by any door: owner, weight and clocks in the same transaction, once for each Idempotency-Key.
import { createHash } from 'node:crypto'
import type { Intake } from '../../contract/case.ts'
import { type ClockFacts, computeClocks } from '../../domain/case/clock-plan.ts'
import { decideOwner } from '../../domain/case/owner.ts'
import { Fault } from '../../domain/fault.ts'
import type { Category, CustomerKind, Judgement } from '../../domain/handbook/handbook.ts'
import { computeWeight, findCategory, judgementsOf } from '../../domain/handbook/pick.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { normaliseMail, normaliseNumber, normalisePhone, normaliseSearch } from '../../domain/search.ts'
import { listConfirmed } from '../../store/brand/law.ts'
import { insertAttachments } from '../../store/case/attachment.ts'
import { findReply, insertReply } from '../../store/case/idempotency.ts'
import { insertIntake, type IntakeRows } from '../../store/case/intake.ts'
import { listStaff } from '../../store/case/staff.ts'
import type { NewRow } from '../../store/row.ts'
import type { Tx } from '../../store/db.ts'
import { type HandbookInForce, getHandbook } from '../brand/handbook.ts'
import { type Ctx, inBrand } from '../ctx.ts'
import { makeRef } from '../id.ts'
import { attachmentRows, type IncomingFile } from './attachment.ts'
import { clockRow, firstRing } from './clock.ts'
import { actorColumns, localDayOf } from './desk.ts'
import { linkRow, makeToken, urlOf } from './link.ts'

export type Door = 'form' | 'qr' | 'public' | 'api' | 'mail'
export type IntakeRequest = { intake: Intake; files: readonly IncomingFile[]; door: Door; key: string | null; through?: string | null }
export type Recorded = { id: string; ref: string; brand: string; link: string; replayed: boolean }

/** What was said longer ago than ten years is a typing error in the date. */
export const oldestReceipt = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: 24 * 366 * 10 })

/**
 * Records a grievance. Throws request.idempotency_reused when the key came before with other words; with the same words the
 * first reply is given again and nothing is written twice.
 */
export async function recordIntake(ctx: Ctx, actor: Actor, request: IntakeRequest): Promise<Recorded> {
  const { intake } = request
  const requestHash = request.key === null ? '' : hashRequest(request)
  const recorded = await inBrand(ctx, actor, intake.brand, 'intake', async (tx) => {
    if (request.key !== null) {
      const known = await findReply<Recorded>(tx, intake.brand, request.key)
      if (known) return replay(known, requestHash)
    }
    const force = await getHandbook(ctx, tx, intake.brand)
    const { rows, reply, owner } = await composeIntake(ctx, tx, actor, request, force)
    if (request.key !== null && !(await insertReply(tx, intake.brand, request.key, requestHash, reply, ctx.now().toString()))) {
      // Somebody with the same key committed between the look and the write.
      const known = await findReply<Recorded>(tx, intake.brand, request.key)
      if (known) return replay(known, requestHash)
    }
    await insertIntake(tx, rows)
    await insertAttachments(tx, attachmentRows(ctx, intake.brand, reply.id, request.files, actor, actor.kind !== 'person'))
    void owner
    return reply
  })
  if (!recorded.replayed) {
    ctx.poke('timer')
    ctx.poke('change')
  }
  return recorded
}

function replay(known: { requestHash: string; reply: Recorded }, requestHash: string): Recorded {
  if (known.requestHash !== requestHash) throw new Fault('request.idempotency_reused')
  return { ...known.reply, replayed: true }
}

const hashRequest = (request: IntakeRequest): string => {
  const hash = createHash('sha256').update(JSON.stringify([request.intake, request.door]))
  for (const file of request.files) hash.update(file.name).update(file.bytes)
  return hash.digest('hex')
}

function readReceivedAt(now: Temporal.Instant, text: string | null | undefined): Temporal.Instant {
  if (!text) return now
  const at = Temporal.Instant.from(text)
  if (at.epochMilliseconds > now.epochMilliseconds + 60_000) throw new Fault('case.received_in_future')
  if (Temporal.Instant.compare(at, oldestReceipt(now)) < 0) throw new Fault('case.received_too_old')
  return Temporal.Instant.compare(at, now) > 0 ? now : at
}

async function composeIntake(ctx: Ctx, tx: Tx, actor: Actor, request: IntakeRequest, force: HandbookInForce) {
  const { intake } = request
  const { handbook } = force
  const now = ctx.now()
  const receivedAt = readReceivedAt(now, intake.receivedAt)
  const chosen = intake.category ? findCategory(handbook, intake.category) : null
  if (intake.category && !chosen) throw new Fault('case.category_unknown', { category: intake.category })
  const category = chosen ?? (findCategory(handbook, handbook.brand.fallbackCategory) as Category)
  const staff = await listStaff(tx, intake.brand, localDayOf(handbook, now))
  const owner = decideOwner(handbook, category, staff)
  if (!owner) throw new Fault('person.last_administrator')
  const customerKind: CustomerKind | null = intake.customer?.kind ?? null
  const facts: ClockFacts = { handbook, category, kind: intake.kind, customerKind, legalClass: null, confirmedRules: await listConfirmed(tx, intake.brand), receivedAt }
  const clocks = computeClocks(facts)
  const id = ctx.newId()
  const ref = makeRef(ctx.newBytes(7))
  const customer = customerRows(ctx, intake, handbook.brand.languages[0] ?? 'en', now)
  const clockRows = clocks.map((clock) => clockRow(intake.brand, id, ctx.newId(), clock))
  const acknowledgeBy = clocks.find((clock) => clock.kind === 'house' && clock.action === 'acknowledge')!.dueAt
  const deadline = clocks.map((clock) => clock.dueAt).sort(Temporal.Instant.compare)[0]!
  const judgements = judgementsOf(category)
  const throughPerson = actor.kind === 'person' ? actor.personId : null
  const at = now.toString()
  const row: NewRow<'desk_case'> = {
    brand_id: intake.brand, id, ref, kind: intake.kind, door: request.door, audience: intake.audience, language: intake.language ?? handbook.brand.languages[0] ?? 'en',
    happened: intake.happened, wanted: intake.wanted ?? null, order_ref: intake.order ?? null,
    customer_id: customer?.row.id ?? null, customer_kind: customerKind, from_whom: intake.fromWhom ?? null,
    through_whom: intake.throughWhom ?? request.through ?? null, through_person_id: throughPerson,
    received_at: receivedAt.toString(), recorded_at: at, category_id: category.id, category_chosen: chosen !== null, handbook_version: force.version,
    law_hash: force.hash, market: handbook.brand.market, weight: computeWeight(judgements), judgements: JSON.stringify(judgementTexts(category)),
    state: 'new', owner_id: owner.personId, owner_position: owner.position, queue: null,
    next_step: 'acknowledge', next_step_holder_id: owner.personId, next_step_at: acknowledgeBy.toString(), deadline_at: deadline.toString(),
    search: searchText(ref, intake),
  }
  const link = linkRow(ctx, intake.brand, id, now)
  const rows: IntakeRows = {
    customer: customer?.row ?? null, identities: customer?.identities ?? [], case: row,
    contact: { brand_id: intake.brand, id: ctx.newId(), customer_id: customer?.row.id ?? null, channel: channelOf(request.door), words: intake.happened, began_at: receivedAt.toString(), taken_by: throughPerson },
    clocks: clockRows,
    timers: [
      { brand_id: intake.brand, kind: 'next-step', subject_id: id, due_at: acknowledgeBy.toString(), ring_at: acknowledgeBy.toString() },
      ...clockRows.map((clock, i) => ({ brand_id: intake.brand, kind: 'clock', subject_id: clock.id, due_at: firstRing(clocks[i]!), ring_at: firstRing(clocks[i]!) })),
    ],
    entries: [
      { brand_id: intake.brand, case_id: id, kind: 'case.received', ...actorColumns(actor), at, data: JSON.stringify({ door: request.door, receivedAt: receivedAt.toString(), through: row.through_whom ?? null }), customer_sees: true },
      { brand_id: intake.brand, case_id: id, kind: 'clock.started', actor: 'system', actor_id: null, at, data: JSON.stringify({ clocks: clocks.map(({ kind, action, rule, dueAt }) => ({ kind, action, rule, dueAt: dueAt.toString() })) }), customer_sees: false },
    ],
    link,
    change: { brand_id: intake.brand, topic: 'case', subject_id: id, at },
  }
  const reply: Recorded = { id, ref, brand: intake.brand, link: urlOf(ctx, await makeToken(ctx, tx, intake.brand, link.id)), replayed: false }
  return { rows, reply, owner }
}

const judgementTexts = (category: Category) =>
  Object.fromEntries((Object.keys(category.weight) as Judgement[]).map((judgement) => [judgement, category.weight[judgement]]))

const channelOf = (door: Door): string => (door === 'mail' ? 'mail' : door === 'form' || door === 'qr' ? 'visit' : 'form')

function searchText(ref: string, intake: Intake): string {
  const { customer } = intake
  return normaliseSearch([ref, ref.replace('-', ''), customer?.name, customer?.mail, customer?.phone, customer?.number, intake.fromWhom, intake.order, intake.happened, intake.wanted].filter(Boolean).join(' ')).slice(0, 8000)
}

export type CustomerRows = { row: NewRow<'customer'> & { id: string }; identities: NewRow<'customer_identity'>[] }

/** A record of their own for whoever gave a name or a way to reach them; likely twins are shown to a person later. */
export function customerRows(ctx: Ctx, intake: Pick<Intake, 'brand' | 'customer' | 'language'>, language: string, now: Temporal.Instant): CustomerRows | null {
  const given = intake.customer
  const name = given?.name ?? given?.mail ?? given?.phone ?? given?.number
  if (!given || !name) return null
  const id = ctx.newId()
  const identity = (kind: 'mail' | 'phone' | 'number', value: string | null | undefined, normal: (text: string) => string) =>
    value && normal(value) !== '' ? [{ brand_id: intake.brand, customer_id: id, kind, value, normal: normal(value) }] : []
  return {
    row: { brand_id: intake.brand, id, kind: given.kind ?? 'private', name, language: intake.language ?? language, search: normaliseSearch(name), created_at: now.toString() },
    identities: [...identity('mail', given.mail, normaliseMail), ...identity('phone', given.phone, normalisePhone), ...identity('number', given.number, normaliseNumber)],
  }
}
