// Who has how much of the places for uploads, how fast somebody sends, and who gives a place up
// when more want one than there are.
import { networkOf } from '../../request/domain/rate-limit.ts'

type Holder = { address: string }

const countBy = (all: Iterable<Holder>, key: (address: string) => string | null) => {
  const counts = new Map<string, number>()
  for (const { address } of all) {
    const name = key(address)
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

/** How many of `all` an address has, and its network of 48 bits. */
export class Shares {
  readonly #addresses: Map<string, number>
  readonly #networks: Map<string, number>

  constructor(all: Iterable<Holder>) {
    const holders = [...all]
    this.#addresses = countBy(holders, (address) => address)
    this.#networks = countBy(holders, networkOf)
  }

  ofAddress(address: string): number {
    return this.#addresses.get(address) ?? 0
  }

  ofNetwork(address: string): number {
    return this.#networks.get(networkOf(address) ?? '') ?? 0
  }

  /** A network counts as two addresses, however many it has. */
  of(address: string): number {
    return Math.max(this.ofAddress(address), Math.floor(this.ofNetwork(address) / 2))
  }
}

/** Of those whom `may` lets: who has fewest already, and among them who came first. */
export function findFewest<T extends Holder>(
  all: readonly T[],
  shares: Shares,
  may: (address: string) => boolean,
): T | undefined {
  let found: T | undefined
  for (const one of all)
    if (may(one.address) && (!found || shares.of(one.address) < shares.of(found.address)))
      found = one
  return found
}

export type Pace = { leastBytesPerS: number; graceMs: number; windowMs: number }
type Mark = { ms: number; bytes: number }

/** How fast a line brings bytes while it is waited for; what the server itself takes is not. */
export class Speed {
  readonly #pace: Pace
  #older: Mark = { ms: 0, bytes: 0 }
  #newer: Mark = { ms: 0, bytes: 0 }
  #now: Mark = { ms: 0, bytes: 0 }

  constructor(pace: Pace) {
    this.#pace = pace
  }

  get bytes(): number {
    return this.#now.bytes
  }

  add(ms: number, bytes: number): void {
    this.#now = { ms: this.#now.ms + ms, bytes: this.#now.bytes + bytes }
    if (this.#now.ms - this.#newer.ms < this.#pace.windowMs) return
    this.#older = this.#newer
    this.#newer = this.#now
  }

  /** After a first while, over the last window or two; `waitedMs` is how long nothing has come. */
  isSlow(waitedMs: number): boolean {
    const ms = this.#now.ms + waitedMs - this.#older.ms
    return (
      ms >= this.#pace.graceMs &&
      ((this.#now.bytes - this.#older.bytes) * 1_000) / ms < this.#pace.leastBytesPerS
    )
  }
}

export type Reading = Holder & { bytes: number; isSlow: boolean }

/**
 * Whoever sends too slowly gives up the place; else the one that has sent least of the address with
 * most places, when that has two more than the one who waits. Nobody, when all have their share.
 */
export function findVictim<T extends Reading>(
  reading: readonly T[],
  shares: Shares,
  forAddress: string,
): T | undefined {
  const slow = reading.filter(({ isSlow }) => isSlow)
  const tooMany = reading.filter(({ address }) => shares.of(address) >= shares.of(forAddress) + 2)
  return (slow.length > 0 ? slow : tooMany).toSorted(
    (a, b) => shares.of(b.address) - shares.of(a.address) || a.bytes - b.bytes,
  )[0]
}
