// Phone numbers as people and programs write them down: one number by the market’s plan, found
// however it is asked for, and words beside it are kept.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renumberPhones } from '../../src/case/record/app/renumber.ts'
import { rereadCases } from '../../src/case/page/app/reread.ts'
import { PHONE_RULE } from '../../src/platform/address/domain/phone.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { begin, read as readContact } from '../contact/story.ts'
import { openReach } from './reach-scene.ts'
import { act, read, staff, takeIn } from './story.ts'

let { world, ania, publicly, foundBy, atPlace, customerOf, normalsOf } = {} as Awaited<
  ReturnType<typeof openReach>
>
let janis: Client
beforeAll(async () => {
  ;({ world, ania, publicly, foundBy, atPlace, customerOf, normalsOf } = await openReach())
  janis = await staff(world, 'janis@vilnis.example')
})
afterAll(() => world?.stop())

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
