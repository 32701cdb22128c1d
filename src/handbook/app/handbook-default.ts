// The guide, the wording and the numbers to dial that ship with Opoka: what a brand changes, and
// what it has when it says nothing.
import { readDefaultText } from '../adapters/handbook-file.ts'
import { readYaml } from '../../chapter/adapters/handbook-yaml.ts'
import { checkHandbookFile } from '../contract/handbook-check.ts'
import type { Alarm } from '../../chapter/domain/dial.ts'
import type { Guide } from '../../guide/domain/type.ts'
import type { Handbook } from '../domain/handbook.ts'
import type { Wording } from '../../style/domain/type.ts'

type Default = { guide: Guide; wording: Wording; alarm: Alarm }

const known: Partial<Default> = {}
const shipped: Default = {
  get guide() {
    return (known.guide ??= readChapter('guide'))
  },
  get wording() {
    return (known.wording ??= readChapter('wording'))
  },
  get alarm() {
    return (known.alarm ??= readChapter('alarm'))
  },
}

/**
 * Each chapter is read once, when it is first asked for: it does not change while the server runs.
 * Treat it as read-only: it is shared.
 */
export const getDefault = (): Default => shipped

function readChapter<K extends keyof Default>(chapter: K): Default[K] {
  const file = `handbook/default/${chapter}.yaml`
  const yaml = readYaml(readDefaultText(`${chapter}.yaml`))
  const place = yaml.problems[0]
  if (place) throw new Error(`${file}:${place.line}: ${place.code}`)
  const { value, findings } = checkHandbookFile(chapter, yaml.data)
  const finding = findings[0]
  if (finding)
    throw new Error(
      `${file}:${yaml.at(finding.path).line}: ${finding.code} ${finding.path.join('.')}`,
    )
  const { opoka: _, ...content } = value as { opoka?: string }
  return content as Default[K]
}

/**
 * A version stored before a chapter had a form has the default one; anything of another form was
 * never run.
 */
export function completeHandbook(
  stored: Omit<Handbook, 'guide' | 'wording' | 'alarm'> & {
    guide?: unknown
    wording?: unknown
    alarm?: unknown
  },
): Handbook {
  const [guide, wording, alarm] = [
    stored.guide as Partial<Guide> | undefined,
    stored.wording as Partial<Wording> | undefined,
    stored.alarm as Partial<Alarm> | undefined,
  ]
  return {
    ...stored,
    guide: Array.isArray(guide?.steps) && guide.safety ? (guide as Guide) : shipped.guide,
    wording: Array.isArray(wording?.rules) ? (wording as Wording) : shipped.wording,
    alarm: Array.isArray(alarm?.numbers) ? (alarm as Alarm) : shipped.alarm,
  }
}
