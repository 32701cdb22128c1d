// The guide as a chapter of a handbook.
import type { ChapterRules } from '../../chapter/domain/chapter.ts'
import { type GuideChanges, placeInChanges, resolveGuide } from './resolve.ts'
import type { Guide } from './type.ts'

declare module '../../chapter/domain/chapter.ts' {
  interface Chapters {
    guide: { whole: Guide; changes: GuideChanges }
  }
}

export const guideChapter: ChapterRules<'guide'> = {
  isWhole: (stored): stored is Guide =>
    stored !== undefined &&
    'steps' in stored &&
    Array.isArray(stored.steps) &&
    Boolean(stored.safety),
  resolve: (from, changes) => {
    const { guide, findings } = resolveGuide(from, changes)
    return { whole: guide, findings }
  },
  placeInChanges,
}
