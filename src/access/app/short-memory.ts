// What a node remembers of who asks: for so short a time that a change on another node is known
// here soon, also where no open page hears of it.

const KEPT_MS = 1_000

/** At most `most` answers; unknown ones are not among them. */
export class ShortMemory<T> {
  readonly #most: number
  #values = new Map<string, { value: T; readAtMs: number }>()

  constructor(most: number) {
    this.#most = most
  }

  /** What was read for `key` within the last second, or what `read` answers now. */
  async get(key: string, read: () => Promise<T | null>): Promise<T | null> {
    // Taken before it is asked: what is forgotten meanwhile is not remembered again.
    const values = this.#values
    const known = values.get(key)
    if (known && performance.now() - known.readAtMs < KEPT_MS) return known.value
    values.delete(key)
    const value = await read()
    if (value === null) return null
    values.set(key, { value, readAtMs: performance.now() })
    const oldest = values.size > this.#most ? values.keys().next() : null
    if (oldest?.value !== undefined) values.delete(oldest.value)
    return value
  }

  forget(): void {
    this.#values = new Map()
  }
}
