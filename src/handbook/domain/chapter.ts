// The chapters of a handbook that ship with a default: the one list of them.
import { alarmChapter } from '../../alarm/domain/chapter.ts'
import type { ChapterName, ChapterRules } from '../../chapter/domain/chapter.ts'
import { guideChapter } from '../../guide/domain/chapter.ts'
import { keysOf } from '../../platform/base/domain/narrow.ts'
import { wordingChapter } from '../../style/domain/chapter.ts'

/** One that an area has declared and nobody has put here does not compile. */
export const CHAPTERS: { readonly [K in ChapterName]: ChapterRules<K> } = {
  guide: guideChapter,
  wording: wordingChapter,
  alarm: alarmChapter,
}
/** In the order in which they are read. */
export const CHAPTER_NAMES: readonly ChapterName[] = keysOf(CHAPTERS)
