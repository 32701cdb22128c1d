// The shape of the files of words in src/guide/data, and the modules made of them.
import * as z from 'zod'
import {
  type DataFile,
  defineData,
  findRepeated,
  inCode,
} from '../../platform/base/contract/data-file.ts'
import { LANGUAGES } from '../../platform/base/domain/language.ts'
import { WISHES } from '../domain/type.ts'
import { NAME_DATA } from './name-data.ts'

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

const wishWords = defineData({
  from: 'src/guide/data/wish-word.yaml',
  to: 'src/guide/domain/data/wish-word.ts',
  schema: z.record(z.enum(WISHES), byLanguage),
  findFaults: (data) =>
    WISHES.flatMap((kind) =>
      LANGUAGES.flatMap((language) =>
        findRepeated(data[kind][language], (each) => each).map(({ index, key }) => ({
          path: [kind, language, index],
          says: `"${key}" stands in this list already`,
        })),
      ),
    ),
  write: (data) => [
    "import type { WishKind } from '../type.ts'",
    '',
    'export const WISH_WORDS: readonly (readonly [WishKind, readonly string[]])[] = [',
    ...WISHES.map(
      (kind) =>
        `  [${inCode(kind)}, ${inCode(LANGUAGES.flatMap((language) => data[kind][language]))}],`,
    ),
    ']',
  ],
})

export const GUIDE_DATA: DataFile[] = [...NAME_DATA, factWords, wishWords]
