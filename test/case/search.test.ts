// Cases are found by their words in any order, by any part of a word, and by what they are called;
// page by page, in every brand one serves.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rereadCases } from '../../src/case/page/app/reread.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { asOwner, runMigration } from '../migration.ts'
import { openWorld, type World } from '../world.ts'
import { takeIn } from './story.ts'

let world: World
let ania: Client
let nina: Client
const refs = new Map<string, string>()

const find = async (who: Client, path: string): Promise<string[]> =>
  (await who.get(`cases?${path}`)).body.items.map((row) => row.ref)
const seek = (who: Client, words: string) => find(who, `q=${encodeURIComponent(words)}`)

beforeAll(async () => {
  world = await openWorld()
  ania = await world.as('ania@modrzew.example')
  nina = await world.as('nina@outside-line.example')
  const take = async (name: string, brand: string, intake: object) =>
    void refs.set(name, (await takeIn(nina, brand, intake)).ref)
  await take('gloves', 'modrzew', {
    happened: 'Rękawiczki zginęły w szatni',
    customer: {
      name: 'Żaneta Brzęczyszczykiewicz',
      phone: '+48 601 222 333',
      mail: 'zaneta.b@poczta.example',
      number: 'KL-0098',
    },
    order: 'ZM-2026/7781',
  })
  world.turnBy('PT1M')
  await take('coat', 'modrzew', {
    happened: 'Płaszcz został w szatni, rękawiczki też, a w kieszeni był zegarek marki Zarja.',
  })
  world.turnBy('PT1M')
  await take('persian', 'hezarsu', {
    happened: 'بسته‌ام را می‌خواهم؛ دستکش‌ها را در رختکن جا گذاشتم، سفارش ۱۲۳۴۵۶.',
  })
  world.turnBy('PT1M')
  await take('long', 'modrzew', {
    happened: `${'To jest bardzo długi list i nic w nim nie ma. '.repeat(400)} Na samym końcu: gramofon.`,
  })
})
afterAll(() => world.stop())

test.each([
  ['both words, without diacritics', 'rekawiczki szatni', ['coat', 'gloves']],
  ['the other way round', 'szatni REKAWICZKI', ['coat', 'gloves']],
  ['parts of words', 'kawicz zgin', ['gloves']],
  ['the end of a word', 'wiczki zegarek', ['coat']],
  ['two letters begin a word', 'zarja w', ['coat']],
  ['a surname, part of it', 'brzeczyszcz', ['gloves']],
  ['a surname and a word of the story', 'szatni brzęczyszczykiewicz', ['gloves']],
  ['the whole mail address', 'Zaneta.B@poczta.example', ['gloves']],
  ['the phone with its prefix', '+48601222333', ['gloves']],
  ['the phone as one dials it at home', '601 222 333', ['gloves']],
  ['the end of the phone', '222333', ['gloves']],
  ['the order as it was written', 'ZM-2026/7781', ['gloves']],
  ['the order without its signs', 'zm20267781', ['gloves']],
  ["the customer's number", 'kl0098', ['gloves']],
  ['the last word of a long letter', 'gramofon', ['long']],
  ['one word that is nowhere', 'szatni helikopter', []],
])('fault-P6 finds by %s', async (_, words, names) => {
  expect(await seek(ania, words)).toEqual(names.map((name) => refs.get(name)))
})

test('fault-P6 finds a reference first, with and without its dash', async () => {
  const ref = refs.get('gloves')!
  for (const words of [ref, ref.toLowerCase(), ref.replace('-', ''), ref.replace('-', ' ')])
    expect((await seek(ania, words))[0]).toBe(ref)
})

test.each([
  ['arabic letters', 'رختكن'],
  ['joined', 'میخواهم'],
  ['latin digits', '123456'],
  ['two words', 'رختکن دستکش'],
  ['a part of one', 'ستکش'],
])('fault-P6 finds Persian by %s', async (_, words) => {
  expect(await seek(nina, words)).toContain(refs.get('persian'))
  expect(await seek(ania, words)).not.toContain(refs.get('persian'))
})

test.each([
  ['one letter with its sign', 'خانۀ'],
  ['a letter and its sign', 'خانه\u0654'],
  ['a Kurdish letter', 'خانە'],
  ['the Urdu letter', 'خانہ'],
  ['the letter alone', 'خانه'],
])('a Persian ه is found however it was written: %s', async (_, written) => {
  const { ref } = await takeIn(nina, 'hezarsu', { happened: `درِ ${written} ما شکست` })
  for (const asked of ['خانه', 'خانۀ', 'خانه\u0654', 'خانە', 'خانہ'])
    expect(await seek(nina, asked), asked).toContain(ref)
})

test('words of older cases are levelled anew, and what was stored stays', async () => {
  const { id, ref } = await takeIn(nina, 'hezarsu', { happened: 'در ویلا شکست' })
  const stored = () =>
    inTx(world.ctx.db, ['hezarsu'], (tx) =>
      tx.selectFrom('desk_case').select('search').where('id', '=', id).executeTakeFirstOrThrow(),
    )
  await inTx(world.ctx.db, ['hezarsu'], async (tx) => {
    await tx
      .updateTable('desk_case')
      .set({ search: 'در ویلاە donʼt شکست' })
      .where('id', '=', id)
      .execute()
    await tx.deleteFrom('search_reading').where('brand_id', '=', 'hezarsu').execute()
  })
  expect(await seek(nina, 'ویلاه')).toEqual([])
  while (!(await rereadCases(world.ctx)));
  for (const asked of ['ویلاه', 'ویلاۀ', 'don’t', 'شکست'])
    expect(await seek(nina, asked), asked).toContain(ref)
  expect(await stored()).toEqual({ search: 'ویلاه t در ویلاە donʼt شکست' })
})

test('a customer’s number that was stored otherwise is put as it is compared now', async () => {
  const numbers = [
    ['№ 12-A', 'No12a', 'no12a'],
    ['ە-۷۰۰۱', 'ە7001', 'ه7001'],
    ['Oʼ5566', 'oʼ5566', 'o5566'],
    ['Ł-3', 'l3', 'l3'],
    ['بسته ۴', 'بسته4', 'بسته4'],
    ['ʼ', 'ʼ', 'ʼ'],
  ] as const
  const after = await asOwner(world.database, async (owner) => {
    const ids: string[] = []
    for (const [number, before] of numbers) {
      const customer = { name: 'Roya', number: `X${ids.length}` }
      const { id } = await takeIn(nina, 'hezarsu', { happened: 'شکست', customer })
      const { rows } = await owner.query(
        `update customer_identity set value = $1, normal = $2
          where kind = 'number' and customer_id = (select customer_id from desk_case where id = $3) returning customer_id`,
        [number, before, id],
      )
      ids.push(rows[0].customer_id)
    }
    // One who is known by the new form already.
    await owner.query(
      `insert into customer_identity (brand_id, customer_id, kind, value, normal) values ('hezarsu', $1, 'number', '№12a', 'no12a')`,
      [ids[0]],
    )
    for (let i = 0; i < 2; i += 1) await runMigration(owner, '0133_number.sql')
    const { rows } = await owner.query<{ normal: string }>(
      `select normal from customer_identity where customer_id = any ($1) and kind = 'number' order by array_position($1, customer_id)`,
      [ids],
    )
    return rows.map(({ normal }) => normal)
  })
  expect(after).toEqual(numbers.map(([, , now]) => now))
  for (const asked of ['№12a', 'ه۷۰۰۱', 'ە7001', "O'5566"])
    expect(await seek(nina, asked), asked).toHaveLength(1)
})

test('fault-Z2 what is called exactly so answers at once; what only speaks of it is on the next page, each case once', async () => {
  const ref = refs.get('gloves')!
  const { id } = await takeIn(nina, 'modrzew', { happened: `Piszę w sprawie ${ref}: nadal nic.` })
  const first = (await nina.get(`cases?q=${ref}`)).body
  expect(first.items.map((row) => row.ref)).toEqual([ref])
  const second = (await nina.get(`cases?q=${ref}&cursor=${first.next}`)).body
  expect(second.items.map((row) => row.id)).toEqual([id])
  expect(second.next).toBeNull()
})

test('fault-P6 narrows what it finds', async () => {
  expect(await find(nina, 'q=szatni&brand=hezarsu')).toEqual([])
  expect(await find(nina, 'q=szatni&state=closed')).toEqual([])
  expect(await find(nina, 'q=szatni&state=new')).toHaveLength(2)
  expect(await find(nina, 'q=szatni&state=open&category=none-such')).toEqual([])
})

test('fault-P6 pages through what it finds and through every list, each case once', async () => {
  for (let i = 0; i < 7; i++) {
    world.turnBy('PT1M')
    await takeIn(nina, i % 2 ? 'vilnis' : 'modrzew', { happened: `Common umbrella number ${i}` })
  }
  for (const filter of [
    'q=umbrella',
    '',
    'state=open',
    'state=new',
    'brand=modrzew&state=new',
    'holder=me',
  ]) {
    const whole = await find(nina, `${filter}&limit=200`)
    const paged: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { items: { ref: string }[]; next: string | null } } = await nina.get(
        `cases?${filter}&limit=3${cursor ? `&cursor=${cursor}` : ''}`,
      )
      paged.push(...body.items.map((row) => row.ref))
      cursor = body.next
    }
    expect(paged).toEqual(whole)
    expect(new Set(paged).size).toBe(paged.length)
  }
})

test('fault-Z1 opening a case asks for no twins; they are asked for afterwards, in any language', async () => {
  const first = await takeIn(nina, 'hezarsu', {
    happened: 'دو هفته است منتظر بستهٔ خودم هستم و هیچ‌کس جواب درستی نمی‌دهد.',
  })
  const second = await takeIn(nina, 'hezarsu', {
    happened: 'دو هفته است منتظر بستهٔ خودم هستم و هيچ‌كس جواب درستی نمی‌دهد!',
  })
  expect((await nina.get(`cases/hezarsu/${second.id}`)).body).not.toHaveProperty('similar')
  expect((await nina.get(`cases/hezarsu/${second.id}/similar`)).body).toMatchObject({
    isWhole: true,
    items: [{ ref: first.ref, why: 'like_words' }],
  })
  expect((await ania.get(`cases/hezarsu/${second.id}/similar`)).status).toBe(404)
})
