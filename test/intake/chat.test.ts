// The chat from outside: what a visitor can do, and what reaches them.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatInfo } from '../../src/contact/chat/contract/chat.ts'
import { insertEvents } from '../../src/contact/core/store/event.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import { makeVisitor, SHOP } from './visitor.ts'

const BRAND = 'modrzew'
let world: World
let ania: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await world.as('ania@modrzew.example')
})
afterAll(() => world?.stop())

const contactOf = async (token: string): Promise<string> => {
  const { hashSecret } = await import('../../src/platform/base/app/secret.ts')
  const { findContactByChatKey } = await import('../../src/contact/chat/store/chat.ts')
  return (await inTx(world.ctx.db, [BRAND], (tx) =>
    findContactByChatKey(tx, BRAND, hashSecret(token)),
  ))!.id
}
const photo = () => new Blob([Buffer.from('89504e470d0a1a0a0000', 'hex')], { type: 'image/png' })
const fileForm = (id: string, blob: Blob = photo(), name = 'paczka.png') => {
  const form = new FormData()
  form.set('id', id)
  form.set('file', blob, name)
  return form
}

describe('a conversation', () => {
  test('is opened by the first message, once, whoever repeats it', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    const message = { id: randomUUID(), text: 'Paczka nie przyszła.' }
    const body = { language: 'pl', name: 'Jan Lis', mail: 'jan@lis.example', message }
    const all = await Promise.all([
      visitor.ask('POST', '/open', body),
      visitor.ask('POST', '/open', body),
      visitor.ask('POST', '/open', body),
    ])
    for (const one of all) {
      expect(one.status).toBe(200)
      expect(one.body).toMatchObject({
        state: 'waiting',
        agent: null,
        link: null,
        isOver: false,
        count: 1,
        turns: [{ id: message.id, who: 'customer', text: message.text, files: [] }],
      })
    }
    expect(await contactOf(visitor.token)).toMatch(/^[0-9a-f-]{36}$/)
    const customers = await inTx(world.ctx.db, [BRAND], (tx) =>
      tx
        .selectFrom('customer_identity')
        .selectAll()
        .where('brand_id', '=', BRAND)
        .where('value', '=', 'jan@lis.example')
        .execute(),
    )
    expect(customers).toHaveLength(1)
  })

  test('each message is one, in order, however often it is sent', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Pierwsza')
    const id = randomUUID()
    expect((await visitor.say('Druga', id)).body.count).toBe(2)
    expect((await visitor.say('Druga, ale inaczej', id)).body.turns).toHaveLength(2)
    const view = await visitor.read(1)
    expect(view.turns.map((turn) => turn.text)).toEqual(['Druga'])
    expect(view.count).toBe(2)
  })

  test('the agent’s written words and first name reach the visitor, notes and cues never do', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Jesteście złodziejami, pójdę do prasy!')
    const id = await contactOf(visitor.token)
    await inTx(world.ctx.db, [BRAND], async (tx) => {
      const anna = await tx
        .selectFrom('person')
        .select('id')
        .where('mail', '=', 'ania@modrzew.example')
        .executeTakeFirstOrThrow()
      await tx
        .updateTable('contact')
        .set({ state: 'live', taken_by: anna.id, answered_at: world.ctx.now() })
        .where('brand_id', '=', BRAND)
        .where('id', '=', id)
        .execute()
    })
    const at = world.ctx.now().toString()
    const sent = await ania.send('POST', `contacts/${BRAND}/${id}/events`, {
      events: [
        { id: randomUUID(), at, who: 'customer', kind: 'cue', cue: 'insult' },
        {
          id: randomUUID(),
          at,
          who: 'agent',
          kind: 'note',
          text: 'Klient jest bardzo zdenerwowany.',
        },
        {
          id: randomUUID(),
          at,
          who: 'agent',
          kind: 'turn',
          text: 'Dzień dobry, przepraszam za to czekanie.',
          source: 'chat',
        },
        {
          id: randomUUID(),
          at,
          who: 'agent',
          kind: 'turn',
          text: 'Notatka z rozmowy w biurze',
          source: 'typed',
        },
      ],
    })
    expect(sent.status).toBe(200)
    const { body } = await visitor.ask('GET', '/mine')
    expect(body.agent).toBe('Anna')
    expect(body.turns.map((turn: { who: string; text: string }) => [turn.who, turn.text])).toEqual([
      ['customer', 'Jesteście złodziejami, pójdę do prasy!'],
      ['agent', 'Dzień dobry, przepraszam za to czekanie.'],
    ])
    expect(Object.keys(body).sort()).toEqual(['agent', 'count', 'isOver', 'link', 'state', 'turns'])
    for (const turn of body.turns)
      expect(Object.keys(turn).sort()).toEqual(['at', 'files', 'id', 'text', 'who'])
    expect(JSON.stringify(body)).not.toMatch(/zdenerwowany|biurze|cue|upset|Kowalska|@modrzew/)
  })

  test('no program answers in a chat: what it adds with a token stays at the server', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Halo')
    const id = await contactOf(visitor.token)
    const { token } = (
      await (
        await world.as('ola@modrzew.example')
      ).send('POST', `brands/${BRAND}/tokens`, { name: 'Program' })
    ).body
    const event = {
      id: randomUUID(),
      at: world.ctx.now().toString(),
      who: 'agent',
      kind: 'turn',
      text: 'Jestem człowiekiem.',
      source: 'chat',
    }
    expect(
      (
        await world
          .guest()
          .send(
            'POST',
            `contacts/${BRAND}/${id}/events`,
            { events: [event] },
            { authorization: `Bearer ${token}` },
          )
      ).status,
    ).toBe(200)
    expect((await visitor.read()).turns).toHaveLength(1)
  })

  test('twenty long messages in Persian that waited for a connection arrive together', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('سلام')
    const messages = Array.from({ length: 20 }, () => ({
      id: randomUUID(),
      text: 'پیام '.repeat(999).trim(),
    }))
    expect((await visitor.ask('POST', '/messages', { messages })).body.count).toBe(21)
  })

  test('a stranger’s words are the customer’s: their cues are read where the server reads them', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('You are thieves. I will sue you.', { language: 'en' })
    const id = await contactOf(visitor.token)
    const rows = await inTx(world.ctx.db, [BRAND], (tx) =>
      tx
        .selectFrom('contact_event')
        .selectAll()
        .where('brand_id', '=', BRAND)
        .where('contact_id', '=', id)
        .execute(),
    )
    expect(rows).toMatchObject([
      {
        who: 'customer',
        kind: 'turn',
        by_id: null,
        data: { source: 'chat', text: 'You are thieves. I will sue you.' },
      },
    ])
  })

  test('is heard live, from where the visitor is', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Halo')
    const stop = new AbortController()
    const response = await fetch(`${world.url}/api/v1/chat/${BRAND}/stream?after=1`, {
      headers: { authorization: `Bearer ${visitor.token}`, origin: SHOP },
      signal: stop.signal,
    })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    expect(response.headers.get('access-control-allow-origin')).toBe(SHOP)
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    const until = async (pattern: RegExp) => {
      while (!pattern.test(heard)) heard += (await reader.read()).value ?? ''
    }
    await until(/event: ready/)
    expect(heard).toContain('"turns":[],"count":1')
    await visitor.say('Jest tam ktoś?')
    await until(/Jest tam ktoś/)
    await visitor.ask('POST', '/end', {})
    await until(/"state":"ended"/)
    stop.abort()
  })

  test('fault-A4 a long one is told a hundred turns at a time, all of them, once and in order', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Halo')
    const id = await contactOf(visitor.token)
    const at = world.ctx.now()
    const turns = Array.from({ length: 229 }, (_, i) => ({
      id: randomUUID(),
      at: at.toString(),
      who: 'customer' as const,
      kind: 'turn' as const,
      by_id: null,
      data: { text: `t${i + 1}.`, source: 'chat', cues: [], upset: 0 },
    }))
    await inTx(world.ctx.db, [BRAND], (tx) => insertEvents(tx, { brand: BRAND, id }, turns, at))
    const [first, second, third] = [
      await visitor.read(),
      await visitor.read(100),
      await visitor.read(200),
    ]
    expect([first, second, third].map((view) => [view.turns.length, view.count])).toEqual([
      [100, 100],
      [100, 200],
      [30, 230],
    ])
    const stop = new AbortController()
    const response = await fetch(`${world.url}/api/v1/chat/${BRAND}/stream?after=0`, {
      headers: { authorization: `Bearer ${visitor.token}`, origin: SHOP },
      signal: stop.signal,
    })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    while (!heard.includes('event: ready')) heard += (await reader.read()).value ?? ''
    stop.abort()
    expect([...heard.matchAll(/"text":"t(\d+)\."/g)].map(([, n]) => Number(n))).toEqual(
      turns.map((_, i) => i + 1),
    )
    expect(heard.match(/event: news/g)).toHaveLength(3)
  })

  test('is ended by the visitor once, then takes no more words, and is forgotten here after a day', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Już nieważne')
    expect((await visitor.ask('POST', '/end', {})).body).toMatchObject({
      state: 'ended',
      isOver: false,
    })
    expect((await visitor.ask('POST', '/end', {})).status).toBe(200)
    expect((await visitor.say('A jednak')).body.code).toBe('chat.ended')
    const ends = await inTx(world.ctx.db, [BRAND], async (tx) =>
      tx
        .selectFrom('contact_event')
        .select('data')
        .where('contact_id', '=', await contactOf(visitor.token))
        .where('kind', '=', 'ended')
        .execute(),
    )
    expect(ends).toEqual([{ data: { how: 'by_customer' } }])
    const now = world.ctx.now().toString()
    world.turnBy('PT24H1M')
    expect((await visitor.ask('GET', '/mine')).body.code).toBe('chat.unknown')
    world.turnTo(now)
  })

  test('out of hours nobody is promised an answer', async () => {
    const now = world.ctx.now().toString()
    world.turnTo('2026-11-29T03:00:00Z')
    const visitor = makeVisitor(world.url, BRAND)
    const ola = await world.as('ola@modrzew.example')
    const { guide } = (await ola.get(`brands/${BRAND}/handbook`)).body.content
    // The brand's own words for it, in each of its languages.
    expect((await visitor.ask<ChatInfo>('GET', '')).body).toMatchObject({
      isOpen: false,
      away: guide.chat.away,
      formUrl: 'http://desk.example/f/modrzew',
    })
    expect((await visitor.open('Halo')).body.code).toBe('chat.closed')
    world.turnTo(now)
    expect((await visitor.ask<ChatInfo>('GET', '')).body.isOpen).toBe(true)
  })
})

describe('files', () => {
  test('a picture is kept with the contact, seen by its visitor alone, once', async () => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Zdjęcie za chwilę')
    const id = randomUUID()
    const { status, body } = await visitor.ask('POST', '/files', fileForm(id))
    expect(status).toBe(200)
    expect(body.turns.at(-1)).toMatchObject({
      id,
      text: '',
      files: [{ name: 'paczka.png', mediaType: 'image/png', size: 10 }],
    })
    expect((await visitor.ask('POST', '/files', fileForm(id))).body.count).toBe(2)
    const path = `/files/${body.turns.at(-1)!.files[0]!.id}`
    const got = await visitor.ask('GET', path)
    expect([
      got.status,
      got.headers.get('content-type'),
      got.headers.get('access-control-allow-origin'),
    ]).toEqual([200, 'image/png', SHOP])
    const other = makeVisitor(world.url, BRAND)
    await other.open('Ktoś inny')
    expect((await other.ask('GET', path)).status).toBe(404)
  })

  test.each([
    [
      'a page with a script in it, called a picture',
      new Blob(['\0<script>alert(1)</script>']),
      'x.png',
      'attachment.kind',
    ],
    ['nothing at all', new Blob([]), 'x.png', 'attachment.empty'],
  ])('%s is not taken', async (_, blob, name, code) => {
    const visitor = makeVisitor(world.url, BRAND)
    await visitor.open('Plik')
    expect(
      (await visitor.ask('POST', '/files', fileForm(randomUUID(), blob, name))).body.code,
    ).toBe(code)
  })

  test('without a chat no file is read', async () => {
    expect(
      (await makeVisitor(world.url, BRAND).ask('POST', '/files', fileForm(randomUUID()))).body.code,
    ).toBe('chat.unknown')
  })
})
