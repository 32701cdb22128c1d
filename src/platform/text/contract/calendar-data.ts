// The shape of src/platform/text/data, and the module made of it.
import * as z from 'zod'
import {
  type DataFault,
  type DataFile,
  defineData,
  findRepeated,
  inCode,
} from '../../base/contract/data-file.ts'
import { LANGUAGES } from '../../base/domain/language.ts'
import { foldWord } from '../domain/fold.ts'

/** Neither space nor the marks between the parts of a packed name. */
const word = z.string().regex(/^[\p{L}\u200c]+\*?$/u, 'It is one word')
const name = z.strictObject({
  name: word,
  after: word.optional(),
  stems: z.array(word).min(1).optional(),
  typed: z.array(word).min(1).optional(),
})
const words = z.strictObject({
  months: z.array(name).length(12),
  weekdays: z.array(name).length(7),
})
const file = z.strictObject({ en: words, pl: words, lv: words, fa: words })

function findFaults(data: z.infer<typeof file>): DataFault[] {
  return LANGUAGES.flatMap((language) =>
    (['months', 'weekdays'] as const).flatMap((kind) => {
      const names = data[language][kind]
      const stems = names.flatMap(
        (each, index) => each.stems?.map((stem) => ({ stem, index })) ?? [],
      )
      return [
        ...findRepeated(names, (each) => each.name).map(({ index, key }) => ({
          path: [language, kind, index, 'name'],
          says: `"${key}" stands in this list already`,
        })),
        ...stems
          .filter(({ stem }) => foldWord(stem) !== stem)
          .map(({ stem, index }) => ({
            path: [language, kind, index, 'stems'],
            says: `"${stem}" is not folded: "${foldWord(stem)}"`,
          })),
      ]
    }),
  )
}

/** As unpackName reads it. */
const pack = ({ name: said, after, stems, typed }: z.infer<typeof name>): string =>
  [said, after ?? '', stems?.join(',') ?? '', typed?.join(',') ?? ''].join(':').replace(/:+$/, '')

export const CALENDAR_DATA: DataFile[] = [
  defineData({
    from: 'src/platform/text/data/calendar-word.yaml',
    to: 'src/platform/text/domain/data/calendar-word.ts',
    schema: file,
    findFaults,
    write: (data) => [
      'export const PACKED_CALENDAR = {',
      ...LANGUAGES.flatMap((language) => [
        `  ${language}: {`,
        ...(['months', 'weekdays'] as const).map(
          (kind) => `    ${kind}: ${inCode(data[language][kind].map(pack).join(' '))},`,
        ),
        '  },',
      ]),
      '}',
    ],
  }),
]
