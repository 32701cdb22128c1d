// Whether a cost grows with the length of a text and with nothing else: it is counted at one, two
// and four times a length.
import { repeated } from './hostile.ts'

/**
 * Four times the text may cost five times as much: words of a motif are cut differently, tables
 * fill. Squared it would be sixteen times.
 */
const MAX_GROWTH = 5
/** Below this a cost is noise. */
const SMALL = 2_000

/** What is wrong with the growth of `costOf`, or null. */
export function findGrowth(
  motif: string,
  length: number,
  costOf: (text: string) => number,
  small = SMALL,
): string | null {
  const [one, two, four] = [length, 2 * length, 4 * length].map((size) =>
    costOf(repeated(motif, size)),
  ) as [number, number, number]
  return four > small && four > MAX_GROWTH * Math.max(one, small / 4)
    ? `${JSON.stringify(motif)}: ${one}, ${two}, ${four}`
    : null
}
