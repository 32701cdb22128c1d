// What functions of the database and statements written by hand answer is what their types say:
// a column that is named otherwise fails here.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { findSessionPerson, type SessionPerson } from '../../src/access/store/session.ts'
import { ROLES } from '../../src/access/domain/role.ts'
import { type CaseListRow, hydrate } from '../../src/case/list/store/list.ts'
import { listPairs } from '../../src/case/list/domain/alike.ts'
import { findCases, type Found, listCalled } from '../../src/case/list/store/search.ts'
import { AUDIENCES, NEXT_STEPS, SIMILAR_WHYS, STATES } from '../../src/case/record/domain/code.ts'
import type { Staff } from '../../src/case/record/domain/owner.ts'
import { listLikelyCustomers } from '../../src/case/record/store/customer.ts'
import { findIntakeFacts } from '../../src/case/intake/store/intake.ts'
import {
  type Candidate,
  listAlikeCandidates,
  listSimilar,
  type Similar,
} from '../../src/case/record/store/similar.ts'
import { listStaff } from '../../src/case/record/store/staff.ts'
import { CASE_KINDS } from '../../src/handbook/domain/handbook.ts'
import { LANGUAGES } from '../../src/platform/base/domain/language.ts'
import { inTx, type Tx } from '../../src/platform/database/store/db.ts'
import {
  type Change,
  type FeedChange,
  listChanges,
  listChangesNow,
} from '../../src/platform/feed/store/change.ts'
import { CUSTOMER, takeIn, type Taken } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'

const At = z.instanceof(Temporal.Instant)
const Id = z.uuid()
const Ref = z.string().regex(/^[A-Z0-9]{3}-[A-Z0-9]{4}$/)

const FeedRow: z.ZodType<FeedChange> = z.strictObject({
  brand: z.string(),
  topic: z.string(),
  id: Id.nullable(),
  xid: z.string().nullable(),
})
const ChangeRow: z.ZodType<Change> = z.strictObject({
  brand: z.string(),
  topic: z.string(),
  id: Id.nullable(),
  seq: z.string(),
  xid: z.string(),
})
const StaffFound: z.ZodType<Staff> = z.strictObject({
  holdings: z
    .array(z.strictObject({ position: z.string(), personId: Id, absent: z.boolean() }))
    .min(1),
  administrators: z.array(Id).min(1),
})
const FoundRow: z.ZodType<Found> = z.strictObject({
  brand_id: z.string(),
  id: Id,
  recorded_at: At,
})
const ListRow: z.ZodType<CaseListRow> = z.strictObject({
  brand_id: z.string(),
  id: Id,
  ref: Ref,
  kind: z.enum(CASE_KINDS),
  state: z.enum(STATES),
  weight: z.int(),
  audience: z.enum(AUDIENCES),
  category_id: z.string(),
  handbook_version: z.int(),
  happened: z.string(),
  language: z.enum(LANGUAGES),
  owner_id: Id,
  from_whom: z.string().nullable(),
  next_step: z.enum(NEXT_STEPS).nullable(),
  next_step_holder_id: Id.nullable(),
  next_step_at: At.nullable(),
  deadline_at: At.nullable(),
  received_at: At,
  recorded_at: At,
  rung: z.int(),
  legal_class: z.string().nullable(),
  sort_at: At.nullable(),
  owner_name: z.string(),
  holder_name: z.string().nullable(),
  customer_name: z.string().nullable(),
  legal_due_at: At.nullable(),
  house_due_at: At.nullable(),
  unmended: z.int(),
  new_words: z.string().nullable(),
  new_words_reopen: z.boolean().nullable(),
})
const SimilarRow: z.ZodType<Similar> = z.strictObject({
  id: Id,
  ref: Ref,
  why: z.enum(SIMILAR_WHYS),
  excerpt: z.string(),
  state: z.enum(STATES),
})
const CandidateRow: z.ZodType<Candidate> = z.strictObject({
  id: Id,
  ref: Ref,
  excerpt: z.string(),
  happened: z.string(),
  state: z.enum(STATES),
})
const LikelyRow = z.strictObject({
  id: Id,
  name: z.string(),
  why: z.enum(['mail', 'phone', 'number']),
})
const SessionFound: z.ZodType<SessionPerson> = z.strictObject({
  personId: Id,
  csrf: z.string(),
  seenAt: At,
  expiresAt: At,
  name: z.string(),
  mail: z.string(),
  language: z.enum(LANGUAGES),
  isActive: z.boolean(),
  roles: z.array(z.tuple([z.string(), z.enum(ROLES)])).min(1),
})

const BRAND = 'modrzew'
let world: World
let first: Taken
let second: Taken
/** Before the two cases came. */
let since: string

beforeAll(async () => {
  world = await openWorld()
  since = (await listChangesNow(world.ctx.db, null, 0)).to
  const nina = await world.as('nina@outside-line.example')
  const said = { happened: 'Szafa przyjechała bez drzwi i bez śrub.', order: 'ZM-77' }
  first = await takeIn(nina, BRAND, { ...said, customer: CUSTOMER })
  second = await takeIn(nina, BRAND, { ...said, customer: CUSTOMER })
})
afterAll(() => world?.stop())

const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inTx(world.ctx.db, [BRAND], work)
/** As the type says, and at least one of them. */
const hold = (row: z.ZodType, rows: readonly unknown[]) => {
  expect(z.array(row).min(1).safeParse(rows).error?.issues ?? []).toEqual([])
}

test('the change feed', async () => {
  const now = await listChangesNow(world.ctx.db, since, 100)
  hold(FeedRow, now.changes)
  expect(now.changes.map(({ id }) => id)).toContain(first.id)
  hold(ChangeRow, await within((tx) => listChanges(tx, since, now.to, undefined, 100)))
})

test('what an intake has to know, and who can be asked', async () => {
  const facts = await findIntakeFacts(world.ctx.db, BRAND, null)
  expect(facts.version).toBeGreaterThan(0)
  expect(facts.confirmed.size).toBeGreaterThan(0)
  hold(StaffFound, [facts.staffOn('2026-11-24')])
  hold(StaffFound, [await within((tx) => listStaff(tx, BRAND, '2026-11-24'))])
})

test('cases as they are found and listed', async () => {
  const filter = { brands: [BRAND], most: 10 }
  const { found } = await within((tx) => findCases(tx, filter, ['srub']))
  hold(FoundRow, found)
  const called = { ref: first.ref, order: 'ZM-77', identities: [] }
  hold(FoundRow, await within((tx) => listCalled(tx, [BRAND], called, 10)))
  hold(ListRow, await hydrate({ db: world.ctx.db, brands: [BRAND] }, found))
})

test('cases and customers that may be the same', async () => {
  const row = await within((tx) =>
    tx.selectFrom('desk_case').selectAll().where('id', '=', second.id).executeTakeFirstOrThrow(),
  )
  const wish = { brand: BRAND, id: row.id, since: Temporal.Instant.from('2020-01-01T00:00:00Z') }
  const same = { ...wish, customer: row.customer_id, order: row.order_ref, most: 5 }
  hold(SimilarRow, await within((tx) => listSimilar(tx, same)))
  hold(
    CandidateRow,
    await within((tx) => listAlikeCandidates(tx, wish, listPairs(row.happened), 10)),
  )
  hold(LikelyRow, await within((tx) => listLikelyCustomers(tx, BRAND, row.customer_id ?? '', 5)))
})

test('whose session it is', async () => {
  const { id_hash: idHash } = await within((tx) =>
    tx.selectFrom('session').select('id_hash').executeTakeFirstOrThrow(),
  )
  hold(SessionFound, [await findSessionPerson(world.ctx.db, idHash)])
})
