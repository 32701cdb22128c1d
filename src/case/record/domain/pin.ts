// Which notes of a case may stand above its story.

/** So many are read at a glance; more would be a second timeline. */
export const MAX_PINS = 3

export type PinRefusal = 'pin.no_note' | 'pin.full'

/**
 * Why an entry cannot be pinned, or null when it can. `kind` is what the timeline says of it, null
 * where this case has no such entry; `pinned` counts the others.
 */
export function decidePin(kind: string | null, pinned: number): PinRefusal | null {
  if (kind !== 'case.note') return 'pin.no_note'
  return pinned >= MAX_PINS ? 'pin.full' : null
}
