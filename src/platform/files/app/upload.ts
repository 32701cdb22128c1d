// How many uploads are read at once, on this node: each holds a connection and a place on the disk
// for as long as its line needs. Who holds places with a slow line, or many of them, gives one up
// when somebody waits.
import { AppError } from '../../base/domain/error.ts'
import { findFewest, findVictim, type Pace, Shares, Speed } from '../domain/upload-share.ts'
import type { Spooled } from '../adapters/spool.ts'

export { openSpool, type Spool, type Spooled } from '../adapters/spool.ts'

export type UploadLimits = Pace & {
  atOnce: number
  ofOne: number
  /** Of a network of 48 bits, which a provider may give to one customer. */
  ofNetwork: number
  waiting: number
  waitingOfOne: number
  waitMs: number
}
/**
 * Offices share an address; with more at once a machine is at work. Whoever comes on top waits a
 * moment for a place. A telephone with one bar of signal sends four times the least speed.
 */
export const UPLOAD_LIMITS: UploadLimits = {
  atOnce: 16,
  ofOne: 4,
  ofNetwork: 8,
  waiting: 400,
  waitingOfOne: 40,
  waitMs: 20_000,
  leastBytesPerS: 5_000,
  graceMs: 10_000,
  windowMs: 30_000,
}
const SOON_SECONDS = 10
const LOOK_MS = 500

/** A place among the uploads that are read. */
export type UploadPlace = {
  /** The body as it comes. Throws request.busy when the place goes to somebody else. */
  read(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>
  giveBack(): Promise<void>
}
export type Uploads = { begin(address: string): Promise<UploadPlace> }

type Waiting = { address: string; go: () => void; refuse: () => void }

const busy = () => new AppError('request.busy', { seconds: SOON_SECONDS })

/** `begin` waits for a place. Throws request.busy {seconds}. */
export function makeUploads(limits: UploadLimits): Uploads {
  const open = new Set<Upload>()
  const waiting: Waiting[] = []
  let looking: ReturnType<typeof setInterval> | undefined
  const leave = (one: Waiting) => void waiting.splice(waiting.indexOf(one), 1)

  const take = (address: string): UploadPlace => {
    const upload = new Upload(address, limits)
    open.add(upload)
    return {
      read: (body) => upload.read(body),
      giveBack: async () => void (open.delete(upload) && share()),
    }
  }
  const mayOpen = (shares: Shares) => (address: string) =>
    shares.ofAddress(address) < limits.ofOne && shares.ofNetwork(address) < limits.ofNetwork
  /** Free places go to whoever has fewest; when there are none, one may have to be given up. */
  const share = () => {
    for (;;) {
      const shares = new Shares(open)
      const next = findFewest(waiting, shares, mayOpen(shares))
      if (!next) break
      if (open.size >= limits.atOnce) {
        // One after another: the place of the last one is not free yet.
        if (![...open].some(({ isCut }) => isCut))
          findVictim(
            [...open].filter(({ isReading }) => isReading),
            shares,
            next.address,
          )?.cut()
        break
      }
      leave(next)
      next.go()
    }
    if (waiting.length > 0) looking ??= setInterval(share, LOOK_MS)
    else looking = void clearInterval(looking)
  }

  return {
    async begin(address) {
      if (waiting.length === 0 && open.size < limits.atOnce && mayOpen(new Shares(open))(address))
        return take(address)
      if (!findRoom(waiting, limits, address)) throw busy()
      const place = Promise.withResolvers<UploadPlace>()
      const mine: Waiting = {
        address,
        go: () => (clearTimeout(timer), place.resolve(take(address))),
        refuse: () => (clearTimeout(timer), leave(mine), place.reject(busy())),
      }
      const timer = setTimeout(mine.refuse, limits.waitMs)
      waiting.push(mine)
      share()
      return place.promise
    },
  }
}

/** Whether one more may wait: whoever waits with many makes room for somebody who waits with fewer. */
function findRoom(waiting: readonly Waiting[], limits: UploadLimits, address: string): boolean {
  const shares = new Shares(waiting)
  if (shares.ofAddress(address) >= limits.waitingOfOne) return false
  if (waiting.length < limits.waiting) return true
  const last = waiting.toSorted((a, b) => shares.of(a.address) - shares.of(b.address)).at(-1)
  if (!last || shares.of(last.address) < shares.of(address) + 2) return false
  last.refuse()
  return true
}

/** One that is read, and can be cut short. */
class Upload {
  readonly address: string
  isReading = false
  isCut = false
  readonly #speed: Speed
  /** When the next piece was asked for; null while the server is at work on the last one. */
  #askedAt: number | null = null
  #refuse: ((error: Error) => void) | null = null

  constructor(address: string, pace: Pace) {
    this.address = address
    this.#speed = new Speed(pace)
  }

  get bytes(): number {
    return this.#speed.bytes
  }

  get isSlow(): boolean {
    return this.#speed.isSlow(this.#askedAt === null ? 0 : performance.now() - this.#askedAt)
  }

  cut(): void {
    this.isCut = true
    this.#refuse?.(busy())
  }

  async *read(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const pieces = body[Symbol.asyncIterator]()
    this.isReading = true
    try {
      for (;;) {
        const { value, done } = await this.#next(pieces)
        if (done) return
        yield value
      }
    } finally {
      // What is read is stored next, which has nothing to do with anybody's line.
      this.isReading = false
      // Not waited for: it ends when the line does.
      void pieces.return?.().catch(() => {})
    }
  }

  async #next(pieces: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
    if (this.isCut) throw busy()
    const askedAt = performance.now()
    const next = Promise.withResolvers<IteratorResult<Uint8Array>>()
    this.#askedAt = askedAt
    this.#refuse = next.reject
    pieces.next().then(next.resolve, next.reject)
    const result = await next.promise.finally(() => {
      this.#askedAt = null
      this.#refuse = null
    })
    this.#speed.add(performance.now() - askedAt, result.done ? 0 : result.value.byteLength)
    return result
  }
}

export type IncomingFile = { name: string; mediaType: string } & Spooled

/** A name that can stand in a header and on a disk anywhere. */
export const cleanName = (name: string): string => {
  const last = name
    .replace(/[\u0000-\u001f\u007f"*:<>?|\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^.*[\\/]/s, '')
    .trim()
    .slice(-200)
  return last === '' || last === '.' || last === '..' ? 'file' : last
}

export type Download = {
  name: string
  mediaType: string
  size: number
  read: () => AsyncGenerator<Buffer>
}
