// The proposed category, tried on the words of the shipped example cases, whose categories people
// chose (its two thresholds were set on them).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readHandbook } from '../../src/handbook/app/handbook-source.ts'
import { guessCategory } from '../../src/handbook/domain/guess-category.ts'

const root = join(import.meta.dirname, '..', '..')
const BRANDS = ['modrzew', 'vilnis', 'hezarsu', 'northmoor']
type Example = { happened: string; category?: string }

const tried = await Promise.all(
  BRANDS.map(async (brand) => {
    const { handbook } = await readHandbook(join(root, 'handbook', brand))
    const { cases } = parse(readFileSync(join(root, 'examples', `${brand}.yaml`), 'utf8')) as {
      cases: Example[]
    }
    return cases.flatMap(({ happened, category }) =>
      category
        ? [
            {
              brand,
              category,
              guess: guessCategory(
                handbook!.categories.filter(({ id }) => id !== handbook!.alarm.incident),
                happened,
              ),
            },
          ]
        : [],
    )
  }),
).then((all) => all.flat())

test('where it proposes a category it is nearly always the one a person chose; otherwise it says nothing', () => {
  const proposed = tried.filter(({ guess }) => guess !== null)
  const right = proposed.filter(({ guess, category }) => guess === category)
  expect(tried.length).toBeGreaterThan(40)
  expect(
    { share: proposed.length / tried.length >= 0.4, right: right.length / proposed.length >= 0.8 },
    `${right.length} right of ${proposed.length} proposed of ${tried.length}`,
  ).toEqual({ share: true, right: true })
})

test('nothing is proposed from nothing', async () => {
  const { handbook } = await readHandbook(join(root, 'handbook', 'modrzew'))
  expect(guessCategory(handbook!.categories, '')).toBeNull()
  expect(guessCategory(handbook!.categories, 'Dzień dobry, proszę o pomoc.')).toBeNull()
  expect(guessCategory([], 'paczka')).toBeNull()
  fc.assert(
    fc.property(fc.string(), (words) => {
      const guess = guessCategory(handbook!.categories, words)
      expect(guess === null || handbook!.categories.some((category) => category.id === guess)).toBe(
        true,
      )
    }),
  )
})
