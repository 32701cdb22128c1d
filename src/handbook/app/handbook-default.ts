// The guide, the wording and the numbers to dial that ship with Opoka: what a brand changes, and
// what it has when it says nothing.
import { readDefaultText } from '../adapters/handbook-file.ts'
import { readYaml } from '../../chapter/adapters/handbook-yaml.ts'
import { checkHandbookFile } from '../contract/handbook-check.ts'
import type { HandbookFileValues } from '../contract/handbook.ts'
import type { ChapterName, StoredChapter, WholeOf } from '../../chapter/domain/chapter.ts'
import { CHAPTERS } from '../domain/chapter.ts'
import type { Handbook, StoredHandbook } from '../domain/handbook.ts'

type Default = { [K in ChapterName]: WholeOf<K> }

const known: Partial<Default> = {}
const shipped: Default = {
  get guide() {
    return (known.guide ??= withoutMark(readChapter('guide')))
  },
  get wording() {
    return (known.wording ??= withoutMark(readChapter('wording')))
  },
  get alarm() {
    return (known.alarm ??= withoutMark(readChapter('alarm')))
  },
}

/**
 * Each chapter is read once, when it is first asked for: it does not change while the server runs.
 * Treat it as read-only: it is shared.
 */
export const getDefault = (): Default => shipped

function readChapter<K extends keyof Default>(chapter: K): HandbookFileValues[K] {
  const file = `handbook/default/${chapter}.yaml`
  const yaml = readYaml(readDefaultText(`${chapter}.yaml`))
  const place = yaml.problems[0]
  if (place) throw new Error(`${file}:${place.line}: ${place.code}`)
  const { value, findings } = checkHandbookFile(chapter, yaml.data)
  const [finding] = findings
  if (value === null || finding)
    throw new Error(
      `${file}:${yaml.at(finding?.path ?? []).line}: ${finding?.code} ${finding?.path.join('.')}`,
    )
  return value
}

/** What a chapter's file holds besides the mark of its form. */
export function withoutMark<T extends { opoka?: unknown }>(file: T): Omit<T, 'opoka'> {
  const { opoka: _, ...content } = file
  return content
}

/**
 * A version stored before a chapter had a form has the default one; anything of another form was
 * never run.
 */
export function completeHandbook({ guide, wording, alarm, ...rest }: StoredHandbook): Handbook {
  return {
    ...rest,
    guide: wholeOf('guide', guide),
    wording: wholeOf('wording', wording),
    alarm: wholeOf('alarm', alarm),
  }
}

const wholeOf = <K extends ChapterName>(
  name: K,
  stored: StoredChapter<K> | undefined,
): WholeOf<K> => (CHAPTERS[name].isWhole(stored) ? stored : shipped[name])
