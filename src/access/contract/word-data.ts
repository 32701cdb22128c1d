// The shape of src/access/data, and the module made of it.
import * as z from 'zod'
import {
  type DataFile,
  defineData,
  findRepeated,
  inCode,
} from '../../platform/base/contract/data-file.ts'
import { LANGUAGES } from '../../platform/base/domain/language.ts'

const words = z.array(z.string().regex(/^\S+$/, 'It is one word')).min(1)

export const ACCESS_DATA: DataFile[] = [
  defineData({
    from: 'src/access/data/common-word.yaml',
    to: 'src/access/domain/data/common-word.ts',
    schema: z.strictObject({ en: words, pl: words, lv: words, fa: words }),
    findFaults: (data) =>
      LANGUAGES.flatMap((language) =>
        findRepeated(data[language], (word) => word).map(({ index, key }) => ({
          path: [language, index],
          says: `"${key}" stands in this list already`,
        })),
      ),
    write: (data) => {
      const all = LANGUAGES.flatMap((language) => data[language])
      return [`export const COMMON_WORDS: readonly string[] = ${inCode(all)}`]
    },
  }),
]
