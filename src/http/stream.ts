// Server-sent events: a desk hears of its brands, a customer of one case; both only that something changed, never what.
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Heard, Hub } from '../app/live/hub.ts'
import { Fault } from '../domain/fault.ts'
import type { Env } from './app.ts'

export const BEAT_MS = 25_000
/** Every open page is one; nobody has more pages open, and a machine must not hold them all. */
const MOST_AT_ONCE = 30
const open = new WeakMap<Hub, Map<string, number>>()

export type Ear = {
  /** Whose stream it is: so many at once and no more. */
  key: string
  isFor: (heard: Heard) => boolean
  say: (heard: Heard) => object
  /** Asked at every beat, and before a change is told when `asksAlways`: false, or a refusal, ends the stream. */
  isWelcome: () => Promise<boolean>
  asksAlways: boolean
  beatMs: number
}

/** Sends `event: change` for what `isFor` lets through, and a beat so that proxies keep the line open. Throws request.too_many. */
export function streamChanges(c: Context<Env>, hub: Hub, ear: Ear): Response {
  const counts = open.get(hub) ?? new Map<string, number>()
  open.set(hub, counts)
  const others = counts.get(ear.key) ?? 0
  if (others >= MOST_AT_ONCE) throw new Fault('request.too_many', { seconds: 60 })
  counts.set(ear.key, others + 1)
  c.header('x-accel-buffering', 'no')
  return streamSSE(c, async (stream) => {
    const waiting: Heard[] = []
    let wake: (() => void) | null = null
    let isOpen = true
    let isBeat = false
    const beat = setInterval(() => {
      isBeat = true
      wake?.()
    }, ear.beatMs)
    const ended = Promise.withResolvers<void>()
    const end = () => {
      isOpen = false
      ended.resolve()
      wake?.()
    }
    const stop = hub.listen((heard) => {
      for (const item of heard) if (ear.isFor(item) && !waiting.some((known) => known.id === item.id && known.topic === item.topic)) waiting.push(item)
      if (waiting.length > 0) wake?.()
    })
    stream.onAbort(end)
    hub.stopped.addEventListener('abort', end)
    try {
      // Whoever reads anew on `ready` misses nothing: what commits from here on is heard.
      if (hub.stopped.aborted) end()
      await Promise.race([hub.ready(), ended.promise])
      if (isOpen) await stream.writeSSE({ event: 'ready', data: '{}' })
      while (isOpen) {
        if (waiting.length === 0 && !isBeat) {
          await new Promise<void>((resolve) => (wake = resolve))
          wake = null
        }
        // What is heard while it is asked waits for the next round.
        const [telling, beats] = [waiting.splice(0), isBeat]
        isBeat = false
        if (isOpen && (beats || (ear.asksAlways && telling.length > 0)) && !(await isStillWelcome(ear))) break
        if (isOpen && beats && telling.length === 0) await stream.writeSSE({ event: 'beat', data: '{}' })
        for (const item of telling) if (isOpen && ear.isFor(item)) await stream.writeSSE({ event: 'change', data: JSON.stringify(ear.say(item)) })
      }
    } finally {
      clearInterval(beat)
      stop()
      hub.stopped.removeEventListener('abort', end)
      const left = (counts.get(ear.key) ?? 1) - 1
      if (left > 0) counts.set(ear.key, left)
      else counts.delete(ear.key)
    }
  })
}

/** A database that is away for a moment is no reason to hang up: it is asked again at the next beat. */
async function isStillWelcome(ear: Ear): Promise<boolean> {
  try {
    return await ear.isWelcome()
  } catch (error) {
    return !(error instanceof Fault)
  }
}
