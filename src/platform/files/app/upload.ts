// How many uploads are read at once, on this node: each holds a connection and a place on the disk
// for as long as its line needs.
import { AppError } from '../../base/domain/error.ts'

import type { Spooled } from '../adapters/spool.ts'

export { openSpool, type Spool, type Spooled } from '../adapters/spool.ts'

export type UploadLimits = {
  atOnce: number
  ofOne: number
  waiting: number
  waitingOfOne: number
  waitMs: number
}
/**
 * Offices share an address; with more at once a machine is at work. Whoever comes on top waits a
 * moment for a place.
 */
const LIMITS: UploadLimits = {
  atOnce: 16,
  ofOne: 4,
  waiting: 400,
  waitingOfOne: 40,
  waitMs: 20_000,
}
const SOON_SECONDS = 10

type Waiting = { address: string; go: () => void }
export type Uploads = { begin(address: string): Promise<() => Promise<void>> }

/** `begin` waits for a place and answers how it is given back. Throws request.busy {seconds}. */
export function makeUploads({
  atOnce,
  ofOne,
  waiting: mostWaiting,
  waitingOfOne,
  waitMs,
}: UploadLimits): Uploads {
  const open = new Map<string, number>()
  const waiting: Waiting[] = []
  let all = 0
  const isFree = (address: string) => all < atOnce && (open.get(address) ?? 0) < ofOne
  const busy = () => new AppError('request.busy', { seconds: SOON_SECONDS })
  const take = (address: string) => {
    open.set(address, (open.get(address) ?? 0) + 1)
    all++
    let isBack = false
    return async () => {
      if (isBack) return
      isBack = true
      const left = open.get(address)! - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
      all--
      const next = waiting.findIndex((one) => isFree(one.address))
      if (next !== -1) waiting.splice(next, 1)[0]!.go()
    }
  }
  return {
    async begin(address) {
      if (isFree(address)) return take(address)
      if (
        waiting.length >= mostWaiting ||
        waiting.filter((one) => one.address === address).length >= waitingOfOne
      )
        throw busy()
      const place = Promise.withResolvers<() => Promise<void>>()
      const mine: Waiting = {
        address,
        go: () => (clearTimeout(timer), place.resolve(take(address))),
      }
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(mine), 1)
        place.reject(busy())
      }, waitMs)
      waiting.push(mine)
      return place.promise
    },
  }
}

const uploads = makeUploads(LIMITS)
export const beginUpload = (address: string): Promise<() => Promise<void>> => uploads.begin(address)

export type IncomingFile = { name: string; mediaType: string } & Spooled

/** A name that can stand in a header and on a disk anywhere. */
export const cleanName = (name: string): string => {
  const last = name
    .replace(/[\u0000-\u001f\u007f"*:<>?|\u202a-\u202e\u2066-\u2069]/g, '')
    .split(/[\\/]/)
    .at(-1)!
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
