// A handbook that a new brand begins from, made its own.
import { formatHandbook, type HandbookFile } from '../../handbook/adapters/handbook-file.ts'
import type { Handbook } from '../../handbook/domain/handbook.ts'
import type { Text } from '../../platform/base/domain/language.ts'

export type FirstHandbook = { handbook: Handbook; files: readonly HandbookFile[] }

/**
 * The handbook under the brand's own id and name, without its example people; files that need no
 * change keep their comments.
 */
export function adoptHandbook(
  source: FirstHandbook,
  id: string,
  name: string | null,
): FirstHandbook {
  const { brand } = source.handbook
  const languages = [...new Set([...brand.languages, 'en' as const])]
  const named: Text =
    name === null ? brand.name : Object.fromEntries(languages.map((language) => [language, name]))
  const handbook: Handbook = {
    ...source.handbook,
    brand: { ...brand, id, name: named },
    people: [],
  }
  const isSame = id === brand.id && name === null
  const brandFile = formatHandbook(handbook).filter((file) => file.name === 'brand.yaml' && !isSame)
  const others = source.files.filter(
    (file) => file.name !== 'people.yaml' && (isSame || file.name !== 'brand.yaml'),
  )
  return { handbook, files: [...brandFile, ...others] }
}
