// Fills the slots of a text, '{name}', with what is known; a part in [square brackets] falls away
// when a slot in it is unknown.

/** What a slot says; null, undefined or '' where it is not known. */
export type SlotValue = (slot: string) => string | null | undefined

/** Stands where a part fell away; no text of a handbook may have it. */
export const GONE = '\0'

/** Slots a text names, known or not, in order. */
export const slotsOf = (text: string): string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, slot]) => slot ?? '')

/**
 * `text` with its slots filled and GONE where a part in brackets fell away. `isWhole` is false when
 * a slot outside of brackets is unknown; it is left empty then. Each part is filled once, so that
 * what a person typed is never taken for a slot.
 */
export function fillSlots(text: string, valueOf: SlotValue): { text: string; isWhole: boolean } {
  let isWhole = true
  // Parts in brackets are every second one.
  const parts = text.split(/\[([^[\]]*)\]/).map((part, index) => {
    const filled = fillPart(part, valueOf)
    if (filled.isWhole) return filled.text
    if (index % 2 === 1) return GONE
    isWhole = false
    return filled.text
  })
  return { text: parts.join(''), isWhole }
}

function fillPart(part: string, valueOf: SlotValue): { text: string; isWhole: boolean } {
  let isWhole = true
  const text = part.replace(/\{([^{}]*)\}/g, (_, slot: string) => {
    const value = valueOf(slot)
    if (!value) isWhole = false
    return value ?? ''
  })
  return { text, isWhole }
}

/**
 * Without the places where something fell away, and what it left: a space before a mark, and a
 * small letter where a sentence now begins.
 */
export const closeGaps = (text: string, locale: string): string =>
  text
    .replace(
      /(^|[.?]\s+)\0\s*(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase(locale),
    )
    .replaceAll(GONE, '')
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/ +(?=[,.;:?؟،؛])/g, '')
    .trim()
