// The word somebody probably meant, for 'did you mean' beside an unknown name.
import { itemAt } from './narrow.ts'

/**
 * The candidate nearest to `word` by edit distance (adjacent letters swapped count once), or null
 * when none is near: at most a third of its letters wrong.
 */
export function closest(word: string, candidates: readonly string[]): string | null {
  if (word.length < 2) return null
  const most = Math.max(1, Math.floor(word.length / 3))
  let best: string | null = null
  let bestDistance = most + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue
    const distance = computeDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

function computeDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        itemAt(row, j) + 1,
        itemAt(next, j - 1) + 1,
        itemAt(row, j - 1) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, itemAt(before, j - 2) + 1)
      next.push(cost)
    }
    before = row
    row = next
  }
  return itemAt(row, b.length)
}
