// Words of danger in a chat: they are shown with the way to safety at once, and a person decides
// what they mean.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { add, begin, type On } from '../contact/story.ts'
import { staff } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
let say: Say
let client: Client
let ania: Visitor
let on: On
const writes = (text: string) =>
  add(house.world, client, on, { kind: 'turn', text, source: 'chat', who: 'customer' })

describe('words of danger in a chat', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    client = await staff(house.world, 'ania@modrzew.example')
    on = await begin(client, 'modrzew', { channel: 'chat', language: 'pl' })
    ania = await house.visit({ as: 'ania@modrzew.example' })
    await ania.go(`/contacts/modrzew/${on.id}`)
  })
  afterAll(() => house?.stop())

  story('a person may say that there is none: the note and the mark go', async () => {
    const { page } = ania
    await page.keyboard.press('Shift+KeyR')
    await page.keyboard.type('Już spraw')
    await writes('Zabiję was wszystkich, jak tam przyjdę.')
    const note = page.locator('.danger-note')
    await note.locator('q').waitFor()
    await page.locator('.turn mark').first().waitFor()
    // Nothing is taken from under the hand.
    await page.keyboard.type('dzam.')
    expect(await page.locator('#chat-reply').inputValue()).toBe('Już sprawdzam.')
    await note.getByRole('button', { name: say('contact.no_danger') }).click()
    await note.waitFor({ state: 'detached' })
    expect(await page.locator('.turn-cues').allInnerTexts()).not.toContainEqual(
      expect.stringContaining(say('contact.cue_threat')),
    )
    await page.locator('#chat-reply').press('Enter')
    await page.locator('.turn-agent', { hasText: 'Już sprawdzam.' }).waitFor()
  })

  story('or take the way to safety, which stays until it is over', async () => {
    const { page, troubles } = ania
    await writes('Przyjdę tam i was zabiję.')
    await page.locator('.danger-note').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('KeyS')
    await page.locator('.step-safety').waitFor()
    expect(await page.locator('.danger-note').count()).toBe(0)
    await page.getByRole('button', { name: say('contact.safety_over') }).click()
    await page.locator('.step-safety').waitFor({ state: 'detached' })
    expect(troubles).toEqual([])
  })
})
