// Channels of intake: the quick form of any employee, a place’s printed code, the public form, the
// API; what each lets in, and how often.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import { formOf, look, read, staff, takeIn, tokenOf } from './story.ts'

let world: World
let ania: Client
let ola: Client
beforeAll(async () => {
  world = await openWorld({ trustProxy: true })
  ania = await staff(world, 'ania@modrzew.example')
  ola = await staff(world, 'ola@modrzew.example')
})
afterAll(() => world?.stop())

const find = async (ref: string) => {
  const { items } = (await ania.get(`cases?q=${ref}`)).body
  return read(ania, { brand: 'modrzew', id: items[0]!.id })
}
let address = 0
/** Another household each time, so that limits count only where a story is about them. */
const fromElsewhere = () => ({ 'x-forwarded-for': `203.0.113.${++address}` })

describe('C4 the porter, who may record and read nothing', () => {
  test('records in three fields and gets the reference, not the link', async () => {
    const staszek = await staff(world, 'staszek@modrzew.example')
    const reply = await staszek.send('POST', 'cases', {
      brand: 'modrzew',
      happened: 'Pan w szarym płaszczu nie dostał paczki.',
      fromWhom: 'pan w szarym płaszczu',
    })
    expect(reply.status).toBe(201)
    expect(reply.body).toMatchObject({ link: null, similar: [] })
    const view = await find(reply.body.ref)
    expect(view).toMatchObject({
      door: 'form',
      fromWhom: 'pan w szarym płaszczu',
      throughWhom: 'Stanisław Pawlak',
      customer: null,
    })
    for (const path of [
      `cases/modrzew/${view.id}`,
      `cases/modrzew/${view.id}/attachments/${view.id}`,
    ])
      expect((await staszek.get(path)).body.code).toBe('access.denied')
    expect((await staszek.get('cases')).body.items).toEqual([])
    expect((await staszek.get('my-day')).body).toMatchObject({ waiting: [], fresh: [], owned: [] })
    expect(
      (await staszek.send('POST', `cases/modrzew/${view.id}/note`, { text: 'x' })).body.code,
    ).toBe('access.denied')
  })
})

describe('C4 the printed code at the counter', () => {
  let code: string
  let id: string
  beforeAll(async () => {
    const placeCode = (await ola.send('POST', 'brands/modrzew/doors', { place: 'Punkt odbioru' }))
      .body
    id = placeCode.id
    code = placeCode.url.split('/').at(-1)!
  })

  test('opens without a password and takes down what a guest said', async () => {
    expect((await world.guest().get(`door/modrzew/${code}`)).body).toMatchObject({
      place: 'Punkt odbioru',
      id: 'modrzew',
    })
    const reply = await world.guest().send(
      'POST',
      `door/modrzew/${code}/cases`,
      {
        happened: 'Paczka otwarta.',
        language: 'pl',
        contact: '601 202 303',
        throughWhom: 'Staszek',
        audience: 'others-watching',
      },
      fromElsewhere(),
    )
    expect(reply.body).toMatchObject({ link: null })
    expect(await find(reply.body.ref)).toMatchObject({
      door: 'qr',
      audience: 'others-watching',
      throughWhom: 'Punkt odbioru, Staszek',
      customer: { identities: [{ kind: 'phone', value: '601 202 303' }] },
    })
  })

  test.each([
    [
      'a mail address',
      'jan@poczta.example',
      { customer: { identities: [{ kind: 'mail', value: 'jan@poczta.example' }] } },
    ],
    ['half a mail address', 'jan@poczta.', { customer: null, fromWhom: 'jan@poczta.' }],
    [
      'a mail address with a slip',
      'jan@@poczta.example',
      { customer: null, fromWhom: 'jan@@poczta.example' },
    ],
    ['where they sit', 'stolik 4', { customer: null, fromWhom: 'stolik 4' }],
  ])('a contact that is %s is kept as far as it goes', async (_, contact, expected) => {
    const reply = await world
      .guest()
      .send(
        'POST',
        `door/modrzew/${code}/cases`,
        { happened: 'x', language: 'pl', contact },
        fromElsewhere(),
      )
    expect(reply.status).toBe(201)
    expect(await find(reply.body.ref)).toMatchObject(expected)
  })

  test('the longest words in every field are no trouble', async () => {
    const long = (length: number) => 'ż'.repeat(length)
    const reply = await world.guest().send(
      'POST',
      `door/modrzew/${code}/cases`,
      {
        happened: long(20_000),
        wanted: long(5_000),
        order: long(200),
        language: 'pl',
        fromWhom: long(300),
        contact: `${long(100)} 600700800`,
        throughWhom: long(300),
      },
      fromElsewhere(),
    )
    expect(reply.status).toBe(201)
    const phone = await world
      .guest()
      .send(
        'POST',
        `door/modrzew/${code}/cases`,
        { happened: 'x', language: 'pl', fromWhom: long(300), contact: '600700801' },
        fromElsewhere(),
      )
    expect(phone.status).toBe(201)
  })

  test('taken back, it opens nothing', async () => {
    expect((await ola.send('DELETE', `brands/modrzew/doors/${id}`)).status).toBe(204)
    for (const wrong of [code, 'nosuchcode', '%00', '%F0%9F%92%A9']) {
      expect((await world.guest().get(`door/modrzew/${wrong}`)).body.code).toBe('door.invalid')
      expect(
        (
          await world
            .guest()
            .send(
              'POST',
              `door/modrzew/${wrong}/cases`,
              { happened: 'x', language: 'pl' },
              fromElsewhere(),
            )
        ).body.code,
      ).toBe('door.invalid')
    }
    expect((await world.guest().get(`door/northmoor/${code}`)).body.code).toBe('door.invalid')
  })
})

describe('the public form', () => {
  const said = {
    happened: 'Nie ma paczki.',
    language: 'pl',
    name: 'Jan Kowal',
    mail: 'jan@poczta.example',
  }

  test('shows the brand and its categories to anybody, nothing of another', async () => {
    const { body } = await world.guest().get('public/modrzew')
    expect(body).toMatchObject({ id: 'modrzew', languages: ['pl', 'en'] })
    expect(body.categories.length).toBeGreaterThan(9)
    expect(JSON.stringify(body)).not.toContain('@')
    for (const brand of ['no-such', 'UPPER', '..', "a'b"])
      expect((await world.guest().get(`public/${encodeURIComponent(brand)}`)).status).toBe(404)
  })

  test.each([
    ['nothing happened', { happened: '  \n ' }, 'request.invalid'],
    ['a category of nobody', { category: 'no-such' }, 'case.category_unknown'],
    ['another language', { language: 'xx' }, 'request.invalid'],
    ['no name', { name: undefined }, 'request.invalid'],
    ['no mail address', { mail: 'jan' }, 'request.invalid'],
    ['one letter too many', { happened: 'a'.repeat(20_001) }, 'request.invalid'],
  ])('refused when %s', async (_, wrong, code) => {
    expect(
      (
        await world
          .guest()
          .send('POST', 'public/modrzew/cases', { ...said, ...wrong }, fromElsewhere())
      ).body.code,
    ).toBe(code)
  })

  test.each([
    ['an address', 'http://sklep.example'],
    ['half a pair of letters', 'x \ud83d'],
    ['far too much', 'x'.repeat(50_000)],
  ])(
    'fault-W8 a hidden field that the browser filled with %s refuses nobody: it is taken in and marked for a person',
    async (_, website) => {
      const reply = await world
        .guest()
        .send('POST', 'public/modrzew/cases', { ...said, website }, fromElsewhere())
      expect(reply.status).toBe(201)
      const ania = await staff(world, 'ania@modrzew.example')
      const [row] = (await ania.get(`cases?q=${reply.body.ref}`)).body.items
      const entry = (await read(ania, { brand: 'modrzew', id: row!.id })).timeline.find(
        ({ kind }) => kind === 'case.trap',
      )
      expect(entry).toMatchObject({ actor: 'system', customerSees: false })
      expect(String(entry!.data.text).length).toBeLessThanOrEqual(500)
    },
  )

  test('an empty hidden field marks nothing', async () => {
    const ania = await staff(world, 'ania@modrzew.example')
    for (const website of ['', ' ', null]) {
      const { ref } = (
        await world
          .guest()
          .send('POST', 'public/modrzew/cases', { ...said, website }, fromElsewhere())
      ).body
      const [row] = (await ania.get(`cases?q=${ref}`)).body.items
      expect(
        (await read(ania, { brand: 'modrzew', id: row!.id })).timeline.map(({ kind }) => kind),
      ).not.toContain('case.trap')
    }
  })

  test('so many an hour from one address, then it says when to come back', async () => {
    const sameHouse = { 'x-forwarded-for': '198.51.100.7' }
    const codes: number[] = []
    for (let i = 0; i < 61; i++)
      codes.push(
        (
          await world
            .guest()
            .send('POST', 'public/modrzew/cases', { ...said, happened: '' }, sameHouse)
        ).status,
      )
    expect(codes.filter((status) => status === 429)).toEqual([])
    for (let i = 0; i < 60; i++)
      await world.guest().send('POST', 'public/modrzew/cases', formOf({}), sameHouse)
    const reply = await world.guest().send('POST', 'public/modrzew/cases', said, sameHouse)
    expect(reply.body.code).toBe('request.too_many')
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(
      (await world.guest().send('POST', 'public/modrzew/cases', said, fromElsewhere())).status,
    ).toBe(201)
  })
})

describe('C6 the API', () => {
  let token: string
  let id: string
  const asProgram = (more: Record<string, string> = {}) => ({
    authorization: `Bearer ${token}`,
    ...more,
  })
  beforeAll(async () => {
    const made = (await ola.send('POST', 'brands/modrzew/tokens', { name: 'Sklep' })).body
    token = made.token
    id = made.id
  })

  test('records for its own brand and gets the link to hand on', async () => {
    const reply = await world
      .guest()
      .send(
        'POST',
        'cases',
        { brand: 'modrzew', happened: 'Ze sklepu', order: 'ZM-9' },
        asProgram(),
      )
    expect(reply.status).toBe(201)
    expect((await look(world, tokenOf(reply.body.link))).body).toMatchObject({
      ref: reply.body.ref,
    })
    expect(await find(reply.body.ref)).toMatchObject({
      door: 'api',
      timeline: expect.arrayContaining([
        expect.objectContaining({ kind: 'case.received', actor: 'api' }),
      ]),
    })
  })

  test('and nothing else: no other brand, no list, no case, no action', async () => {
    const on = await takeIn(ania, 'modrzew')
    expect(
      (
        await world
          .guest()
          .send('POST', 'cases', { brand: 'northmoor', happened: 'x' }, asProgram())
      ).body.code,
    ).toBe('access.denied')
    for (const path of ['cases', `cases/modrzew/${on.id}`, 'my-day', 'outbox'])
      expect((await world.guest().get(path, asProgram())).status).toBe(401)
    expect(
      (await world.guest().send('POST', `cases/modrzew/${on.id}/note`, { text: 'x' }, asProgram()))
        .status,
    ).toBe(401)
  })

  test('a token that was changed or taken back opens nothing', async () => {
    expect(
      (
        await world
          .guest()
          .send(
            'POST',
            'cases',
            { brand: 'modrzew', happened: 'x' },
            { authorization: `Bearer ${token.slice(0, -1)}x` },
          )
      ).body.code,
    ).toBe('token.invalid')
    expect((await ola.send('DELETE', `brands/modrzew/tokens/${id}`)).status).toBe(204)
    expect(
      (await world.guest().send('POST', 'cases', { brand: 'modrzew', happened: 'x' }, asProgram()))
        .body.code,
    ).toBe('token.invalid')
  })
})
