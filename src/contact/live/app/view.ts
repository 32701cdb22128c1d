// Everything the contact's screen shows, read in one transaction; and the board of contacts in
// progress.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import { READ_CASES } from '../../../case/record/domain/policy.ts'
import { HOLD_CONTACT, LEAD_CONTACT } from '../../core/domain/policy.ts'
import type { z } from 'zod'
import type {
  ContactBrand,
  ContactDanger,
  ContactHistory,
  ContactList,
  ContactQuery,
  ContactRow,
  ContactStanding,
  ContactView,
} from '../../core/contract/contact.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { OPEN_STATES, talkChannel } from '../../core/domain/state.ts'
import { incidentCategory } from '../../../handbook/domain/alarm.ts'
import type { Handbook } from '../../../handbook/domain/handbook.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { PersonActor } from '../../../access/domain/actor.ts'
import { isAllowed } from '../../../access/domain/right.ts'
import { readPhones } from '../../../platform/address/domain/phone.ts'
import {
  findCustomer,
  listIdentities,
  listLikelyCustomers,
} from '../../../case/record/store/customer.ts'
import { listNames, listPeopleOf } from '../../../case/record/store/staff.ts'
import {
  type ContactListRow,
  type ContactRecord,
  findContact,
  listAbout,
  listContactsInProgress,
} from '../../core/store/contact.ts'
import { listEventsBefore } from '../../core/store/event.ts'
import {
  listCasesOf,
  listCustomersByPhone,
  listEarlierContacts,
  listOwed,
} from '../../core/store/known.ts'
import { type Tx, inTx } from '../../../platform/database/store/db.ts'
import { type HandbookCtx, getHandbook } from '../../../handbook/app/handbook.ts'
import { excerptOf } from '../../../case/list/app/present.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { inBrand, listBrandsFor } from '../../../access/app/allow.ts'
import { dialOf, readAlarmsOf } from '../../alarm/app/alarm-view.ts'
import { readEvent } from '../../core/app/event-form.ts'
import { type CaseOf, categoryOf, computeKnown, listMayPromise, type Owed } from './known.ts'
import { listHere } from '../../core/app/presence.ts'
import type { On } from '../../core/app/contact-context.ts'
import { EVENT_PAGE } from '../../core/app/stream.ts'

const MAX_LISTED = 500
const MAX_LIKELY = 5

/** Throws contact.not_found. */
export const readContact = (ctx: HandbookCtx, actor: PersonActor, on: On): Promise<ContactView> =>
  inBrand(ctx, actor, on.brand, READ_CASES, async (tx) => {
    const row = await findContact(tx, on.brand, on.id)
    if (!row || row.channel === 'form') throw new AppError('contact.not_found')
    return composeView(ctx, tx, actor, row)
  })

async function composeView(
  ctx: HandbookCtx,
  tx: Tx,
  actor: PersonActor,
  row: ContactRecord,
): Promise<ContactView> {
  const { handbook, hash } = await getHandbook(ctx, tx, row.brand_id)
  const language = row.language ?? handbook.brand.languages[0] ?? 'en'
  const standing = await readStanding(ctx, tx, row, language)
  const had = await findHad(tx, row)
  return {
    ...standing,
    ...(await presentHistory(ctx, tx, had, { row, market: handbook.brand.market })),
    known: await computeKnown(ctx, tx, {
      row,
      handbook,
      language,
      ...had,
      name: had.customer?.name ?? null,
      agent: standing.agent?.name ?? actor.name,
      agentId: standing.agent?.id ?? actor.personId,
      roles: [...(actor.roles.get(row.brand_id) ?? [])],
    }),
    ...(await readDanger(ctx, tx, handbook, row)),
    guideHash: hash,
    events: (await listEventsBefore(tx, onOf(row), row.last_seq + 1, EVENT_PAGE)).map(readEvent),
    now: ctx.now().toString(),
    ...presentBrand(handbook, ctx.now()),
    people: await listPeopleOf(tx, row.brand_id),
    may: listAllowedActions(actor, row),
  }
}

const onOf = (row: ContactRecord): On => ({ brand: row.brand_id, id: row.id })

async function readStanding(
  ctx: Ctx,
  tx: Tx,
  row: ContactRecord,
  language: Language,
): Promise<ContactStanding> {
  const isWrapped = row.state === 'wrapped'
  const names = await listNames(tx, [row.taken_by])
  return {
    brand: row.brand_id,
    id: row.id,
    channel: talkChannel(row.channel),
    state: row.state,
    language,
    beganAt: instantText(row.began_at),
    answeredAt: instantText(row.answered_at),
    endedAt: instantText(row.ended_at),
    wrappedAt: instantText(row.wrapped_at),
    agent: row.taken_by ? { id: row.taken_by, name: names.get(row.taken_by) ?? '' } : null,
    helpAskedAt: instantText(row.help_asked_at),
    helpNote: row.help_note,
    present: await listHere(ctx, tx, onOf(row)),
    firstCueAt: isWrapped ? instantText(row.first_cue_at) : null,
    calmAt: isWrapped ? instantText(row.calm_at) : null,
    phone: row.phone,
  }
}

/** What the customer and the brand have had with each other, as it is stored. */
type Had = {
  customer: ContactView['customer']
  about: string[]
  cases: readonly CaseOf[]
  owed: readonly Owed[]
}

async function findHad(tx: Tx, row: ContactRecord): Promise<Had> {
  const about = await listAbout(tx, row.brand_id, row.id)
  return {
    about,
    cases: await listCasesOf(tx, row.brand_id, row.customer_id, about),
    owed: await listOwed(tx, row.brand_id, row.customer_id, about),
    customer: await findCustomerOf(tx, row),
  }
}

const presentHistory = async (
  ctx: HandbookCtx,
  tx: Tx,
  { customer, about, cases, owed }: Had,
  { row, market }: { row: ContactRecord; market: string },
): Promise<ContactHistory> => ({
  customer,
  likely: await listLikely(tx, row, market),
  cases: await presentCases(ctx, tx, row.brand_id, cases),
  about,
  earlier: await listEarlier(tx, row),
  promises: owed.map(presentOwed),
})

const readDanger = async (
  ctx: HandbookCtx,
  tx: Tx,
  handbook: Handbook,
  row: ContactRecord,
): Promise<ContactDanger> => ({
  alarms: await readAlarmsOf(ctx, tx, handbook, { ...onOf(row), takenBy: row.taken_by }),
  dial: dialOf(handbook, row.phone, false),
  crisisDial: dialOf(handbook, row.phone, true),
  incident: incidentCategory(handbook),
})

const presentBrand = (handbook: Handbook, now: Temporal.Instant): ContactBrand => ({
  brandName: handbook.brand.name,
  timeZone: placeOf(handbook).zone,
  languages: [...new Set<Language>([...handbook.brand.languages, 'en'])],
  categories: presentCategories(handbook, now),
})

async function findCustomerOf(tx: Tx, row: ContactRecord): Promise<ContactView['customer']> {
  const customer = row.customer_id
    ? await findCustomer(tx, row.brand_id, row.customer_id)
    : undefined
  if (!customer) return null
  const identities = await listIdentities(tx, row.brand_id, customer.id)
  return {
    id: customer.id,
    name: customer.name,
    kind: customer.kind,
    identities: identities.map(({ kind, value }) => ({ kind, value })),
  }
}

const presentOwed = (promise: Owed): ContactView['promises'][number] => ({
  id: promise.id,
  what: promise.what,
  channel: promise.channel,
  dueAt: instantText(promise.due_at),
  holder: { id: promise.holder_id, name: promise.holder_name },
  state: promise.state,
  ref: promise.ref,
})

async function listLikely(
  tx: Tx,
  row: ContactRecord,
  market: string,
): Promise<ContactView['likely']> {
  const byPhone = row.phone
    ? await listCustomersByPhone(
        tx,
        row.brand_id,
        readPhones(row.phone, market).map(({ normal }) => normal),
        { except: row.customer_id, most: MAX_LIKELY },
      )
    : []
  const byCustomer = row.customer_id
    ? await listLikelyCustomers(tx, row.brand_id, row.customer_id, MAX_LIKELY)
    : []
  const known = new Set(byPhone.map((one) => one.id))
  return [
    ...byPhone.map(({ id, name }) => ({ id, name, why: 'phone' as const })),
    ...byCustomer.filter((one) => !known.has(one.id)),
  ].slice(0, MAX_LIKELY)
}

async function presentCases(
  ctx: HandbookCtx,
  tx: Tx,
  brand: string,
  cases: readonly CaseOf[],
): Promise<ContactView['cases']> {
  const shown: ContactView['cases'] = []
  for (const one of cases) {
    const category = await categoryOf(ctx, tx, brand, one)
    shown.push({
      id: one.id,
      ref: one.ref,
      state: one.state,
      category: category.name,
      excerpt: excerptOf(one.happened),
      receivedAt: instantText(one.received_at),
      owner: { id: one.owner_id, name: one.owner_name },
      deadlineAt: instantText(one.deadline_at),
    })
  }
  return shown
}

const listEarlier = async (tx: Tx, row: ContactRecord): Promise<ContactView['earlier']> =>
  row.customer_id
    ? (await listEarlierContacts(tx, row.brand_id, row.customer_id, row.id)).map((one) => ({
        id: one.id,
        channel: one.channel,
        at: instantText(one.began_at),
        by: one.taken_name,
        words: excerptOf(one.words),
        ref: one.ref,
      }))
    : []

const presentCategories = (handbook: Handbook, now: Temporal.Instant): ContactView['categories'] =>
  handbook.categories.map((category) => ({
    id: category.id,
    name: category.name,
    about: category.about,
    ask: category.ask,
    prepare: category.prepare,
    procedure: category.procedure,
    promises: listMayPromise(handbook, category, null, now).map(({ kind, latestAt }) => ({
      id: kind.id,
      what: kind.what,
      channels: kind.channels,
      latestAt,
    })),
  }))

/** Each action of the screen, where the contact stands and who asks. */
function listAllowedActions(actor: PersonActor, row: ContactRecord): string[] {
  const roles = actor.roles.get(row.brand_id) ?? []
  if (!isAllowed(roles, HOLD_CONTACT)) return []
  const isMine = row.taken_by === actor.personId
  if (row.state === 'wrapped') return ['events']
  const may = ['events', 'customer', 'about', 'language', 'wrap-up']
  if (row.state === 'waiting') may.push('take')
  if (row.state !== 'ended') may.push('help', 'end')
  if (row.help_asked_at !== null) may.push('withdraw')
  if (row.state !== 'ended' && !isMine) may.push('join', 'leave')
  if (
    row.state !== 'ended' &&
    !isMine &&
    (isAllowed(roles, LEAD_CONTACT) || row.help_asked_at !== null)
  )
    may.push('take-over')
  return may
}

/**
 * Danger nobody is on comes first, then whoever has waited longest; there is nothing in a row by
 * which people could be compared.
 */
export async function readContacts(
  ctx: Ctx,
  actor: PersonActor,
  query: z.output<typeof ContactQuery>,
): Promise<z.output<typeof ContactList>> {
  const mine = listBrandsFor(actor, READ_CASES)
  const brands = query.brand ? mine.filter((brand) => brand === query.brand) : mine
  if (brands.length === 0) return { items: [] }
  const rows = await inTx(ctx.db, brands, (tx) =>
    listContactsInProgress(tx, brands, query.state ? [query.state] : OPEN_STATES, MAX_LISTED),
  )
  return { items: rows.flatMap(presentListed) }
}

/** What is wrapped up is on no board. */
function presentListed(row: ContactListRow): ContactRow[] {
  if (row.state === 'wrapped') return []
  return [
    {
      brand: row.brand_id,
      id: row.id,
      channel: talkChannel(row.channel),
      state: row.state,
      language: row.language ?? 'en',
      beganAt: instantText(row.began_at),
      agent: row.taken_by ? { id: row.taken_by, name: row.agent_name ?? '' } : null,
      customer: row.customer_name,
      phone: row.phone,
      helpAskedAt: instantText(row.help_asked_at),
      helpNote: row.help_note,
      alarm:
        row.alarm_why === null
          ? null
          : { why: row.alarm_why, isConfirmed: row.alarm_confirmed_at !== null },
    },
  ]
}
