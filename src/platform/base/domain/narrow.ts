// What a check at run time tells the compiler: one of a list, a key of a record, an object, the code
// an error carries.

/** Whether `value` is one of these texts. */
export const isOneOf = <const T extends string>(list: readonly T[], value: unknown): value is T =>
  list.some((each) => each === value)

/** Whether it is an object with members by name, not an array. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether the record itself has this key; what every object inherits does not count. */
export const isKeyOf = <T extends object>(record: T, key: PropertyKey): key is keyof T =>
  Object.hasOwn(record, key)

/** The keys of a record that has no others than its type says: one written out in the code. */
export const keysOf = <const T extends object>(record: T): (keyof T & string)[] =>
  Object.keys(record).filter((key): key is keyof T & string => isKeyOf(record, key))

/** A record with these keys, each with what `make` gives for it. */
export function recordOf<const K extends string, V>(
  keys: readonly K[],
  make: (key: K) => V,
): Record<K, V> {
  const record: Partial<Record<K, V>> = {}
  for (const key of keys) record[key] = make(key)
  if (!hasAll(record, keys)) throw new Error('A key of the record has no value.')
  return record
}

const hasAll = <K extends string, V>(
  record: Partial<Record<K, V>>,
  keys: readonly K[],
): record is Record<K, V> => keys.every((key) => isKeyOf(record, key))

/** `value`, which is there unless the program is wrong: throws an error that names `what`. */
export function defined<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`There is no ${what}.`)
  return value
}

/** The item at `index`, counted from the end when negative. Throws a RangeError beyond the list. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index < 0 ? list.length + index : index]
  if (item === undefined) throw new RangeError(`There is no item ${index} of ${list.length}.`)
  return item
}

/** Such as 'ENOENT' of the system or '57014' of the database; undefined where it carries none. */
export const errorCode = (error: unknown): string | undefined =>
  isRecord(error) && typeof error.code === 'string' ? error.code : undefined
