// The main story: a parcel two weeks late, from the public form to a rated answer and back when the
// customer is not content.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  formOf,
  kindsOf,
  look,
  mustSend,
  myDay,
  PNG,
  read,
  sayAsCustomer,
  send,
  staff,
  tokenOf,
} from './story.ts'

let world: World
let ania: Client
let tomek: Client
let on: { brand: string; id: string }
let token: string
const me = async (client: Client): Promise<string> => (await client.get('me')).body.person.id

beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  tomek = await staff(world, 'tomek@modrzew.example')
})
afterAll(() => world?.stop())

test('C1 the customer writes by the public form, with a photo of the empty doormat', async () => {
  const said = {
    happened: 'Paczka miała być dwa tygodnie temu.',
    wanted: 'Pieniądze z powrotem',
    order: 'ZM-4471',
    category: 'late-delivery',
    language: 'pl',
    name: 'Barbara Wójcik',
    mail: 'Barbara@Poczta.example',
    phone: '601 202 303',
  }
  const reply = await world
    .guest()
    .send('POST', 'public/modrzew/cases', formOf(said, [{ name: 'wycieraczka.png', bytes: PNG }]), {
      'idempotency-key': 'barbara-1',
    })
  expect(reply.status).toBe(201)
  expect(reply.body.ref).toMatch(/^[A-Z2-9]{3}-[A-Z2-9]{4}$/)
  token = tokenOf(reply.body.link)
  const found = await ania.get(`cases?q=${reply.body.ref}`)
  on = { brand: 'modrzew', id: found.body.items[0]!.id }
})

test('C2, C3 it has an owner, a weight, a next step, and both deadlines with their reasons', async () => {
  const view = await read(ania, on)
  expect(view.owner.name).toBe('Tomasz Bielecki')
  expect(view.ownerPosition.id).toBe('deliveries')
  expect(view).toMatchObject({
    weight: 3,
    state: 'new',
    nextStep: 'acknowledge',
    door: 'public',
    noConfirmedRule: false,
    nextStepAt: '2026-11-24T13:00:00.000Z',
  })
  expect(view.customer?.identities).toEqual(
    expect.arrayContaining([{ kind: 'mail', value: 'barbara@poczta.example' }]),
  )
  expect(view.attachments).toMatchObject([
    { name: 'wycieraczka.png', mediaType: 'image/png', customerSees: true },
  ])
  const legal = view.clocks.filter((deadline) => deadline.kind === 'legal')
  expect(legal).toMatchObject([
    {
      rule: 'PL-CONS-7A',
      action: 'reply',
      provisional: true,
      targetOn: '2026-12-08',
      lastDayOn: '2026-12-08',
      dueAt: '2026-12-08T23:00:00.000Z',
      satisfiedBy: 'received',
      needsDurable: true,
      state: 'running',
    },
  ])
  expect(legal[0]!.steps.length).toBeGreaterThan(1)
  expect(
    view.clocks
      .filter((deadline) => deadline.kind === 'house')
      .map((deadline) => deadline.action)
      .toSorted(),
  ).toEqual(['acknowledge', 'reply'])
  expect((await myDay(tomek)).fresh.map((row) => row.id)).toContain(on.id)
})

test('C3 a person confirms the legal class; the deadline stops being provisional', async () => {
  const view = await act(ania, on, 'class', { class: 'consumer-complaint' })
  expect(view.clocks.filter((deadline) => deadline.kind === 'legal')).toMatchObject([
    { rule: 'PL-CONS-7A', provisional: false },
  ])
  expect(view.legalClass?.id).toBe('consumer-complaint')
})

test('the acknowledgement is kept and shown, because the example has no mail server', async () => {
  world.turnTo('2026-11-24T09:30:00Z')
  const view = await mustSend(ania, on, 'acknowledgement')
  expect(view).toMatchObject({
    state: 'acknowledged',
    acknowledgedAt: '2026-11-24T09:30:00.000Z',
    nextStep: 'answer',
    mail: 'kept',
  })
  expect(view.clocks.find((deadline) => deadline.action === 'acknowledge')).toMatchObject({
    state: 'met',
    metLate: false,
  })
  const { items } = (await ania.get('outbox')).body
  expect(items[0]).toMatchObject({
    state: 'kept',
    to: 'barbara@poczta.example',
    kind: 'acknowledgement',
    case: { id: on.id },
  })
  expect(items[0]!.body).toContain(token)
})

const promise = async (more: object) =>
  attempt(ania, on, 'promise', {
    kind: 'call-back',
    what: 'Oddzwonię z wiadomością od kuriera.',
    channel: 'phone',
    holder: await me(ania),
    dueAt: '2026-11-24T15:00:00Z',
    ...more,
  })

test.each([
  [
    'later than the handbook allows',
    { dueAt: '2026-12-01T10:00:00Z' },
    'promise.too_late',
    'latest',
  ],
  ['by a channel it does not allow', { channel: 'mail' }, 'promise.channel', 'allowed'],
  ['when nobody is there', { dueAt: '2026-11-24T20:00:00Z' }, 'promise.closed_hours', 'next'],
  ['for a time that has passed', { dueAt: '2026-11-24T09:00:00Z' }, 'promise.past', null],
  ['of a kind this category does not know', { kind: 'pick-up' }, 'promise.kind_unknown', null],
])('B7 a promise %s is refused', async (_, more, code, param) => {
  const reply = await promise(more)
  expect(reply.status).toBe(422)
  expect(reply.body.code).toBe(code)
  if (param) expect(reply.body.params[param]).toBeTruthy()
})

test('B7 a promise that can be kept is recorded, reminds before it is due, and is kept', async () => {
  const view = (await promise({})).body
  expect(view.promises).toMatchObject([
    { state: 'open', dueAt: '2026-11-24T15:00:00.000Z', holder: { name: 'Anna Kubiak' } },
  ])
  await world.runTimersAt('2026-11-24T14:29:00Z')
  expect(
    (await myDay(ania)).notices.filter((notice) => notice.kind === 'promise.reminded'),
  ).toEqual([])
  await world.runTimersAt('2026-11-24T14:30:00Z')
  const day = await myDay(ania)
  expect(day.notices.filter((notice) => notice.kind === 'promise.reminded')).toHaveLength(1)
  expect(day.promises).toMatchObject([{ id: view.promises[0]!.id, customer: 'Barbara Wójcik' }])
  const kept = await ania.send('POST', `promises/modrzew/${view.promises[0]!.id}/keep`, {
    version: (await read(ania, on)).promises[0]!.version,
    note: 'Rozmawiałyśmy o 15:40.',
  })
  expect(kept.body.promises).toMatchObject([{ state: 'kept' }])
  const again = await ania.send('POST', `promises/modrzew/${view.promises[0]!.id}/keep`, {
    version: kept.body.promises[0]!.version,
  })
  expect(again.body).toMatchObject({ code: 'promise.settled', params: { state: 'kept' } })
})

test('C9 the answer waits for its checklist and its outcome', async () => {
  await act(ania, on, 'start')
  await act(ania, on, 'note', { text: 'Przewoźnik zgubił paczkę, tajne ustalenia.' })
  expect((await send(ania, on, 'answer', { checklist: [] })).body).toMatchObject({
    code: 'answer.checklist',
    params: { items: 'facts, demands, where, done' },
  })
  expect((await send(ania, on, 'answer', { outcome: null })).body.code).toBe('answer.outcome')
  expect(
    (
      await send(ania, on, 'answer', {
        channel: 'spoken',
        dispatchedAt: '2026-11-24T14:30:00Z',
        proof: 'telefon',
      })
    ).body.code,
  ).toBe('answer.needs_durable')
  world.turnTo('2026-11-25T08:00:00Z')
  const view = await mustSend(ania, on, 'answer')
  expect(view).toMatchObject({
    state: 'answered',
    outcome: 'upheld',
    nextStep: 'check_satisfaction',
  })
  expect(
    view.clocks.find((deadline) => deadline.kind === 'house' && deadline.action === 'reply'),
  ).toMatchObject({ state: 'met', metLate: false })
})

test('the statutory deadline waits until the answer has arrived', async () => {
  const view = await read(ania, on)
  expect(view.clocks.find((deadline) => deadline.kind === 'legal')).toMatchObject({
    state: 'running',
  })
  const answer = view.answers.find((item) => item.kind === 'answer')!
  const early = await attempt(ania, on, 'delivered', {
    answer: answer.id,
    at: '2026-11-24T08:00:00Z',
    proof: 'EPO',
  })
  expect(early.body.code).toBe('answer.date')
  const after = await act(ania, on, 'delivered', {
    answer: answer.id,
    at: '2026-11-25T08:00:00Z',
    proof: 'Potwierdzenie odbioru',
  })
  expect(after.clocks.find((deadline) => deadline.kind === 'legal')).toMatchObject({
    state: 'met',
    metLate: false,
    metAt: '2026-11-25T08:00:00.000Z',
  })
})

test("the customer's page shows the steps, the promise and the letters, and nothing internal", async () => {
  const page = (await look(world, token)).body
  expect(page.steps.filter((step) => step.at !== null).map((step) => step.step)).toEqual([
    'received',
    'acknowledged',
    'in_work',
    'answered',
  ])
  expect(page.promises).toMatchObject([
    { what: 'Oddzwonię z wiadomością od kuriera.', state: 'kept', by: 'Anna' },
  ])
  expect(page.messages.map((message) => message.from)).toEqual(['brand', 'brand'])
  expect(page).toMatchObject({
    state: 'answered',
    outcome: 'upheld',
    owner: 'Tomasz',
    files: [{ name: 'wycieraczka.png' }],
  })
  expect(page.may).toEqual(['add', 'confirm', 'reopen', 'rate'])
  const { people } = (await ania.get(`cases/modrzew/${on.id}`)).body
  // Letters say what the agent chose to say; everything else is walked.
  const plain = { ...page, messages: page.messages.map(({ at, from, by }) => ({ at, from, by })) }
  const keys: string[] = []
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value !== null && typeof value === 'object') {
      keys.push(...Object.keys(value))
      Object.values(value).forEach(walk)
    } else texts.push(String(value))
  }
  walk(plain)
  for (const word of [
    'weight',
    'timeline',
    'note',
    'notes',
    'judgements',
    'handler',
    'nextStep',
    'version',
    'customer',
    'door',
    'rung',
    'proof',
    'queue',
    'holder',
  ])
    expect(keys).not.toContain(word)
  const all = texts.join('\n')
  expect(JSON.stringify(page)).not.toContain('tajne ustalenia')
  expect(all).not.toContain(on.id)
  for (const person of people) {
    expect(all).not.toContain(person.id)
    expect(all).not.toContain(person.name)
  }
})

test('B13 the customer confirms, the case is closed with its root cause, and is rated', async () => {
  expect((await sayAsCustomer(world, token, 'confirm')).body.confirmedAt).not.toBeNull()
  expect((await read(ania, on)).nextStep).toBe('close')
  const closed = await act(ania, on, 'close', {
    closing: 'answered',
    controllable: false,
    responsible: 'carrier',
    rootCause: 'Opóźnienie u przewoźnika',
    changeMade: 'Zmiana sortowni',
  })
  expect(closed).toMatchObject({
    state: 'closed',
    closing: 'answered',
    nextStep: null,
    rootCause: 'Opóźnienie u przewoźnika',
    responsible: 'carrier',
  })
  const rated = await sayAsCustomer(world, token, 'rate', { score: 4, words: 'Szybko poszło.' })
  expect(rated.body).toMatchObject({ satisfaction: 4, state: 'closed' })
  expect((await sayAsCustomer(world, token, 'add', { text: 'Jeszcze jedno' })).body.code).toBe(
    'case.closed',
  )
})

test('the customer reopens: a new internal deadline, a next step for whoever worked on it, and no closing on the old answer', async () => {
  world.turnTo('2026-12-01T09:00:00Z')
  const page = await sayAsCustomer(world, token, 'reopen', { reason: 'Przelew nie przyszedł.' })
  expect(page.body).toMatchObject({ state: 'reopened', outcome: null })
  const view = await read(ania, on)
  expect(view).toMatchObject({
    state: 'reopened',
    nextStep: 'answer',
    holder: { name: 'Anna Kubiak' },
    closing: null,
  })
  expect(
    view.clocks.filter(
      (deadline) =>
        deadline.kind === 'house' && deadline.action === 'reply' && deadline.state === 'running',
    ),
  ).toHaveLength(1)
  expect((await attempt(ania, on, 'close', { closing: 'answered' })).body.code).toBe(
    'case.not_answered',
  )
  expect(page.body.steps.find((step) => step.step === 'answered')?.at).toBeNull()
  expect(kindsOf(view).filter((kind) => kind === 'customer.reopened')).toHaveLength(1)
  expect((await myDay(ania)).waiting.map((row) => row.id)).toContain(on.id)
})
