// Words that have not been sent yet, kept in this browser for whoever typed them: over a reload, a way back, and whatever others do meanwhile.
import { useState } from 'react'
import { isBlank } from '../../domain/text.ts'
import { keep, kept } from '../preference.ts'
import { meQuery, queryClient } from '../query.ts'

const PREFIX = 'opoka.words.'

/** Of the person who is signed in: nobody else who uses this browser is shown them. Without one, of whoever holds the link. */
export const ownPlace = (place: string): string => `${PREFIX}${queryClient.getQueryData(meQuery.queryKey)?.person.id ?? 'guest'}.${place}`

function read(place: string): object | null {
  try {
    const value = JSON.parse(kept(place) ?? 'null') as unknown
    return typeof value === 'object' && value !== null ? value : null
  } catch {
    return null
  }
}

export type KeptWords<V> = {
  values: V
  change: (part: Partial<V>) => void
  /** These have been sent: what was typed since stays, as words that have not been sent yet. */
  sent: (values: V) => void
  /** They are not wanted any more. */
  forget: () => void
  /** Something of what was kept or typed differs from an untouched field. */
  isTouched: boolean
}

/** @param empty what an untouched form holds; only what was typed over it is kept */
export function useKeptWords<V extends object>(where: string, empty: V): KeptWords<V> {
  const place = ownPlace(where)
  const [held, hold] = useState(() => ({ place, typed: (read(place) ?? {}) as Partial<V> }))
  // Another case in the same field, or another person.
  if (held.place !== place) hold({ place, typed: (read(place) ?? {}) as Partial<V> })
  const change = (part: Partial<V>) => hold((now) => {
    const typed = { ...now.typed, ...part }
    keep(place, isOver(empty, typed) ? JSON.stringify(typed) : null)
    return { place, typed }
  })
  const sent = (values: V) => {
    // What is kept first: the page may have been left while it was under way.
    const left = without((read(place) ?? {}) as Partial<V>, values)
    keep(place, isOver(empty, left) ? JSON.stringify(left) : null)
    hold((now) => (now.place === place ? { place, typed: without(now.typed, values) } : now))
  }
  const forget = () => {
    keep(place, null)
    hold({ place, typed: {} })
  }
  return { values: { ...empty, ...held.typed }, change, sent, forget, isTouched: isOver(empty, held.typed) }
}

function without<V extends object>(typed: Partial<V>, sent: V): Partial<V> {
  const left = { ...typed }
  for (const name of Object.keys(left) as (keyof V)[]) {
    const rest = restOf(left[name], sent[name])
    if (rest === undefined) delete left[name]
    else left[name] = rest
  }
  return left
}

const isOver = <V extends object>(empty: V, typed: Partial<V>): boolean => (Object.keys(typed) as (keyof V)[]).some((name) => typed[name] !== empty[name])

/** What is left of a field after `sent` has gone: nothing, what was written behind it, or all when it was written anew. */
export function restOf<T>(now: T, sent: T): T | undefined {
  if (now === sent) return undefined
  if (typeof now !== 'string' || typeof sent !== 'string' || !now.startsWith(sent)) return now
  return isBlank(now.slice(sent.length)) ? undefined : (now.slice(sent.length).trimStart() as T & string)
}

/** One field; `start` stands in it until somebody types. `sent` takes away what has gone, and leaves what was typed since. */
export function useKeptText(where: string, start = ''): [text: string, setText: (text: string) => void, sent: (text: string) => void] {
  const { values, change, sent } = useKeptWords(where, { text: start })
  return [values.text, (text) => change({ text }), (text) => sent({ text })]
}

/** All that was kept in places that begin so: it has been sent. */
export function forgetWords(where: string): void {
  const start = ownPlace(where)
  try {
    for (const place of Object.keys(localStorage)) if (place === start || place.startsWith(`${start}.`)) keep(place, null)
  } catch {
    // Nothing was kept.
  }
}
