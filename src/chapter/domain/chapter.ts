// A chapter of a handbook that is written whole, or says what it changes of the one that ships: what
// its own area says of it, once.
import type { Finding, HandbookPath } from './finding.ts'

/**
 * The name of a chapter to what it holds and what a brand may change of it, by interface merging.
 */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface Chapters {}
export type ChapterName = keyof Chapters & string
export type WholeOf<K extends ChapterName> = Chapters[K]['whole']
export type ChangesOf<K extends ChapterName> = Chapters[K]['changes']

/** As it is stored: before a chapter had a form, anything stood in its place, or nothing. */
export type StoredChapter<K extends ChapterName> = WholeOf<K> | Record<string, unknown>

export type ChapterRules<K extends ChapterName> = {
  /** Whether what is stored has the chapter's form. */
  isWhole: (stored: StoredChapter<K> | undefined) => stored is WholeOf<K>
  /** Findings name what the default does not have; their paths are those of the changes. */
  resolve: (from: WholeOf<K>, changes: ChangesOf<K>) => { whole: WholeOf<K>; findings: Finding[] }
  /** Where in the changes something of the whole stands; [] when it comes from the default. */
  placeInChanges: (whole: WholeOf<K>, changes: ChangesOf<K>, path: HandbookPath) => HandbookPath
}
