// The invariants of cases against somebody who writes SQL by hand in the application's own role:
// the database refuses at the commit.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doAction } from '../../src/case/page/app/action.ts'
import { reopenByCustomer } from '../../src/customer-page/app/customer-page.ts'
import { recordIntake } from '../../src/case/intake/app/intake.ts'
import { Intake } from '../../src/case/record/contract/case.ts'
import { APP_ROLE } from '../../src/platform/database/store/migrate.ts'
import { openWorld, type World } from '../world.ts'
import { findBreaches } from './invariant.ts'
import { openReader } from '../resilience/scene.ts'

const BRAND = 'modrzew'
let world: World
let client: pg.Client
let reader: Awaited<ReturnType<typeof openReader>>
let open: string
let closed: string
beforeAll(async () => {
  world = await openWorld()
  client = new pg.Client({
    connectionString: world.database.appUrl ?? world.database.ownerUrl,
    options: `-c role=${APP_ROLE}`,
  })
  await client.connect()
  reader = await openReader(world.database.ownerUrl)
  const take = async () =>
    (
      await recordIntake(
        world.ctx,
        { kind: 'system' },
        {
          intake: Intake.parse({ brand: BRAND, happened: 'The lamp arrived broken.' }),
          files: [],
          channel: 'api',
          key: null,
        },
      )
    ).id
  ;[open, closed] = [await take(), await take()]
  await doAction(
    world.ctx,
    { kind: 'system' },
    { brand: BRAND, id: closed },
    {
      name: 'close',
      body: {
        closing: 'withdrawn',
      },
    },
  )
})
afterAll(async () => {
  await client?.end()
  await reader?.close()
  await world?.stop()
})

/** The error's constraint or code; 'done' when the commit went through. */
async function attempt(
  sql: string,
  values: unknown[] = [],
  brandsBefore: string | null = null,
): Promise<string> {
  await client.query('begin')
  try {
    await client.query(`select set_config('opoka.brands', '${BRAND}', true)`)
    await client.query(sql, values)
    // Closing the eyes before the commit must not close those of the database.
    if (brandsBefore !== null)
      await client.query(`select set_config('opoka.brands', '${brandsBefore}', true)`)
    await client.query('commit')
    return 'done'
  } catch (error) {
    await client.query('rollback')
    const { constraint, code, message } = error as {
      constraint?: string
      code?: string
      message: string
    }
    return constraint ?? code ?? message
  }
}

const promise = (
  state: string,
) => `insert into promise (brand_id, id, case_id, kind, what, channel, holder_id, due_at, state, made_at, settled_at)
  select brand_id, gen_random_uuid(), id, 'decision', 'A decision', 'mail', owner_id, now(), '${state}', now(), ${state === 'open' ? 'null' : 'now()'} from desk_case where id = $1`

describe.each([
  [
    'an open case without a next step',
    () => open,
    'update desk_case set next_step = null where id = $1',
    'open_case_has_next_step',
  ],
  [
    'an open case without a time',
    () => open,
    'update desk_case set next_step_at = null where id = $1',
    'open_case_has_next_step',
  ],
  [
    'an open case without a holder',
    () => open,
    'update desk_case set next_step_holder_id = null where id = $1',
    'open_case_has_next_step',
  ],
  [
    'an open case without an owner',
    () => open,
    'update desk_case set owner_id = null where id = $1',
    '23502',
  ],
  [
    'an open case without its timer',
    () => open,
    `delete from timer where subject_id = $1 and kind = 'next-step'`,
    'open_case_waits',
  ],
  [
    'an open case whose timer goes to another',
    () => open,
    `update timer set subject_id = gen_random_uuid() where subject_id = $1 and kind = 'next-step'`,
    'open_case_waits',
  ],
  [
    'a closed case opened without a timer',
    () => closed,
    `update desk_case c set state = 'reopened', next_step = 'answer', next_step_holder_id = owner_id, next_step_at = now() where id = $1`,
    'open_case_waits',
  ],
  [
    'a case closed without saying why',
    () => open,
    `update desk_case set state = 'closed', next_step = null, next_step_holder_id = null, next_step_at = null where id = $1`,
    'closed_case_says_why',
  ],
  ['a promise on a closed case', () => closed, promise('open'), 'closed_case_owes_nothing'],
  [
    'a broken promise on a closed case',
    () => closed,
    promise('broken'),
    'closed_case_owes_nothing',
  ],
  [
    'a case closed over an open promise',
    () => open,
    `with made as (${promise('open')} returning case_id) update desk_case set state = 'closed', closing = 'withdrawn', closed_at = now(), next_step = null where id = (select case_id from made)`,
    'closed_case_owes_nothing',
  ],
  [
    'a timeline rewritten',
    () => open,
    `update timeline set kind = 'case.nothing' where case_id = $1`,
    '42501',
  ],
  ['a timeline torn out', () => open, 'delete from timeline where case_id = $1', '42501'],
  [
    'a handbook rewritten',
    () => BRAND,
    `update handbook_version set hash = 'x' where brand_id = $1`,
    '42501',
  ],
])('%s', (_, subject, sql, refusal) => {
  test('is refused', async () => {
    expect(await attempt(sql, [subject()])).toBe(refusal)
  })
  test('is refused also when the brand is out of sight at the commit', async () => {
    expect(await attempt(sql, [subject()], 'nobody')).toBe(refusal)
  })
})

test('the timeline stays also before its owner', async () => {
  await expect(reader.read('update timeline set data = $1', ['{}'])).rejects.toThrow('append-only')
  await expect(reader.read('delete from timeline')).rejects.toThrow('append-only')
})

test('the checks still let through what is right', async () => {
  expect(
    await attempt(
      `update timer set ring_at = ring_at + interval '1 minute' where subject_id = $1`,
      [open],
    ),
  ).toBe('done')
  expect(await attempt(`update desk_case set weight = 5 where id = $1`, [open], 'nobody')).toBe(
    'done',
  )
})

test('a case reopened while its answer still waits in the outbox has one deadline for the next answer', async () => {
  const { ctx } = world
  ctx.settings.mailServer = true
  const intake = Intake.parse({
    brand: BRAND,
    happened: 'The lamp arrived broken.',
    customer: { name: 'Jan', mail: 'jan@example.com' },
  })
  const { id, link } = await recordIntake(
    ctx,
    { kind: 'system' },
    { intake, files: [], channel: 'api', key: null },
  )
  const [category] = await reader.read<{ items: string[] }>(
    `select jsonb_path_query_array(h.content, '$.categories[*] ? (@.id == $c).checklist[*].id', jsonb_build_object('c', c.category_id)) as items from desk_case c join handbook_version h using (brand_id) where c.id = $1`,
    [id],
  )
  await doAction(
    ctx,
    { kind: 'system' },
    { brand: BRAND, id },
    {
      name: 'send',
      body: {
        kind: 'answer',
        subject: 'Our answer',
        body: 'We send another.',
        language: 'pl',
        outcome: 'upheld',
        checklist: category!.items,
        channel: 'mail',
      },
    },
  )
  ctx.settings.mailServer = false
  await reopenByCustomer(ctx, link.split('/').at(-1)!, 'It broke again.')
  expect(
    (await findBreaches(reader.client, ctx.now())).filter((breach) => breach.id === id),
  ).toEqual([])
})
