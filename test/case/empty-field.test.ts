// Fields with nothing in them: letters nobody can see are empty, and an empty field says nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import { read as readContact } from '../contact/story.ts'
import { openReach } from './reach-scene.ts'
import { act, formOf, read, takeIn } from './story.ts'

let { world, ania, publicly, customerOf } = {} as Awaited<ReturnType<typeof openReach>>
beforeAll(async () => {
  ;({ world, ania, publicly, customerOf } = await openReach())
})
afterAll(() => world?.stop())

let calls = 0

describe('fault-P4 what nobody can see is empty', () => {
  test.each([
    { happened: '\u2060' },
    { happened: '\u3164\u00a0' },
    { name: '\u200b' },
    { name: '\u2800' },
  ])('a form with %j is refused', async (said) => {
    expect(await publicly('modrzew', said)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', fields: [{ path: Object.keys(said)[0] }] },
    })
  })

  test('a final answer, its proof, a note and a promise of invisible letters are refused', async () => {
    const on = await takeIn(ania, 'modrzew', {
      category: 'late-delivery',
      customer: { name: 'Jan', mail: 'jan@poczta.example' },
    })
    const { version } = await read(ania, on)
    const answer = {
      version,
      kind: 'answer',
      subject: 'Odpowiedź',
      language: 'pl',
      outcome: 'upheld',
      channel: 'letter',
      dispatchedAt: world.ctx.now().toString(),
    }
    const refused = async (action: string, body: object) =>
      (await ania.send('POST', `cases/modrzew/${on.id}/${action}`, body)).body
    expect(
      await refused('send', { ...answer, body: '\u2060', proof: 'list polecony' }),
    ).toMatchObject({ code: 'request.invalid', fields: [{ path: 'body' }] })
    expect(
      (
        await refused('send', {
          ...answer,
          body: 'Oddajemy pieniądze.',
          checklist: [],
          proof: '\u200b\u2063',
        })
      ).code,
    ).toMatch(/answer|request/)
    expect(await refused('note', { text: '\u200b\u200c' })).toMatchObject({
      code: 'request.invalid',
    })
    expect(
      await refused('promise', {
        kind: 'call-back',
        what: '\u00ad',
        channel: 'phone',
        holder: (await ania.get('me')).body.person.id,
        dueAt: '2026-11-24T12:00:00Z',
      }),
    ).toMatchObject({ code: 'request.invalid' })
    expect(await read(ania, on)).toMatchObject({ state: 'new', version })
  })

  test('half-spaces inside Persian words stay', async () => {
    const { ref } = (await publicly('hezarsu', { happened: 'بسته نمی\u200cرسد', language: 'fa' }))
      .body
    expect(ref).toBeTruthy()
    const rows = await inTx(world.ctx.db, ['hezarsu'], (tx) =>
      tx.selectFrom('desk_case').select('happened').where('ref', '=', ref).execute(),
    )
    expect(rows).toEqual([{ happened: 'بسته نمی\u200cرسد' }])
  })
})

describe('fault-P7 an empty field says nothing', () => {
  test('a form whose every optional field is empty, or null, is taken', async () => {
    for (const nothing of ['', null, ' \u200b']) {
      expect(
        (
          await publicly('modrzew', {
            mail: nothing,
            phone: nothing,
            order: nothing,
            wanted: nothing,
            category: nothing,
            kind: nothing,
            customerKind: nothing,
          })
        ).status,
        JSON.stringify(nothing),
      ).toBe(201)
      const body = {
        brand: 'modrzew',
        happened: 'x',
        kind: nothing,
        wanted: nothing,
        order: nothing,
        category: nothing,
        audience: nothing,
        language: nothing,
        fromWhom: nothing,
        throughWhom: nothing,
        receivedAt: nothing,
        customer: { kind: nothing, name: nothing, mail: nothing, phone: nothing, number: nothing },
      }
      expect((await ania.send('POST', 'cases', body)).status, JSON.stringify(nothing)).toBe(201)
      expect(
        (await ania.send('POST', 'cases', { ...body, customer: nothing })).status,
        JSON.stringify(nothing),
      ).toBe(201)
      expect(
        (await ania.get('cases?brand=&q=&state=&category=&holder=&customer=&cursor=')).status,
      ).toBe(200)
    }
    const form = formOf({ brand: 'modrzew', happened: 'y', order: '' })
    expect((await ania.send('POST', 'cases', form)).status).toBe(201)
  })

  test.each([
    '',
    null,
    'anonymous',
    'Anonymous',
    'Restricted',
    'unavailable',
    'PRIVATE',
    'unknown',
    'nieznany',
    '+266696687',
    '+7378742833',
    'sip:anonymous@anonymous.invalid',
    '"Anonymous" <sip:anonymous@anonymous.invalid>',
    '0000000000',
    '\u200e',
  ])('a call from %j is one of an unknown caller', async (phone) => {
    const call = `nobody-${++calls}`
    const reply = await ania.send('POST', 'calls', {
      brand: 'modrzew',
      call,
      event: 'started',
      phone,
      agent: '',
      at: '',
      to: '',
      language: '',
    })
    expect(reply.status).toBe(200)
    expect((await readContact(ania, { brand: 'modrzew', id: reply.body.contact })).phone).toBeNull()
  })

  test('a caller of internet telephony is their number', async () => {
    const { contact } = (
      await ania.send('POST', 'calls', {
        brand: 'modrzew',
        call: 'sip-1',
        event: 'started',
        phone: '"Jan" <sip:+48601100200@pbx.example;user=phone>',
      })
    ).body
    expect((await readContact(ania, { brand: 'modrzew', id: contact })).phone).toBe('+48601100200')
  })

  test('a customer’s fields emptied by staff are empty', async () => {
    const on = await takeIn(ania, 'modrzew', { customer: { name: 'Jan', phone: '601 100 203' } })
    await act(ania, on, 'customer', {
      customer: { kind: 'private', name: 'Jan', mail: '', phone: '', number: '' },
    })
    expect((await customerOf(ania, on)).identities).toEqual([])
  })
})
