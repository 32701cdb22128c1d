// Figures of a trained cue model: how well it orders and finds upset texts, and how often it cries
// wolf.
import type { makeReader } from '../../domain/reader.ts'
import { HIGH_UPSET } from '../../domain/upset.ts'
import type { Example } from './source.ts'
import { itemAt } from '../../../platform/base/domain/narrow.ts'

type Read = ReturnType<typeof makeReader>
/** Shares are from 0 to 1; null where nothing could be counted. */
export type Figures = {
  texts: number
  upset: number
  auc: number | null
  precision: number | null
  recall: number | null
  highOnCalm: number | null
}

/**
 * Precision and recall of `upset` at `from`; `highOnCalm` is the share of texts not labelled upset
 * that reach HIGH_UPSET.
 */
export function measure(read: Read, examples: readonly Example[], from = 0.5): Figures {
  const rows = examples.map(({ text, language, isUpset }) => ({
    isUpset,
    upset: read(text, language).upset,
  }))
  const found = rows.filter(({ upset }) => upset >= from)
  const right = found.filter(({ isUpset }) => isUpset).length
  const upset = rows.filter(({ isUpset }) => isUpset).length
  const calm = rows.filter(({ isUpset }) => !isUpset)
  return {
    texts: rows.length,
    upset,
    auc: computeAuc(rows),
    precision: found.length > 0 ? right / found.length : null,
    recall: upset > 0 ? right / upset : null,
    highOnCalm:
      calm.length > 0 ? calm.filter((row) => row.upset >= HIGH_UPSET).length / calm.length : null,
  }
}

/** The chance that an upset text gets more than a calm one; a tie counts half. */
function computeAuc(rows: readonly { isUpset: boolean; upset: number }[]): number | null {
  const sorted = [...rows].sort((a, b) => a.upset - b.upset)
  const upset = sorted.filter(({ isUpset }) => isUpset).length
  const calm = sorted.length - upset
  if (upset === 0 || calm === 0) return null
  let ranks = 0
  for (let from = 0; from < sorted.length;) {
    let to = from
    const { upset: level } = itemAt(sorted, from)
    while (sorted[to]?.upset === level) to++
    for (const row of sorted.slice(from, to)) if (row.isUpset) ranks += (from + to + 1) / 2
    from = to
  }
  return (ranks - (upset * (upset + 1)) / 2) / (upset * calm)
}

/** Turns of calm customers that carry a cue of insult, threat or high upset. */
export function countFalseAlarms(
  read: Read,
  turns: readonly string[],
): { turns: number; alarms: number } {
  return {
    turns: turns.length,
    alarms: turns.filter((text) =>
      read(text, 'en').cues.some(
        ({ cue }) => cue === 'insult' || cue === 'threat' || cue === 'upset',
      ),
    ).length,
  }
}
