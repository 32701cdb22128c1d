// Law in a case: no rule binds before a person has confirmed it, an extension is told in time, a
// withdrawn rule lets go of new cases only.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView, Deadline } from '../../src/case/record/contract/case.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  CUSTOMER,
  kindsOf,
  look,
  read,
  refusal,
  staff,
  takeIn,
  type Taken,
} from './story.ts'

let world: World
let grace: Client
let dominic: Client
beforeAll(async () => {
  world = await openWorld()
  grace = await staff(world, 'grace.adeyemi@northmoor.example')
  dominic = await staff(world, 'dominic.fry@northmoor.example')
})
afterAll(() => world?.stop())

const legal = (view: CaseView): Deadline[] =>
  view.clocks.filter((deadline) => deadline.kind === 'legal')
const payment = (): Promise<Taken> =>
  takeIn(grace, 'northmoor', {
    category: 'unauthorised-payment',
    happened: 'Somebody spent 400 pounds on my card.',
    customer: CUSTOMER,
    language: 'en',
  })
const extension = (deadline: string, more: object = {}) => ({
  clock: deadline,
  reason: 'Another bank has not answered.',
  circumstances: 'The receiving bank’s account of it.',
  body: 'We need longer, until 15 January.',
  channel: 'letter',
  dispatchedAt: world.ctx.now().toString(),
  proof: 'Royal Mail AB12',
  ...more,
})

test('a rule nobody confirmed never binds, also when the class is confirmed', async () => {
  const on = await payment()
  expect(legal(await read(grace, on))).toEqual([])
  const view = await act(grace, on, 'class', { class: 'payment-services-complaint' })
  expect(view).toMatchObject({ noConfirmedRule: true })
  expect(legal(view)).toEqual([])
})

test('Hezarsu: no rule is confirmed, and the case says so beside its internal deadlines', async () => {
  const niloofar = await staff(world, 'niloofar.sadeghi@hezarsu.example')
  const view = await read(
    niloofar,
    await takeIn(niloofar, 'hezarsu', {
      category: 'late-delivery',
      happened: 'بسته‌ام نرسید.',
      language: 'fa',
    }),
  )
  expect(view.noConfirmedRule).toBe(true)
  expect(view.clocks.map((deadline) => deadline.kind)).toEqual(['house', 'house'])
})

test('the administrator confirms it with a note; new cases run it, fifteen business days from the day after receipt', async () => {
  expect(
    (await grace.send('PUT', 'brands/northmoor/law/UK-PSD-15BD', { note: 'x' })).body.code,
  ).toBe('access.denied')
  expect((await dominic.send('PUT', 'brands/northmoor/law/UK-PSD-15BD', {})).body.code).toBe(
    'law.not_proposed',
  )
  expect(
    (await dominic.send('PUT', 'brands/northmoor/law/UK-PSD-15BD', { note: 'Read with counsel' }))
      .status,
  ).toBe(200)
  expect(legal(await read(grace, await payment()))).toMatchObject([
    { rule: 'UK-PSD-15BD', provisional: true, targetOn: '2026-12-15', mayExtend: true },
  ])
})

test('a lawful extension told in time moves the deadline, once', async () => {
  const on = await payment()
  const [deadline] = legal(await act(grace, on, 'class', { class: 'payment-services-complaint' }))
  expect(
    await refusal(
      await staff(world, 'priya.nair@northmoor.example'),
      on,
      'extension',
      extension(deadline!.id),
    ),
  ).toBe('access.denied')
  expect(await refusal(grace, on, 'extension', extension(deadline!.id, { proof: null }))).toBe(
    'answer.proof',
  )
  expect(
    await refusal(grace, on, 'extension', extension('00000000-0000-7000-8000-000000000000')),
  ).toBe('not_found')
  const view = await act(grace, on, 'extension', extension(deadline!.id))
  expect(legal(view)).toMatchObject([
    {
      targetOn: '2027-01-15',
      extension: { reason: 'Another bank has not answered.', toldAt: '2026-11-24T09:00:00Z' },
      mayExtend: false,
      state: 'running',
    },
  ])
  expect(kindsOf(view).filter((kind) => kind === 'clock.extended')).toHaveLength(1)
  expect(await refusal(grace, on, 'extension', extension(deadline!.id))).toBe('extension.done')
  expect((await look(world, on.token)).body.messages.map((message) => message.text)).toContain(
    'We need longer, until 15 January.',
  )
})

test('an extended deadline counts from a corrected receipt and stays extended', async () => {
  const on = await payment()
  const [deadline] = legal(await read(grace, on))
  await act(grace, on, 'extension', extension(deadline!.id))
  const [after] = legal(
    await act(grace, on, 'received', {
      at: '2026-11-23T09:00:00Z',
      reason: 'Branch had it on Monday',
    }),
  )
  expect(after).toMatchObject({
    targetOn: '2027-01-14',
    extension: { toldAt: '2026-11-24T09:00:00Z' },
  })
  expect(after!.steps.map((step) => step.code)).toContain('extended')
})

test('by mail it counts when the mail is out, which an example does at once', async () => {
  const on = await payment()
  const [deadline] = legal(await read(grace, on))
  const view = await act(
    grace,
    on,
    'extension',
    extension(deadline!.id, { channel: 'mail', dispatchedAt: null, proof: null }),
  )
  expect(legal(view)[0]).toMatchObject({ targetOn: '2027-01-15' })
})

test('after the date it is too late, unless it was posted before and only recorded now', async () => {
  const [one, two] = [await payment(), await payment()]
  const [deadline, other] = [legal(await read(grace, one))[0]!, legal(await read(grace, two))[0]!]
  world.turnTo('2026-12-16T09:00:00Z')
  await world.runTimers()
  expect(legal(await read(grace, one))).toMatchObject([{ state: 'missed' }])
  expect(await refusal(grace, one, 'extension', extension(deadline.id))).toBe('extension.too_late')
  const view = await act(
    grace,
    two,
    'extension',
    extension(other.id, { dispatchedAt: '2026-12-15T14:00:00Z' }),
  )
  expect(legal(view)).toMatchObject([{ state: 'running', targetOn: '2027-01-15' }])
})

test('a rule without an extension cannot be extended', async () => {
  const tomek = await staff(world, 'tomek@modrzew.example')
  const on = await takeIn(tomek, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const [deadline] = legal(await read(tomek, on))
  expect(deadline!.mayExtend).toBe(false)
  expect(await refusal(tomek, on, 'extension', extension(deadline!.id))).toBe(
    'extension.not_allowed',
  )
  const house = (await read(tomek, on)).clocks.find((item) => item.kind === 'house')!
  expect(await refusal(tomek, on, 'extension', extension(house.id))).toBe('extension.house')
})

test('withdrawn, it binds no new case; the old one keeps its deadline, also when it is counted anew', async () => {
  const old = await payment()
  expect((await dominic.send('DELETE', 'brands/northmoor/law/UK-PSD-15BD')).status).toBe(204)
  expect(legal(await read(grace, await payment()))).toEqual([])
  expect(
    legal(await act(grace, old, 'class', { class: 'payment-services-complaint' })),
  ).toMatchObject([{ rule: 'UK-PSD-15BD', provisional: false, state: 'running' }])
})

// Publishing reads the files in a process of its own, which a busy machine begins late.
test(
  'a case moves to another version of the handbook only by a person, with a reason',
  { timeout: 60_000 },
  async () => {
    const ola = await staff(world, 'ola@modrzew.example')
    const on = await takeIn(ola, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
    const before = await read(ola, on)
    const { files } = (await ola.get('brands/modrzew/handbook/files')).body
    const edited = files.map((file: { name: string; text: string }) =>
      file.name === 'categories/late-delivery.yaml'
        ? { ...file, text: file.text.replace('answer: 3 wd', 'answer: 1 wd') }
        : file,
    )
    const published = await ola.send('POST', 'brands/modrzew/handbook', {
      files: edited,
      reason: 'Szybciej przed świętami',
      expectedVersion: 1,
    })
    expect(published.body.version).toBe(2)
    expect(await read(ola, on)).toMatchObject({
      handbookVersion: 1,
      currentHandbookVersion: 2,
      houseDueAt: before.houseDueAt,
    })
    expect((await attempt(ola, on, 'handbook', { handbookVersion: 2 })).body.code).toBe(
      'request.invalid',
    )
    expect(await refusal(ola, on, 'handbook', { handbookVersion: 1, reason: 'x' })).toBe(
      'case.version_unknown',
    )
    expect(await refusal(ola, on, 'handbook', { handbookVersion: 9, reason: 'x' })).toMatch(
      /handbook.not_found|case.version_unknown/,
    )
    const view = await act(ola, on, 'handbook', { handbookVersion: 2, reason: 'Klient wyjeżdża' })
    expect(view.handbookVersion).toBe(2)
    expect(view.houseDueAt! < before.houseDueAt!).toBe(true)
  },
)
