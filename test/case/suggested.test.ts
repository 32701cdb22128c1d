// The letters that the server itself begins: each passes the house's own check of wording, with the
// facts of its case, and gives no words back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '../../src/case/record/contract/case.ts'
import type { CasePage } from '../../src/case/record/contract/case-list.ts'
import { suggestLetter } from '../../src/case/letters/app/suggest.ts'
import { readShipped } from '../../src/handbook/app/shipped.ts'
import { localise, type Language } from '../../src/platform/base/domain/language.ts'
import { checkWording } from '../../src/style/domain/check.ts'
import type { Wording } from '../../src/style/domain/type.ts'
import { wordingFacts } from '../../src/case/letters/web/wording-facts.ts'
import { openWorld, type World } from '../world.ts'
import { read, staff, takeIn } from './story.ts'

const BRANDS = [
  { brand: 'modrzew', agent: 'ania@modrzew.example' },
  { brand: 'northmoor', agent: 'priya.nair@northmoor.example' },
  { brand: 'vilnis', agent: 'liga@vilnis.example' },
  { brand: 'hezarsu', agent: 'niloofar.sadeghi@hezarsu.example' },
]
const LANGUAGES: Language[] = ['pl', 'en', 'lv', 'fa']
/** Names whose form of address is known, is not, and that are no name of a person. */
const NAMES = [
  'Barbara Wójcik',
  'Nikita Kowalska',
  'Lācis',
  'Jānis Lācis',
  'Anna Bērziņa',
  'رضا کریمی',
  'O. Kim',
  'Sam Carter',
  'mrs fatima ÖZ',
  'Nowak-Jeziorańska Zofia',
]
const INSULT = 'You are crooks and idiots'
const PURPOSES = ['acknowledgement', 'question', 'answer', 'extension'] as const

/** The clock of the check is the page's: the day of the world stands in for it. */
function remarksOf(view: CaseView, wording: Wording, today: string): string[] {
  const facts = { ...wordingFacts(view), today }
  return PURPOSES.flatMap((purpose) => {
    // The new date of an extension is later than the deadline by design, and the extension itself
    // records it.
    const known =
      purpose === 'extension' ? { ...facts, clocks: [], promises: [{ what: 'answer' }] } : facts
    const { subject, body } = view.suggested[purpose]
    return [subject, body].flatMap((text) =>
      checkWording(wording, text, view.language, known).map(
        (remark) =>
          `${view.ref} ${view.language} ${purpose}: ${remark.rule} “${text.slice(remark.from, remark.to)}” in ${text.slice(0, 60)}`,
      ),
    )
  })
}

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(() => world?.stop())

test.each(BRANDS)(
  'fault-U6 every letter begun for $brand passes the check in four languages, for every category, name and example',
  { timeout: 240_000 },
  async ({ brand, agent }) => {
    const client = await staff(world, agent)
    const { handbook } = await readShipped(brand)
    const { wording } = handbook!
    const today = world.ctx.now().toZonedDateTimeISO('UTC').toPlainDate().toString()
    const views: CaseView[] = []
    for (const [index, category] of handbook!.categories.entries()) {
      const language = LANGUAGES[index % 4]!
      const kind = index % 5 === 4 ? 'business' : 'private'
      const name = kind === 'business' ? 'ACME Sp. z o.o.' : NAMES[index % NAMES.length]!
      views.push(
        await read(
          client,
          await takeIn(client, brand, {
            category: category.id,
            language,
            happened: `${INSULT}, ${localise(category.name, language)}`,
            ...(index % 7 === 6 ? {} : { customer: { kind, name } }),
          }),
        ),
      )
    }
    const page = await client.get<CasePage>(`cases?brand=${brand}&limit=200`)
    for (const { id } of page.body.items.filter((row) => !views.some((view) => view.id === row.id)))
      views.push(await read(client, { brand, id }))
    expect(views.length).toBeGreaterThanOrEqual(handbook!.categories.length)
    expect(views.flatMap((view) => remarksOf(view, wording, today))).toEqual([])
    for (const view of views)
      for (const purpose of PURPOSES)
        expect(view.suggested[purpose].body, 'gives no insult back').not.toContain(INSULT)
  },
)

test.each(LANGUAGES)(
  'fault-U6 letters in %s name whoever they are for, whatever they are called',
  async (language) => {
    const { handbook } = await readShipped('modrzew')
    for (const customer of NAMES)
      for (const purpose of PURPOSES) {
        const { body } = suggestLetter(purpose, {
          handbook: handbook!,
          language,
          ref: 'ABC-2345',
          receivedAt: Temporal.Instant.from('2026-11-24T09:00:00Z'),
          customer,
          owner: 'Tomasz Wilk',
          agent: 'Anna Lis',
          deadlines: [],
          extendedTo: null,
        })
        expect(
          checkWording(handbook!.wording, body, language, {
            name: customer,
            today: '2026-11-24',
          }).map(({ rule, why }) => `${customer} ${purpose} ${rule} ${why}`),
        ).toEqual([])
      }
  },
)

test.each<[Language, string, string]>([
  ['pl', 'Tomasz Nowak', 'Dzień dobry, Panie Tomaszu,\n\n'],
  ['pl', 'Nikita Kowalska', 'Nikita Kowalska\n\nDzień dobry,\n\n'],
  ['lv', 'Anna Bērziņa', 'Labdien, Bērziņas kundze,\n\n'],
  ['lv', 'Lācis', 'Lācis\n\nLabdien,\n\n'],
  ['en', 'Ruth Carter', 'Dear Ms Carter,\n\n'],
  ['en', 'Sam Carter', 'Sam Carter\n\nDear customer,\n\n'],
])(
  'fault-U6 in %s %s is greeted in the form of the language, or by the name alone in a line of its own',
  async (language, customer, greeting) => {
    const { handbook } = await readShipped('modrzew')
    const { body } = suggestLetter('answer', {
      handbook: handbook!,
      language,
      ref: 'ABC-2345',
      receivedAt: Temporal.Instant.from('2026-11-24T09:00:00Z'),
      customer,
      owner: 'Tomasz Wilk',
      agent: 'Anna Lis',
      deadlines: [],
      extendedTo: null,
    })
    expect(body.slice(0, greeting.length)).toBe(greeting)
  },
)
