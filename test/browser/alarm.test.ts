// An alarm seen by those in front of it: the agent in a call, the leader on the cases, security on
// their day; help as a bar on every page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { add, begin, type On } from '../contact/story.ts'
import { staff } from '../case/story.ts'
import type { Client } from '../client.ts'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
async function findViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const found = await page.evaluate(() =>
    (
      window as unknown as { axe: { run(on: Document, options: object): Promise<AxeResults> } }
    ).axe.run(document, { resultTypes: ['violations'] }),
  )
  return found.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`,
    ),
  )
}

let house: House
let say: Say
let client: Client
let ania: Visitor
let magda: Visitor
let darek: Visitor
let on: On
/** On a phone a call is one line. */
const row = (visitor: Visitor, kind = 'safety') =>
  visitor.page.locator(`.alarm-row[data-alarm=${kind}], .alarm-line[data-alarm=${kind}]`)

describe('an alarm', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    client = await staff(house.world, 'ania@modrzew.example')
    on = await begin(client, 'modrzew', {
      channel: 'phone',
      language: 'pl',
      phone: '+48 697 555 240',
    })
    ;[ania, magda, darek] = (await Promise.all(
      ['ania', 'magda', 'darek'].map((name) =>
        house.visit({ as: `${name}@modrzew.example`, width: 1440 }),
      ),
    )) as [Visitor, Visitor, Visitor]
    await Promise.all([ania.go(`/contacts/modrzew/${on.id}`), magda.go('/cases'), darek.go('/')])
  })
  afterAll(() => house?.stop())

  story(
    'fault-U1 the tap stands on every page of leader and security, with the numbers; whoever is on it stands on the agent’s',
    async () => {
      await magda.page.locator('.alarm-bar-quiet').waitFor()
      await ania.page.keyboard.press('KeyS')
      const panel = ania.page.locator('.alarm-panel')
      await panel.locator('a[href="tel:214"]').waitFor()
      await panel.locator('a[href="tel:112"]').waitFor()
      await row(magda).waitFor()
      await row(darek).waitFor()
      expect(await row(magda).innerText()).toContain('Anna Kubiak')
      expect(await row(magda).locator('a[href="tel:112"]').count()).toBe(1)
      await expect.poll(() => magda.page.title()).toMatch(/^\(1\) /)
      await expect.poll(() => magda.page.locator('.rail-alarm').count()).toBe(1)
      await ania.page.locator('.alarm-panel[data-alarm-is=open]').waitFor()
      // What to do is never drawn as what to say.
      expect(await ania.page.locator('.sentence-do .sentence-kind').innerText()).toContain(
        say('danger.do'),
      )
      expect(await ania.page.locator('.sentence-said').count()).toBe(0)

      // It is there after a reload, on another page, and for whoever opens one later.
      await magda.go('/handbook')
      await row(magda).waitFor()
      const late = await house.visit({ as: 'magda@modrzew.example', width: 390 })
      await late.go('/outbox')
      await row(late).waitFor()
      await late.context.close()

      house.world.turnBy('PT60S')
      await house.world.runTimers()
      await panel.getByText('od minuty nikt się nie zgłosił').waitFor()

      await row(magda)
        .getByRole('button', { name: say('alarm.confirm') })
        .click()
      await ania.page.locator('.alarm-panel-on').getByText('Magdalena Sikora').waitFor()
      await row(darek).getByText('Magdalena Sikora').waitFor()
      await expect.poll(() => magda.page.title()).not.toMatch(/^\(/)
      await row(darek)
        .getByRole('button', { name: say('alarm.see') })
        .click()
      await ania.page.locator('.alarm-panel-on').getByText('Dariusz Mazur').waitFor()
      for (const visitor of [ania, magda, darek])
        expect(await findViolations(visitor.page)).toEqual([])

      await panel.getByRole('button', { name: say('contact.safety_over') }).click()
      await row(magda)
        .and(magda.page.locator('[data-state=ended]'))
        .getByText('Anna Kubiak')
        .first()
        .waitFor()
      await ania.page.locator('.alarm-panel').waitFor({ state: 'detached' })
    },
  )

  story(
    'fault-U1 raised by mistake it is taken back, and those who were called read so',
    async () => {
      house.world.turnBy('PT5M')
      await ania.page.keyboard.press('KeyT')
      await row(magda).and(magda.page.locator('[data-state=open]')).waitFor()
      // A page read anew within its time still offers it.
      await ania.page.reload()
      await ania.page
        .locator('.alarm-panel')
        .getByRole('button', { name: say('danger.mistake') })
        .click()
      await row(magda).and(magda.page.locator('[data-state=ended]')).getByText('pomyłka').waitFor()
      await ania.page.locator('.alarm-panel').waitFor({ state: 'detached' })
    },
  )

  story(
    'fault-U1 self-harm: the crisis line first, and nobody is told to call security',
    async () => {
      await ania.page.keyboard.press('KeyX')
      const panel = ania.page.locator('.alarm-panel')
      await panel.locator('a[href="tel:116123"]').waitFor()
      expect(await panel.locator('.dial-number').first().getAttribute('href')).toBe('tel:116123')
      expect(await panel.locator('a[href="tel:214"]').count()).toBe(0)
      expect(await ania.page.locator('.step').innerText()).not.toMatch(/ochron/i)
      await panel.getByRole('button', { name: say('contact.safety_over') }).click()
      await panel.waitFor({ state: 'detached' })
    },
  )

  story(
    'fault-U1 without a line the page says at once that nobody was told, with the numbers; the tap goes out late',
    async () => {
      await ania.context.setOffline(true)
      await ania.page.keyboard.press('KeyS')
      const panel = ania.page.locator('.alarm-panel[data-alarm-is=untold]')
      await panel.getByText('nikt o tym nie wie').waitFor()
      await panel.locator('a[href="tel:112"]').waitFor()
      house.world.turnBy('PT2M')
      await ania.context.setOffline(false)
      await row(magda).and(magda.page.locator('[data-state=open]')).waitFor()
      await ania.page.locator('.alarm-panel[data-alarm-is=open]').waitFor()
      expect(await row(magda).first().innerText()).toContain('brak połączenia: naciśnięto o')
      await row(magda)
        .getByRole('button', { name: say('alarm.confirm') })
        .click()
      await ania.page.locator('.alarm-panel-on').waitFor()
    },
  )

  story('fault-U1 the wrap-up proposes a case about the incident, with what happened', async () => {
    await add(house.world, client, on, { kind: 'note', text: 'Klient groził, że przyjdzie.' })
    await ania.page.keyboard.press('Shift+KeyE')
    await ania.page.getByRole('button', { name: say('contact.end_safety') }).click()
    await ania.page.getByText(say('danger.wrap')).waitFor()
    const alarmBox = ania.page.locator('.wrap-alarm')
    await ania.page.setViewportSize({ width: 390, height: 700 })
    expect(
      await alarmBox.evaluate((box) => box.scrollHeight - box.clientHeight),
    ).toBeLessThanOrEqual(1)
    await ania.page.setViewportSize({ width: 1440, height: 900 })
    expect(await ania.page.locator('.wrap-up select[name=category]').inputValue()).toBe('incident')
    expect(await ania.page.locator('.wrap-up').innerText()).toContain('Magdalena Sikora')
    await ania.page.getByRole('button', { name: say('contact.wrap_do') }).click()
    await ania.page.getByText(say('contact.wrapped_done')).waitFor()
  })

  story(
    'fault-U2 help is a bar on every page, with join and take over; who has seen it stands in the call',
    async () => {
      on = await begin(client, 'modrzew', { channel: 'phone', language: 'pl' })
      await ania.go(`/contacts/modrzew/${on.id}`)
      await ania.page.keyboard.press('KeyH')
      await row(magda, 'help').waitFor()
      expect(await row(darek, 'help').count()).toBe(0)
      await ania.page.locator('.strip').getByText('Na razie nikt się nie odezwał').waitFor()
      await row(magda, 'help')
        .getByRole('button', { name: say('alarm.see') })
        .click()
      await ania.page.locator('.strip').getByText('Magdalena Sikora').waitFor()
      expect(await findViolations(magda.page)).toEqual([])
      await row(magda, 'help')
        .getByRole('button', { name: say('alarm.join') })
        .click()
      await magda.page.locator('.contact').waitFor()
      await ania.page.locator('.strip').getByText('Magdalena Sikora').waitFor({ state: 'detached' })
      for (const visitor of [ania, magda, darek]) expect(visitor.troubles).toEqual([])
    },
  )

  story(
    'fault-U1 from right to left, and on a phone: the alarm and its numbers are seen and nothing sticks out',
    async () => {
      const [agent, leader] = [
        await staff(house.world, 'niloofar.sadeghi@hezarsu.example'),
        await house.visit({ language: 'fa', as: 'mahsa.karimi@hezarsu.example', width: 1440 }),
      ]
      const call = await begin(agent, 'hezarsu', {
        channel: 'phone',
        language: 'fa',
        phone: '+98 912 345 6789',
      })
      const niloofar = await house.visit({
        language: 'fa',
        as: 'niloofar.sadeghi@hezarsu.example',
        width: 390,
      })
      await niloofar.go(`/contacts/hezarsu/${call.id}`)
      await leader.go('/cases')
      await niloofar.page.locator('.tool-danger').click()
      await niloofar.page.locator('.alarm-panel[data-alarm-is=open] a[href="tel:110"]').waitFor()
      await row(leader).waitFor()
      for (const visitor of [niloofar, leader]) {
        expect(
          await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
        expect(await findViolations(visitor.page)).toEqual([])
      }
      const there = await house.visit({
        language: 'fa',
        as: 'behrouz.taheri@hezarsu.example',
        width: 390,
      })
      await there.go('/')
      await row(there).waitFor()
      expect(
        await there.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      const wide = await house.visit({
        language: 'fa',
        as: 'niloofar.sadeghi@hezarsu.example',
        width: 1440,
      })
      await wide.go(`/contacts/hezarsu/${call.id}`)
      await wide.page.locator('.alarm-panel').waitFor()
      const narrow = await house.visit({ as: 'ania@modrzew.example', width: 390 })
      const polish = await begin(client, 'modrzew', { channel: 'phone', language: 'pl' })
      await narrow.go(`/contacts/modrzew/${polish.id}`)
      await narrow.page.locator('.tool-danger').click()
      await narrow.page.locator('.alarm-panel[data-alarm-is=open]').waitFor()
      // The keys that may be needed at once are on the screen, whatever else there is.
      for (const visitor of [niloofar, narrow]) {
        expect(await visitor.page.locator('.contact-tools .tool-always').count()).toBe(2)
        for (const tool of await visitor.page.locator('.contact-tools .tool:visible').all()) {
          const box = await tool.boundingBox()
          expect(box && [box.x >= 0, box.x + box.width <= 390]).toEqual([true, true])
        }
      }
      for (const visitor of [niloofar, leader, there, narrow]) expect(visitor.troubles).toEqual([])
    },
  )

  story('fault-U1 a double click takes one alarm, and a dialog begins under the bar', async () => {
    for (let n = 0; n < 2; n += 1)
      await add(
        house.world,
        client,
        await begin(client, 'modrzew', { channel: 'phone', language: 'pl' }),
        { kind: 'safety', on: true },
      )
    const leader = await staff(house.world, 'magda@modrzew.example')
    const taken = async () =>
      (await leader.get('alarms')).body.items.filter(
        (call: { ended: unknown; confirmed: unknown }) =>
          call.ended === null && call.confirmed !== null,
      ).length
    const before = await taken()
    await magda.go('/cases')
    await row(magda).first().waitFor()
    await row(magda)
      .first()
      .getByRole('button', { name: say('alarm.confirm') })
      .dblclick()
    await row(magda)
      .first()
      .and(magda.page.locator('[data-state=open]'))
      .locator('.alarm-confirm:enabled')
      .waitFor()
    await expect.poll(taken).toBe(before + 1)
    await magda.page.keyboard.press('?')
    const head = magda.page.locator('.dialog-head')
    await head.waitFor()
    const bar = await magda.page.locator('.alarm-bar').boundingBox()
    expect((await head.boundingBox())!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height)
    await head.getByRole('button').click()
    await head.waitFor({ state: 'detached' })
    expect(await taken()).toBe(before + 1)
  })
})
