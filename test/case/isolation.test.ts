// Isolation of brands, and likely twins inside one: shown to a person, never joined by themselves,
// never seen from next door.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CasePage } from '../../src/case/record/contract/case-list.ts'
import type {
  CaseActionName,
  PromiseActionName,
} from '../../src/case/record/contract/case-action.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import {
  act,
  CUSTOMER,
  formOf,
  mustSend,
  PNG,
  read,
  refusal,
  send,
  staff,
  takeIn,
  type Taken,
} from './story.ts'

let world: World
let ania: Client
let nina: Client
let grace: Client
let theirs: Taken
let promise: { id: string; version: number }
let attachment: string
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  nina = await staff(world, 'nina@outside-line.example')
  grace = await staff(world, 'grace.adeyemi@northmoor.example')
  theirs = await takeIn(grace, 'northmoor', {
    category: 'unauthorised-payment',
    customer: CUSTOMER,
    order: 'ZM-77',
  })
  const holder = (await grace.get('me')).body.person.id
  promise = (
    await act(grace, theirs, 'promise', {
      kind: 'call-back-today',
      what: 'We will call.',
      channel: 'phone',
      holder,
      dueAt: '2026-11-24T15:00:00Z',
    })
  ).promises[0]!
  attachment = (
    await grace.send(
      'POST',
      `cases/northmoor/${theirs.id}/attachments`,
      formOf({}, [{ name: 'a.png', bytes: PNG }]),
    )
  ).body.attachments[0]!.id
})
afterAll(() => {
  expect(world.logged).toEqual([])
  return world.stop()
})

const ID = '00000000-0000-7000-8000-000000000000'
const AT = '2026-11-24T12:00:00Z'
/**
 * Words that each action's own contract accepts, so that the permission check answers and not the
 * reader of the request.
 */
const CASE_ACTIONS: Record<CaseActionName, object> = {
  category: { category: 'other' },
  class: { class: 'x' },
  weight: { judgements: { safety: { is: 5, why: 'x' } } },
  start: {},
  note: { text: 'x' },
  pin: { entry: '1' },
  unpin: { entry: '1' },
  owner: { person: ID, reason: 'x' },
  handler: { person: null },
  'next-step': { step: 'answer', holder: ID, at: AT },
  received: { at: AT, reason: 'x' },
  handbook: { handbookVersion: 1, reason: 'x' },
  customer: { customer: null },
  resume: {},
  extension: { clock: ID, reason: 'x', circumstances: 'x', body: 'x', channel: 'mail' },
  promise: { kind: 'x', what: 'x', channel: 'mail', holder: ID, dueAt: AT },
  draft: { kind: 'answer', subject: '', body: '', language: 'en', checklist: [] },
  send: { kind: 'question', subject: 'x', body: 'x', language: 'en', channel: 'mail' },
  delivered: { answer: ID, at: AT, proof: 'x' },
  satisfaction: { settled: true },
  close: { closing: 'withdrawn' },
  reopen: { reason: 'x' },
  link: {},
  'revoke-link': { link: ID },
  'dismiss-cue': { place: 'happened', cue: 'insult' },
}
const PROMISES: Record<PromiseActionName, object> = {
  keep: {},
  renegotiate: { dueAt: AT, note: 'x' },
  consequence: { note: 'x' },
}

describe('a person without a role in a brand', () => {
  test.each(Object.entries(CASE_ACTIONS))(
    '%s: the case does not exist for them, under either name',
    async (action, body) => {
      const before = await read(grace, theirs)
      for (const [brand, code] of [
        ['northmoor', 'not_found'],
        ['modrzew', 'case.not_found'],
      ]) {
        const reply = await ania.send('POST', `cases/${brand}/${theirs.id}/${action}`, {
          version: before.version,
          ...body,
        })
        // A right that Ania does not hold is refused before anything is looked for.
        expect([404, brand === 'modrzew' ? 403 : 404]).toContain(reply.status)
        if (reply.status === 404) expect(reply.body.code).toBe(code)
      }
      expect(await read(grace, theirs)).toEqual(before)
    },
  )

  test.each(Object.entries(PROMISES))('%s: nor does its promise', async (action, body) => {
    for (const [brand, code] of [
      ['northmoor', 'not_found'],
      ['modrzew', 'promise.not_found'],
    ]) {
      expect(
        (
          await ania.send('POST', `promises/${brand}/${promise.id}/${action}`, {
            version: promise.version,
            ...body,
          })
        ).body.code,
      ).toBe(code)
    }
  })

  test('reading, files, lists, search and mail: nothing', async () => {
    for (const path of [
      `cases/northmoor/${theirs.id}`,
      `cases/modrzew/${theirs.id}`,
      `cases/northmoor/${theirs.id}/attachments/${attachment}`,
      `cases/modrzew/${theirs.id}/attachments/${attachment}`,
    ]) {
      expect((await ania.get(path)).status).toBe(404)
    }
    const own = await takeIn(ania, 'modrzew')
    expect((await ania.get(`cases/modrzew/${own.id}/attachments/${attachment}`)).body.code).toBe(
      'not_found',
    )
    for (const path of ['cases?brand=northmoor', `cases?q=${theirs.ref}`, 'cases?q=barbara'])
      expect((await ania.get<CasePage>(path)).body.items).toEqual([])
    await mustSend(grace, theirs, 'question')
    expect((await ania.get('outbox')).body.items).toEqual([])
    const [mail] = (await grace.get('outbox')).body.items
    expect((await ania.send('POST', `outbox/northmoor/${mail!.id}/retry`)).status).toBe(404)
    expect(
      (
        await ania.send(
          'POST',
          `cases/northmoor/${theirs.id}/attachments`,
          formOf({}, [{ name: 'a.png', bytes: PNG }]),
        )
      ).status,
    ).toBe(404)
    expect((await ania.send('POST', 'cases', { brand: 'northmoor', happened: 'x' })).status).toBe(
      404,
    )
  })

  test('a role taken away closes the brand at once', async () => {
    const admin = await staff(world, 'admin@opoka.example')
    const { items } = (await admin.get('people')).body
    const callum = items.find((person) => person.mail === 'callum.reid@northmoor.example')
    const his = await staff(world, 'callum.reid@northmoor.example')
    await read(his, theirs)
    const reply = await admin.send('PATCH', `people/${callum!.id}`, {
      version: callum!.version,
      brands: [{ brand: 'northmoor', roles: ['employee'], positions: [] }],
    })
    expect([reply.status, reply.body.code]).toEqual([200, undefined])
    expect((await his.get(`cases/northmoor/${theirs.id}`)).body.code).toBe('access.denied')
  })
})

describe('likely twins', () => {
  test('the same mail in two brands is two strangers, also for somebody who serves both', async () => {
    const one = await takeIn(nina, 'modrzew', {
      category: 'late-delivery',
      customer: CUSTOMER,
      order: 'ZM-77',
      happened: 'Paczka ZM-77 nie przyszła od dwóch tygodni, proszę o pomoc.',
    })
    const view = await read(nina, one)
    expect([
      view.likelyCustomers,
      (await nina.get(`cases/modrzew/${one.id}/similar`)).body,
      view.customer?.allCases,
    ]).toEqual([[], { items: [], isWhole: true }, 1])
    const other = await read(nina, theirs)
    expect(await refusal(nina, one, 'customer', { customer: other.customer!.id })).toBe(
      'case.customer_unknown',
    )
    for (const duplicateOf of [theirs.ref, theirs.id])
      expect(await refusal(nina, one, 'close', { closing: 'duplicate', duplicateOf })).toBe(
        'case.duplicate_unknown',
      )
    expect(
      (
        await nina.send('POST', `cases/modrzew/${one.id}/send`, {
          version: view.version,
          kind: 'acknowledgement',
          subject: 's',
          body: 'b',
          language: 'pl',
          channel: 'letter',
          dispatchedAt: '2026-11-24T09:00:00Z',
          proof: 'x',
          proofAttachment: attachment,
        })
      ).body.code,
    ).toBe('not_found')
    expect(
      (await nina.get(`cases?customer=${other.customer!.id}&brand=modrzew`)).body.items,
    ).toEqual([])
  })

  test('the same person by another spelling of the same number, and the same order: shown on both, joined by nobody', async () => {
    const words = 'Zamówienie stoi w sortowni od tygodnia i nikt nie odbiera telefonu.'
    const first = await takeIn(ania, 'modrzew', {
      customer: { kind: 'private', name: 'J. Kowalska', phone: '+48 601 777 888' },
      order: 'ZM-501',
      happened: words,
    })
    const reply = await ania.send('POST', 'cases', {
      brand: 'modrzew',
      happened: `${words} Proszę o telefon.`,
      order: 'ZM-501',
      customer: { kind: 'private', name: 'Janina Kowalska', phone: '601777888' },
    })
    expect(reply.body.similar).toEqual([{ id: first.id, ref: first.ref, why: 'same_customer' }])
    const second = await read(ania, { brand: 'modrzew', id: reply.body.id })
    expect(second.likelyCustomers).toMatchObject([{ name: 'J. Kowalska', why: 'phone' }])
    expect(second.customer).toMatchObject({ name: 'Janina Kowalska', allCases: 1 })
    const like = await ania.send('POST', 'cases', {
      brand: 'modrzew',
      happened: `${words} Dziękuję.`,
    })
    expect(like.body.similar.map((other: { why: string }) => other.why)).toEqual([
      'like_words',
      'like_words',
    ])

    // A person decides that they are one; and may part them again.
    const known = (await read(ania, first)).customer!
    const joined = await act(ania, { brand: 'modrzew', id: second.id }, 'customer', {
      customer: known.id,
    })
    expect(joined.customer).toMatchObject({ id: known.id, allCases: 2, openCases: 2 })
    const parted = await act(ania, { brand: 'modrzew', id: second.id }, 'customer', {
      customer: second.customer!.id,
    })
    expect(parted.customer).toMatchObject({ name: 'Janina Kowalska', allCases: 1 })
  })

  test('a business and a private person are told apart by whoever joins them: the deadlines follow', async () => {
    const business = await takeIn(ania, 'modrzew', {
      category: 'late-delivery',
      customer: { kind: 'business', name: 'Ogród sp. z o.o.' },
    })
    expect((await read(ania, business)).noConfirmedRule).toBe(true)
    const view = await act(ania, business, 'customer', {
      customer: { kind: 'private', name: 'Jan Ogrodnik' },
    })
    expect(view).toMatchObject({ customerKind: 'private', noConfirmedRule: false })
    expect((await act(ania, business, 'customer', { customer: null })).customer).toBeNull()
    expect((await send(ania, business, 'acknowledgement')).body.code).toBe('answer.no_mail_address')
  })
})
