// A phone contact from the first ring to its case: who calls, what was asked before, and wrapping up
// in one request.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '../../src/case/record/contract/case.ts'
import type { ContactView, WrapUpReply } from '../../src/contact/core/contract/contact.ts'
import type { Client } from '../client.ts'
import {
  act as actOnCase,
  kindsOf,
  mustSend,
  read as readCase,
  sayAsCustomer,
  staff,
  takeIn,
  type Taken,
} from '../case/story.ts'
import { openWorld, type World } from '../world.ts'
import { act, add, begin, type On, read, tryAct } from './story.ts'

let world: World
let ania: Client
let kuba: Client
let me: string
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  kuba = await staff(world, 'kuba@modrzew.example')
  me = (await ania.get('me')).body.person.id
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

const BARBARA = {
  kind: 'private',
  name: 'Barbara Wójcik',
  mail: 'barbara@poczta.example',
  phone: '+48 601 234 567',
}

describe('from hello to a case with a promise, in one request at the end', () => {
  const said = () => ({
    case: 'new',
    happened: 'Paczka nie dotarła, kurier nie zadzwonił.',
    category: 'late-delivery',
    note: 'Spokojny koniec.',
    care: { nextCalm: true },
    promise: {
      kind: 'call-back',
      what: 'Zadzwonię i powiem, gdzie jest paczka.',
      channel: 'phone',
      dueAt: '2026-11-24T12:00:00Z',
    },
    nextStep: { step: 'call_back', holder: me, at: '2026-11-24T12:00:00Z' },
  })
  let on: On
  let begun: Awaited<ReturnType<typeof read>>
  let made: WrapUpReply
  let view: CaseView
  beforeAll(async () => {
    on = await begin(ania, 'modrzew', { phone: '602 111 222', language: 'pl' })
    begun = await read(ania, on)
    await act(ania, on, 'customer', { customer: { name: 'Jan Kowal' } })
    await add(world, ania, on, { kind: 'cue', cue: 'shouting' }, { kind: 'cue', cue: 'insult' })
    await add(
      world,
      ania,
      on,
      {
        kind: 'fact',
        fact: {
          id: crypto.randomUUID(),
          kind: 'order',
          text: 'ZM-1002',
          source: 'klient',
          state: 'agreed',
        },
      },
      {
        kind: 'fact',
        fact: {
          id: crypto.randomUUID(),
          kind: 'amount',
          text: '120 zł',
          source: 'klient',
          state: 'agreed',
        },
      },
      { kind: 'wish', text: 'Zwrot pieniędzy.' },
      { kind: 'note', text: 'Paczka stała tydzień w sortowni.' },
    )
    await add(world, ania, on, { kind: 'cue', cue: 'past_peak' }, { kind: 'cue', cue: 'calmer' })
    made = await act<WrapUpReply>(ania, on, 'wrap-up', said())

    view = await readCase(ania, { brand: 'modrzew', id: made.case!.id })
  })

  test('it begins with its number and language, and nobody known', () => {
    expect(begun).toMatchObject({
      state: 'live',
      channel: 'phone',
      agent: { name: 'Anna Kubiak' },
      customer: null,
      likely: [],
      cases: [],
      known: { case: null, language: 'pl', zone: 'Europe/Warsaw' },
    })
  })

  test('what was done is answered', () => {
    expect(made).toMatchObject({
      contact: on.id,
      case: { isNew: true, link: expect.stringContaining('/c/') },
      promise: expect.any(String),
      care: ['next_calm'],
    })
  })

  test('the case holds what was said', () => {
    expect(view).toMatchObject({
      door: 'phone',
      category: { id: 'late-delivery' },
      happened: said().happened,
      wanted: 'Zwrot pieniędzy.',
      order: 'ZM-1002',
      customer: { name: 'Jan Kowal', identities: [{ kind: 'phone', value: '602 111 222' }] },
      nextStep: 'call_back',
      promises: [{ state: 'open', holder: { id: me } }],
    })
  })

  test('its timeline tells the contact and what came of it', () => {
    expect(kindsOf(view)).toEqual([
      'case.received',
      'clock.started',
      'contact.wrapped',
      'promise.made',
      'case.next_step',
    ])
    expect(view.timeline.find((entry) => entry.kind === 'contact.wrapped')).toMatchObject({
      by: 'Anna Kubiak',
      data: {
        channel: 'phone',
        contact: on.id,
        text: 'Spokojny koniec.\nPaczka stała tydzień w sortowni.\n• ZM-1002 (klient)\n• 120 zł (klient)',
      },
    })
  })

  test('the contact is wrapped up, calm, and about the case', async () => {
    const after = await read(ania, on)
    expect(after).toMatchObject({
      state: 'wrapped',
      about: [made.case!.id],
      cases: [{ id: made.case!.id }],
      firstCueAt: expect.any(String),
      calmAt: expect.any(String),
    })
    expect(after.events.at(-1)).toMatchObject({ kind: 'ended', how: 'done', who: 'desk' })
  })

  test('the same request again answers the same, and makes no second case', async () => {
    expect(await act(ania, on, 'wrap-up', { ...said(), happened: 'inaczej' })).toEqual(made)
    expect((await ania.get(`cases?brand=modrzew&q=ZM-1002`)).body.items).toHaveLength(1)
  })
})

describe('whoever rings with a number that is known', () => {
  let first: Taken
  let on: On
  let before: Awaited<ReturnType<typeof read>>
  let view: ContactView
  beforeAll(async () => {
    first = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: BARBARA })
    await mustSend(ania, first, 'question', {
      subject: 'Pytanie',
      body: 'Dzień dobry. Pod jaki adres miała przyjść paczka?',
    })
    world.turnBy('PT1M')
    await sayAsCustomer(world, first.token, 'add', { text: 'Na Długą 5.' })
    await actOnCase(ania, first, 'promise', {
      kind: 'call-back',
      what: 'Oddzwonię.',
      channel: 'phone',
      holder: me,
      dueAt: '2026-11-24T12:00:00Z',
    })
    on = await begin(ania, 'modrzew', { phone: '0048601234567' })
    before = await read(ania, on)
    await act(ania, on, 'customer', { customer: before.likely[0]!.id })
    view = await act(ania, on, 'about', { case: first.id, on: true })
  })

  test('is likely this customer, and is not until a person says so', () => {
    expect(before.likely).toMatchObject([{ name: 'Barbara Wójcik', why: 'phone' }])
    expect(before.customer).toBeNull()
  })

  test('is met by all that is known of them', () => {
    expect(view).toMatchObject({
      customer: { name: 'Barbara Wójcik' },
      about: [first.id],
      cases: [{ ref: first.ref }],
      promises: [{ what: 'Oddzwonię.', state: 'open', ref: first.ref }],
      earlier: [{ channel: 'visit', ref: first.ref }],
      known: {
        name: 'Barbara Wójcik',
        promises: [{ what: 'Oddzwonię.' }],
        asked: [{ question: 'Pod jaki adres miała przyjść paczka?', answer: 'Na Długą 5.' }],
        case: { ref: first.ref, category: expect.any(String), earlier: 1 },
      },
    })
  })

  test('is promised what the deadlines of the case allow', async () => {
    const house = (await readCase(ania, first)).clocks.find(
      (deadline) => deadline.kind === 'house' && deadline.action === 'reply',
    )!
    expect(view.known.case!.by).toBe(house.state === 'running' ? house.dueAt : view.known.case!.by)
    expect(view.known.mayPromise.map((promise) => promise.id)).toContain('call-back')
  })

  describe('and is wrapped up', () => {
    beforeAll(async () => {
      await add(world, ania, on, {
        kind: 'fact',
        fact: {
          id: crypto.randomUUID(),
          kind: 'date',
          text: '3 listopada',
          source: 'klientka',
          state: 'agreed',
        },
      })
      await act(ania, on, 'wrap-up', {
        case: first.id,
        note: 'Potwierdziła adres.',
        wanted: 'Nowa paczka.',
      })
    })

    test('is not asked again what was agreed on', async () => {
      const again = await begin(kuba, 'modrzew', { customer: view.customer!.id })
      const known = (await read(kuba, again)).known
      expect(known.asked).toContainEqual({ question: 'Kiedy to było?', answer: '3 listopada' })
    })

    test('has what they want in the case', async () => {
      expect(
        (await readCase(ania, first)).timeline.find((entry) => entry.kind === 'contact.wrapped')!
          .data.text,
      ).toContain('→ Nowa paczka.')
    })
  })
})

test('the board shows who waits, without anything by which people could be compared; what is wrapped up is gone', async () => {
  const on = await begin(ania, 'modrzew')
  const row = (await ania.get('contacts?brand=modrzew&state=live')).body.items.find(
    (item) => item.id === on.id,
  )
  expect(Object.keys(row!).toSorted()).toEqual([
    'agent',
    'alarm',
    'beganAt',
    'brand',
    'channel',
    'customer',
    'helpAskedAt',
    'helpNote',
    'id',
    'language',
    'phone',
    'state',
  ])
  await act(ania, on, 'wrap-up', { case: 'none', note: 'Pomyłka.' })
  expect((await ania.get('contacts')).body.items.map((item) => item.id)).not.toContain(on.id)
  expect(
    (await staff(world, 'priya.nair@northmoor.example').then((priya) => priya.get('contacts'))).body
      .items,
  ).toEqual([])
})

test('a promise that cannot be kept refuses the whole wrap-up, and nothing is lost or half done', async () => {
  const on = await begin(ania, 'modrzew')
  await add(world, ania, on, { kind: 'note', text: 'Ważna notatka.' })
  const promise = { kind: 'call-back', what: 'x', channel: 'phone', dueAt: '2026-12-24T12:00:00Z' }
  const count = async () => (await ania.get('cases?brand=modrzew&limit=200')).body.items.length
  const before = await count()
  const tries: [object, string][] = [
    [{ case: 'new', happened: 'x', category: 'late-delivery', promise }, 'promise.too_late'],
    [{ case: 'new', happened: 'x', category: 'no-such' }, 'case.category_unknown'],
    [
      {
        case: 'new',
        happened: 'x',
        nextStep: { step: 'answer', holder: me, at: '2020-01-01T00:00:00Z' },
      },
      'case.next_step_past',
    ],
    [
      {
        case: 'new',
        happened: 'x',
        nextStep: { step: 'dance', holder: me, at: '2026-11-25T10:00:00Z' },
      },
      'request.invalid',
    ],
    [
      { case: 'none', promise: { ...promise, dueAt: '2026-11-24T12:00:00Z' } },
      'contact.needs_case',
    ],
    [{ case: crypto.randomUUID() }, 'case.not_found'],
  ]
  for (const [body, code] of tries)
    expect(
      (await tryAct(ania, on, 'wrap-up', { ...body, care: { longerBreak: true } })).body.code,
    ).toBe(code)
  expect(await count()).toBe(before)
  expect(await read(ania, on)).toMatchObject({
    state: 'live',
    about: [],
    events: [{ kind: 'note' }],
  })
  expect((await ania.get('care')).body.mine.filter((one) => one.kind === 'longer_break')).toEqual(
    [],
  )
})

test('with nothing said there is no case to open; with a note there is', async () => {
  const on = await begin(ania, 'modrzew')
  expect((await tryAct(ania, on, 'wrap-up', { case: 'new' })).body.code).toBe(
    'contact.nothing_said',
  )
  await add(world, ania, on, {
    kind: 'turn',
    who: 'customer',
    source: 'typed',
    text: 'Znowu nikt nie zadzwonił.',
  })
  const made = await act<WrapUpReply>(ania, on, 'wrap-up', { case: 'new' })
  expect((await readCase(ania, { brand: 'modrzew', id: made.case!.id })).happened).toBe(
    'Znowu nikt nie zadzwonił.',
  )
})

test('pressed twice at once, it is wrapped up once', async () => {
  const on = await begin(ania, 'modrzew')
  const replies = await Promise.all(
    [ania, kuba, ania].map((client) =>
      act<WrapUpReply>(client, on, 'wrap-up', { case: 'new', happened: 'Raz.' }),
    ),
  )
  expect(new Set(replies.map((reply) => reply.case!.id)).size).toBe(1)
  expect((await read(ania, on)).events.filter((event) => event.kind === 'ended')).toHaveLength(1)
})
