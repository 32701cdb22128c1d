// The languages of customers and of their letters, as an older version may have left them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, runMigration } from '../migration.ts'
import { act, CUSTOMER, staff, takeIn } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.stop())

test('a row with a language that nobody speaks here takes that of its case, and no other comes in', async () => {
  const ania = await staff(world, 'ania@modrzew.example')
  const on = await takeIn(ania, 'modrzew', { customer: CUSTOMER, language: 'lv' })
  const { id } = on
  const words = { subject: 'Lieta', body: 'Labdien!', language: 'pl', checklist: [] }
  await act(ania, on, 'draft', { kind: 'answer', ...words })
  await asOwner(world.database, async (owner) => {
    await owner.query(
      'alter table answer drop constraint answer_language_check; alter table customer drop constraint customer_language_check',
    )
    await owner.query(`update answer set language = 'xx' where case_id = $1`, [id])
    await owner.query(
      `update customer set language = '' where id = (select customer_id from desk_case where id = $1)`,
      [id],
    )
    await owner.query(
      `insert into customer (brand_id, id, kind, name, language, created_at) values ('modrzew', gen_random_uuid(), 'private', 'Nobody', 'de', now())`,
    )
    await runMigration(owner, '0134_language.sql')
    const { rows } = await owner.query(
      `select u.language as customer, a.language as answer from desk_case c
        join customer u on u.brand_id = c.brand_id and u.id = c.customer_id
        join answer a on a.brand_id = c.brand_id and a.case_id = c.id where c.id = $1`,
      [id],
    )
    expect(rows).toEqual([{ customer: 'lv', answer: 'lv' }])
    const alone = await owner.query(`select language from customer where name = 'Nobody'`)
    expect(alone.rows).toEqual([{ language: 'en' }])
    for (const table of ['answer', 'customer'])
      await expect(owner.query(`update ${table} set language = 'de'`)).rejects.toThrow(
        `${table}_language_check`,
      )
  })
})
