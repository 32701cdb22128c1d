// A contact of many hundred turns: the guide has all of it, the page shows the newest and brings in
// the earlier ones when asked.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect } from 'vitest'
import { insertEvents, type NewEventRow } from '../../src/contact/core/store/event.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { begin, type On } from '../contact/story.ts'
import { openHouse, story, type House } from './house.ts'
import { wordsOf } from './words.ts'

const TURNS = 900
let house: House
let on: On
beforeAll(async () => {
  house = await openHouse()
  on = await begin(await house.world.as('ania@modrzew.example'), 'modrzew')
  const at = house.world.ctx.now()
  const put = (rows: Pick<NewEventRow, 'kind' | 'data'>[]) => {
    const events = rows.map((row): NewEventRow => ({
      id: randomUUID(),
      at: at.toString(),
      who: 'customer',
      by_id: null,
      ...row,
    }))
    return inTx(house.world.ctx.db, [on.brand], (tx) => insertEvents(tx, on, events, at))
  }
  await put([
    {
      kind: 'fact',
      data: {
        fact: {
          id: randomUUID(),
          kind: 'order',
          text: 'ZM-100-PIERWSZE',
          source: 'customer',
          state: 'open',
        },
      },
    },
  ])
  for (let from = 0; from < TURNS; from += 100) {
    await put(
      Array.from({ length: 100 }, (_, i) => ({
        kind: 'turn',
        data: { text: `wypowiedź ${from + i + 1}.`, source: 'typed', cues: [], upset: 0 },
      })),
    )
  }
})
afterAll(() => house?.stop())

story(
  'fault-A4 a long contact knows what was said first, shows the newest turns, and earlier ones when asked',
  async () => {
    const say = await wordsOf('pl')
    const agent = await house.visit({ as: 'ania@modrzew.example' })
    const { page } = agent
    const asked: string[] = []
    page.on(
      'request',
      (request) => request.url().includes('/events?before=') && asked.push(request.url()),
    )
    await agent.go(`/contacts/${on.brand}/${on.id}`)
    // The first of all events is part of what the guide was computed from.
    await page.getByText('ZM-100-PIERWSZE').first().waitFor()
    expect(asked.length).toBeGreaterThan(1)
    const turns = page.locator('.turns .turn-text')
    expect(await turns.count()).toBe(200)
    expect(await turns.last().innerText()).toBe(`wypowiedź ${TURNS}.`)
    const earlier = page.getByRole('button', { name: say('contact.turns_earlier') })
    const top = async () =>
      (await turns.filter({ hasText: `wypowiedź ${TURNS - 199}.` }).boundingBox())!.y
    await earlier.scrollIntoViewIfNeeded()
    const before = await top()
    await earlier.click()
    await page
      .getByText(`wypowiedź ${TURNS - 399}.`, { exact: true })
      .waitFor({ state: 'attached' })
    // What was being read stays where it was.
    expect(Math.abs((await top()) - before)).toBeLessThan(80)
    expect(await turns.count()).toBe(400)
    for (let shown = 400; shown < TURNS; shown += 200) await earlier.click()
    expect(await turns.count()).toBe(TURNS)
    expect(await turns.first().innerText()).toBe('wypowiedź 1.')
    expect(await earlier.count()).toBe(0)
    expect(agent.troubles).toEqual([])
  },
)
