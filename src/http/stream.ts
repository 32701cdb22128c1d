// Server-sent events: a desk hears of its brands, a customer of one case; both only that something changed, never what.
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Heard, Hub } from '../app/live/hub.ts'
import type { Env } from './app.ts'

const BEAT_MS = 25_000

/** Sends `event: change` for what `isFor` lets through, and a beat so that proxies keep the line open. */
export function streamChanges(c: Context<Env>, hub: Hub, isFor: (heard: Heard) => boolean, say: (heard: Heard) => object): Response {
  c.header('x-accel-buffering', 'no')
  return streamSSE(c, async (stream) => {
    const waiting: Heard[] = []
    let wake: (() => void) | null = null
    const stop = hub.listen((heard) => {
      for (const item of heard) if (isFor(item) && !waiting.some((known) => known.id === item.id && known.topic === item.topic)) waiting.push(item)
      if (waiting.length > 0) wake?.()
    })
    let isOpen = true
    stream.onAbort(() => {
      isOpen = false
      stop()
      wake?.()
    })
    // Whoever reads anew on `ready` misses nothing: what commits from here on is heard.
    await hub.ready()
    await stream.writeSSE({ event: 'ready', data: '{}' })
    while (isOpen) {
      if (waiting.length === 0) {
        await new Promise<void>((resolve) => {
          const timeout = setTimeout(resolve, BEAT_MS)
          wake = () => {
            clearTimeout(timeout)
            resolve()
          }
        })
        wake = null
        if (isOpen && waiting.length === 0) await stream.writeSSE({ event: 'beat', data: '{}' })
      }
      for (let item = waiting.shift(); item && isOpen; item = waiting.shift()) await stream.writeSSE({ event: 'change', data: JSON.stringify(say(item)) })
    }
  })
}
