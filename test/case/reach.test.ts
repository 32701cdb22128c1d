// How a customer can be reached by mail and with a place’s code, in every spelling.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTx } from '../../src/platform/database/store/db.ts'
import { begin, read as readContact } from '../contact/story.ts'
import { makeVisitor } from '../intake/visitor.ts'
import { openReach } from './reach-scene.ts'
import { act, mustSend, read, takeIn } from './story.ts'

let { world, ania, publicly, foundBy, atPlace, customerOf, normalsOf } = {} as Awaited<
  ReturnType<typeof openReach>
>
beforeAll(async () => {
  ;({ world, ania, publicly, foundBy, atPlace, customerOf, normalsOf } = await openReach())
})
afterAll(() => world?.stop())

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
