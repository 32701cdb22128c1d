// What is read back from the browser: another version of these pages may have written it, or
// somebody by hand. Only what fits is taken.

/**
 * The same kind of value as an untouched form holds there; what may be null may be anything that is
 * no object of another shape.
 */
function fits(empty: unknown, value: unknown): boolean {
  if (value === undefined) return false
  if (empty === null || value === null) return empty === null
  if (typeof value !== typeof empty || Array.isArray(value) !== Array.isArray(empty)) return false
  return (
    typeof empty !== 'object' ||
    Array.isArray(empty) ||
    Object.entries(empty).every(([name, inner]) =>
      fits(inner, (value as Record<string, unknown>)[name]),
    )
  )
}

/** @param empty what an untouched form holds */
export function readTyped<V extends object>(text: string | null, empty: V): Partial<V> {
  let value: unknown
  try {
    value = JSON.parse(text ?? 'null')
  } catch {
    return {}
  }
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, one]) => Object.hasOwn(empty, name) && fits(empty[name as keyof V], one),
    ),
  ) as Partial<V>
}

export const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Whether something was typed or chosen that differs from an untouched form. */
export const isOver = <V extends object>(empty: V, typed: Partial<V>): boolean =>
  (Object.keys(typed) as (keyof V)[]).some((name) => !isSame(typed[name], empty[name]))
