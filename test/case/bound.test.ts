// Every time that a person or a program sets lies within bounds; what lies beyond is refused with a
// sentence, or a machine's wrong clock is put right.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { absenceBounds, isAbsence } from '../../src/platform/base/domain/bound.ts'
import { act as actOnContact, begin, make, tryAct, tryAdd } from '../contact/story.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import { act, attempt, CUSTOMER, mustSend, read, staff, takeIn, type Taken } from './story.ts'

let world: World
let ania: Client
let magda: Client
let me: string
let on: Taken

beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  magda = await staff(world, 'magda@modrzew.example')
  me = (await ania.get('me')).body.person.id
  on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
})
afterAll(() => world?.stop())

const FAR = [
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-14:00',
  '2027-11-26T10:00:00Z',
  '2125-01-01T00:00:00Z',
]
const UNREAD = [
  '0000-01-01T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '2026-02-30T10:00:00Z',
]
const PAST = ['0001-01-01T00:00:00Z', '1899-12-31T23:59:59Z', '2016-01-01T00:00:00Z']

const step = (at: string) => attempt(ania, on, 'next-step', { step: 'call_back', holder: me, at })

test('fault-T3 a next step lies ahead, and within a year', async () => {
  for (const at of FAR)
    expect([at, (await step(at)).status, (await step(at)).body.code]).toEqual([
      at,
      422,
      'case.next_step_far',
    ])
  for (const at of PAST)
    expect([at, (await step(at)).body.code]).toEqual([at, 'case.next_step_past'])
  for (const at of UNREAD) expect([at, (await step(at)).status]).toEqual([at, 400])
  expect((await step('2027-11-24T09:00:00Z')).status).toBe(200)
})

test('fault-T3 the same holds where a contact is wrapped up', async () => {
  const call = await begin(ania, 'modrzew')
  await actOnContact(ania, call, 'end', { how: 'done' })
  const wrap = (at: string) =>
    tryAct(ania, call, 'wrap-up', {
      case: 'new',
      happened: 'x',
      nextStep: { step: 'answer', holder: me, at },
    })
  for (const at of FAR) expect([at, (await wrap(at)).body.code]).toEqual([at, 'case.next_step_far'])
  for (const at of UNREAD) expect([at, (await wrap(at)).status]).toEqual([at, 400])
})

test.each([
  [
    'a promise',
    'promise',
    { kind: 'call-back', what: 'x', channel: 'phone' },
    'dueAt',
    'promise.too_late',
    'promise.past',
  ],
  [
    'a corrected receipt',
    'received',
    { reason: 'x' },
    'at',
    'case.received_in_future',
    'case.received_too_old',
  ],
] as const)('fault-T3 %s', async (_, action, more, field, tooLate, tooEarly) => {
  const tried = async (at: string) =>
    await attempt(action === 'received' ? magda : ania, on, action, {
      ...more,
      holder: me,
      [field]: at,
    })
  for (const at of FAR) expect([at, (await tried(at)).body.code]).toEqual([at, tooLate])
  for (const at of PAST) expect([at, (await tried(at)).body.code]).toEqual([at, tooEarly])
  for (const at of UNREAD) expect([at, (await tried(at)).status]).toEqual([at, 400])
})

test('fault-T3 a receipt, by any channel', async () => {
  const taken = (receivedAt: string) =>
    ania.send('POST', 'cases', { brand: 'modrzew', happened: 'x', receivedAt })
  for (const at of FAR)
    expect([at, (await taken(at)).body.code]).toEqual([at, 'case.received_in_future'])
  for (const at of PAST)
    expect([at, (await taken(at)).body.code]).toEqual([at, 'case.received_too_old'])
  for (const at of UNREAD) expect([at, (await taken(at)).status]).toEqual([at, 400])
})

test('fault-T3 a letter sent outside, and its delivery', async () => {
  const other = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  const sent = async (dispatchedAt: string) => {
    const view = await read(ania, other)
    const { subject, body } = view.suggested.acknowledgement
    return ania.send('POST', `cases/modrzew/${other.id}/send`, {
      version: view.version,
      kind: 'acknowledgement',
      subject,
      body,
      language: 'pl',
      checklist: [],
      channel: 'letter',
      proof: 'R 1',
      dispatchedAt,
    })
  }
  for (const at of [...FAR, ...PAST])
    expect([at, (await sent(at)).body.code]).toEqual([at, 'answer.date'])
  for (const at of UNREAD) expect([at, (await sent(at)).status]).toEqual([at, 400])
  const answer = (await mustSend(ania, other, 'acknowledgement')).answers[0]!.id
  const delivered = (at: string) =>
    ania.send('POST', `cases/modrzew/${other.id}/delivered`, { answer, at, proof: 'x' })
  for (const at of [...FAR, ...PAST])
    expect([at, (await delivered(at)).body.code]).toEqual([at, 'answer.date'])
})

test('fault-T3 what a machine’s wrong clock says of a contact lies within it', async () => {
  const call = await begin(ania, 'modrzew', { at: '0001-01-01T00:00:00Z' })
  for (const at of [...FAR, ...PAST]) {
    const { status, body } = await tryAdd(ania, call, [
      make(world, { kind: 'note', text: 'x', at }),
    ])
    expect([at, status]).toEqual([at, 200])
    const stored = Date.parse(body.events[0]!.at)
    expect(stored).toBeLessThanOrEqual(world.ctx.now().epochMilliseconds)
    expect(stored).toBeGreaterThan(world.ctx.now().epochMilliseconds - 8 * 86_400_000)
  }
})

test('fault-T3 days away lie within five years, the last not before the first', async () => {
  const admin = await staff(world, 'admin@opoka.example')
  const person = async () => (await admin.get('people')).body.items.find((one) => one.id === me)
  const away = async (days: object) =>
    admin.send('PATCH', `people/${me}`, { version: (await person())!.version, ...days })
  for (const days of [
    { absentFrom: '9999-12-31', absentUntil: null },
    { absentFrom: '2026-11-24', absentUntil: '9999-12-31' },
    { absentFrom: '0001-01-01', absentUntil: '2026-12-01' },
    { absentFrom: '2026-12-02', absentUntil: '2026-12-01' },
    { absentFrom: null, absentUntil: '2026-12-01' },
  ])
    expect([days, (await away(days)).body.code]).toEqual([days, 'person.absence_days'])
  expect((await away({ absentFrom: '0000-01-01', absentUntil: null })).status).toBe(400)
  expect((await away({ absentFrom: '2026-12-01', absentUntil: '2026-12-01' })).status).toBe(200)
  expect((await away({ absentFrom: null, absentUntil: null })).status).toBe(200)
})

test('bounds of days on a leap day', () => {
  const today = Temporal.PlainDate.from('2028-02-29')
  expect(absenceBounds(today)).toEqual({ first: '2023-02-28', last: '2033-02-28' })
  expect(isAbsence('2033-02-28', null, today)).toBe(true)
  expect(isAbsence('2033-03-01', null, today)).toBe(false)
})

test('what was set within bounds still goes its way', async () => {
  expect((await act(ania, on, 'note', { text: 'x' })).nextStepAt).toBe('2027-11-24T09:00:00.000Z')
})
