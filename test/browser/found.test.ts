// What was found: a fact ticked, our mistake named, and the sentence that apologises for it; whom
// one speaks to; what one can tap without a key; a mail as one message.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { inTx } from '../../src/platform/database/store/db.ts'
import { add, begin, type On } from '../contact/story.ts'
import { staff } from '../case/story.ts'
import { findings } from './findings.ts'
import { openHouse, story, type House } from './house.ts'
import { wordsOf, type Say } from './words.ts'

const PRIYA = 'priya.nair@northmoor.example'
let house: House
let say: Say
let on: On
let page: Page
let troubles: string[]

describe('what we found', () => {
  beforeAll(async () => {
    say = await wordsOf('en')
    house = await openHouse()
    const priya = await staff(house.world, PRIYA)
    on = await begin(priya, 'northmoor', { language: 'en', phone: '020 7946 0001' })
    await add(
      house.world,
      priya,
      on,
      {
        kind: 'turn',
        who: 'customer',
        source: 'typed',
        text: 'My transfer to the landlord never arrived, and nobody can say where the 400 pounds are.',
      },
      {
        kind: 'fact',
        fact: {
          id: randomUUID(),
          kind: 'amount',
          text: '£400 sent on 17 November',
          source: 'customer',
          state: 'agreed',
        },
      },
    )
    const agent = await house.visit({ language: 'en', as: PRIYA, width: 1440 })
    ;({ page, troubles } = agent)
    await agent.go(`/contacts/northmoor/${on.id}`)
  })
  afterAll(() => house?.stop())

  story('a fact is ticked by its name, and the tick stays', async () => {
    const tick = page.getByRole('checkbox', {
      name: say('contact.fact_checked_of', { text: '£400 sent on 17 November' }),
    })
    await tick.check()
    await page.reload()
    await tick.waitFor()
    expect(await tick.isChecked()).toBe(true)
  })

  story('our mistake is recorded in words, and the sentence apologises for it', async () => {
    const field = page.getByLabel(say('contact.found_text'))
    await field.fill('The transfer went to a closed account.')
    await field.press('Enter')
    // Words alone say nothing: the keyboard is on the first of the four.
    await page.keyboard.press('Enter')
    await page.locator('.found', { hasText: say('contact.found_ours') }).waitFor()
    await page
      .locator('.sentence', { hasText: 'the transfer went to a closed account' })
      .and(page.locator('.sentence', { hasText: /sorry/i }))
      .waitFor()
    await page
      .getByRole('button', {
        name: say('contact.found_take_back', { what: say('contact.found_ours') }),
      })
      .click()
    await page.locator('.found').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: say('contact.found_ours'), exact: true }).click()
    await page.locator('.found').waitFor()
  })

  story('whom one speaks to is chosen beside the name', async () => {
    const whom = page.getByLabel(say('contact.form'))
    expect(await whom.inputValue()).toBe('unknown')
    await whom.selectOption({ label: say('contact.form_f') })
    await page.reload()
    await whom.waitFor()
    expect(await whom.inputValue()).toBe('f')
  })

  story(
    'by keyboard alone: more cues open, are walked by the arrows, counted and taken back',
    async () => {
      const more = page.locator('.cue-more')
      await more.focus()
      await page.keyboard.press('Enter')
      const panel = page.getByRole('toolbar', { name: say('contact.cues_more_title') })
      await panel.waitFor()
      await page.keyboard.press('ArrowRight')
      const cue = await page.evaluate(() => document.activeElement?.getAttribute('data-cue'))
      await page.keyboard.press('Enter')
      await panel.waitFor({ state: 'detached' })
      await more.locator('.cue-count').waitFor()
      // The keyboard is back where it came from.
      await page.keyboard.press('Enter')
      await panel.locator(`[data-cue="${cue}"] .cue-count`).waitFor()
      await panel.locator(`[data-cue="${cue}"]`).focus()
      await page.keyboard.press('Backspace')
      await panel.locator(`[data-cue="${cue}"] .cue-count`).waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')
      await panel.waitFor({ state: 'detached' })
      expect(await more.evaluate((element) => element === document.activeElement)).toBe(true)
    },
  )

  story(
    'a mail is one message: with its paragraphs into the reply as it is, and recorded',
    async () => {
      const priya = await staff(house.world, PRIYA)
      const mail = await begin(priya, 'northmoor', { language: 'en' })
      await inTx(house.world.ctx.db, [mail.brand], (tx) =>
        tx.updateTable('contact').set({ channel: 'mail' }).where('id', '=', mail.id).execute(),
      )
      await add(house.world, priya, mail, {
        kind: 'turn',
        who: 'customer',
        source: 'typed',
        text: 'My card was charged twice for the same bill on 3 November, and nobody has answered my letter. I would like my money back.',
      })
      const agent = await house.visit({ language: 'en', as: PRIYA, width: 1440 })
      await agent.go(`/contacts/northmoor/${mail.id}`)
      const letter = agent.page.locator('.sentence-letter')
      const words = (await letter.textContent()) ?? ''
      expect(words.split('\n\n').length).toBeGreaterThan(2)
      expect((await letter.innerText()).trim()).toBe(words.trim())
      await agent.page.keyboard.press('Space')
      const reply = agent.page.getByRole('textbox', { name: say('contact.reply') })
      expect(await reply.inputValue()).toBe(words)
      // In a letter Enter is a new line.
      await reply.press('Enter')
      expect(await reply.inputValue()).toContain('\n')
      await agent.page.getByRole('button', { name: say('contact.reply_record') }).click()
      await agent.page.locator('.turn-agent', { hasText: words.slice(0, 20) }).waitFor()
      expect(agent.troubles).toEqual([])
      await agent.page.close()
    },
  )

  story(
    'axe finds nothing on a desk and on a phone, light and dark, with the panel open',
    async () => {
      const found: string[] = []
      for (const [width, height] of [
        [1440, 900],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height })
        if (width === 390)
          await page.getByRole('button', { name: say('contact.tab_facts'), exact: true }).click()
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await page.locator('.cue-more').click()
          await page.locator('.cue-panel').waitFor()
          found.push(...(await findings(page)).map((one) => `${width} ${colorScheme} ${one}`))
          await page.keyboard.press('Escape')
          found.push(...(await findings(page)).map((one) => `${width} ${colorScheme} ${one}`))
        }
        const out = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        if (out > 0) found.push(`${width}: ${out} px stick out`)
      }
      expect(found).toEqual([])
      expect(troubles).toEqual([])
    },
  )
})
