// C8 abuse goes on: the warnings are counted, the right to end is offered, and nothing is asked of
// the agent for it.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { begin, type On } from '../contact/story.ts'
import { staff } from '../case/story.ts'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
let say: Say
let kuba: Visitor
let page: Page
let on: On
const press = (key: string) => page.keyboard.press(key)
/** Some time goes by: what is tapped twice within a moment is one thing seen. */
const later = async () => {
  house.world.turnBy('PT20S')
  await kuba.look()
}

describe('ending after warnings', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    on = await begin(await staff(house.world, 'kuba@modrzew.example'), 'modrzew', {
      phone: '+48 602 555 666',
      language: 'pl',
    })
    kuba = await house.visit({ as: 'kuba@modrzew.example' })
    page = kuba.page
    await kuba.go(`/contacts/modrzew/${on.id}`)
  })
  afterAll(() => house?.stop())

  story('each insult brings the boundary; what was said is counted', async () => {
    await press('Space')
    for (const n of [1, 2]) {
      await later()
      await press('KeyR')
      await expect.poll(() => page.locator('.contact').getAttribute('data-step')).toBe('boundary')
      await press('Space')
      await page
        .locator('.curve-words', { hasText: say('contact.warnings_of', { n, most: 2 }) })
        .waitFor()
    }
  })

  story('the next one offers the end, as a right', async () => {
    await later()
    await press('KeyR')
    await page.getByRole('button', { name: say('contact.end_by_right'), exact: true }).waitFor()
    await page.getByText(say('contact.end_right_note')).first().waitFor()
    expect(await page.locator('.sentence').innerText()).not.toBe('')
    await press('Space')
    await page.getByRole('heading', { level: 1, name: say('contact.wrap_title') }).waitFor()
    await page.getByText(say('contact.ended_by_right')).waitFor()
  })

  story(
    'a break is asked for with the rest, and the leader is told of the wish alone',
    async () => {
      await page.getByRole('checkbox', { name: say('contact.care_break') }).check()
      await page.getByLabel(say('contact.wrap_note')).fill('Zakończone po dwóch ostrzeżeniach.')
      await page.getByRole('radio', { name: say('contact.wrap_none') }).check()
      await page.getByRole('button', { name: say('contact.wrap_do') }).click()
      await page.getByText(say('contact.care_asked')).waitFor()
      const magda = await house.visit({ as: 'magda@modrzew.example' })
      await magda.go('/contacts')
      const asked = magda.page.locator('.care-list li', {
        hasText: say('contact.care_longer_break'),
      })
      await asked.waitFor()
      expect(await asked.innerText()).not.toContain('602 555 666')
      await asked.getByRole('button', { name: say('contact.care_grant') }).click()
      await asked.waitFor({ state: 'detached' })
      await kuba.go('/contacts')
      await page.locator('.care-list', { hasText: say('contact.care_granted') }).waitFor()
      expect([...kuba.troubles, ...magda.troubles]).toEqual([])
    },
  )
})
