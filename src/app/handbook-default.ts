// The guide and the wording that ship with Opoka: what a brand changes, and what it has when it says nothing.
import { readDefaultText } from '../adapters/handbook-file.ts'
import { readYaml } from '../adapters/handbook-yaml.ts'
import { checkHandbookFile } from '../contract/handbook-check.ts'
import type { Guide } from '../domain/guide/type.ts'
import type { Handbook } from '../domain/handbook/handbook.ts'
import type { Wording } from '../domain/wording/type.ts'

type Default = { guide: Guide; wording: Wording }

const known: Partial<Default> = {}
const shipped: Default = {
  get guide() { return (known.guide ??= readChapter('guide')) },
  get wording() { return (known.wording ??= readChapter('wording')) },
}

/** Each chapter is read once, when it is first asked for: it does not change while the desk runs. Treat it as read-only: it is shared. */
export const getDefault = (): Default => shipped

function readChapter<K extends keyof Default>(chapter: K): Default[K] {
  const file = `handbook/default/${chapter}.yaml`
  const yaml = readYaml(readDefaultText(`${chapter}.yaml`))
  const place = yaml.problems[0]
  if (place) throw new Error(`${file}:${place.line}: ${place.code}`)
  const { value, findings } = checkHandbookFile(chapter, yaml.data)
  const finding = findings[0]
  if (finding) throw new Error(`${file}:${yaml.at(finding.path).line}: ${finding.code} ${finding.path.join('.')}`)
  const { opoka: _, ...content } = value as { opoka?: string }
  return content as Default[K]
}

/** A version stored before guide and wording had a form has the default ones; anything of another form was never run. */
export function completeHandbook(stored: Omit<Handbook, 'guide' | 'wording'> & { guide?: unknown; wording?: unknown }): Handbook {
  const [guide, wording] = [stored.guide as Partial<Guide> | undefined, stored.wording as Partial<Wording> | undefined]
  return {
    ...stored,
    guide: Array.isArray(guide?.steps) && guide.safety ? (guide as Guide) : shipped.guide,
    wording: Array.isArray(wording?.rules) ? (wording as Wording) : shipped.wording,
  }
}
