// The shape of the files of names and words in src/guide/data, and the modules made of them.
import * as z from 'zod'
import {
  type DataFile,
  defineData,
  findRepeated,
  inCode,
} from '../../platform/base/contract/data-file.ts'
import { LANGUAGES } from '../../platform/base/domain/language.ts'

const name = z.string().regex(/^\p{Lu}\p{Ll}+$/u, 'A name is one word with a capital')

const polishNames = defineData({
  from: 'src/guide/data/polish-name.yaml',
  to: 'src/guide/domain/data/polish-name.ts',
  schema: z.strictObject({
    men: z.record(name, name),
    women: z.array(name.regex(/a$/, 'Only of a name in -a the form is certain')),
  }),
  findFaults: ({ men, women }) => [
    ...findRepeated(women, (woman) => woman).map(({ index, key }) => ({
      path: ['women', index],
      says: `"${key}" stands in this list already`,
    })),
    ...women.flatMap((woman, index) =>
      Object.hasOwn(men, woman)
        ? [{ path: ['women', index], says: `"${woman}" is a name of men here, too` }]
        : [],
    ),
  ],
  write: ({ men, women }) => [
    '/** First names of men, each with its vocative behind it. */',
    `export const MEN = ${inCode(Object.entries(men).flat().join(' '))}`,
    '',
    '/** First names of women: -a becomes -o. */',
    `export const WOMEN = ${inCode(women.join(' '))}`,
  ],
})

/** Letters between single spaces, and at most a star behind the last. */
const word = z.string().regex(/^[\p{L}\u200c]+(?: [\p{L}\u200c]+)*\*?$/u, 'It is no word')
const byLanguage = z.strictObject({
  en: z.array(word),
  pl: z.array(word),
  lv: z.array(word),
  fa: z.array(word),
})

const KINDS = ['day', 'said'] as const

const factWords = defineData({
  from: 'src/guide/data/fact-word.yaml',
  to: 'src/guide/domain/data/fact-word.ts',
  schema: z.strictObject({ day: byLanguage, said: byLanguage }),
  findFaults: (data) =>
    KINDS.flatMap((kind) =>
      LANGUAGES.flatMap((language) =>
        findRepeated(data[kind][language], (each) => each).map(({ index, key }) => ({
          path: [kind, language, index],
          says: `"${key}" stands in this list already`,
        })),
      ),
    ),
  write: (data) =>
    KINDS.flatMap((kind) => {
      const words = LANGUAGES.flatMap((language) => data[kind][language])
      return [`export const ${kind.toUpperCase()}_WORDS: readonly string[] = ${inCode(words)}`]
    }),
})

export const GUIDE_DATA: DataFile[] = [polishNames, factWords]
