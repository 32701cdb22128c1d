// What is known of whoever a contact is with: cases, promises, earlier contacts, what was asked and
// answered.
import { sql } from 'kysely'
import type { OwnForm } from '../../../platform/base/domain/own-form.ts'
import type { Tx } from '../../../platform/database/store/db.ts'

const MAX_CASES = 50
const MAX_PROMISES = 20
const MAX_EARLIER = 10
const MAX_QUESTIONS = 20

/**
 * A customer's cases, and those the contact is about whoever's they are; open ones first, newest
 * first. However many a customer has, two short walks
 * of an index pick them: the newest open ones, and the newest of all.
 */
export async function listCasesOf(
  tx: Tx,
  brand: string,
  customer: string | null,
  about: readonly string[],
) {
  if (customer === null && about.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    (select c.id from desk_case c where c.brand_id = ${brand} and c.customer_id = ${customer}::uuid and c.state <> 'closed' order by c.recorded_at desc limit ${MAX_CASES})
    union (select c.id from desk_case c where c.brand_id = ${brand} and c.customer_id = ${customer}::uuid order by c.recorded_at desc limit ${MAX_CASES})`.execute(
    tx,
  )
  return tx
    .selectFrom('desk_case as c')
    .innerJoin('person as p', 'p.id', 'c.owner_id')
    .leftJoin('person as a', 'a.id', 'c.rung_asked_id')
    .select([
      'c.rung',
      'a.name as asked_name',
      'c.id',
      'c.ref',
      'c.state',
      'c.category_id',
      'c.kind',
      'c.handbook_version',
      'c.happened',
      'c.received_at',
      'c.owner_id',
      'p.name as owner_name',
      'c.deadline_at',
    ])
    .where('c.brand_id', '=', brand)
    .where('c.id', '=', sql<string>`any (${[...rows.map((row) => row.id), ...about]}::uuid[])`)
    .orderBy(sql`c.state = 'closed'`)
    .orderBy('c.received_at', 'desc')
    .orderBy('c.id')
    .limit(MAX_CASES)
    .execute()
}

/** What is still owed: open promises, and broken ones nobody has made good; nearest first. */
export async function listOwed(
  tx: Tx,
  brand: string,
  customer: string | null,
  cases: readonly string[],
) {
  if (customer === null && cases.length === 0) return []
  return tx
    .selectFrom('promise as o')
    .innerJoin('person as p', 'p.id', 'o.holder_id')
    .leftJoin('desk_case as c', (join) =>
      join.onRef('c.brand_id', '=', 'o.brand_id').onRef('c.id', '=', 'o.case_id'),
    )
    .select([
      'o.id',
      'o.what',
      'o.channel',
      'o.due_at',
      'o.state',
      'o.holder_id',
      'p.name as holder_name',
      'c.ref',
    ])
    .where('o.brand_id', '=', brand)
    .where((eb) =>
      eb.or([
        ...(customer ? [eb('o.customer_id', '=', customer)] : []),
        ...(cases.length > 0 ? [eb('o.case_id', 'in', cases)] : []),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('o.state', '=', 'open'),
        eb.and([eb('o.state', '=', 'broken'), eb('o.consequence_done_at', 'is', null)]),
      ]),
    )
    .orderBy('o.due_at')
    .orderBy('o.id')
    .limit(MAX_PROMISES)
    .execute()
}

/** Earlier contacts of a customer, newest first, each with one of the cases it was about. */
export const listEarlierContacts = (tx: Tx, brand: string, customer: string, except: string) =>
  tx
    .selectFrom('contact as k')
    .leftJoin('person as p', 'p.id', 'k.taken_by')
    .select(['k.id', 'k.channel', 'k.began_at', 'k.words', 'p.name as taken_name'])
    .select((eb) =>
      eb
        .selectFrom('contact_case as m')
        .innerJoin('desk_case as c', (join) =>
          join.onRef('c.brand_id', '=', 'm.brand_id').onRef('c.id', '=', 'm.case_id'),
        )
        .select('c.ref')
        .whereRef('m.brand_id', '=', 'k.brand_id')
        .whereRef('m.contact_id', '=', 'k.id')
        .orderBy('c.received_at', 'desc')
        .limit(1)
        .as('ref'),
    )
    .where('k.brand_id', '=', brand)
    .where('k.customer_id', '=', customer)
    .where('k.id', '<>', except)
    .orderBy('k.began_at', 'desc')
    .orderBy('k.id')
    .limit(MAX_EARLIER)
    .execute()

/** The form in which a person's own sentences agree with them; null while they have not said. */
export async function findOwnForm(tx: Tx, person: string): Promise<OwnForm | null> {
  const row = await tx
    .selectFrom('person')
    .select('own_form')
    .where('id', '=', person)
    .executeTakeFirst()
  return row?.own_form ?? null
}

/** How often a case was spoken of before this contact. */
export async function countEarlierAbout(
  tx: Tx,
  brand: string,
  caseId: string,
  except: string,
): Promise<number> {
  const row = await tx
    .selectFrom('contact_case')
    .select((q) => q.fn.countAll<string>().as('n'))
    .where('brand_id', '=', brand)
    .where('case_id', '=', caseId)
    .where('contact_id', '<>', except)
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

export type Question = { case_id: string; body: string; at: Temporal.Instant }
export type Word = { case_id: string; text: string; at: Temporal.Instant }

/** An answer is shown by its beginning. */
const LONGEST_ANSWER = 400

/**
 * Questions that went out about these cases, and what the customer added to them, both oldest
 * first.
 */
export async function listQuestionsAndWords(
  tx: Tx,
  brand: string,
  cases: readonly string[],
): Promise<{ questions: Question[]; words: Word[] }> {
  if (cases.length === 0) return { questions: [], words: [] }
  const questions = await tx
    .selectFrom('answer')
    .select(['case_id', 'body', 'dispatched_at as at'])
    .where('brand_id', '=', brand)
    .where('case_id', 'in', cases)
    .where('kind', '=', 'question')
    .where('dispatched_at', 'is not', null)
    .orderBy('dispatched_at', 'desc')
    .limit(MAX_QUESTIONS)
    .execute()
  if (questions.length === 0) return { questions: [], words: [] }
  const words = await tx
    .selectFrom('timeline')
    .select(['case_id', sql<string>`left(data ->> 'text', ${LONGEST_ANSWER})`.as('text'), 'at'])
    .where('brand_id', '=', brand)
    .where(
      'case_id',
      'in',
      questions.map((question) => question.case_id),
    )
    .where('kind', '=', 'customer.added')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return {
    questions: questions
      .toReversed()
      .flatMap(({ at, ...question }) => (at === null ? [] : [{ ...question, at }])),
    words: words.toReversed(),
  }
}

/** Customers known by one of these phone numbers; shown to a person, never joined by themselves. */
export const listCustomersByPhone = (
  tx: Tx,
  brand: string,
  normals: readonly string[],
  { except, most }: { except: string | null; most: number },
) =>
  normals.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('customer_identity as i')
        .innerJoin('customer as c', (join) =>
          join.onRef('c.brand_id', '=', 'i.brand_id').onRef('c.id', '=', 'i.customer_id'),
        )
        .select(['c.id', 'c.name'])
        .distinct()
        .where('i.brand_id', '=', brand)
        .where('i.kind', '=', 'phone')
        .where('i.normal', 'in', normals)
        .$if(except !== null, (query) => query.where('c.id', '<>', except))
        .orderBy('c.name')
        .limit(most)
        .execute()
