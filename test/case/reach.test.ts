// How a customer can be reached, as people and programs write it down: numbers by the market's
// plan, addresses in every spelling, and empty fields that say nothing.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renumberPhones } from '../../src/case/record/app/renumber.ts'
import { rereadCases } from '../../src/case/page/app/reread.ts'
import { PHONE_RULE } from '../../src/platform/address/domain/phone.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { begin, read as readContact } from '../contact/story.ts'
import { openWorld, type World } from '../world.ts'
import { makeVisitor } from '../intake/visitor.ts'
import { act, formOf, mustSend, read, staff, takeIn } from './story.ts'

let world: World
let ania: Client
let janis: Client
beforeAll(async () => {
  world = await openWorld({ trustProxy: true })
  ania = await staff(world, 'ania@modrzew.example')
  janis = await staff(world, 'janis@vilnis.example')
})
afterAll(() => world?.stop())

let address = 0
const fromElsewhere = () => ({ 'x-forwarded-for': `203.0.113.${++address}` })
const publicly = (brand: string, said: object) =>
  world
    .guest()
    .send(
      'POST',
      `public/${brand}/cases`,
      { happened: 'Paczka przyszła otwarta.', language: 'en', name: 'Jan', ...said },
      fromElsewhere(),
    )
const foundBy = async (ref: string) => ({
  brand: 'modrzew',
  id: (await ania.get(`cases?q=${ref}`)).body.items[0]!.id as string,
})
let code = ''
const atPlace = async (said: object) => {
  code ||= (
    await (
      await staff(world, 'ola@modrzew.example')
    ).send('POST', 'brands/modrzew/doors', { place: 'Szatnia' })
  ).body.url
    .split('/')
    .at(-1)!
  return (
    await world
      .guest()
      .send(
        'POST',
        `door/modrzew/${code}/cases`,
        { happened: 'Zgubiono rękawiczki.', language: 'pl', ...said },
        fromElsewhere(),
      )
  ).body
}
const customerOf = async (client: Client, on: { brand: string; id: string }) =>
  (await read(client, on)).customer!
const normalsOf = async (brand: string, customer: string) =>
  (
    await inTx(world.ctx.db, [brand], (tx) =>
      tx
        .selectFrom('customer_identity')
        .select(['normal'])
        .where('brand_id', '=', brand)
        .where('customer_id', '=', customer)
        .orderBy('normal')
        .execute(),
    )
  ).map((row) => row.normal)

describe('fault-P1 one number, however it is written', () => {
  test('a Latvian number written as at home is the caller from abroad, in lists and in calls', async () => {
    const on = await takeIn(janis, 'vilnis', { customer: { name: 'Jānis', phone: '27 210 533' } })
    const view = await read(janis, on)
    for (const phone of ['+37127210533', '00371 27210533', '٢٧٢١٠٥٣٣', '27-210-533']) {
      const call = await begin(janis, 'vilnis', { phone })
      expect((await readContact(janis, call)).likely, phone).toMatchObject([
        { id: view.customer?.id, why: 'phone' },
      ])
    }
    for (const q of ['+37127210533', '00371 27210533', '27210533', '27 21 05 33', '۲۷۲۱۰۵۳۳']) {
      expect(
        (await janis.get(`cases?brand=vilnis&q=${encodeURIComponent(q)}`)).body.items,
        q,
      ).toMatchObject([{ ref: view.ref }])
    }
  })

  test('an extension, and several numbers in one field', async () => {
    const on = await takeIn(ania, 'modrzew', {
      customer: { name: 'Firma', phone: '229917497 wew. 12' },
    })
    const view = await read(ania, on)
    expect(view.customer?.identities).toEqual([{ kind: 'phone', value: '229917497 wew. 12' }])
    expect((await ania.get('cases?q=%2B48229917497')).body.items).toMatchObject([{ ref: view.ref }])
    const two = await read(
      ania,
      await takeIn(ania, 'modrzew', { customer: { name: 'Dwa', phone: '528246722, 635057653' } }),
    )
    expect(two.customer?.identities).toEqual([
      { kind: 'phone', value: '528246722' },
      { kind: 'phone', value: '635057653' },
    ])
    expect(
      (await readContact(ania, await begin(ania, 'modrzew', { phone: '+48 635 057 653' }))).likely,
    ).toMatchObject([{ id: two.customer?.id }])
  })

  test('numbers of two countries that end alike are two', async () => {
    const on = await takeIn(ania, 'modrzew', {
      customer: { name: 'Brytyjczyk', phone: '+44 7116223512' },
    })
    const customer = await customerOf(ania, on)
    expect(
      (
        await readContact(ania, await begin(ania, 'modrzew', { phone: '+48 116223512' }))
      ).likely.filter((one) => one.id === customer.id),
    ).toEqual([])
    expect((await ania.get('cases?q=%2B48116223512')).body.items).toEqual([])
  })

  test('what was known by its last nine digits is read anew, once', async () => {
    const customer = await customerOf(
      ania,
      await takeIn(ania, 'modrzew', {
        customer: { name: 'Dawny', phone: '602 333 444 / 22 721 05 33' },
      }),
    )
    const stored = await normalsOf('modrzew', customer.id)
    await inTx(world.ctx.db, ['modrzew'], async (tx) => {
      await tx.deleteFrom('customer_identity').where('customer_id', '=', customer.id).execute()
      await tx
        .insertInto('customer_identity')
        .values({
          brand_id: 'modrzew',
          customer_id: customer.id,
          kind: 'phone',
          value: '602 333 444 / 22 721 05 33',
          normal: '227210533',
          rule: 0,
        })
        .execute()
    })
    for (let time = 0; time < 2; time += 1) {
      expect(await renumberPhones(world.ctx, () => false)).toBe(true)
      expect(await normalsOf('modrzew', customer.id)).toEqual(stored)
    }
    expect(stored).toEqual(['+48227210533', '+48602333444'])
  })

  test('fault-P6 a number among the words about somebody is found by its digits', async () => {
    const on = await takeIn(ania, 'modrzew', { fromWhom: 'Jan Kowalski 601 202 397' })
    for (const asked of ['601202397', '601 202 397', '+48601202397'])
      expect(
        (await ania.get(`cases?q=${encodeURIComponent(asked)}`)).body.items.map(
          ({ id }: { id: string }) => id,
        ),
      ).toEqual([on.id])
  })

  test('fault-P6 a number is found wherever it was written, and however it is asked for', async () => {
    const ids = [
      await takeIn(ania, 'modrzew', { customer: { name: 'Jan', phone: '0601 234 561' } }),
      await takeIn(ania, 'modrzew', {
        fromWhom: 'pani w niebieskim płaszczu, +48 601-234-561 po 17',
      }),
      await takeIn(ania, 'modrzew', {
        happened: 'Dzwoniłam 10.06.2026 z ۶۰۱ ۲۳۴ ۵۶۱ i nikt nie odebrał.',
      }),
      await takeIn(ania, 'modrzew', { wanted: 'Proszę o telefon: 601.234.561 wew. 3' }),
      await foundBy((await publicly('modrzew', { phone: '\u202a0048601234561\u202c' })).body.ref),
      await foundBy((await atPlace({ contact: 'Jan 601/234/561' })).ref),
    ]
      .map(({ id }) => id)
      .toSorted()
    for (const asked of [
      '601234561',
      '601 234 561',
      '0601 234 561',
      '8 601 234 561',
      '+48 601 234 561',
      '0048601234561',
      '٠٦٠١٢٣٤٥٦١',
      '(601) 234-561',
      'tel. 601 234 561',
      '\u200e601234561',
    ]) {
      expect(
        (await ania.get(`cases?q=${encodeURIComponent(asked)}`)).body.items
          .map(({ id }: { id: string }) => id)
          .toSorted(),
        asked,
      ).toEqual(ids)
    }
    expect(
      (await ania.get(`cases?q=${encodeURIComponent('niebieskim 0601 234 561')}`)).body.items,
    ).toHaveLength(1)
  })

  test('fault-P6 whoever asks for a number of many pages through all of them, each once', async () => {
    for (let i = 0; i < 3; i += 1)
      await takeIn(ania, 'modrzew', { customer: { name: `Jan ${i}`, phone: '601 234 562' } })
    for (let i = 0; i < 5; i += 1)
      await takeIn(ania, 'modrzew', { happened: `${i}: numer 601-234-562` })
    for (const limit of [1, 2, 3, 4, 50]) {
      const paged: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: { body: { items: { id: string }[]; next: string | null } } = await ania.get(
          `cases?q=0601234562&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`,
        )
        paged.push(...body.items.map(({ id }) => id))
        cursor = body.next
      }
      expect(new Set(paged).size, String(limit)).toBe(8)
      expect(paged).toHaveLength(8)
    }
  })

  test('fault-P6 cases older than the rule are read anew, a piece at a time, once', async () => {
    const on = await takeIn(ania, 'modrzew', {
      fromWhom: 'pani, 0601 234 563',
      happened: 'Nikt nie oddzwonił.',
    })
    const seek = async () =>
      (await ania.get('cases?q=%2B48601234563')).body.items.map(({ id }: { id: string }) => id)
    await inTx(world.ctx.db, ['modrzew'], (tx) =>
      tx
        .updateTable('desk_case')
        .set({ search: 'pani 0601 234 563 nikt nie oddzwonil' })
        .where('id', '=', on.id)
        .execute(),
    )
    expect(await seek()).toEqual([])
    // From the oldest that were there before it, too: more than one piece.
    let pieces = 1
    for (; !(await rereadCases(world.ctx)); pieces += 1) expect(pieces).toBeLessThan(20)
    expect(await seek()).toEqual([on.id])
    const searchOf = () =>
      inTx(world.ctx.db, ['modrzew'], (tx) =>
        tx.selectFrom('desk_case').select(['search', 'version']).where('id', '=', on.id).execute(),
      )
    const [before] = await searchOf()
    expect(before).toMatchObject({ search: expect.stringMatching(/oddzwonil$/) })
    expect(await rereadCases(world.ctx)).toBe(true)
    await inTx(world.ctx.db, ['modrzew'], (tx) =>
      tx.deleteFrom('search_reading').where('brand_id', '=', 'modrzew').execute(),
    )
    while (!(await rereadCases(world.ctx)));
    expect(await searchOf()).toEqual([before])
  })

  test('the database writes the rule of the code', async () => {
    const { rows } = await sql<{
      rule: string
    }>`select column_default as rule from information_schema.columns where table_name = 'customer_identity' and column_name = 'rule'`.execute(
      world.ctx.db,
    )
    expect(rows[0]?.rule).toContain(String(PHONE_RULE))
  })

  test('words where a phone was asked for are kept as words', async () => {
    const { ref } = (
      await publicly('modrzew', { phone: 'u sąsiadki, po 17', mail: 'jan@poczta.example' })
    ).body
    expect(
      await read(ania, {
        brand: 'modrzew',
        id: (await ania.get(`cases?q=${ref}`)).body.items[0]!.id,
      }),
    ).toMatchObject({
      fromWhom: 'u sąsiadki, po 17',
      customer: { identities: [{ kind: 'mail', value: 'jan@poczta.example' }] },
    })
  })
})

describe('fault-P2 what a guest’s contact is with a place’s code', () => {
  test.each([
    [
      'jan12345@firma.pl,',
      { customer: { identities: [{ kind: 'mail', value: 'jan12345@firma.pl' }] } },
    ],
    ['ul. Długa 12/34567', { customer: null, fromWhom: 'ul. Długa 12/34567' }],
    ['zamówienie 528246722', { customer: null, fromWhom: 'zamówienie 528246722' }],
    ['PL61109010140000071219812874', { customer: null }],
    ['90010112345', { customer: null }],
    [
      'Jan, 601 100 201',
      { fromWhom: 'Jan', customer: { identities: [{ kind: 'phone', value: '601 100 201' }] } },
    ],
    [
      'Ewa 601303191',
      { fromWhom: 'Ewa', customer: { identities: [{ kind: 'phone', value: '601303191' }] } },
    ],
    ['tel. 601202396', { customer: { identities: [{ kind: 'phone', value: '601202396' }] } }],
    ['+۴۸۶۰۱۱۰۰۲۰۲', { customer: { identities: [{ kind: 'phone', value: '+۴۸۶۰۱۱۰۰۲۰۲' }] } }],
  ])('%s', async (contact, seen) => {
    expect(await read(ania, await foundBy((await atPlace({ contact })).ref))).toMatchObject(seen)
  })
})

describe('fault-P1 words in a field for phones are not lost', () => {
  const SAID: [string, string[], string | null][] = [
    ['u sąsiadki', [], 'u sąsiadki'],
    ['7055', [], '7055'],
    ['1-800-FLOWERS', [], '1-800-FLOWERS'],
    ['601 777 890, dzwonić po 17', ['phone 601 777 890, dzwonić po 17'], null],
    [
      '601 777 890 lub 602 777 890, dzwonić po 17',
      ['phone 601 777 890', 'phone 602 777 890'],
      '601 777 890 lub 602 777 890, dzwonić po 17',
    ],
    [
      'dom 22 555 01 43, praca 601 777 894',
      ['phone 22 555 01 43', 'phone 601 777 894'],
      'dom 22 555 01 43, praca 601 777 894',
    ],
    ['601 777 890/602 777 890', ['phone 601 777 890', 'phone 602 777 890'], null],
    ['22 611 12 32/33', ['phone 22 611 12 32', 'phone 22 611 12 33'], null],
    ['anna@x.example', ['mail anna@x.example'], null],
    [
      'anna@x.example 601 777 893 wieczorem',
      ['mail anna@x.example', 'phone 601 777 893'],
      'wieczorem',
    ],
  ]
  const identitiesOf = (view: {
    customer: { identities: { kind: string; value: string }[] } | null
  }) => view.customer!.identities.map(({ kind, value }) => `${kind} ${value}`)

  test.each(SAID)('%s', async (phone, identities, described) => {
    const first = await read(
      ania,
      await takeIn(ania, 'modrzew', { customer: { name: 'Anna', phone } }),
    )
    const on = await takeIn(ania, 'modrzew')
    const second = await act(ania, on, 'customer', {
      customer: { kind: 'private', name: 'Anna', phone },
    })
    for (const view of [first, second])
      expect([identitiesOf(view), view.fromWhom]).toEqual([identities, described])
    if (described) {
      await act(ania, on, 'customer', { customer: { kind: 'private', name: 'Anna', phone } })
      expect((await read(ania, on)).fromWhom).toBe(described)
      expect(
        (await ania.get(`cases?limit=200&q=${encodeURIComponent(described)}`)).body.items.map(
          ({ id }: { id: string }) => id,
        ),
      ).toContain(on.id)
    }
    const call = await begin(ania, 'modrzew')
    expect(
      (
        await ania.send('POST', `contacts/modrzew/${call.id}/customer`, {
          customer: { name: 'Anna', phone },
        })
      ).status,
    ).toBe(200)
    const contact = await readContact(ania, call)
    expect(identitiesOf(contact)).toEqual(identities)
    expect(contact.events.flatMap((event) => (event.kind === 'note' ? [event.text] : []))).toEqual(
      described ? [described] : [],
    )
  })

  test('a name is one line, and turns nothing around', async () => {
    expect(
      (
        await customerOf(
          ania,
          await takeIn(ania, 'modrzew', { customer: { name: '\u202eJan\n  Kowalski' } }),
        )
      ).name,
    ).toBe('Jan Kowalski')
    expect(
      (
        await customerOf(
          ania,
          await takeIn(ania, 'modrzew', { customer: { name: 'علی\u200cرضا' } }),
        )
      ).name,
    ).toBe('علی\u200cرضا')
  })
})

describe('fault-P3 a mail address is taken as people write it', () => {
  test.each([
    ['jan@żółw.pl', 'jan@xn--w-uga1v8h.pl'],
    ['user@xn--e1afmkfd.xn--p1ai', 'user@xn--e1afmkfd.xn--p1ai'],
    ['a&b@example.com', 'a&b@example.com'],
    ['\u200e\ufeffAnna@Example.com\u2069', 'anna@example.com'],
    ['Ewa <ewa@example.com>,', 'ewa@example.com'],
  ])('%s', async (mail, normal) => {
    const reply = await publicly('modrzew', { mail })
    expect(reply.status).toBe(201)
    const customer = await customerOf(ania, {
      brand: 'modrzew',
      id: (await ania.get(`cases?q=${reply.body.ref}`)).body.items[0]!.id,
    })
    expect(await normalsOf('modrzew', customer.id)).toEqual([normal])
  })

  test('one customer under both spellings of a domain', async () => {
    const first = await customerOf(
      ania,
      await takeIn(ania, 'modrzew', { customer: { name: 'Żółwik', mail: 'kontakt@żółwik.pl' } }),
    )
    const second = await read(
      ania,
      await takeIn(ania, 'modrzew', {
        customer: { name: 'Zolwik', mail: 'KONTAKT@xn--wik-fna90bfl.pl' },
      }),
    )
    expect(second.likelyCustomers).toMatchObject([{ id: first.id, why: 'mail' }])
  })
})

describe('fault-P3 several addresses of one customer', () => {
  const channels: [string, () => Promise<{ brand: string; id: string }>][] = [
    [
      'the public form',
      async () =>
        foundBy(
          (await publicly('modrzew', { mail: 'Anna@Pierwszy.example lub anna.k@drugi.example' }))
            .body.ref,
        ),
    ],
    [
      'a place’s code',
      async () =>
        foundBy((await atPlace({ contact: 'anna@pierwszy.example, anna.k@drugi.example' })).ref),
    ],
    [
      'staff',
      () =>
        takeIn(ania, 'modrzew', {
          customer: { name: 'Anna', mail: 'Anna <anna@pierwszy.example>; anna.k@drugi.example' },
        }),
    ],
    [
      'staff, afterwards',
      async () => {
        const on = await takeIn(ania, 'modrzew')
        await act(ania, on, 'customer', {
          customer: {
            kind: 'private',
            name: 'Anna',
            mail: 'anna@pierwszy.example/anna.k@drugi.example',
          },
        })
        return on
      },
    ],
  ]
  test.each(channels)('%s keeps both, writes to the first and finds by either', async (_, take) => {
    const on = await take()
    expect((await customerOf(ania, on)).identities).toEqual([
      { kind: 'mail', value: 'anna@pierwszy.example' },
      { kind: 'mail', value: 'anna.k@drugi.example' },
    ])
    for (const q of [
      'anna@pierwszy.example',
      'anna.k@drugi.example',
      'ANNA.K@drugi.example',
      'anna.k@drugi.example, anna@pierwszy.example',
    ]) {
      expect(
        (await ania.get(`cases?q=${encodeURIComponent(q)}`)).body.items.map(
          ({ id }: { id: string }) => id,
        ),
        q,
      ).toContain(on.id)
    }
    const sent = await mustSend(ania, on, 'acknowledgement')
    expect(sent.timeline.find(({ kind }) => kind === 'mail.kept')?.data).toMatchObject({
      to: 'anna@pierwszy.example',
    })
  })

  test('in a chat and in a call as everywhere', async () => {
    const visitor = makeVisitor(world.url, 'modrzew')
    const mail = 'zofia@pierwszy.example, zofia@drugi.example'
    expect(
      (
        await visitor.ask('POST', '/open', {
          language: 'pl',
          name: 'Zofia',
          mail,
          message: { id: randomUUID(), text: 'Halo' },
        })
      ).status,
    ).toBe(200)
    const call = await begin(ania, 'modrzew', { phone: '+48 601 100 299' })
    expect(
      (
        await ania.send('POST', `contacts/modrzew/${call.id}/customer`, {
          customer: { name: 'Zofia', mail },
        })
      ).status,
    ).toBe(200)
    expect((await readContact(ania, call)).customer?.identities.slice(0, 2)).toEqual([
      { kind: 'mail', value: 'zofia@pierwszy.example' },
      { kind: 'mail', value: 'zofia@drugi.example' },
    ])
    const rows = await inTx(world.ctx.db, ['modrzew'], (tx) =>
      tx
        .selectFrom('customer_identity')
        .select('place')
        .where('brand_id', '=', 'modrzew')
        .where('normal', '=', 'zofia@drugi.example')
        .execute(),
    )
    expect(rows).toEqual([{ place: 1 }, { place: 1 }])
  })

  test('whoever mistyped the second is told; a long address names nobody too long', async () => {
    expect(await publicly('modrzew', { mail: 'anna@x.example, jan@gmail' })).toMatchObject({
      status: 400,
      body: { code: 'request.invalid', fields: [{ path: 'mail' }] },
    })
    const mail = `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.pl`
    expect(
      (await customerOf(ania, await takeIn(ania, 'modrzew', { customer: { mail } }))).identities,
    ).toEqual([{ kind: 'mail', value: mail }])
  })
})

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
    const call = `nobody-${++address}`
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
