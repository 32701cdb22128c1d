// The rules of wording as a chapter of a handbook.
import type { ChapterRules } from '../../chapter/domain/chapter.ts'
import { placeInWordingChanges, resolveWording, type WordingChanges } from './resolve.ts'
import type { Wording } from './type.ts'

declare module '../../chapter/domain/chapter.ts' {
  interface Chapters {
    wording: { whole: Wording; changes: WordingChanges }
  }
}

export const wordingChapter: ChapterRules<'wording'> = {
  isWhole: (stored): stored is Wording =>
    stored !== undefined && 'rules' in stored && Array.isArray(stored.rules),
  resolve: (from, changes) => {
    const { wording, findings } = resolveWording(from, changes)
    return { whole: wording, findings }
  },
  placeInChanges: placeInWordingChanges,
}
