// Several at once on one case or one key: exactly one wins, the other is told, nothing is lost and
// nothing is written twice.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  CUSTOMER,
  formOf,
  kindsOf,
  PNG,
  read,
  sayAsCustomer,
  staff,
  takeIn,
} from './story.ts'

let world: World
let ania: Client
let kuba: Client
let holder: string
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  kuba = await staff(world, 'kuba@modrzew.example')
  holder = (await ania.get('me')).body.person.id
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

const count = (
  table: 'desk_case' | 'clock' | 'outbox' | 'answer' | 'attachment' | 'timeline',
): Promise<number> =>
  inTx(world.ctx.db, ['modrzew'], async (tx) =>
    Number(
      (await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(tx)).rows[0]!
        .n,
    ),
  )
const codes = (replies: { status: number; body: { code?: string } }[]) =>
  replies.map((reply) => (reply.status < 300 ? 'done' : (reply.body.code ?? ''))).toSorted()

test('the same form sent twice, as a phone does when the line came back, is one case', async () => {
  const said = { brand: 'modrzew', happened: 'Raz.', customer: CUSTOMER }
  const before = await count('desk_case')
  const first = await ania.send('POST', 'cases', said, { 'idempotency-key': 'line-1' })
  const again = await ania.send('POST', 'cases', said, { 'idempotency-key': 'line-1' })
  expect(again.body).toMatchObject({
    id: first.body.id,
    ref: first.body.ref,
    link: first.body.link,
  })
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(await count('desk_case')).toBe(before + 1)
})

test('twenty at once with one key are one case, with its photo once', async () => {
  const before = { cases: await count('desk_case'), files: await count('attachment') }
  const replies = await Promise.all(
    Array.from({ length: 20 }, () =>
      ania.send(
        'POST',
        'cases',
        formOf({ brand: 'modrzew', happened: 'Dwadzieścia razy.' }, [
          { name: 'a.png', bytes: PNG },
        ]),
        { 'idempotency-key': 'line-2' },
      ),
    ),
  )
  expect(replies.map((reply) => reply.status)).toEqual(Array(20).fill(201))
  expect(new Set(replies.map((reply) => reply.body.id)).size).toBe(1)
  expect({ cases: await count('desk_case'), files: await count('attachment') }).toEqual({
    cases: before.cases + 1,
    files: before.files + 1,
  })
})

test('one key with other words is refused; another brand’s key is its own', async () => {
  await ania.send(
    'POST',
    'cases',
    { brand: 'modrzew', happened: 'Jedno.' },
    { 'idempotency-key': 'line-3' },
  )
  for (const other of [
    { brand: 'modrzew', happened: 'Drugie.' },
    { brand: 'modrzew', happened: 'Jedno.', order: 'ZM-1' },
  ]) {
    const reply = await ania.send('POST', 'cases', other, { 'idempotency-key': 'line-3' })
    expect(reply.body.code).toBe('request.idempotency_reused')
    expect([409, 422]).toContain(reply.status)
  }
  const withPhoto = await ania.send(
    'POST',
    'cases',
    formOf({ brand: 'modrzew', happened: 'Jedno.' }, [{ name: 'a.png', bytes: PNG }]),
    { 'idempotency-key': 'line-3' },
  )
  expect(withPhoto.body.code).toBe('request.idempotency_reused')
  const nina = await staff(world, 'nina@outside-line.example')
  expect(
    (
      await nina.send(
        'POST',
        'cases',
        { brand: 'northmoor', happened: 'One.' },
        { 'idempotency-key': 'line-3' },
      )
    ).status,
  ).toBe(201)
})

test('a refused form does not use up its key', async () => {
  const key = { 'idempotency-key': 'line-4' }
  expect(
    (
      await ania.send(
        'POST',
        'cases',
        formOf({ brand: 'modrzew', happened: 'x', category: 'nope' }),
        key,
      )
    ).body.code,
  ).toBe('case.category_unknown')
  expect(
    (
      await ania.send(
        'POST',
        'cases',
        formOf({ brand: 'modrzew', happened: 'x' }, [{ name: 'a.png', bytes: PNG }]),
        key,
      )
    ).status,
  ).toBe(201)
})

test('two people decide on the same version: one is done, the other sees that it has changed', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const { version } = await read(ania, on)
  const post = (client: Client, action: string, body: object) =>
    client.send('POST', `cases/modrzew/${on.id}/${action}`, { version, ...body })
  const replies = await Promise.all([
    post(ania, 'class', { class: 'consumer-complaint' }),
    post(kuba, 'category', { category: 'refund' }),
    post(kuba, 'start', {}),
    post(ania, 'handler', { person: holder }),
  ])
  expect(codes(replies)).toEqual(['case.changed', 'case.changed', 'case.changed', 'done'])
  expect(replies.filter((reply) => reply.status === 409)).toHaveLength(3)
})

test('notes and words of the customer are never refused for having come together', async () => {
  const on = await takeIn(ania, 'modrzew', { customer: CUSTOMER })
  const notes = Array.from({ length: 6 }, (_, i) =>
    (i % 2 ? ania : kuba).send('POST', `cases/modrzew/${on.id}/note`, { text: `notatka ${i}` }),
  )
  const added = Array.from({ length: 4 }, (_, i) =>
    sayAsCustomer(world, on.token, 'add', { text: `słowo ${i}` }),
  )
  expect(codes(await Promise.all([...notes, ...added]))).toEqual(Array(10).fill('done'))
  const texts = (await read(ania, on)).timeline.map((entry) => entry.data.text)
  for (let i = 0; i < 6; i++) expect(texts).toContain(`notatka ${i}`)
  for (let i = 0; i < 4; i++) expect(texts).toContain(`słowo ${i}`)
})

test('two write the same draft: whoever comes second is told, and nothing is overwritten', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery' })
  const draft = (client: Client, body: string, draftVersion: number | null) =>
    client.send('POST', `cases/modrzew/${on.id}/draft`, {
      kind: 'answer',
      subject: 's',
      body,
      language: 'pl',
      checklist: [],
      draftVersion,
    })
  const first = await draft(ania, 'Szanowna Pani', null)
  const { version } = first.body.answers[0]!
  const replies = await Promise.all([
    draft(ania, 'Szanowna Pani, przepraszamy', version),
    draft(kuba, 'Dzień dobry', version),
  ])
  expect(codes(replies)).toEqual(['done', 'request.conflict'])
  expect(await Promise.all([draft(ania, 'x', null), draft(kuba, 'y', null)]).then(codes)).toEqual([
    'request.conflict',
    'request.conflict',
  ])
  expect((await read(ania, on)).answers).toHaveLength(1)
})

test('the acknowledgement pressed twice goes out once', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const {
    version,
    suggested: { acknowledgement },
  } = await read(ania, on)
  const before = await count('outbox')
  const letter = {
    version,
    kind: 'acknowledgement',
    ...acknowledgement,
    language: 'pl',
    channel: 'mail',
  }
  const replies = await Promise.all(
    [ania, kuba, ania].map((client) => client.send('POST', `cases/modrzew/${on.id}/send`, letter)),
  )
  expect(codes(replies)).toEqual(['case.changed', 'case.changed', 'done'])
  expect(await count('outbox')).toBe(before + 1)
})

test('closing while somebody makes a promise: one of them wins, ten times over, and the database holds its invariant', async () => {
  const ended: string[] = []
  for (let i = 0; i < 10; i++) {
    const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
    const [closed, promised] = await Promise.all([
      attempt(kuba, on, 'close', { closing: 'withdrawn' }),
      ania.send('POST', `cases/modrzew/${on.id}/promise`, {
        kind: 'call-back',
        what: 'Oddzwonię.',
        channel: 'phone',
        holder,
        dueAt: '2026-11-24T12:00:00Z',
      }),
    ])
    const view = await read(ania, on)
    expect(closed.status === 200).toBe(promised.status !== 200)
    expect(closed.status === 200 ? promised.body.code : closed.body.code).toBe(
      closed.status === 200 ? 'case.closed' : 'case.promise_open',
    )
    expect(
      view.state === 'closed' ? view.promises : view.promises.map((promise) => promise.state),
    ).toEqual(view.state === 'closed' ? [] : ['open'])
    ended.push(view.state)
  }
  const broken = await inTx(world.ctx.db, ['modrzew'], (tx) =>
    sql`select 1 from desk_case c join promise p on p.brand_id = c.brand_id and p.case_id = c.id where c.state = 'closed' and p.state = 'open'`.execute(
      tx,
    ),
  )
  expect(broken.rows).toEqual([])
  expect(ended).toHaveLength(10)
})

test('even a program that forgets to look cannot close a case that owes a promise, or open one nobody waits for', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  await act(ania, on, 'promise', {
    kind: 'call-back',
    what: 'Oddzwonię.',
    channel: 'phone',
    holder,
    dueAt: '2026-11-24T12:00:00Z',
  })
  const inside = (statement: ReturnType<typeof sql>) =>
    inTx(world.ctx.db, ['modrzew'], (tx) => statement.execute(tx))
  await expect(
    inside(
      sql`update desk_case set state = 'closed', closing = 'withdrawn', closed_at = now(), next_step = null where id = ${on.id}`,
    ),
  ).rejects.toThrow(/promise left open/)
  await expect(
    inside(sql`delete from timer where subject_id = ${on.id} and kind = 'next-step'`),
  ).rejects.toThrow(/lost the timer/)
  await expect(
    inside(sql`update desk_case set next_step_holder_id = null where id = ${on.id}`),
  ).rejects.toThrow(/open_case_has_next_step/)
  await expect(
    inside(sql`update desk_case set owner_id = null where id = ${on.id}`),
  ).rejects.toThrow(/owner_id/)
  await expect(
    inside(
      sql`update desk_case set state = 'closed', closed_at = now(), next_step = null where id = ${on.id}`,
    ),
  ).rejects.toThrow(/closed_case_says_why/)
})

test('the timeline tells each action once, in the action’s own transaction, and nobody can rewrite it', async () => {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const told = kindsOf(await read(ania, on))
  expect(told).toEqual(['case.received', 'clock.started'])
  for (const [action, body] of [
    ['class', { class: 'no-such' }],
    ['close', { closing: 'answered' }],
    ['next-step', { step: 'answer', holder, at: '2020-01-01T00:00:00Z' }],
    [
      'send',
      {
        kind: 'answer',
        subject: 's',
        body: 'b',
        language: 'pl',
        channel: 'mail',
        outcome: 'upheld',
        checklist: [],
      },
    ],
    [
      'promise',
      { kind: 'call-back', what: 'x', channel: 'mail', holder, dueAt: '2026-11-24T12:00:00Z' },
    ],
  ] as const) {
    expect((await attempt(ania, on, action, body)).status).toBeGreaterThanOrEqual(400)
  }
  expect(kindsOf(await read(ania, on))).toEqual(told)
  await act(ania, on, 'class', { class: 'consumer-complaint' })
  await act(ania, on, 'start')
  await act(ania, on, 'note', { text: 'raz' })
  expect(kindsOf(await read(ania, on))).toEqual([
    ...told,
    'case.class',
    'clock.recounted',
    'case.started',
    'case.note',
  ])
  const inside = (statement: ReturnType<typeof sql>) =>
    inTx(world.ctx.db, ['modrzew'], (tx) => statement.execute(tx))
  await expect(inside(sql`update timeline set data = '{}'`)).rejects.toThrow(/permission denied/)
  await expect(inside(sql`delete from timeline`)).rejects.toThrow(/permission denied/)
  await expect(inside(sql`truncate timeline`)).rejects.toThrow(/permission denied/)
})

test('fault-W6 a draft that arrives after its letter was sent brings nothing back, in whatever order', async () => {
  const letter = randomUUID()
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const {
    version,
    suggested: { acknowledgement },
  } = await read(ania, on)
  const words = { kind: 'acknowledgement', ...acknowledgement, language: 'pl' }
  const draft = (more: object) =>
    ania.send('POST', `cases/modrzew/${on.id}/draft`, { ...words, checklist: [], ...more })
  // The first words of it were still under way when it was sent.
  expect(
    (
      await ania.send('POST', `cases/modrzew/${on.id}/send`, {
        ...words,
        version,
        channel: 'mail',
        letter,
      })
    ).status,
  ).toBe(200)
  expect((await draft({ draftVersion: null, letter })).body.code).toBe('answer.sent')
  // One that had been saved already, and is saved again too late.
  const other = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const second = randomUUID()
  const saved = await ania.send('POST', `cases/modrzew/${other.id}/draft`, {
    ...words,
    checklist: [],
    draftVersion: null,
    letter: second,
  })
  expect(saved.body.answers[0]).toMatchObject({ id: second, state: 'draft' })
  const late = {
    ...words,
    checklist: [],
    draftVersion: saved.body.answers[0]!.version,
    letter: second,
  }
  expect(
    (
      await ania.send('POST', `cases/modrzew/${other.id}/send`, {
        ...words,
        version: saved.body.version,
        channel: 'mail',
        letter: second,
      })
    ).status,
  ).toBe(200)
  expect((await ania.send('POST', `cases/modrzew/${other.id}/draft`, late)).body.code).toBe(
    'answer.sent',
  )
  expect(
    (await ania.send('POST', `cases/modrzew/${other.id}/draft`, { ...late, letter: undefined }))
      .body.code,
  ).toBe('answer.sent')
  for (const one of [on, other])
    expect((await read(ania, one)).answers.map(({ state }) => state)).toEqual(['sent'])
  // A further letter of the same kind is another letter.
  expect((await draft({ draftVersion: null, letter: randomUUID() })).status).toBe(200)
})
