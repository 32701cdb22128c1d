// Cuts a customer's words where cues were read, so that the words themselves can be marked.
import type { ReadCue, TextCue } from '../domain/cue.ts'

export type Piece = { text: string; cue: TextCue | null }

/**
 * Places may overlap or lie outside of the text; the first one wins, and nothing of the text is
 * lost.
 */
export function markWords(text: string, cues: readonly ReadCue[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { cue, from, to } of cues.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(at, from)
    const end = Math.min(text.length, to)
    if (end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), cue: null })
    pieces.push({ text: text.slice(start, end), cue })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), cue: null })
  return pieces
}
