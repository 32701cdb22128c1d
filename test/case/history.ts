// Random histories of cases: moves as plain numbers, so that a failing history shrinks, and how
// each is lived through the real use cases.
import fc from 'fast-check'
import { doAction, doPromiseAction } from '../../src/case/page/app/action.ts'
import {
  addWords,
  confirmSettled,
  rate,
  readCustomerPage,
  reopenByCustomer,
} from '../../src/customer-page/app/customer-page.ts'
import { recordIntake } from '../../src/case/intake/app/intake.ts'
import { readCase } from '../../src/case/page/app/view.ts'
import { confirmMail, retryMail } from '../../src/mailbox/app/mailbox.ts'
import { emptyOutbox } from '../../src/mailbox/app/outbox.ts'
import { CaseView, Intake } from '../../src/case/record/contract/case.ts'
import {
  CaseAction,
  type CaseActionName,
  PromiseAction,
  type PromiseActionName,
} from '../../src/case/record/contract/case-action.ts'
import { runDueTimers } from '../../src/shell/timers/run.ts'
import {
  actionBody,
  type Found,
  type HistoryContext,
  type Live,
  NOBODY,
  pick,
  promiseBody,
  type Row,
  VERSIONS,
} from './history-body.ts'

const CASE_ACTIONS = [
  ...(Object.keys(CaseAction) as CaseActionName[]),
  'send',
  'send',
  'send',
  'send',
  'send',
  'send',
  'close',
  'close',
  'close',
  'promise',
  'promise',
  'class',
  'delivered',
  'delivered',
  'received',
  'handbook',
  'extension',
] as const
const CUSTOMER = ['add', 'confirm', 'reopen', 'rate', 'look'] as const

/** `n` are free choices, each taken modulo what there is to choose from. */
const choices = fc.array(fc.nat(997), { minLength: 8, maxLength: 8 })
export const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('intake' as const), n: choices }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('action' as const),
      action: fc.constantFrom(...CASE_ACTIONS),
      n: choices,
      isWild: fc.nat(9).map((n) => n === 0),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('promise' as const),
      action: fc.constantFrom(...(Object.keys(PromiseAction) as PromiseActionName[])),
      n: choices,
      isWild: fc.nat(9).map((n) => n === 0),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('customer' as const),
      action: fc.constantFrom(...CUSTOMER),
      n: choices,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('turn' as const),
      minutes: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 600, max: 20_000 })),
      runsTimers: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('post' as const), n: choices }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mailbox' as const), n: choices }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('publish' as const), n: choices }) },
)
export type Move = typeof move extends fc.Arbitrary<infer M> ? M : never

/** Lives one move; refusals are thrown. A move on nothing does nothing. */
export async function live(context: HistoryContext, lives: Live[], drawn: Move): Promise<void> {
  const { world } = context
  // What is said again is said later: no answer and no reopening in one instant.
  if ('action' in drawn && drawn.action === 'reopen') world.turnBy('PT1S')
  if (drawn.do === 'intake') return void lives.push(await takeIn(context, drawn.n))
  if (drawn.do === 'turn') {
    world.turnBy(`PT${drawn.minutes}M`)
    if (drawn.runsTimers) await runDueTimers(world.ctx)
    return
  }
  if (drawn.do === 'post') {
    const result =
      drawn.n[0]! % 3 === 0
        ? { is: (['refused', 'later', 'unsure'] as const)[drawn.n[1]! % 3]!, error: 'mailbox full' }
        : { is: 'sent' as const }
    return void (await emptyOutbox(world.ctx, {
      send: async (_mail, onHandOver) => (await onHandOver(), result),
      close: () => {},
    }))
  }
  if (drawn.do === 'publish')
    return void (await context.sql.query('update brand set handbook_version = $1 where id = $2', [
      1 + (drawn.n[0]! % VERSIONS),
      pick([...context.handbooks.keys()], drawn.n[1]!),
    ]))
  if (drawn.do === 'mailbox') return atMailbox(context, drawn.n)
  const on = pick(lives, drawn.n[0]!)
  if (!on) return
  if (drawn.do === 'customer') return asCustomer(context, on, drawn.action, drawn.n)
  const actor = pick(
    context.people.filter((person) => person.roles.has(on.brand) || drawn.n[1]! % 20 === 0),
    drawn.n[1]!,
  )!
  const found = await find(context, on)
  if (drawn.do === 'promise') {
    // The last one made is most likely still open.
    const promise =
      drawn.n[2]! % 3 === 0 ? pick(found.promises, drawn.n[3]!) : found.promises.at(-1)
    const body = PromiseAction[drawn.action].safeParse(
      promiseBody(context, on, drawn.isWild ? 0 : (promise?.version ?? 1), drawn.n),
    )
    if (body.success)
      await doPromiseAction(
        world.ctx,
        actor,
        { brand: on.brand, id: promise?.id ?? NOBODY },
        { name: drawn.action, body: body.data },
      )
    return
  }
  const body = CaseAction[drawn.action].safeParse(
    actionBody(context, on, found, drawn.action, drawn.n, drawn.isWild, lives),
  )
  if (body.success)
    await doAction(
      world.ctx,
      actor,
      { brand: on.brand, id: drawn.isWild && drawn.n[3]! % 5 === 0 ? NOBODY : on.id },
      { name: drawn.action, body: body.data },
    )
  if (drawn.n[7]! % 4 === 0)
    CaseView.parse((await readCase(world.ctx, actor, on.brand, on.id)).view)
}

/** What a person does with a mail that failed, or is perhaps sent. */
async function atMailbox(
  { world: { ctx }, sql, people }: HistoryContext,
  n: readonly number[],
): Promise<void> {
  const { rows } = await sql.query<{ brand_id: string; id: string }>(
    `select brand_id, id from outbox where state in ('failed', 'unsure') order by id`,
  )
  const mail = pick(rows, n[0]!)
  if (!mail) return
  const person = pick(
    people.filter((one) => one.roles.has(mail.brand_id)),
    n[1]!,
  )!
  if (n[2]! % 2 === 0)
    await confirmMail(
      ctx,
      person,
      { brand: mail.brand_id, id: mail.id },
      'They told us on the phone.',
    )
  else await retryMail(ctx, person, { brand: mail.brand_id, id: mail.id })
}

async function takeIn(
  { world, people, handbooks }: HistoryContext,
  n: readonly number[],
): Promise<Live> {
  const brand = pick([...handbooks.keys()], n[0]!)!
  const handbook = handbooks.get(brand)!
  const receivedAt = n[5]! % 3 === 0 ? world.ctx.now().subtract({ hours: n[5]! }).toString() : null
  const intake = Intake.parse({
    brand,
    kind: pick(['complaint', 'complaint', 'disappointment', 'idea', 'praise', 'request'], n[1]!),
    happened: 'It came two weeks late and broken.',
    receivedAt,
    category: n[2]! % 3 === 0 ? null : pick(handbook.categories, n[2]!)!.id,
    language: pick(handbook.brand.languages, n[6]!),
    customer:
      n[4]! % 4 === 0
        ? null
        : {
            kind: pick(['private', 'business'] as const, n[3]!),
            name: 'Jan Kowalski',
            ...(n[4]! % 4 === 1 ? {} : { mail: 'jan@example.com' }),
          },
  })
  const employee = people.find((person) => person.roles.has(brand))!
  const { id, link } = await recordIntake(
    world.ctx,
    n[6]! % 2 === 0 ? employee : { kind: 'door', brand, place: null },
    { intake, files: [], channel: 'form', key: null },
  )
  return { brand, id, token: link.split('/').at(-1)! }
}

async function asCustomer(
  { world: { ctx } }: HistoryContext,
  { token }: Live,
  action: (typeof CUSTOMER)[number],
  n: readonly number[],
): Promise<void> {
  if (action === 'add') await addWords(ctx, token, 'One more thing.')
  else if (action === 'confirm') await confirmSettled(ctx, token)
  else if (action === 'reopen') await reopenByCustomer(ctx, token, 'It broke again.')
  else if (action === 'rate') await rate(ctx, token, 1 + (n[1]! % 5), null)
  else await readCustomerPage(ctx, token)
}

async function find({ sql, handbooks }: HistoryContext, { brand, id }: Live): Promise<Found> {
  const list = async <T>(table: string, columns: string, where = 'case_id') =>
    (
      await sql.query(
        `select ${columns} from ${table} where brand_id = $1 and ${where} = $2 order by 1`,
        [brand, id],
      )
    ).rows as T[]
  const [row] = await list<Row>(
    'desk_case',
    'version, state, category_id, handbook_version, received_at',
    'id',
  )
  const category = handbooks.get(brand)!.categories.find((item) => item.id === row!.category_id)
  return {
    row: row!,
    promises: await list('promise', 'id, version'),
    clocks: await list('clock', 'id, kind'),
    answers: await list('answer', 'id'),
    links: await list('customer_link', 'id'),
    entries: await list('timeline', 'id'),
    openItems: category?.checklist.map((item) => item.id) ?? [],
  }
}
