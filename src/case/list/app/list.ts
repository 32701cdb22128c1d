// My day and the lists of cases, over all brands a person serves.
import { instantText, readInstant } from '../../../platform/base/domain/instant-text.ts'
import { READ_CASES } from '../../record/domain/policy.ts'
import { HANDLE_MAIL } from '../../../mail/domain/policy.ts'
import type { z } from 'zod'
import type { CaseRow } from '../../record/contract/case.ts'
import {
  MAX_COUNTED,
  type CasePage,
  type CaseQuery,
  type MyDay,
  type OutboxRow,
} from '../../record/contract/case-list.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { PersonActor } from '../../../access/domain/actor.ts'
import { normaliseMail, readMails } from '../../../platform/address/domain/mail.ts'
import { listSought } from '../../../platform/address/domain/phone.ts'
import { splitNumbers } from '../../../platform/address/domain/phone-word.ts'
import {
  joinSearch,
  normaliseNumber,
  normaliseSearch,
  parseSearch,
} from '../../../platform/text/domain/search.ts'
import { listCurrentVersions } from '../../../handbook/store/handbook.ts'
import { type CaseListRow, listCases, listFound } from '../store/list.ts'
import { readDay } from '../store/my-day.ts'
import { markNoticeRead } from '../../record/store/notice.ts'
import { listMails } from '../../../mail/store/outbox.ts'
import { type Called, type CaseFilter, findCases, listCalled, type Place } from '../store/search.ts'
import { inTx, reach } from '../../../platform/database/store/db.ts'
import { type HandbookCtx, readHandbook } from '../../../handbook/app/handbook.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { inBrand, listBrandsFor } from '../../../access/app/allow.ts'
import { presentPromise, presentRow } from './present.ts'
import { UUID } from '../../../platform/base/domain/uuid.ts'

/**
 * Nobody works from the fifty-first line of a list; what must be acted on now is always among the
 * first, and the rest is in the list of cases.
 */
const MAX_SHOWN = 50
/** Cases that are called exactly what was asked for. */
const MAX_CALLED = 20
/** Fewer letters and digits are nobody's number. */
const MIN_NUMBER = 4
/** Mails a page. */
const MAX_MAILS = 100

/** Outside of any transaction: a handbook that is not kept here yet is read in one of its own. */
const present = (ctx: HandbookCtx, rows: readonly CaseListRow[]): Promise<CaseRow[]> =>
  mapSequentially(rows, async (row) =>
    presentRow(row, (await readHandbook(ctx, row.brand_id, row.handbook_version)).handbook),
  )

async function mapSequentially<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = []
  for (const item of items) done.push(await work(item))
  return done
}

/**
 * Promises due, what waits for me, what is new, what I own with others: nearest deadline first,
 * then weight; and of which moment that is, for holdsChange.
 */
export async function readMyDay(
  ctx: HandbookCtx,
  actor: PersonActor,
): Promise<{ day: MyDay; snapshot: string }> {
  const look = { db: ctx.db, brands: listBrandsFor(actor, READ_CASES) }
  const day = await readDay(look, actor.personId, ctx.now(), {
    shown: MAX_SHOWN,
    counted: MAX_COUNTED,
  })
  const promises = await mapSequentially(day.promises, async (row) => ({
    ...presentPromise(
      row,
      (await readHandbook(ctx, row.brand_id, row.handbook_version)).handbook,
      row.holder_name,
    ),
    brand: row.brand_id,
    ref: row.ref,
    customer: row.customer_name,
  }))
  const notices = day.notices.map((row) => ({
    id: row.id,
    brand: row.brand_id,
    kind: row.kind,
    case: row.case_id && row.ref ? { id: row.case_id, ref: row.ref } : null,
    contact: row.contact_id,
    data: row.data,
    dueAt: instantText(row.due_at),
    at: instantText(row.at),
    late: row.late,
  }))
  return {
    snapshot: day.snapshot,
    day: {
      now: ctx.now().toString(),
      promises,
      waiting: await present(ctx, day.waiting),
      fresh: await present(ctx, day.fresh),
      owned: await present(ctx, day.owned),
      notices,
      counts: day.counts,
    },
  }
}

export const readNotice = (
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
  id: string,
): Promise<unknown> =>
  inBrand(ctx, actor, brand, READ_CASES, (tx) =>
    markNoticeRead(tx, { brand, id, person: actor.personId }, ctx.now()),
  )

const CURSOR = new RegExp(`^([1-9]\\d{3}-\\d\\d-\\d\\dT\\S{9,17}) (${UUID})$`)

/** With all its digits: what follows must begin behind the very row. */
const packCursor = (at: Temporal.Instant, id: string): string =>
  Buffer.from(`${at.toString()} ${id}`).toString('base64url')

function unpackCursor(cursor: string): Place {
  const [, text, id] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  const at = text ? readInstant(text) : null
  if (!at || !id) throw new AppError('request.invalid')
  return { at, id }
}

export async function readCases(
  ctx: HandbookCtx,
  actor: PersonActor,
  query: z.output<typeof CaseQuery>,
): Promise<CasePage> {
  const mine = listBrandsFor(actor, READ_CASES)
  const brands = query.brand ? mine.filter((brand) => brand === query.brand) : mine
  if (brands.length === 0) return { items: [], next: null }
  const filter = {
    brands,
    state: query.state,
    category: query.category,
    holder: query.holder === 'me' ? actor.personId : query.holder,
    customer: query.customer,
    before: query.cursor ? unpackCursor(query.cursor) : undefined,
    most: query.limit + 1,
  }
  return query.q ? search(ctx, filter, query.q, query.limit) : list(ctx, filter, query.limit)
}

async function list(ctx: HandbookCtx, filter: CaseFilter, limit: number): Promise<CasePage> {
  const rows = await listCases({ db: ctx.db, brands: filter.brands }, filter)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await present(ctx, shown),
    next: last && rows.length > limit ? packCursor(last.recorded_at, last.id) : null,
  }
}

/** Before the newest case. */
const START = packCursor(
  Temporal.Instant.from('9999-12-31T23:59:59.999Z'),
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
)

/**
 * What is called exactly so is the whole first page; whatever has all the words, newest first,
 * follows it, or begins where nothing is called so. Whoever asks
 * for a phone or an
 * address is shown at once where else it stands.
 */
async function search(
  ctx: HandbookCtx,
  filter: CaseFilter,
  asked: string,
  limit: number,
): Promise<CasePage> {
  const markets = await marketsOf(ctx, filter.brands, asked)
  const { numbers, rest: said } = splitNumbers(asked, [...markets.values()])
  const words =
    numbers.length === 0
      ? parseSearch(asked)
      : joinSearch([...numbers, ...normaliseSearch(said).split(' ').filter(Boolean)])
  if (words.length === 0) return { items: [], next: null }
  const isNarrowed = filter.state ?? filter.category ?? filter.holder ?? filter.customer
  const sought = calledOf(filter.brands, markets, asked)
  const isReach = sought.identities.some(({ kind }) => kind !== 'number')
  const { rows, next } = await inTx(ctx.db, filter.brands, async (tx) => {
    const called = isNarrowed ? [] : await listCalled(tx, filter.brands, sought, MAX_CALLED)
    if (called.length > 0 && !filter.before && (!isReach || called.length >= limit))
      return { rows: called, next: START }
    const first = filter.before ? [] : called
    const { found, rest } = await findCases(tx, filter, words)
    const page = found.slice(0, limit - first.length)
    const last = page.at(-1)
    const more = last && found.length > page.length ? { at: last.recorded_at, id: last.id } : rest
    const others = page.filter((row) => !called.some((known) => known.id === row.id))
    return { rows: [...first, ...others], next: more ? packCursor(more.at, more.id) : null }
  })
  return {
    items: await present(ctx, await listFound({ db: ctx.db, brands: filter.brands }, rows)),
    next,
  }
}

/**
 * Where each brand dials. Only a number is dialled, and only then it matters which handbooks are in
 * force.
 */
const marketsOf = async (
  ctx: HandbookCtx,
  brands: readonly string[],
  asked: string,
): Promise<Map<string, string>> =>
  new Map(
    /\p{Nd}/u.test(asked)
      ? await mapSequentially(
          [...(await listCurrentVersions(reach(ctx.db), brands))],
          async ([brand, version]) =>
            [brand, (await readHandbook(ctx, brand, version)).handbook.brand.market] as const,
        )
      : [],
  )

/** A phone number is read as each brand's market would dial it. */
function calledOf(
  brands: readonly string[],
  markets: ReadonlyMap<string, string>,
  typed: string,
): Called {
  const asked = typed.toWellFormed().replaceAll('\0', '').trim()
  const number = normaliseNumber(asked)
  const plain = number.toUpperCase()
  const phones = [...markets].flatMap(([brand, market]) =>
    listSought(asked, market).map((normal) => ({ brand, kind: 'phone' as const, normal })),
  )
  const others = brands.flatMap((brand) => [
    ...(readMails(asked) ?? []).map((mail) => ({
      brand,
      kind: 'mail' as const,
      normal: normaliseMail(mail),
    })),
    ...(number.length >= MIN_NUMBER ? [{ brand, kind: 'number' as const, normal: number }] : []),
  ])
  return {
    ref: plain.length === 7 ? `${plain.slice(0, 3)}-${plain.slice(3)}` : null,
    order: asked,
    identities: [...phones, ...others],
  }
}

export function readOutbox(
  ctx: Ctx,
  actor: PersonActor,
  before: string | null,
): Promise<{ items: z.output<typeof OutboxRow>[]; next: string | null }> {
  const brands = listBrandsFor(actor, HANDLE_MAIL)
  return inTx(ctx.db, brands, async (tx) => {
    const rows = await listMails(tx, brands, before ? unpackCursor(before) : null, MAX_MAILS + 1)
    const shown = rows.slice(0, MAX_MAILS)
    const items = shown.map((row) => ({
      brand: row.brand_id,
      id: row.id,
      case: row.case_id && row.ref ? { id: row.case_id, ref: row.ref } : null,
      kind: row.kind,
      to: row.to_mail,
      subject: row.subject,
      body: row.body,
      state: row.state,
      messageId: row.message_id,
      attempts: row.attempts,
      queuedAt: instantText(row.queued_at),
      sentAt: instantText(row.sent_at),
      error: row.error,
    }))
    const last = shown.at(-1)
    return {
      items,
      next: last && rows.length > MAX_MAILS ? packCursor(last.queued_at, last.id) : null,
    }
  })
}
