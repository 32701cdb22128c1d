// Server-sent events of the change feed for one open page. What is sent, and to whom, is decided by
// the subscriber.
import { AppError } from '../base/domain/error.ts'
import type { ChangeFeed, FeedChange, FeedCtx } from '../feed/app/change-feed.ts'
import type { App, Env } from './app.ts'
import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'

export const BEAT_MS = 25_000
/** Every open page is one; nobody has more pages open, and a machine must not hold them all. */
const MAX_STREAMS = 30
/**
 * Whole offices and mobile networks share an address; what anybody may open without signing in is
 * bounded for each.
 */
const MAX_OF_ADDRESS = 300
/** What a line has not been told yet; who has missed more reads anew. */
const MAX_WAITING = 1_000
/** A line that takes nothing for so many beats has nobody at its other end. */
const STALLED_BEATS = 3

/** Sends one event; `data` is JSON. Nothing is sent any more once the stream has ended. */
export type Send = (event: string, data: string) => Promise<void>

export type Subscriber = {
  /** Whose stream it is: so many at once and no more. */
  key: string
  /** Where it comes from, when it is open to anybody. */
  address?: string
  /** The one subject it is about, so that news of others do not wake it. */
  subject?: string
  /**
   * Whose rights it rests on: when they change, or a session of theirs ends, it is asked at once
   * whether it may go on.
   */
  person?: string
  isFor: (change: FeedChange) => boolean
  /**
   * Tells what was heard since the last time; `wake` is the same object for every stream that the
   * same news woke.
   */
  tell: (changes: readonly FeedChange[], send: Send, wake: object) => Promise<void>
  /** Before `ready`, once nothing that commits can be missed any more. */
  begin?: (send: Send) => Promise<void>
  end?: () => Promise<void>
  /** The stream ends with this error; nothing of it is sent. */
  fail: (error: unknown) => void
  /**
   * Asked at the start, at every beat, when the person’s rights change, and before a change is told
   * when `asksAlways`: false, or a refusal, ends the stream.
   */
  isWelcome: () => Promise<boolean>
  asksAlways: boolean
  beatMs: number
}

/** `event: change` for each thing heard, saying no more than `say` says. */
export const tellChange =
  (isFor: Subscriber['isFor'], say: (change: FeedChange) => object): Subscriber['tell'] =>
  async (changes, send) => {
    for (const item of changes) if (isFor(item)) await send('change', JSON.stringify(say(item)))
  }

/**
 * Adds what is for the line to what waits for it, each thing once, whoever has changed it; false
 * when that is more than a line may have waiting.
 */
export function takeNews(
  waiting: FeedChange[],
  changes: readonly FeedChange[],
  isFor: Subscriber['isFor'],
): boolean {
  for (const item of changes) {
    if (waiting.length > MAX_WAITING) return false
    if (!isFor(item)) continue
    const place = waiting.findIndex((known) => known.id === item.id && known.topic === item.topic)
    const known = waiting[place]
    if (!known) waiting.push(item)
    else if (known.xid !== item.xid) waiting[place] = { ...known, xid: null }
  }
  return waiting.length <= MAX_WAITING
}

/** One place of each key, or none of any; answers what gives them back. Throws request.too_many. */
export function takePlaces(
  counts: Map<string, number>,
  places: readonly (readonly [key: string, most: number])[],
): () => void {
  if (places.some(([key, most]) => (counts.get(key) ?? 0) >= most))
    throw new AppError('request.too_many', { seconds: 60 })
  for (const [key] of places) counts.set(key, (counts.get(key) ?? 0) + 1)
  return () => {
    for (const [key] of places) {
      const left = (counts.get(key) ?? 1) - 1
      if (left > 0) counts.set(key, left)
      else counts.delete(key)
    }
  }
}

/**
 * Sends what the subscriber says about the changes that pass `isFor`, and a beat so that proxies
 * keep the line open. Throws request.too_many.
 */
export function streamChanges(
  app: App<FeedCtx>,
  c: Context<Env>,
  subscriber: Subscriber,
): Response {
  const { feed } = app.ctx
  const { ended } = feed
  const leave = takePlaces(
    app.streams,
    subscriber.address === undefined
      ? [[subscriber.key, MAX_STREAMS]]
      : [
          [subscriber.key, MAX_STREAMS],
          [`address ${subscriber.address}`, MAX_OF_ADDRESS],
        ],
  )
  c.header('x-accel-buffering', 'no')
  return streamSSE(c, async (stream) => {
    const line = openLine()
    const end = () => endLine(line)
    const stopBeats = startBeats(line, subscriber.beatMs)
    const send = sendOn(line, stream, subscriber.beatMs, () => c.env?.incoming?.socket.destroy())
    const stopListening = listenFor(line, feed, subscriber)
    stream.onAbort(end)
    ended.addEventListener('abort', end)
    try {
      // Whoever reads anew on `ready` misses nothing: what commits from here on is heard.
      if (ended.aborted) end()
      await Promise.race([feed.ready(), line.ended.promise])
      // Ended between the guard's look and ours.
      if (line.isOpen && !(await isStillWelcome(subscriber))) end()
      if (line.isOpen) await subscriber.begin?.(send)
      await send('ready', '{}')
      await follow(line, subscriber, send)
    } catch (error) {
      // What could not be read was not told: the page opens its line anew, from what it has.
      subscriber.fail(error)
    } finally {
      stopBeats()
      stopListening()
      ended.removeEventListener('abort', end)
      leave()
      await subscriber.end?.().catch(subscriber.fail)
    }
  })
}

/** One open page: what has come for it and is not told yet, and what it sleeps on until then. */
type Line = {
  waiting: FeedChange[]
  /** The news that came last: one object for every line that it woke. */
  news: object
  isBeat: boolean
  /** The rights it rests on have changed. */
  isAsked: boolean
  isOpen: boolean
  ended: PromiseWithResolvers<void>
  wake: (() => void) | null
}

function openLine(): Line {
  const waiting: FeedChange[] = []
  const ended = Promise.withResolvers<void>()
  return { waiting, news: waiting, isBeat: false, isAsked: false, isOpen: true, ended, wake: null }
}

function endLine(line: Line): void {
  line.isOpen = false
  line.ended.resolve()
  line.wake?.()
}

function startBeats(line: Line, beatMs: number): () => void {
  let beat: NodeJS.Timeout | undefined
  const beatAfter = (ms: number) => {
    beat = setTimeout(() => {
      line.isBeat = true
      line.wake?.()
      beatAfter(beatMs)
    }, ms)
  }
  // Pages that a restart has opened all at once do not ask all at once for ever after.
  beatAfter(beatMs * (0.4 + 0.6 * Math.random()))
  return () => clearTimeout(beat)
}

/**
 * One piece is on its way at a time, so that a line holds no more than that for whoever does not
 * read; one that stands still ends, and is cut by `hangUp`.
 */
const sendOn =
  (line: Line, stream: SSEStreamingApi, beatMs: number, hangUp: () => void): Send =>
  async (event, data) => {
    if (!line.isOpen) return
    const stalled = setTimeout(() => {
      endLine(line)
      hangUp()
    }, beatMs * STALLED_BEATS)
    await Promise.race([stream.writeSSE({ event, data }), line.ended.promise])
    clearTimeout(stalled)
  }

/** Keeps what is for the line, and wakes it. */
function listenFor(line: Line, feed: ChangeFeed, subscriber: Subscriber): () => void {
  const stop = feed.listen((changes) => {
    // Its page opens a new line and reads anew.
    if (line.isOpen && !takeNews(line.waiting, changes, subscriber.isFor)) endLine(line)
    line.news = changes
    if (line.waiting.length > 0) line.wake?.()
  }, subscriber.subject)
  const stopPerson =
    subscriber.person &&
    feed.listen(() => {
      line.isAsked = true
      line.wake?.()
    }, subscriber.person)
  return () => {
    stop()
    if (stopPerson) stopPerson()
  }
}

/** Tells what comes, and beats, until the line ends or is no longer welcome. */
async function follow(line: Line, subscriber: Subscriber, send: Send): Promise<void> {
  while (line.isOpen) {
    if (line.waiting.length === 0 && !line.isBeat && !line.isAsked) {
      await new Promise<void>((resolve) => (line.wake = resolve))
      line.wake = null
    }
    // What is heard while it is asked waits for the next round.
    const [telling, beats, asks, by] = [
      line.waiting.splice(0),
      line.isBeat,
      line.isAsked,
      line.news,
    ]
    line.isBeat = false
    line.isAsked = false
    const needsAsking = beats || asks || (subscriber.asksAlways && telling.length > 0)
    if (line.isOpen && needsAsking && !(await isStillWelcome(subscriber))) return
    if (beats && telling.length === 0) await send('beat', '{}')
    if (line.isOpen && telling.length > 0) await subscriber.tell(telling, send, by)
  }
}

/**
 * A database that is away for a moment is no reason to hang up: it is asked again at the next beat.
 */
async function isStillWelcome(subscriber: Subscriber): Promise<boolean> {
  try {
    return await subscriber.isWelcome()
  } catch (error) {
    return !(error instanceof AppError)
  }
}
