// Every way a case may end, and what keeps it open: nothing closes while something is owed, and
// never without its reason.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  CUSTOMER,
  kindsOf,
  look,
  mustSend,
  read,
  refusal,
  sayAsCustomer,
  staff,
  takeIn,
  type Taken,
} from './story.ts'

let world: World
let ania: Client
let holder: string
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  holder = (await ania.get('me')).body.person.id
})
afterAll(() => world?.stop())

const late = (more: object = {}): Promise<Taken> =>
  takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER, ...more })
const inHours = (hours: number) => world.ctx.now().add({ hours }).toString()
const promise = (on: Taken, dueAt: string) =>
  act(ania, on, 'promise', {
    kind: 'call-back',
    what: 'Oddzwonię.',
    channel: 'phone',
    holder,
    dueAt,
  })
const outside = () => ({
  channel: 'letter',
  dispatchedAt: world.ctx.now().toString(),
  proof: 'Nadanie RR123',
})

describe('what keeps a case open', () => {
  test('a promise left open', async () => {
    const on = await late()
    await mustSend(ania, on, 'answer', outside())
    const view = await promise(on, inHours(2))
    expect(await refusal(ania, on, 'close', { closing: 'answered' })).toBe('case.promise_open')
    await ania.send('POST', `promises/modrzew/${view.promises[0]!.id}/keep`, {
      version: view.promises[0]!.version,
    })
    expect((await act(ania, on, 'close', { closing: 'answered' })).state).toBe('closed')
  })

  test('a broken promise until its consequence is done; renegotiating comes too late', async () => {
    const on = await late()
    const made = (await promise(on, inHours(1))).promises[0]!
    expect(
      (
        await ania.send('POST', `promises/modrzew/${made.id}/consequence`, {
          version: made.version,
          note: 'x',
        })
      ).body.code,
    ).toBe('promise.not_broken')
    await world.runTimersAt(inHours(1))
    const broken = (await read(ania, on)).promises[0]!
    expect(broken.state).toBe('broken')
    expect(await refusal(ania, on, 'close', { closing: 'withdrawn' })).toBe('case.promise_open')
    expect(
      (
        await ania.send('POST', `promises/modrzew/${made.id}/renegotiate`, {
          version: broken.version,
          dueAt: inHours(2),
          note: 'jutro',
        })
      ).body.code,
    ).toBe('promise.settled')
    expect(
      (
        await ania.send('POST', `promises/modrzew/${made.id}/consequence`, {
          version: broken.version,
          note: 'Zadzwoniłam i przeprosiłam.',
        })
      ).status,
    ).toBe(200)
    expect((await act(ania, on, 'close', { closing: 'withdrawn' })).state).toBe('closed')
    expect((await look(world, on.token)).body.promises).toMatchObject([{ state: 'broken' }])
  })

  test('a promise renegotiated in time is replaced by the new one', async () => {
    const on = await late()
    const made = (await promise(on, inHours(2))).promises[0]!
    world.turnBy('PT1M')
    const reply = await ania.send('POST', `promises/modrzew/${made.id}/renegotiate`, {
      version: made.version,
      dueAt: inHours(3),
      note: 'Kurier milczy.',
    })
    expect(reply.body.promises.map((item) => item.state)).toEqual(['renegotiated', 'open'])
    expect(await refusal(ania, on, 'close', { closing: 'withdrawn' })).toBe('case.promise_open')
  })

  test('no answer, and an answer without its outcome', async () => {
    const on = await late()
    expect(await refusal(ania, on, 'close', { closing: 'answered' })).toBe('case.not_answered')
    expect(await refusal(ania, on, 'close', { closing: 'answered', outcome: 'upheld' })).toBe(
      'case.not_answered',
    )
    expect(await refusal(ania, on, 'close', { closing: 'no_word' })).toBe('case.not_answered')
  })
})

describe('each way of closing', () => {
  test('no word: refused before its day and allowed on it, never counted as satisfied', async () => {
    const on = await late()
    const view = await mustSend(ania, on, 'answer', outside())
    const early = await attempt(ania, on, 'close', { closing: 'no_word' })
    expect(early.body).toMatchObject({
      code: 'case.no_word_too_early',
      params: { from: view.noWordFrom },
    })
    world.turnTo(`${view.noWordFrom}T09:00:00Z`)
    const closed = await act(ania, on, 'close', { closing: 'no_word' })
    expect(closed).toMatchObject({
      state: 'closed',
      closing: 'no_word',
      satisfaction: null,
      outcome: 'upheld',
    })
  })

  test('silence after a question: closed without an answer, from the same number of days on', async () => {
    const on = await late()
    const asked = await mustSend(ania, on, 'question')
    expect(asked.noWordFrom).not.toBeNull()
    expect(await refusal(ania, on, 'close', { closing: 'no_word' })).toBe('case.no_word_too_early')
    world.turnTo(`${asked.noWordFrom}T09:00:00Z`)
    expect(await act(ania, on, 'close', { closing: 'no_word' })).toMatchObject({
      state: 'closed',
      closing: 'no_word',
      outcome: null,
      satisfaction: null,
    })
  })

  test('passed on: says to whom', async () => {
    const on = await late()
    expect(await refusal(ania, on, 'close', { closing: 'passed_on' })).toBe('case.passed_on_to')
    expect(
      (
        await act(ania, on, 'close', {
          closing: 'passed_on',
          note: 'Przewoźnik, klient dostał jego numer.',
        })
      ).closing,
    ).toBe('passed_on')
  })

  test('a duplicate names the other case, by reference as people say it, and never itself', async () => {
    const [one, two] = [await late(), await late()]
    for (const duplicateOf of [
      null,
      'AAA-BBBB',
      two.ref,
      two.id,
      '00000000-0000-7000-8000-000000000000',
    ]) {
      expect(await refusal(ania, two, 'close', { closing: 'duplicate', duplicateOf })).toBe(
        'case.duplicate_unknown',
      )
    }
    const closed = await act(ania, two, 'close', {
      closing: 'duplicate',
      duplicateOf: one.ref.toLowerCase().replace('-', ' '),
    })
    expect(closed.duplicateOf).toEqual({ id: one.id, ref: one.ref })
    expect((await look(world, two.token)).body.may).not.toContain('reopen')
    expect((await sayAsCustomer(world, two.token, 'reopen', { reason: 'x' })).body.code).toBe(
      'case.state',
    )
    expect((await read(ania, one)).state).toBe('new')
  })

  test.each(['withdrawn', 'passed_on', 'nobody_to_answer'])(
    '%s: no answer needed, everything stops',
    async (closing) => {
      const on = await late()
      const closed = await act(ania, on, 'close', { closing, note: 'Powód zapisany.' })
      expect(closed).toMatchObject({
        state: 'closed',
        closing,
        closingNote: 'Powód zapisany.',
        nextStep: null,
        holder: null,
        deadlineAt: null,
      })
      expect(closed.clocks.filter((deadline) => deadline.state === 'running')).toEqual([])
      expect(kindsOf(closed).filter((kind) => kind === 'case.closed')).toHaveLength(1)
    },
  )

  test('a closed case takes a note and nothing else until it is reopened', async () => {
    const on = await late()
    await act(ania, on, 'close', { closing: 'withdrawn' })
    await act(ania, on, 'note', { text: 'Klient dziękuje.' })
    for (const [action, body] of [
      ['start', {}],
      ['close', { closing: 'withdrawn' }],
      ['class', { class: 'consumer-complaint' }],
      ['promise', { kind: 'call-back', what: 'x', channel: 'phone', holder, dueAt: inHours(1) }],
    ] as const) {
      expect(await refusal(ania, on, action, body)).toBe('case.closed')
    }
    expect(await refusal(ania, await late(), 'reopen', { reason: 'x' })).toBe('case.open')
    expect((await act(ania, on, 'reopen', { reason: 'Pomyłka' })).state).toBe('reopened')
  })
})

test("the link outlives a closed case by the handbook's days, and a reopened one gets its year back", async () => {
  const on = await late()
  await act(ania, on, 'close', { closing: 'withdrawn' })
  const closedAt = world.ctx.now()
  expect((await look(world, on.token)).body.expiresAt).toBe(
    closedAt.add({ hours: 24 * 90 }).toString({ smallestUnit: 'millisecond' }),
  )
  await act(ania, on, 'reopen', { reason: 'Pomyłka' })
  expect(
    (await look(world, on.token)).body.expiresAt > closedAt.add({ hours: 24 * 300 }).toString(),
  ).toBe(true)
})

test('a reopened case still waiting for the customer waits no more', async () => {
  const on = await late()
  await mustSend(ania, on, 'answer', outside())
  await mustSend(ania, on, 'question', outside())
  const page = await sayAsCustomer(world, on.token, 'reopen', { reason: 'To nie to.' })
  expect(page.body.state).toBe('reopened')
  expect((await read(ania, on)).waitingSince).toBeNull()
})
