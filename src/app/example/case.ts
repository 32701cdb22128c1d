// Example cases lived through: each deed of the example is done by its person through the real use case, at its own time.
import { readFile } from 'node:fs/promises'
import { readYaml } from '../../adapters/handbook-yaml.ts'
import { type ExampleCase, type ExampleEvent, ExampleFile } from '../../contract/example.ts'
import { Intake } from '../../contract/case.ts'
import { placeOf } from '../../domain/case/place.ts'
import { computeLatest } from '../../domain/case/promise.ts'
import { isOpenAt, nextOpenAt } from '../../domain/clock/business-time.ts'
import { Fault } from '../../domain/fault.ts'
import type { Handbook } from '../../domain/handbook/handbook.ts'
import { findPromiseKind } from '../../domain/handbook/pick.ts'
import type { Actor, PersonActor } from '../../domain/people/actor.ts'
import { findPersonByMail } from '../../store/people/person.ts'
import { inTx } from '../../store/db.ts'
import { getHandbook } from '../brand/handbook.ts'
import { doAction, doPromiseAction } from '../case/action.ts'
import { addWords, rate } from '../case/customer-page.ts'
import { makeOnceKey } from '../once.ts'
import { recordIntake } from '../case/intake.ts'
import { readCase } from '../case/view.ts'
import type { Ctx } from '../ctx.ts'

const DIR = new URL('../../../examples/', import.meta.url)

export type ExampleOptions = { brands: readonly string[]; ring: (ctx: Ctx, options: { brands: readonly string[] }) => Promise<{ nextAt: Temporal.Instant | null }>; onProgress?: (done: number, all: number) => void }
type Live = { brand: string; handbook: Handbook; people: ReadonlyMap<string, PersonActor>; told: ExampleCase; index: number; id: string | null; url: string | null }
type Moment = { at: Temporal.Instant; live: Live; event: ExampleEvent | null }

/**
 * Plays all examples, each brand's in the order of time and the brands beside one another; between two deeds the brand's timers ring as
 * they would have. A case that is there already is left as it is, so a start that was killed in the middle can be repeated.
 */
export async function loadExampleCases(ctx: Ctx, { brands, ring, onProgress }: ExampleOptions): Promise<number> {
  const start = ctx.now()
  const plays: { brand: string; moments: Moment[] }[] = []
  for (const brand of brands) plays.push({ brand, moments: listMoments(await readExamples(ctx, brand), start) })
  const all = plays.reduce((sum, { moments }) => sum + moments.length, 0)
  let done = 0
  await Promise.all(
    plays.map(async ({ brand, moments }) => {
      const skipped = new Set<Live>()
      const at = (instant: Temporal.Instant): Ctx => ({ ...ctx, now: () => instant, poke: () => {} })
      let ringAt: Temporal.Instant | null = null
      // Each timer rings at its own time, so that none of them says it was late.
      const ringUntil = async (end: Temporal.Instant) => {
        while (ringAt && Temporal.Instant.compare(ringAt, end) <= 0) ringAt = (await ring(at(ringAt), { brands: [brand] })).nextAt
      }
      for (const moment of moments) {
        await ringUntil(moment.at)
        if (!skipped.has(moment.live)) await play(at(moment.at), moment, skipped, start)
        ringAt = (await ring(at(moment.at), { brands: [brand] })).nextAt
        onProgress?.(++done, all)
      }
      await ringUntil(start)
    }),
  )
  return all
}

const listMoments = (lives: readonly Live[], start: Temporal.Instant): Moment[] =>
  lives
    .flatMap((live) => [{ at: ago(start, live.told.hoursAgo), live, event: null }, ...live.told.then.map((event) => ({ at: ago(start, event.hoursAgo), live, event }))])
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))

const ago = (now: Temporal.Instant, hours: number) => now.subtract({ milliseconds: Math.round(hours * 3_600_000) })

async function readExamples(ctx: Ctx, brand: string): Promise<Live[]> {
  const file = await readFile(new URL(`${brand}.yaml`, DIR), 'utf8').catch(() => null)
  if (file === null) return []
  const { data, problems } = readYaml(file)
  if (problems.length > 0) throw new Error(`examples/${brand}.yaml: line ${problems[0]!.line}: ${problems[0]!.code}`)
  const { cases } = ExampleFile.parse(data)
  return inTx(ctx.db, [brand], async (tx) => {
    const { handbook } = await getHandbook(ctx, tx, brand)
    const people = new Map<string, PersonActor>()
    for (const person of handbook.people) {
      const row = await findPersonByMail(tx, person.mail.toLowerCase())
      if (row) people.set(person.id, { kind: 'person', personId: row.id, name: row.name, mail: row.mail, language: person.language, roles: new Map([[brand, person.roles]]) })
    }
    return cases.map((told, index) => ({ brand, handbook, people, told, index, id: null, url: null }))
  })
}

async function play(ctx: Ctx, { live, event }: Moment, skipped: Set<Live>, start: Temporal.Instant): Promise<void> {
  try {
    if (event === null) await takeIn(ctx, live, skipped)
    else await doEvent(ctx, live, event, start)
  } catch (error) {
    const why = error instanceof Fault ? `${error.code} ${JSON.stringify(error.params)}` : String(error)
    throw new Error(`examples/${live.brand}.yaml, case ${live.index + 1}, ${event?.do ?? 'intake'} ${event?.hoursAgo ?? live.told.hoursAgo} h ago: ${why}`, { cause: error })
  }
}

async function takeIn(ctx: Ctx, live: Live, skipped: Set<Live>): Promise<void> {
  const { told, brand } = live
  const employee = told.through ? live.people.get(told.through) : undefined
  const actor: Actor = told.door === 'form' && employee ? employee : told.door === 'api' ? { kind: 'api', brand, name: 'example' } : { kind: 'door', brand, place: null }
  const intake = Intake.parse({
    brand, kind: told.kind, happened: told.happened, wanted: told.wanted, order: told.order, category: told.category, audience: told.audience, language: told.language, fromWhom: told.fromWhom,
    customer: told.customer,
  })
  const recorded = await recordIntake(ctx, actor, { intake, files: [], door: told.door, key: makeOnceKey('example', brand, String(live.index + 1), []), through: employee && actor.kind !== 'person' ? employee.name : null })
  if (recorded.replayed) skipped.add(live)
  live.id = recorded.id
  live.url = recorded.link
}

const CLOSINGS = { answered: 'answered', withdrawn: 'withdrawn', duplicate: 'duplicate', 'passed-on': 'passed_on', 'nobody-to-answer': 'nobody_to_answer', 'no-word': 'no_word' } as const

async function doEvent(ctx: Ctx, live: Live, event: ExampleEvent, start: Temporal.Instant): Promise<void> {
  const on = { brand: live.brand, id: live.id! }
  const token = live.url!.split('/').at(-1)!
  if (event.do === 'customer-adds') return void (await addWords(ctx, token, event.text))
  if (event.do === 'satisfied') return void (await rate(ctx, token, event.score, event.words ?? null))
  const actor = live.people.get(event.by)
  if (!actor) throw new Error(`nobody is called ${event.by}`)
  const outside = { dispatchedAt: ctx.now().toString(), proof: actor.name }
  // Nobody else is at work yet, so no deed says which version it was decided on, and the page is read only for what it suggests.
  const read = () => readCase(ctx, actor, on.brand, on.id)
  switch (event.do) {
    case 'confirm-class': return void (await doAction(ctx, actor, on, 'class', { class: event.class }))
    case 'note': return void (await doAction(ctx, actor, on, 'note', { text: event.text }))
    case 'acknowledge':
    case 'ask-customer': {
      const view = await read()
      const kind = event.do === 'acknowledge' ? 'acknowledgement' : 'question'
      const hasMail = view.customer?.identities.some((identity) => identity.kind === 'mail') === true
      const letter = { kind, subject: view.suggested[kind].subject, body: event.text, language: view.language, checklist: [] }
      return void (await doAction(ctx, actor, on, 'send', hasMail ? { ...letter, channel: 'mail' } : { ...letter, channel: 'spoken', ...outside }))
    }
    case 'answer': {
      const view = await read()
      const letter = { kind: 'answer', subject: view.suggested.answer.subject, body: event.text, language: view.language, outcome: event.outcome, checklist: view.guidance.checklist.map((item) => item.id), channel: event.channel }
      return void (await doAction(ctx, actor, on, 'send', event.channel === 'mail' ? letter : { ...letter, ...outside }))
    }
    case 'promise': {
      const dueAt = keepable(live.handbook, event.promise, ago(start, event.dueHoursAgo), ctx.now())
      return void (await doAction(ctx, actor, on, 'promise', { kind: event.promise, what: event.what, channel: event.channel, holder: actor.personId, dueAt: dueAt.toString() }))
    }
    case 'keep-promise': {
      const open = (await read()).promises.filter((promise) => promise.state === 'open').at(-1)
      if (open) await doPromiseAction(ctx, actor, { brand: on.brand, id: open.id }, 'keep', { version: open.version, note: event.text ?? null })
      return
    }
    case 'close':
      return void (await doAction(ctx, actor, on, 'close', {
        closing: CLOSINGS[event.closing], note: event.note, controllable: event.controllable, responsible: event.responsible, rootCause: event.rootCause, changeMade: event.change,
      }))
  }
}

/** The examples are told in hours before now, and now may be a Sunday: a promise moves into opening hours as an agent would word it. */
function keepable(handbook: Handbook, kind: string, wished: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const place = placeOf(handbook)
  const promise = findPromiseKind(handbook, kind)
  const open = isOpenAt(wished, place) ? wished : nextOpenAt(wished, place).add({ minutes: 60 })
  if (!promise) return open
  const latest = computeLatest(handbook, promise, now)
  return Temporal.Instant.compare(open, latest) > 0 ? latest : open
}
