// What is read back from the browser: another version of these pages may have written it, or
// somebody by hand. Only what fits is taken.
import { isKeyOf, isRecord, keysOf } from '../../../platform/base/domain/narrow.ts'

/**
 * The same kind of value as an untouched form holds there; what may be null may be anything that is
 * no object of another shape.
 */
function fits<T>(empty: T, value: unknown): value is T {
  if (value === undefined) return false
  if (empty === null || value === null) return empty === null
  if (!isRecord(empty))
    return typeof value === typeof empty && Array.isArray(value) === Array.isArray(empty)
  return isRecord(value) && Object.entries(empty).every(([name, inner]) => fits(inner, value[name]))
}

/** @param empty what an untouched form holds */
export function readTyped<V extends object>(text: string | null, empty: V): Partial<V> {
  let value: unknown
  try {
    value = JSON.parse(text ?? 'null')
  } catch {
    return {}
  }
  return takeFitting(value, empty)
}

/** Of what was kept the fields that the form has, in values of their kind. */
export function takeFitting<V extends object>(stored: unknown, empty: V): Partial<V> {
  const taken: Partial<V> = {}
  if (isRecord(stored))
    for (const [name, one] of Object.entries(stored))
      if (isKeyOf(empty, name) && fits(empty[name], one)) taken[name] = one
  return taken
}

export const isSame = (a: unknown, b: unknown): boolean =>
  a === b ||
  (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))

/** Whether something was typed or chosen that differs from an untouched form. */
export const isOver = <V extends object>(empty: V, typed: Partial<V>): boolean =>
  keysOf(typed).some((name) => !isSame(typed[name], empty[name]))
