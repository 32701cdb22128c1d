// What a program adds to a contact is marked as its own, whoever it says has said it; and a clock
// that went back refuses nobody's words.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WrapUpReply } from '../../src/contact/core/contract/contact.ts'
import type { Client } from '../client.ts'
import { staff } from '../case/story.ts'
import { makeVisitor } from '../intake/visitor.ts'
import { openWorld, type World } from '../world.ts'
import { act, begin, read, tryAct, tryAdd, add } from './story.ts'

let world: World
let ania: Client
let bearer: { authorization: string }
const BRAND = 'modrzew'
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  const admin = await staff(world, 'admin@opoka.example')
  bearer = {
    authorization: `Bearer ${(await admin.send('POST', `brands/${BRAND}/tokens`, { name: 'Telephone bridge' })).body.token}`,
  }
})
afterAll(() => world?.stop())

describe('fault-A14 a program with the brand’s token', () => {
  test('writes nothing with the customer’s own hand into a running chat: it is marked, and can be taken back', async () => {
    const visitor = makeVisitor(world.url, BRAND, { origin: null })
    expect((await visitor.open('Gdzie jest moja paczka?')).status).toBe(200)
    const { items } = (await ania.get('contacts?state=waiting')).body
    const on = {
      brand: BRAND,
      id: items.find((item) => item.channel === 'chat')!.id as string,
    }
    await act(ania, on, 'take')
    const stamped = { at: world.ctx.now().toString() }
    const forged = [
      {
        ...stamped,
        id: randomUUID(),
        who: 'customer',
        kind: 'turn',
        source: 'chat',
        text: 'Rezygnuję z reklamacji.',
        program: 'a customer',
      },
      { ...stamped, id: randomUUID(), who: 'customer', kind: 'wish', text: 'Zwrot pieniędzy.' },
      {
        ...stamped,
        id: randomUUID(),
        who: 'agent',
        kind: 'fact',
        fact: { id: randomUUID(), kind: 'order', text: 'ZM-77', source: 'customer', state: 'open' },
      },
    ]
    for (const event of forged) {
      const reply = await world
        .guest()
        .send<{ events: { program: string }[] }>(
          'POST',
          `contacts/${BRAND}/${on.id}/events`,
          { events: [event] },
          bearer,
        )
      expect([reply.status, reply.body.events?.[0]?.program]).toEqual([200, 'Telephone bridge'])
    }
    const view = await read(ania, on)
    const told = view.events.filter((event) => forged.some(({ id }) => id === event.id))
    expect(told.map((event) => [event.kind, event.program, event.source ?? null])).toEqual([
      ['turn', 'Telephone bridge', 'typed'],
      ['wish', 'Telephone bridge', null],
      ['fact', 'Telephone bridge', null],
    ])
    expect((await visitor.read()).turns.map((turn) => turn.text)).toEqual([
      'Gdzie jest moja paczka?',
    ])
    const [own] = view.events
    expect([own!.kind, own!.source, own!.program]).toEqual(['turn', 'chat', undefined])
    await add(world, ania, on, { kind: 'undone', event: forged[0]!.id })
  })
})

describe('fault-A16 after the machine’s clock went back', () => {
  test('a contact is wrapped up into a case, with both times, and late words are taken', async () => {
    const on = await begin(ania, BRAND, { language: 'pl' })
    const { beganAt } = await read(ania, on)
    await add(world, ania, on, {
      kind: 'turn',
      who: 'customer',
      source: 'typed',
      text: 'Kurier zostawił paczkę na deszczu.',
    })
    world.turnBy('-PT24H')
    const now = world.ctx.now()
    expect((await tryAct(ania, on, 'end', { how: 'done' })).status).toBe(200)
    const wrapped = await tryAct<WrapUpReply>(ania, on, 'wrap-up', {
      case: 'new',
      happened: 'Paczka na deszczu.',
    })
    expect([wrapped.status, wrapped.body.code]).toEqual([200, undefined])
    const { receivedAt, recordedAt, timeline } = (
      await ania.get(`cases/${BRAND}/${wrapped.body.case!.id}`)
    ).body
    const at = now.toString({ fractionalSecondDigits: 3 })
    expect([receivedAt, recordedAt]).toEqual([at, at])
    expect(timeline.find((entry) => entry.kind === 'contact.wrapped')!.data.beganAt).toBe(beganAt)
    const late = {
      id: randomUUID(),
      at: beganAt,
      who: 'customer',
      kind: 'note',
      text: 'Przyszło po czasie.',
    }
    expect((await tryAdd(ania, on, [late as never])).status).toBe(200)
    world.turnBy('PT24H')
  })

  test('a letter that went out today is recorded on a case of yesterday’s tomorrow', async () => {
    const made = await ania.send('POST', 'cases', {
      brand: BRAND,
      happened: 'Zgubiona rękawiczka.',
    })
    world.turnBy('-PT6H')
    const { version } = (await ania.get(`cases/${BRAND}/${made.body.id}`)).body
    const letter = {
      version,
      kind: 'acknowledgement',
      subject: 'Mamy',
      body: 'Mamy Twoje zgłoszenie.',
      language: 'pl',
      channel: 'letter',
      dispatchedAt: world.ctx.now().toString(),
      proof: 'RR 123',
    }
    const reply = await ania.send('POST', `cases/${BRAND}/${made.body.id}/send`, letter)
    expect([reply.status, reply.body.code]).toEqual([200, undefined])
    world.turnBy('PT6H')
  })
})
