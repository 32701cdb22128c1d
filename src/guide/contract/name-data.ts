// The shape of the files of names in src/guide/data, and the modules made of them.
import * as z from 'zod'
import {
  type DataFile,
  defineData,
  findRepeated,
  inCode,
  wordsIn,
} from '../../platform/base/contract/data-file.ts'

type Fault = { path: (string | number)[]; says: string }

const name = z.string().regex(/^\p{Lu}\p{Ll}+$/u, 'A name is one word with a capital')
/** Names on a line, with spaces between them. */
const names = z.string().regex(/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u, 'Names have a capital each')
const persianNames = z
  .string()
  .regex(
    /^[\p{Script=Arabic}\u200c]+(?: [\p{Script=Arabic}\u200c]+)*$/u,
    'Names have Persian letters alone',
  )
const firmWords = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\u200c]+(?: [\p{Ll}\p{Lo}\u200c]+)*$/u, 'Words have small letters')

/** Words that stand twice in these lists of lines, or in two of them that must not share any. */
function findShared(lists: Record<string, readonly string[]>): Fault[] {
  const words = Object.entries(lists).flatMap(([list, lines]) =>
    lines.flatMap((line, index) => wordsIn(line).map((word) => ({ path: [list, index], word }))),
  )
  return findRepeated(words, ({ word }) => word.replaceAll('\u200c', '')).map(({ index, key }) => ({
    path: words[index]?.path ?? [],
    says: `"${key}" stands in these lists already`,
  }))
}

const inOne = (lines: readonly string[]): string => inCode(lines.join(' '))

const polishNames = defineData({
  from: 'src/guide/data/polish-name.yaml',
  to: 'src/guide/domain/data/polish-name.ts',
  schema: z.strictObject({
    men: z.record(name, name),
    women: z.array(name.regex(/a$/, 'Only of a name in -a the form is certain')),
    unchanged: z.array(names),
    familiar: z.strictObject({ men: z.array(names), women: z.array(names) }),
  }),
  findFaults: ({ men, women, unchanged, familiar }) => [
    ...findRepeated(women, (woman) => woman).map(({ index, key }) => ({
      path: ['women', index],
      says: `"${key}" stands in this list already`,
    })),
    ...women.flatMap((woman, index) =>
      Object.hasOwn(men, woman)
        ? [{ path: ['women', index], says: `"${woman}" is a name of men here, too` }]
        : [],
    ),
    ...findShared({ women, unchanged }),
    ...findShared({ men: Object.keys(men), unchanged }).filter(({ path }) => path[0] !== 'men'),
    ...findShared({ women, familiar: [...familiar.men, ...familiar.women] }),
  ],
  write: ({ men, women, unchanged, familiar }) => [
    '/** First names of men, each with its vocative behind it. */',
    `export const MEN = ${inCode(Object.entries(men).flat().join(' '))}`,
    '',
    '/** First names of women: -a becomes -o. */',
    `export const WOMEN = ${inOne(women)}`,
    '',
    '/** Those of women that stay as they are. */',
    `export const UNCHANGED = ${inOne(unchanged)}`,
    '',
    '/** Of everyday life: nobody is called by them. */',
    `export const FAMILIAR_MEN = ${inOne(familiar.men)}`,
    `export const FAMILIAR_WOMEN = ${inOne(familiar.women)}`,
  ],
})

const latvianNames = defineData({
  from: 'src/guide/data/latvian-name.yaml',
  to: 'src/guide/domain/data/latvian-name.ts',
  schema: z.strictObject({
    men: z.array(names),
    women: z.array(names),
    unlike: z.array(names),
    surnames: z.record(name, name),
    common: z.array(names),
  }),
  findFaults: ({ men, women, unlike, common }) => [
    ...findShared({ men, women, unlike }),
    ...findShared({ common }),
  ],
  write: ({ men, women, unlike, surnames, common }) => [
    `export const MEN = ${inOne(men)}`,
    '',
    `export const WOMEN = ${inOne([...women, ...unlike])}`,
    '',
    '/** Irregular surnames of men, each with its genitive. */',
    `export const SURNAMES: Readonly<Record<string, string>> = ${inCode(surnames)}`,
    '',
    '/** Surnames with the marks on their letters. */',
    `export const COMMON = ${inOne(common)}`,
  ],
})

const persianList = defineData({
  from: 'src/guide/data/persian-name.yaml',
  to: 'src/guide/domain/data/persian-name.ts',
  schema: z.strictObject({ men: z.array(persianNames), women: z.array(persianNames) }),
  findFaults: ({ men, women }) => findShared({ men, women }),
  write: ({ men, women }) => [
    `export const MEN = ${inOne(men).replaceAll('\u200c', '')}`,
    '',
    `export const WOMEN = ${inOne(women).replaceAll('\u200c', '')}`,
  ],
})

const englishNames = defineData({
  from: 'src/guide/data/english-name.yaml',
  to: 'src/guide/domain/data/english-name.ts',
  schema: z.strictObject({
    men: z.array(names),
    women: z.array(names),
    surnames: z.array(names),
    either: z.array(names),
  }),
  findFaults: ({ men, women, surnames, either }) => [
    ...findShared({ men, women, either }),
    ...findShared({ surnames }),
  ],
  write: ({ men, women, surnames, either }) => [
    `export const MEN = ${inOne(men)}`,
    '',
    `export const WOMEN = ${inOne(women)}`,
    '',
    '/** First names that are surnames as well. */',
    `export const SURNAMES = ${inOne(surnames)}`,
    '',
    '/** Of a man or a woman. */',
    `export const EITHER = ${inOne(either)}`,
  ],
})

const firms = defineData({
  from: 'src/guide/data/firm-word.yaml',
  to: 'src/guide/domain/data/firm-word.ts',
  schema: z.strictObject({
    anywhere: z.array(firmWords),
    ending: z.array(firmWords),
    capitals: z.array(z.string().regex(/^\p{Lu}+(?: \p{Lu}+)*$/u, 'Capitals alone')),
    opening: z.array(firmWords),
    several: z.array(firmWords),
  }),
  findFaults: ({ anywhere, ending, opening, several }) =>
    findShared({ anywhere, ending, opening, several }),
  write: ({ anywhere, ending, capitals, opening, several }) => [
    `export const ANYWHERE = ${inOne(anywhere)}`,
    `export const ENDING = ${inOne(ending)}`,
    `export const CAPITALS = ${inOne(capitals)}`,
    `export const OPENING = ${inOne(opening)}`,
    '',
    '/** Between or before the names of several people. */',
    `export const SEVERAL = ${inOne(several)}`,
  ],
})

export const NAME_DATA: DataFile[] = [polishNames, latvianNames, persianList, englishNames, firms]
