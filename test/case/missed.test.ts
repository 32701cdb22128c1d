// What passed is missed and told, whichever action comes between the end and its run; nothing that
// passed becomes paused, void or met in silence.
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseView, Deadline, PromiseView } from '../../src/case/record/contract/case.ts'
import type { Client, Reply } from '../client.ts'
import { instantText } from '../../src/platform/base/domain/instant-text.ts'
import { openReader } from '../resilience/scene.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  attempt,
  CUSTOMER,
  mustSend,
  read,
  sayAsCustomer,
  staff,
  takeIn,
  type Taken,
} from './story.ts'

let world: World
let ania: Client
let tomek: Client
let reader: Awaited<ReturnType<typeof openReader>>
const START = '2026-11-24T09:00:00Z'
// The law's last day is 8 December; the house's answer is due on 27 November at 18:00.
const HOUSE_DUE = '2026-11-27T17:00:00.000Z'
const AFTER_HOUSE = '2026-11-27T17:00:01Z'
const LEGAL_DUE = '2026-12-08T23:00:00.000Z'
const AFTER_LEGAL = '2026-12-08T23:00:01Z'
beforeEach(async () => {
  if (!world) {
    world = await openWorld({ at: START })
    reader = await openReader(world.database.ownerUrl)
    ania = await staff(world, 'ania@modrzew.example')
    tomek = await staff(world, 'tomek@modrzew.example')
  }
  // Nothing runs by itself here: each action is faster than the timer.
  world.turnTo(START)
})
afterAll(async () => {
  await reader?.close()
  await world?.stop()
})

const late = (more: object = {}): Promise<Taken> =>
  takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER, ...more })
const deadlinesOf = (view: CaseView, kind: Deadline['kind'], action = 'reply') =>
  view.clocks.filter((deadline) => deadline.kind === kind && deadline.action === action)
const missesOf = (view: CaseView) =>
  view.timeline
    .filter((entry) => entry.kind === 'clock.missed')
    .map((entry) => ({
      by: entry.by,
      actor: entry.actor,
      clock: entry.data.clock,
      action: entry.data.action,
      dueAt: entry.data.dueAt,
    }))
const missOf = (deadline: Deadline['kind'], dueAt: string) => ({
  by: null,
  actor: 'system',
  clock: deadline,
  action: 'reply',
  dueAt,
})
const told = async (on: Taken, kind: string) =>
  (
    await reader.read<{ due_at: Temporal.Instant; mail: string }>(
      'select n.due_at, p.mail from notice n join person p on p.id = n.person_id where n.case_id = $1 and n.kind = $2 and n.read_at is null',
      [on.id, kind],
    )
  ).map((notice) => instantText(notice.due_at))
/** Who was told that this deadline was missed. */
const toldOf = async (on: Taken, deadline: Deadline['kind']) =>
  (
    await reader.read<{ mail: string }>(
      "select p.mail from notice n join person p on p.id = n.person_id where n.case_id = $1 and n.kind in ('clock.missed', 'clock.silence') and n.data->>'clock' = $2 and n.data->>'action' = 'reply' order by p.mail",
      [on.id, deadline],
    )
  ).map((notice) => notice.mail)

describe('fault-C5 an action between the end of a deadline and its run finds it missed', () => {
  const reason = 'Tak ustalono.'
  test.each<[string, (on: Taken) => Promise<unknown>]>([
    ['a question, which would pause it', (on) => mustSend(ania, on, 'question')],
    [
      'a question put by phone',
      (on) =>
        mustSend(ania, on, 'question', {
          channel: 'spoken',
          dispatchedAt: AFTER_HOUSE,
          proof: 'telefon',
        }),
    ],
    [
      'a receipt corrected to an earlier day',
      (on) => act(tomek, on, 'received', { at: '2026-11-23T09:00:00Z', reason }),
    ],
    [
      'a receipt corrected to a later hour',
      (on) => act(tomek, on, 'received', { at: '2026-11-24T08:59:00Z', reason }),
    ],
    [
      'another category',
      (on) => act(ania, on, 'category', { category: 'damaged-in-transit', reason }),
    ],
    ['the class confirmed', (on) => act(ania, on, 'class', { class: 'consumer-complaint' })],
    [
      'another kind of customer',
      (on) => act(ania, on, 'customer', { customer: { kind: 'business', name: 'Ogród' } }),
    ],
    ['a late answer', (on) => mustSend(ania, on, 'answer')],
    ['closing', (on) => act(ania, on, 'close', { closing: 'withdrawn' })],
    [
      'another next step',
      async (on) =>
        act(ania, on, 'next-step', {
          step: 'call_back',
          holder: (await ania.get('me')).body.person.id,
          at: '2026-11-30T10:00:00Z',
        }),
    ],
    ['a note', (on) => act(ania, on, 'note', { text: reason })],
    ['words of the customer', (on) => sayAsCustomer(world, on.token, 'add', { text: reason })],
  ])('%s', async (_name, action) => {
    const on = await late()
    world.turnTo(AFTER_HOUSE)
    await action(on)
    const view = await read(ania, on)
    expect(missesOf(view)).toContainEqual(missOf('house', HOUSE_DUE))
    // Taken from what happened before: the miss stands below the action, and nobody did it.
    expect(await told(on, 'clock.missed')).toContain(HOUSE_DUE)
    expect(deadlinesOf(view, 'house').filter((deadline) => deadline.state === 'paused')).toEqual([])
    await world.runTimers()
    expect(
      missesOf(await read(ania, on)).filter(
        (miss) => miss.clock === 'house' && miss.dueAt === HOUSE_DUE && miss.action === 'reply',
      ),
    ).toHaveLength(1)
  })

  test('an answer reopened, or closed, after the end of a statutory deadline it did not meet', async () => {
    const on = await late()
    world.turnTo(AFTER_LEGAL)
    await act(ania, on, 'close', { closing: 'withdrawn' })
    expect(missesOf(await read(ania, on))).toEqual(
      expect.arrayContaining([missOf('house', HOUSE_DUE), missOf('legal', LEGAL_DUE)]),
    )
    await world.runTimers()
    expect(missesOf(await read(ania, on)).filter((miss) => miss.clock === 'legal')).toHaveLength(1)
  })

  test('a letter posted in time and recorded after the end is no miss', async () => {
    const on = await late()
    world.turnTo(AFTER_HOUSE)
    const view = await mustSend(ania, on, 'answer', {
      channel: 'letter',
      dispatchedAt: '2026-11-27T16:00:00Z',
      proof: 'EPO 0042',
    })
    expect(deadlinesOf(view, 'house')).toMatchObject([{ state: 'met', metLate: false }])
    expect(missesOf(view).filter((miss) => miss.action === 'reply')).toEqual([])
  })
})

describe('fault-C5 who is told of a missed deadline', () => {
  const OWNER = 'tomek@modrzew.example'
  const LADDER = ['magda@modrzew.example', 'piotr@modrzew.example', OWNER]

  test('the law’s, found by its timer: the owner and everybody on the ladder at once', async () => {
    const on = await late()
    world.turnTo(AFTER_LEGAL)
    await world.runTimers()
    expect(await toldOf(on, 'legal')).toEqual(LADDER)
  })
  test('the law’s, found by an action: the same people', async () => {
    const on = await late()
    world.turnTo(AFTER_LEGAL)
    await act(ania, on, 'note', { text: 'Dopiero teraz zauważone.' })
    expect(await toldOf(on, 'legal')).toEqual(LADDER)
  })
  test('the brand’s own: the owner alone', async () => {
    const on = await late()
    world.turnTo(AFTER_HOUSE)
    await world.runTimers()
    expect(await toldOf(on, 'house')).toEqual([OWNER])
    expect(await toldOf(on, 'legal')).toEqual([])
  })
})

describe('fault-C5 while the customer is waited for', () => {
  test('a receipt corrected so far back that the end lies before the question: missed, not paused', async () => {
    const on = await late()
    world.turnTo('2026-11-25T09:00:00Z')
    await mustSend(ania, on, 'question')
    const view = await act(tomek, on, 'received', {
      at: '2026-11-10T09:00:00Z',
      reason: 'Stempel z 10 listopada',
    })
    const missed = deadlinesOf(view, 'house').filter((deadline) => deadline.state !== 'void')
    expect(missed).toMatchObject([{ state: 'missed' }])
    expect(missesOf(view)).toContainEqual(missOf('house', missed[0]!.dueAt))
    expect(await told(on, 'clock.missed')).toContain(missed[0]!.dueAt)
    // The statutory deadline does not wait: its new last day has passed as well.
    expect(
      deadlinesOf(view, 'legal').filter((deadline) => deadline.state === 'missed'),
    ).toHaveLength(1)
  })
  test('one whose end still lay ahead when the question went out goes on waiting', async () => {
    const on = await late()
    world.turnTo('2026-11-25T09:00:00Z')
    await mustSend(ania, on, 'question')
    const view = await act(tomek, on, 'received', {
      at: '2026-11-23T09:00:00Z',
      reason: 'List leżał w recepcji',
    })
    expect(
      deadlinesOf(view, 'house').filter((deadline) => deadline.state !== 'void'),
    ).toMatchObject([{ state: 'paused' }])
    expect(missesOf(view).filter((miss) => miss.action === 'reply')).toEqual([])
  })
})

describe('fault-C5 a promise whose time has passed', () => {
  const promiseOn = async (on: Taken): Promise<PromiseView> => {
    const holder = (await ania.get('me')).body.person.id
    return (
      await act(ania, on, 'promise', {
        kind: 'next-order',
        what: 'Przypilnujemy.',
        channel: 'mail',
        holder,
        dueAt: '2026-11-25T10:00:00Z',
      })
    ).promises[0]!
  }
  const decide = (
    promise: PromiseView,
    action: string,
    body: object,
  ): Promise<Reply<{ code: string }>> =>
    ania.send('POST', `promises/modrzew/${promise.id}/${action}`, {
      version: promise.version,
      ...body,
    })

  test.each([
    ['keep', {}],
    ['renegotiate', { note: 'Zadzwonimy później.', dueAt: '2026-11-26T10:00:00Z' }],
  ])('%s before the run: broken, told, and the action refused', async (action, body) => {
    const on = await late()
    const promise = await promiseOn(on)
    world.turnTo('2026-11-25T10:00:00Z')
    expect((await decide(promise, action, body)).body.code).toBe('promise.already_due')
    const view = await read(ania, on)
    expect(view.promises).toMatchObject([{ state: 'broken' }])
    expect(view.timeline.filter((entry) => entry.kind === 'promise.broken')).toMatchObject([
      { actor: 'system' },
    ])
    expect(await told(on, 'promise.broken')).toEqual(['2026-11-25T10:00:00.000Z'])
    await world.runTimers()
    expect(
      (await read(ania, on)).timeline.filter((entry) => entry.kind === 'promise.broken'),
    ).toHaveLength(1)
    expect((await read(ania, on)).timeline.some((entry) => entry.kind === 'promise.climbed')).toBe(
      true,
    )
  })
  test('closing over it is refused, and an answer does not hide it', async () => {
    const on = await late()
    await promiseOn(on)
    world.turnTo('2026-11-25T10:00:00Z')
    expect((await attempt(ania, on, 'close', { closing: 'withdrawn' })).body.code).toBe(
      'case.promise_open',
    )
    expect((await mustSend(ania, on, 'answer')).promises).toMatchObject([{ state: 'broken' }])
  })
  test('the last moment before it is still in time', async () => {
    const on = await late()
    const promise = await promiseOn(on)
    world.turnTo('2026-11-25T09:59:59.999Z')
    expect((await decide(promise, 'keep', {})).status).toBe(200)
    expect((await read(ania, on)).promises).toMatchObject([{ state: 'kept' }])
  })
})

describe('fault-C5 a case that begins again', () => {
  const close = (on: Taken) =>
    act(ania, on, 'close', { closing: 'withdrawn', note: 'Po telefonie.' })

  test('closed without an answer and reopened in time, it has its statutory deadline again', async () => {
    const on = await late()
    const [before] = deadlinesOf(await read(ania, on), 'legal')
    await close(on)
    world.turnTo('2026-11-30T09:00:00Z')
    const view = await act(ania, on, 'reopen', { reason: 'Jednak nie.' })
    expect(deadlinesOf(view, 'legal')).toMatchObject([{ state: 'running', dueAt: before!.dueAt }])
    expect(view).toMatchObject({ legalDueAt: LEGAL_DUE, noConfirmedRule: false })
    expect(missesOf(view)).toEqual([])
  })

  test('reopened after the law’s last day, the miss is told', async () => {
    const on = await late()
    await close(on)
    world.turnTo(AFTER_LEGAL)
    const view = await act(ania, on, 'reopen', { reason: 'Jednak nie.' })
    expect(deadlinesOf(view, 'legal')).toMatchObject([{ state: 'missed', dueAt: LEGAL_DUE }])
    expect(missesOf(view)).toMatchObject([missOf('legal', LEGAL_DUE)])
  })

  test('answered before, the law was served and asks nothing more', async () => {
    const on = await late()
    await mustSend(ania, on, 'answer', {
      channel: 'handed',
      dispatchedAt: START,
      proof: 'Przekazane do rąk.',
    })
    await act(ania, on, 'close', { closing: 'answered', outcome: 'upheld' })
    world.turnTo(AFTER_LEGAL)
    const view = await act(ania, on, 'reopen', { reason: 'Jednak nie.' })
    expect(deadlinesOf(view, 'legal')).toMatchObject([{ state: 'met' }])
  })
})

describe('fault-C5 a step whose deadline was missed', () => {
  // It lay four days, so the deadline for acknowledging is missed at once, and the step stands at its
  // end.
  const lie = async () => {
    const on = await late({ receivedAt: '2026-11-20T09:00:00Z' })
    const missed = await act(tomek, on, 'note', { text: 'Zajrzałem.' })
    expect(deadlinesOf(missed, 'house', 'acknowledge')).toMatchObject([{ state: 'missed' }])
    return on
  }
  const correct = (on: Taken, at: string) =>
    act(tomek, on, 'received', { at, reason: 'Pieczątka.' })

  test('follows it when a correction shows that it was not missed', async () => {
    const view = await correct(await lie(), START)
    const [again] = deadlinesOf(view, 'house', 'acknowledge')
    expect(again).toMatchObject({ state: 'running' })
    expect(view.nextStepAt).toBe(again!.dueAt)
  })

  test('and is escalated no longer, through whichever days it was corrected', async () => {
    const on = await lie()
    await world.runTimers()
    const escalated = await read(tomek, on)
    expect(escalated.rung).toBeGreaterThan(0)
    const earlier = await correct(on, '2026-10-20T09:00:00Z')
    expect(earlier).toMatchObject({ rung: escalated.rung })
    expect(earlier.nextStepAt).toBe(deadlinesOf(earlier, 'house', 'acknowledge').at(-1)!.dueAt)
    const view = await correct(on, START)
    const again = deadlinesOf(view, 'house', 'acknowledge').find(({ state }) => state === 'running')
    expect(view).toMatchObject({ rung: 0, nextStepAt: again!.dueAt })
    expect(await told(on, 'step.climbed')).toEqual([])
  })
})
