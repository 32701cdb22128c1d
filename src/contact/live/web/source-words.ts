// Where a fact comes from: the customer under a fixed name, as the guide knows it, anything else in
// words.
import type { Say } from '../../../platform/web/phrase.tsx'

export const SOURCES = ['customer', 'order', 'colleague', 'carrier'] as const
export type Source = (typeof SOURCES)[number]

export function sourceWords(source: string, say: Say): string {
  return source === 'customer' ? say('contact.source_customer') : source
}

/** As it is written down: read back to the customer, other sources are named. */
export const sourceKept = (source: Source, say: Say): string =>
  source === 'customer' ? source : say(`contact.source_${source}`)
