// Help in the middle of a call: the leader is called, sees it live, joins, takes over with what is
// known; both screens say so.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { begin, type On } from '../contact/story.ts'
import { staff } from '../case/story.ts'
import { openHouse, settle, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
let say: Say
let ania: Visitor
let magda: Visitor
let on: On

describe('a call handed over', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    on = await begin(await staff(house.world, 'ania@modrzew.example'), 'modrzew', {
      phone: '+48 602 333 444',
      language: 'pl',
    })
    ania = await house.visit({ as: 'ania@modrzew.example' })
    magda = await house.visit({ as: 'magda@modrzew.example' })
    await ania.go(`/contacts/modrzew/${on.id}`)
    await magda.go('/contacts')
  })
  afterAll(() => house?.stop())

  story('the agent asks for help with one key; the leader sees who, and opens it', async () => {
    await ania.page.keyboard.press('KeyQ')
    await ania.page.keyboard.press('KeyF')
    await ania.page.keyboard.insertText('zam. 1002')
    await ania.page.keyboard.press('Enter')
    await ania.page.keyboard.press('Escape')
    await ania.page.keyboard.press('KeyH')
    await ania.page.getByRole('button', { name: say('contact.help_asked') }).waitFor()
    await ania.page.locator('.strip').first().waitFor()
    const row = magda.page.locator('[data-row]', { hasText: '602 333 444' })
    await magda.page.getByRole('heading', { name: say('contact.board_help') }).waitFor()
    await row.click()
    await magda.page.locator('.contact').waitFor()
    await settle(magda.page)
    await magda.page.locator('[data-cue=shouting] .cue-count').waitFor()
    await magda.page.locator('.fact', { hasText: 'zam. 1002' }).waitFor()
  })

  story('she joins; each sees the other, and what the other taps', async () => {
    await ania.page.locator('.contact-sub', { hasText: 'Magdalena' }).waitFor()
    await magda.page.keyboard.press('Shift+KeyJ')
    await magda.page.getByRole('button', { name: say('contact.leave') }).waitFor()
    const before = await magda.page.locator('.sentence').innerText()
    await ania.page.keyboard.press('KeyE')
    await magda.page.locator('[data-cue=swearing] .cue-count').waitFor()
    await magda.page.keyboard.press('KeyM')
    await magda.page.keyboard.insertText('Kurier wraca jutro.')
    await magda.page.keyboard.press('Enter')
    await magda.page.keyboard.press('Escape')
    await ania.page.locator('.note-lines', { hasText: 'Kurier wraca jutro.' }).waitFor()
    expect(before).not.toBe('')
  })

  story(
    'she takes over with a summary, which both have; the customer need not say it again',
    async () => {
      await magda.page.keyboard.press('Shift+KeyT')
      const panel = magda.page.locator('.take-over')
      await panel.getByText('zam. 1002').waitFor()
      await magda.page.keyboard.insertText('Oddzwaniamy o 15.')
      await magda.page.keyboard.press('Control+Enter')
      await panel.waitFor({ state: 'detached' })
      await ania.page.locator('.strip', { hasText: 'Magdalena' }).waitFor()
      for (const { page } of [ania, magda]) {
        const summary = page.locator('.contact-part', { hasText: say('contact.summary') }).first()
        await summary.getByText('Oddzwaniamy o 15.').waitFor()
        expect(await summary.innerText()).toContain('zam. 1002')
      }
      expect(await magda.page.getByRole('button', { name: say('contact.take_over') }).count()).toBe(
        0,
      )
      await magda.page.keyboard.press('Shift+KeyE')
      await magda.page.keyboard.press('Enter')
      await magda.page.getByRole('heading', { level: 1, name: say('contact.wrap_title') }).waitFor()
      await ania.page.getByRole('heading', { level: 1, name: say('contact.ended') }).waitFor()
      expect([...ania.troubles, ...magda.troubles]).toEqual([])
    },
  )
})
