// The public form in front of everyday spellings: an international address, a number in Persian
// digits, and a file that cannot be taken.
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { PNG } from '../case/story.ts'
import { openHouse, story, type House, type Visitor } from './house.ts'
import { wordsOf, type Say } from './words.ts'

let house: House
let say: Say
let customer: Visitor

describe('how a customer can be reached', () => {
  beforeAll(async () => {
    say = await wordsOf('pl')
    house = await openHouse()
    customer = await house.visit({ language: 'pl', width: 360 })
  })
  afterAll(() => house?.stop())

  story(
    'fault-P3 fault-P5 the browser takes what the server takes; a file left out is named, and the words go',
    async () => {
      const { page } = customer
      await customer.go('/f/modrzew/pl')
      await page
        .getByLabel(say('intake.public.happened'), { exact: true })
        .fill('Paczka przyszła otwarta.')
      await page.getByLabel(say('intake.public.name')).fill('Jan Żółw')
      await page.getByLabel(say('intake.mail')).fill('jan@żółw.pl,')
      await page.getByLabel(say('intake.phone')).fill('+۴۸ ۶۰۱ ۱۰۰ ۲۰۴')
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([
          {
            name: 'program.exe',
            mimeType: 'application/octet-stream',
            buffer: Buffer.from('MZ\0\0'),
          },
          { name: 'pusty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
          { name: 'pismo.txt', mimeType: 'text/plain', buffer: Buffer.from([0x5a, 0xbf, 0xf3]) },
          { name: 'zdjęcie.png', mimeType: 'image/png', buffer: PNG },
        ])
      await page.getByText(say('common.file_kind', { name: 'program.exe' })).waitFor()
      await page.getByText(say('common.file_empty', { name: 'pusty.txt' })).waitFor()
      await page.getByRole('button', { name: say('intake.public.submit') }).tap()
      const ref = await page.locator('.sent-ref').innerText()
      const ania = await house.world.as('ania@modrzew.example')
      const rows = await ania.get(`cases?q=${ref}`)
      const view = await ania.get(`cases/modrzew/${rows.body.items[0]!.id}`)
      expect(view.body.customer!.identities).toEqual([
        { kind: 'mail', value: 'jan@żółw.pl' },
        { kind: 'phone', value: '+۴۸ ۶۰۱ ۱۰۰ ۲۰۴' },
      ])
      expect(view.body.attachments.map((file: { name: string }) => file.name)).toEqual([
        'pismo.txt',
        'zdjęcie.png',
      ])
    },
  )
})
