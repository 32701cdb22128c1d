// The shape of the files of words in src/style/data, and the modules made of them.
import * as z from 'zod'
import {
  type DataFault,
  type DataFile,
  defineData,
  findRepeated,
  inCode,
  wordsIn,
} from '../../platform/base/contract/data-file.ts'
import { LANGUAGES } from '../../platform/base/domain/language.ts'
import { listWords } from '../../platform/text/domain/word.ts'
import { TIME_UNITS, type WrittenWhen } from '../domain/when-type.ts'

const foldText = (text: string): string =>
  listWords(text)
    .map((word) => word.text)
    .join(' ')

/** Words, or rows of two, as listWords writes them: anything else would never be found. */
const folded = (most: 1 | 2) =>
  z
    .string()
    .refine((text) => text !== '' && foldText(text) === text, {
      error: ({ input }) =>
        `"${String(input)}" is not folded: small letters without accents, such as "${foldText(String(input))}"`,
      abort: true,
    })
    .refine(
      (text) => text.split(' ').length <= most,
      most === 1 ? 'It is more than one word' : 'It is more than two words',
    )
const stems = z.array(folded(1))
const days = z.int().min(0).max(366)

const when = z.strictObject({
  near: z.record(folded(1), days),
  nearTwo: z.record(folded(2), days),
  numbers: z.record(folded(1), z.int().min(1)),
  units: z.record(z.enum(TIME_UNITS), stems),
  working: stems,
  within: stems,
  later: stems,
  next: stems,
  at: stems,
  others: stems,
}) satisfies z.ZodType<WrittenWhen>
const whenFile = z.strictObject({
  en: when,
  pl: when,
  lv: when,
  fa: when,
  dayParts: z.record(folded(1), z.int().min(0).max(6)),
  westernMonths: z.array(stems).length(12),
})

const LISTS = ['working', 'within', 'later', 'next', 'at', 'others'] as const

const repeatedIn = (path: DataFault['path'], words: readonly string[]): DataFault[] =>
  findRepeated(words, (word) => word).map(({ index, key }) => ({
    path: [...path, index],
    says: `"${key}" stands in this list already`,
  }))

const whenWords = defineData({
  from: 'src/style/data/when-word.yaml',
  to: 'src/style/domain/data/when-word.ts',
  schema: whenFile,
  findFaults: (data) =>
    LANGUAGES.flatMap((language) =>
      LISTS.flatMap((list) => repeatedIn([language, list], data[language][list])),
    ),
  write: (data) => [
    "import type { Language } from '../../../platform/base/domain/language.ts'",
    "import type { WrittenWhen } from '../when-type.ts'",
    '',
    'export const WHEN: Record<Language, WrittenWhen> = {',
    ...LANGUAGES.map((language) => `  ${language}: ${inCode(data[language])},`),
    '}',
    '',
    `export const PERSIAN_DAY_PARTS: Record<string, number> = ${inCode(data.dayParts)}`,
    '',
    `export const PERSIAN_WESTERN_MONTHS: readonly (readonly string[])[] = ${inCode(data.westernMonths)}`,
  ],
})

const actionWords = defineData({
  from: 'src/style/data/action-word.yaml',
  to: 'src/style/domain/data/action-word.ts',
  schema: z.record(z.string().regex(/^[a-z]+$/), stems.min(1)),
  findFaults: (data) =>
    Object.entries(data).flatMap(([action, words]) => repeatedIn([action], words)),
  write: (data) => [
    'export const ACTION_STEMS: readonly (readonly [action: string, stems: readonly string[]])[] = [',
    ...Object.entries(data).map(([action, words]) => `  [${inCode(action)}, ${inCode(words)}],`),
    ']',
  ],
})

/** A line of a list: words between spaces, in any spelling. */
const lines = z.array(z.string().regex(/\S/, 'It is empty')).min(1)

const questionWords = defineData({
  from: 'src/style/data/question-word.yaml',
  to: 'src/style/domain/data/question-word.ts',
  schema: z.strictObject({ en: lines, pl: lines, lv: lines, fa: lines }),
  findFaults: (data) =>
    LANGUAGES.flatMap((language) => {
      const placed = data[language].flatMap((row, index) =>
        wordsIn(row).map((word) => ({ word, index })),
      )
      return findRepeated(placed, ({ word }) => word).map(({ index, key }) => ({
        path: [language, placed[index]?.index ?? 0],
        says: `"${key}" stands in this list already`,
      }))
    }),
  write: (data) => [
    'export const QUESTION_WORDS =',
    `  ${inCode(LANGUAGES.flatMap((language) => data[language].flatMap(wordsIn)).join(' '))}`,
  ],
})

const titles = defineData({
  from: 'src/style/data/title.yaml',
  to: 'src/style/domain/data/title.ts',
  schema: z.strictObject({ forms: stems.min(1), companies: stems.min(1) }),
  findFaults: ({ forms, companies }) => [
    ...repeatedIn(['forms'], forms),
    ...repeatedIn(['companies'], companies),
  ],
  write: ({ forms, companies }) => [
    `export const TITLES: readonly string[] = ${inCode([...forms, ...companies])}`,
  ],
})

export const WORD_DATA: DataFile[] = [whenWords, actionWords, questionWords, titles]
