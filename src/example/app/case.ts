// Example cases lived through: each action of the example is done by its person through the real
// use case, at its own time; a case is kept whole or not at all.
import type { ContactCtx } from '../../contact/core/app/contact-context.ts'
import { readFile } from 'node:fs/promises'
import { readYaml } from '../../chapter/adapters/handbook-yaml.ts'
import { ExampleCase, ExampleFile } from '../contract/example.ts'
import { Intake } from '../../case/record/contract/case.ts'
import { normaliseMail } from '../../platform/address/domain/mail.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { Actor, PersonActor } from '../../access/domain/actor.ts'
import { listLoadedExamples, markExampleLoaded } from '../../access/store/brand.ts'
import { isTakenRef } from '../../case/intake/store/intake.ts'
import { findPersonByMail } from '../../access/store/person.ts'
import { inJoint, inTx } from '../../platform/database/store/db.ts'
import { type HandbookCtx, getHandbook } from '../../handbook/app/handbook.ts'
import { makeOnceKey } from '../../platform/request/app/once.ts'
import { recordIntake } from '../../case/intake/app/intake.ts'
import { doEvent, type Live } from './event.ts'
import { planExample } from './plan.ts'
import { errorCode } from '../../platform/base/domain/narrow.ts'

/** `C`: what a timer of any area may need, which is not known here. */
export type RunTimers<C> = (
  ctx: C,
  options: { brands: readonly string[]; caseId?: string },
) => Promise<{ failed: number; stuck: number; nextAt: Temporal.Instant | null }>
/** An example that could not be told, and why; the server does without it. */
export type LeftOut = { example: string; why: string }
export type ExampleOptions<C> = { brands: readonly string[]; dir: URL; runTimers: RunTimers<C> }

/**
 * Tells all examples of these brands that are not there yet, the brands beside one another. Each
 * case is one transaction, in which its timers run between two actions as they would have: one
 * that fails is removed whole, named, and keeps no other from being told.
 */
export async function loadExampleCases<C extends ContactCtx>(
  ctx: C,
  { brands, dir, runTimers }: ExampleOptions<C>,
): Promise<{ actions: number; leftOut: LeftOut[] }> {
  const leftOut: LeftOut[] = []
  const counts = await Promise.all(
    brands.map(async (brand) => {
      let actions = 0
      for (const { example, read } of await listExamples(ctx, brand, dir)) {
        try {
          actions += await tell(ctx, runTimers, await read())
        } catch (error) {
          leftOut.push({
            example: error instanceof ExampleActionError ? `${example}, ${error.action}` : example,
            why: explain(error),
          })
        }
      }
      return actions
    }),
  )
  return { actions: counts.reduce((sum, count) => sum + count, 0), leftOut }
}

/** Says at which action an example failed. */
class ExampleActionError extends Error {
  readonly action: string
  constructor(action: string, cause: unknown) {
    super(explain(cause), { cause })
    this.action = action
  }
}

function explain(error: unknown): string {
  if (error instanceof AppError) return `${error.code} ${JSON.stringify(error.params)}`
  return error instanceof Error ? error.message : String(error)
}

type Example = { example: string; read: () => Promise<Live> }

/**
 * Those that were not told yet. Each is read when it is told, so that a bad one is named by itself.
 */
async function listExamples(ctx: HandbookCtx, brand: string, dir: URL): Promise<Example[]> {
  const file = `examples/${brand}.yaml`
  const broken = (why: string): Example[] => [
    { example: file, read: () => Promise.reject(new Error(why)) },
  ]
  const text = await readFile(new URL(`${brand}.yaml`, dir), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    return error instanceof Error ? error : new Error(String(error))
  })
  if (text === null) return []
  if (text instanceof Error) return broken(text.message)
  const { data, problems } = readYaml(text)
  const [problem] = problems
  if (problem) return broken(`line ${problem.line}: ${problem.code}`)
  const parsed = ExampleFile.safeParse(data)
  if (!parsed.success) return broken(sayIssue(parsed.error))
  const { handbook, people, isLoaded } = await inTx(ctx.db, [brand], async (tx) => {
    const force = await getHandbook(ctx, tx, brand)
    const persons = new Map<string, PersonActor>()
    for (const person of force.handbook.people) {
      const row = await findPersonByMail(tx, normaliseMail(person.mail))
      if (row)
        persons.set(person.id, {
          kind: 'person',
          personId: row.id,
          name: row.name,
          mail: row.mail,
          language: person.language,
          roles: new Map([[brand, person.roles]]),
        })
    }
    return {
      handbook: force.handbook,
      people: persons,
      isLoaded: new Set(await listLoadedExamples(tx, brand)),
    }
  })
  return parsed.data.cases
    .map((raw, index) => ({
      example: `${file}, case ${index + 1}`,
      read: async () => {
        const read = ExampleCase.safeParse(raw)
        if (!read.success) throw new Error(sayIssue(read.error))
        return {
          brand,
          handbook,
          people,
          source: read.data,
          index,
          plan: planExample(read.data, handbook, ctx.now()),
          id: '',
          url: '',
        }
      },
    }))
    .filter((_, index) => !isLoaded.has(index + 1))
}

const sayIssue = ({
  issues: [issue],
}: {
  issues: { path: PropertyKey[]; message: string }[]
}): string => `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`

/**
 * A reference drawn twice ends the transaction: then all of it is done again. Returns the number of
 * actions.
 */
async function tell<C extends ContactCtx>(
  ctx: C,
  runTimers: RunTimers<C>,
  live: Live,
): Promise<number> {
  const start = ctx.now()
  const once = () => inJoint(ctx.db, () => play(ctx, runTimers, afresh(live), start))
  return once().catch((error: unknown) => {
    if (isTakenRef(error instanceof ExampleActionError ? error.cause : error)) return once()
    throw error
  })
}

const afresh = (live: Live): Live => ({
  ...live,
  plan: { ...live.plan, moments: live.plan.moments.map((moment) => ({ ...moment })) },
})

async function play<C extends ContactCtx>(
  ctx: C,
  runTimers: RunTimers<C>,
  live: Live,
  start: Temporal.Instant,
): Promise<number> {
  const { plan, source } = live
  const at = (instant: Temporal.Instant): C => ({
    ...ctx,
    now: () => instant,
    notify: () => {},
  })
  let timersAt: Temporal.Instant | null = null
  const runNow = async (now: Temporal.Instant) => {
    const { failed, stuck, nextAt } = await runTimers(at(now), {
      brands: [live.brand],
      caseId: live.id,
    })
    if (failed + stuck > 0) throw new Error('a timer of it could not run')
    timersAt = nextAt
  }
  // Each timer runs at its own time, so that none of them says it was late.
  const runUntil = async (end: Temporal.Instant) => {
    while (timersAt && Temporal.Instant.compare(timersAt, end) <= 0) await runNow(timersAt)
  }
  const action = <T>(name: string, hoursAgo: number, work: () => Promise<T>) =>
    work().catch((error: unknown) =>
      Promise.reject(new ExampleActionError(`${name} ${hoursAgo} h ago`, error)),
    )
  if (!(await action('intake', source.hoursAgo, () => takeIn(at(plan.receivedAt), live)))) return 0
  await runNow(plan.receivedAt)
  for (const [index, moment] of plan.moments.entries()) {
    await action(moment.event.do, moment.event.hoursAgo, async () => {
      await runUntil(moment.at)
      await doEvent(at(moment.at), live, index, start)
      await runNow(moment.at)
    })
  }
  await action('what followed', 0, () => runUntil(start))
  return 1 + plan.moments.length
}

/** False when it is there from an older version, which did not note what it had told. */
async function takeIn(ctx: ContactCtx, live: Live): Promise<boolean> {
  const { source, brand } = live
  const employee = source.through ? live.people.get(source.through) : undefined
  let actor: Actor = { kind: 'door', brand, place: null }
  if (source.door === 'form' && employee) actor = employee
  if (source.door === 'api') actor = { kind: 'api', brand, name: 'example' }
  const intake = Intake.parse({
    brand,
    kind: source.kind,
    happened: source.happened,
    wanted: source.wanted,
    order: source.order,
    category: source.category,
    audience: source.audience,
    language: source.language,
    fromWhom: source.fromWhom,
    customer: source.customer,
  })
  const recorded = await recordIntake(ctx, actor, {
    intake,
    files: [],
    channel: source.door,
    key: makeOnceKey('example', brand, String(live.index + 1), []),
    through: employee && actor.kind !== 'person' ? employee.name : null,
  })
  live.id = recorded.id
  live.url = recorded.link
  await inTx(ctx.db, [brand], (tx) => markExampleLoaded(tx, brand, live.index + 1))
  return !recorded.replayed
}
