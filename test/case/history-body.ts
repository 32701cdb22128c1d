// What an action of a random history is sent with: its free numbers, taken modulo what there is to
// choose from.
import type pg from 'pg'
import type { CaseActionName } from '../../src/case/record/contract/case-action.ts'
import { placeOf } from '../../src/handbook/domain/place.ts'
import { nextOpenAt } from '../../src/calendar/domain/business-time.ts'
import { type Handbook, JUDGEMENTS } from '../../src/handbook/domain/handbook.ts'
import { CHANNELS } from '../../src/chapter/domain/channel.ts'
import type { PersonActor } from '../../src/access/domain/actor.ts'
import type { World } from '../world.ts'

export type HistoryContext = {
  world: World
  sql: pg.Client
  people: PersonActor[]
  handbooks: ReadonlyMap<string, Handbook>
}
export type Live = { brand: string; id: string; token: string }
export type Row = {
  version: number
  state: string
  category_id: string
  handbook_version: number
  received_at: Temporal.Instant
}
export type Found = {
  row: Row
  promises: { id: string; version: number }[]
  clocks: { id: string; kind: string }[]
  answers: { id: string }[]
  links: { id: string }[]
  entries: { id: string }[]
  openItems: string[]
}

export const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length]
/** So many versions of each handbook are there to be put in force (history.test.ts). */
export const VERSIONS = 6
/** An id that nothing has. */
export const NOBODY = '01900000-0000-7000-8000-000000000000'

export const promiseBody = (
  { world, handbooks }: HistoryContext,
  on: Live,
  version: number,
  n: readonly number[],
) => ({
  version,
  note: 'Said on the phone.',
  dueAt: nextOpenAt(
    world.ctx.now().add({ hours: (n[3]! % 12) - 1 }),
    placeOf(handbooks.get(on.brand)!),
  ).toString(),
})

export function actionBody(
  { world, people, handbooks }: HistoryContext,
  on: Live,
  found: Found,
  action: CaseActionName,
  n: readonly number[],
  isWild: boolean,
  lives: readonly Live[],
): object {
  const handbook = handbooks.get(on.brand)!
  const now = world.ctx.now()
  const person = pick(
    people.filter((item) => item.roles.has(on.brand) || isWild),
    n[2]!,
  )!.personId
  const hours = (isWild ? -1 : 1) * (1 + (n[3]! % 100))
  const at = now.add({ hours }).toString()
  const isMail = n[4]! % 2 === 0
  // Most are recorded the same day, some a fortnight later.
  const outside = {
    dispatchedAt: now.subtract({ minutes: n[6]! % 4 === 0 ? 20 * n[5]! : n[5]! % 90 }).toString(),
    ...(n[5]! % 10 === 0 ? {} : { proof: 'Registered letter' }),
  }
  const by = isMail
    ? { channel: 'mail' }
    : { channel: pick(['letter', 'handed', 'spoken'], n[5]!), ...outside }
  const outcome = pick(['upheld', 'partly', 'refused', isWild ? null : 'upheld'], n[6]!)
  const version = { version: found.row.version + (isWild && n[3]! % 2 === 0 ? -1 : 0) }
  const reason = 'As agreed with the customer.'
  const category = handbook.categories.find((item) => item.id === found.row.category_id)
  switch (action) {
    case 'category':
      return {
        ...version,
        category: isWild ? 'no-such' : pick(handbook.categories, n[2]!)!.id,
        reason,
      }
    case 'class':
      return { ...version, class: pick(handbook.brand.legalClasses, n[2]!)?.id ?? 'none' }
    case 'weight':
      return {
        ...version,
        judgements: { [pick(JUDGEMENTS, n[2]!)!]: { is: 1 + (n[3]! % 5), why: reason } },
      }
    case 'start':
      return version
    case 'note':
      return { text: reason }
    case 'owner':
      return { ...version, person, reason }
    case 'handler':
      return { ...version, person: n[3]! % 4 === 0 ? null : person }
    case 'next-step':
      return {
        ...version,
        step: pick(['answer', 'decide', 'call_back', 'wait', 'pay'], n[4]!),
        holder: person,
        at,
        note: reason,
      }
    case 'received':
      return {
        ...version,
        at: found.row.received_at
          .subtract({ minutes: (n[4]! % 3 === 0 ? -60 : 60) * hours })
          .toString(),
        reason,
      }
    case 'handbook':
      return { ...version, handbookVersion: 1 + (n[2]! % (VERSIONS + 1)), reason }
    case 'customer':
      return {
        ...version,
        customer:
          n[2]! % 3 === 0
            ? null
            : {
                kind: pick(['private', 'business'], n[3]!),
                name: 'Anna Nowak',
                ...(isMail ? { mail: 'anna@example.com' } : {}),
              },
      }
    case 'resume':
      return { ...version, note: n[2]! % 2 === 0 ? reason : null }
    case 'extension':
      return {
        ...version,
        clock:
          pick(
            found.clocks.filter((deadline) => deadline.kind === 'legal' || isWild),
            n[2]!,
          )?.id ?? NOBODY,
        reason,
        circumstances: reason,
        body: reason,
        ...by,
      }
    case 'promise': {
      const kind =
        n[5]! % 9 === 0
          ? pick(handbook.promises, n[2]!)
          : handbook.promises.find((item) => item.id === pick(category?.promises ?? [], n[2]!))
      const wished = now.add({ minutes: (hours % 9) * 60 + (n[6]! % 60) })
      const dueAt = isWild ? wished : nextOpenAt(wished, placeOf(handbook))
      return {
        kind: kind?.id ?? 'none',
        what: 'A decision',
        channel: pick(isWild ? CHANNELS : (kind?.channels ?? CHANNELS), n[4]!),
        holder: person,
        dueAt: dueAt.toString(),
      }
    }
    case 'draft':
      return {
        kind: pick(['acknowledgement', 'answer', 'question'], n[2]!),
        subject: reason,
        body: reason,
        language: 'en',
        checklist: [],
        draftVersion: null,
      }
    case 'send':
      return {
        ...version,
        kind: pick(['acknowledgement', 'answer', 'answer', 'question'], n[2]!),
        subject: reason,
        body: reason,
        language: 'en',
        outcome,
        checklist: n[7]! % 6 === 0 ? [] : found.openItems,
        ...by,
      }
    case 'delivered':
      return {
        answer: pick(found.answers, n[2]!)?.id ?? NOBODY,
        at: now.subtract({ minutes: n[4]! % 2 === 0 ? n[3]! % 60 : 10 * n[3]! }).toString(),
        proof: reason,
      }
    case 'close':
      return {
        ...version,
        closing: pick(
          ['answered', 'withdrawn', 'duplicate', 'passed_on', 'nobody_to_answer', 'no_word'],
          n[2]!,
        ),
        outcome,
        rootCause: reason,
        duplicateOf:
          pick(
            lives.filter((item) => item.brand === on.brand),
            n[3]!,
          )?.id ?? null,
      }
    case 'satisfaction':
      return {
        ...version,
        settled: n[2]! % 2 === 0,
        score: n[3]! % 3 === 0 ? null : 1 + (n[4]! % 5),
        words: n[5]! % 4 === 0 ? null : reason,
      }
    case 'reopen':
      return { ...version, reason }
    case 'link':
      return {}
    case 'dismiss-cue':
      return {
        place: pick(['happened', 'wanted', '1'], n[2]!),
        cue: pick(['insult', 'wish', 'upset'], n[3]!),
      }
    case 'pin':
    case 'unpin':
      return { entry: pick(found.entries, n[2]!)?.id ?? '1' }
    case 'revoke-link':
      return { link: pick(found.links, n[2]!)?.id ?? NOBODY }
  }
}
