// What the guide may know beside the events: the case's owner and deadline, promises, what may be
// promised, what was asked already.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import { isAfter, isBefore } from '../../../platform/base/domain/earlier.ts'
import { talkChannel } from '../../core/domain/state.ts'
import type { Known } from '../../../guide/domain/event.ts'
import { pairAsked } from '../../../style/domain/asked.ts'
import { readRecording } from '../../core/domain/record.ts'
import { decideDeadlineToSay, listShown } from '../../../guide/domain/shown-deadline.ts'
import { decideManager } from '../../core/domain/leader.ts'
import { marketOfPhone, numbersToSay } from '../../../chapter/domain/dial.ts'
import { localDayOf } from '../../../case/record/app/case-context-type.ts'
import { listLeaders } from '../../core/store/help.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { computeLatest } from '../../../case/record/domain/promise.ts'
import type { Category, Handbook, PromiseKind } from '../../../handbook/domain/handbook.ts'
import { answersOf, findPromiseKind, houseOf } from '../../../handbook/domain/pick.ts'
import { type Language, localise } from '../../../platform/base/domain/language.ts'
import { FACT_QUESTIONS } from '../../core/i18n/known.ts'
import { listDeadlines } from '../../../case/record/store/deadline.ts'
import type { ContactRecord } from '../../core/store/contact.ts'
import { listEarlierEvents } from '../../core/store/event.ts'
import {
  countEarlierAbout,
  findOwnForm,
  type listCasesOf,
  type listOwed,
  listQuestionsAndWords,
} from '../../core/store/known.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import { type HandbookCtx, getHandbook } from '../../../handbook/app/handbook.ts'
import { getCategory } from '../../../case/context/app/case-context.ts'
import { toEvent } from '../../core/app/event-form.ts'

const MAX_EARLIER_EVENTS = 500
const MAX_ASKED = 40

export type CaseOf = Awaited<ReturnType<typeof listCasesOf>>[number]
export type Owed = Awaited<ReturnType<typeof listOwed>>[number]
export type KnownFacts = {
  row: ContactRecord
  handbook: Handbook
  language: Language
  cases: readonly CaseOf[]
  about: readonly string[]
  owed: readonly Owed[]
  name: string | null
  agent: string
  /** Who speaks: who has the contact, else who looks at it. */
  agentId: string
  roles: Known['roles']
}

/** Nothing of it is kept with the contact: it is what stands in the server now. */
export async function computeKnown(ctx: HandbookCtx, tx: Tx, facts: KnownFacts): Promise<Known> {
  const { row, handbook, language, cases, about, owed } = facts
  const main = cases.find((one) => about.includes(one.id)) ?? null
  const category = main ? await categoryOf(ctx, tx, row.brand_id, main) : null
  const deadlines = main ? await listDeadlines(tx, row.brand_id, main.id) : []
  const shown = listShown(
    deadlines.map((deadline) => ({ ...deadline, due_at: instantText(deadline.due_at) })),
  )
  const said = decideDeadlineToSay(shown)
  const lawUntil =
    deadlines.find(
      ({ state, kind, action }) => state === 'running' && kind === 'legal' && action === 'reply',
    )?.due_at ?? null
  return {
    language,
    zone: placeOf(handbook).zone,
    channel: talkChannel(row.channel),
    roles: facts.roles,
    ...(await computeOfHouse(ctx, tx, facts)),
    agent: facts.agent,
    self: await findOwnForm(tx, facts.agentId),
    name: facts.name,
    questions: category?.ask.map((question) => localise(question, language)) ?? [],
    case:
      main && category
        ? {
            ref: main.ref,
            owner: main.owner_name,
            by: said?.dueAt ?? null,
            clocks: shown,
            asked: main.asked_name,
            rung: main.rung,
            category: localise(category.name, language),
            kind: main.kind,
            procedure: category.procedure.map((step) => localise(step, language)),
            earlier: await countEarlierAbout(tx, row.brand_id, main.id, row.id),
          }
        : null,
    promises: owed.map((promise) => ({
      what: promise.what,
      channel: promise.channel,
      dueAt: instantText(promise.due_at),
      state: promise.state,
    })),
    mayPromise: listMayPromise(handbook, category, lawUntil, ctx.now()).flatMap(
      ({ kind, latestAt }) =>
        kind.channels.slice(0, 1).map((channel) => ({
          id: kind.id,
          what: localise(kind.what, language),
          channel,
          latestAt,
          ...answersOf(kind),
        })),
    ),
    asked: await listAsked(tx, row, cases, language),
  }
}

/** What the handbook says of the brand to anybody, and who leads in it now. */
async function computeOfHouse(
  ctx: HandbookCtx,
  tx: Tx,
  { row, handbook, language, agentId }: KnownFacts,
) {
  const leads = handbook.positions.filter(({ roles }) => roles.includes('leader'))
  const leaders = await listLeaders(tx, row.brand_id, {
    day: localDayOf(handbook, ctx.now()),
    positions: leads.map(({ id }) => id),
    except: agentId,
  })
  return {
    brand: localise(handbook.brand.name, language),
    ...houseOf(handbook.brand, language),
    ...numbersToSay(
      handbook.alarm,
      { brand: handbook.brand.market, customer: marketOfPhone(row.phone) },
      language,
    ),
    manager: decideManager(leaders),
  }
}

/** As it was pinned when the case came in. */
export const categoryOf = async (
  ctx: HandbookCtx,
  tx: Tx,
  brand: string,
  one: Pick<CaseOf, 'handbook_version' | 'category_id'>,
): Promise<Category> =>
  getCategory((await getHandbook(ctx, tx, brand, one.handbook_version)).handbook, one.category_id)

/**
 * In the handbook's order. While there is no case, what the handbook lets one promise about
 * anything. `lawUntil`: when the answer is due by law.
 */
export function listMayPromise(
  handbook: Handbook,
  category: Category | null,
  lawUntil: Temporal.Instant | null,
  now: Temporal.Instant,
): { kind: PromiseKind; latestAt: string }[] {
  const ids = (category ?? getCategory(handbook, handbook.brand.fallbackCategory)).promises
  return ids.flatMap((id) => {
    const kind = findPromiseKind(handbook, id)
    if (!kind) return []
    const longest = computeLatest(handbook, kind, now)
    const latestAt =
      lawUntil && !kind.outlivesAnswer && isBefore(lawUntil, longest) ? lawUntil : longest
    return isAfter(latestAt, now) ? [{ kind, latestAt: instantText(latestAt) }] : []
  })
}

async function listAsked(
  tx: Tx,
  row: ContactRecord,
  cases: readonly CaseOf[],
  language: Language,
): Promise<Known['asked']> {
  const { questions, words } = await listQuestionsAndWords(
    tx,
    row.brand_id,
    cases.map((one) => one.id),
  )
  const asked = pairAsked(questions, words)
  if (row.customer_id === null) return asked
  const events = await listEarlierEvents(
    tx,
    { brand: row.brand_id, customer: row.customer_id, except: row.id },
    ['fact', 'fact_changed', 'undone'],
    MAX_EARLIER_EVENTS,
  )
  for (const group of Map.groupBy(events, (event) => event.contact_id).values()) {
    for (const fact of readRecording(group.map(toEvent)).facts)
      if (fact.state === 'agreed')
        asked.push({ question: FACT_QUESTIONS[fact.kind][language], answer: fact.text })
  }
  return asked.slice(0, MAX_ASKED)
}
