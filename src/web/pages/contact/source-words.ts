// Where a fact comes from: a few usual sources under fixed names, anything else in its own words.
import type { Say } from '../../phrase.tsx'

export const SOURCES = ['customer', 'order', 'colleague', 'carrier'] as const
export type Source = (typeof SOURCES)[number]

export function sourceWords(source: string, say: Say): string {
  const known = SOURCES.find((one) => one === source)
  return known ? say(`contact.source_${known}`) : source
}
