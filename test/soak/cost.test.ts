// What has no steps to count, by the processor's own time: whatever is repeated, four times as much
// of it takes no more than a few times as long.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadReader } from '../../src/signal/adapters/cue-model.ts'
import { readYaml } from '../../src/chapter/adapters/handbook-yaml.ts'
import { cleanName } from '../../src/platform/files/app/upload.ts'
import { getDefault } from '../../src/handbook/app/handbook-default.ts'
import { words } from '../../src/platform/base/contract/common.ts'
import { Mails } from '../../src/platform/address/contract/reach.ts'
import { questionsIn } from '../../src/style/domain/asked.ts'
import { addressOf } from '../../src/guide/domain/address.ts'
import { guessFact } from '../../src/guide/domain/fact.ts'
import { guessCategory } from '../../src/handbook/domain/guess-category.ts'
import { readContact } from '../../src/platform/address/domain/contact-point.ts'
import { joinHalfSpaces, normaliseSearch } from '../../src/platform/text/domain/search.ts'
import { checkWording } from '../../src/style/domain/check.ts'
import { takeBetter } from '../../src/style/domain/better.ts'
import { repeated, SEEDS } from '../cost/hostile.ts'

const read = loadReader()
const { wording } = getDefault()
const some = words(1_000_000)

/** Each with the longest text it is ever given. */
const SUBJECTS: [name: string, most: number, work: (text: string) => unknown][] = [
  ['cues', 10_000, (text) => read(text)],
  [
    'wording',
    50_000,
    (text) =>
      checkWording(wording, text, 'en', {
        name: 'Anna',
        promises: ['refund'],
        asked: ['What?'],
        today: '2026-03-02',
      }),
  ],
  [
    'a better sentence',
    50_000,
    (text) =>
      takeBetter(text, {
        rule: 'x',
        from: text.length >> 1,
        to: (text.length >> 1) + 1,
        why: '',
        better: 'It is so.',
      }),
  ],
  ['questions of a letter', 50_000, questionsIn],
  ['search', 30_000, normaliseSearch],
  ['words joined by half-spaces', 30_000, joinHalfSpaces],
  ['a scribbled contact', 1_000, (text) => readContact(text, 'PL')],
  [
    'category',
    20_000,
    (text) =>
      guessCategory(
        [
          {
            id: 'a',
            name: { en: 'Late parcel' },
            about: { en: text.slice(0, 4_000) },
            ask: [],
            prepare: [],
          },
        ],
        text,
      ),
  ],
  ['words of a field', 50_000, (text) => some.safeParse(text)],
  ['a mail address', 50_000, (text) => Mails.safeParse(text)],
  ['an address', 50_000, (text) => addressOf(text, 'pl')],
  ['a fact', 50_000, guessFact],
  ['a file’s name', 8_000, cleanName],
  ['YAML', 100_000, readYaml],
]

const motif = fc
  .array(
    fc.oneof(fc.constantFrom(...SEEDS), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })),
    { minLength: 1, maxLength: 3 },
  )
  .map((pieces) => pieces.join(''))
const MAX_GROWTH = 9
const SMALL_MS = 15

/** The least of three, so that what others do on this machine does not count. */
function timeOf(work: (text: string) => unknown, text: string): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage()
    work(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

describe.each(SUBJECTS)('%s', (_, most, work) => {
  test('takes as long as its text is', () => {
    fc.assert(
      fc.property(motif, (drawn) => {
        const [one, four] = [
          timeOf(work, repeated(drawn, most / 4)),
          timeOf(work, repeated(drawn, most)),
        ]
        expect(
          four < SMALL_MS || four < MAX_GROWTH * Math.max(one, SMALL_MS / 8)
            ? null
            : { drawn, one, four },
        ).toBeNull()
      }),
      { numRuns: 200 },
    )
  })
})
