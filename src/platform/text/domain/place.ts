// Places of a text, such as quotations and addresses, and what lies in them.

/** From..to (exclusive) in UTF-16 units. */
export type Place = { from: number; to: number }

/**
 * Whether a position lies in one of the places, which stand in order; positions are asked about in
 * order too, so that a text costs one pass.
 */
export function lookAlong(places: readonly Place[]): (at: number) => boolean {
  let next = 0
  return (at) => {
    while ((places[next]?.to ?? Infinity) <= at) next++
    return (places[next]?.from ?? Infinity) <= at
  }
}
