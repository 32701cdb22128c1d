// What has been typed and chosen but not sent yet, kept in this browser for whoever did it: over a
// reload, a way back, a second tab, and whatever others do meanwhile.
import { useEffect, useState } from 'react'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { keep, stored } from '../../../platform/web/preference.ts'
import { meQuery, queryClient } from '../query.ts'
import { isOver, readTyped } from './stored-value.ts'
import { keysOf } from '../../../platform/base/domain/narrow.ts'

const PREFIX = 'opoka.words.'

/**
 * Of the person who is signed in: nobody else who uses this browser is shown them. Without one, of
 * whoever holds the link.
 */
export const ownPlace = (place: string): string =>
  `${PREFIX}${queryClient.getQueryData(meQuery.queryKey)?.person.id ?? 'guest'}.${place}`

/**
 * Earlier versions kept some fields of a form in a place of their own: what stands there is taken
 * over, once.
 */
function read<V extends object>(place: string, empty: V): Partial<V> {
  const typed = readTyped(stored(place), empty)
  const apart = Object.keys(empty).filter((name) => stored(`${place}.${name}`) !== null)
  if (apart.length === 0) return typed
  for (const name of apart) {
    const { text } = readTyped(stored(`${place}.${name}`), { text: '' })
    if (text !== undefined && !Object.hasOwn(typed, name))
      Object.assign(typed, readTyped(JSON.stringify({ [name]: text }), empty))
    keep(`${place}.${name}`, null)
  }
  write(place, empty, typed)
  return typed
}

const write = <V extends object>(place: string, empty: V, typed: Partial<V>) =>
  keep(place, isOver(empty, typed) ? JSON.stringify(typed) : null)

export type StoredWords<V> = {
  values: V
  change: (part: Partial<V>) => void
  /** These have been sent: what was typed since stays, as words that have not been sent yet. */
  sent: (values: V) => void
  /** They are not wanted any more, or all of them have been sent. */
  forget: () => void
  /** Something of what was kept or typed differs from an untouched form. */
  isTouched: boolean
  /** It stood here already when the form was opened. */
  wasLeft: boolean
}

/**
 * @param empty what an untouched form holds; only what was typed over it is kept. Never a password
 * or another secret.
 */
export function useStoredWords<V extends object>(where: string, empty: V): StoredWords<V> {
  const place = ownPlace(where)
  const open = () => {
    const typed = read(place, empty)
    return { place, typed, wasLeft: isOver(empty, typed) }
  }
  const [opened, setOpened] = useState(open)
  // Another case in the same field, or another person.
  if (opened.place !== place) setOpened(open())
  // One form in two tabs is one form: neither writes over the other. A tab that slept looks when it
  // wakes.
  useEffect(() => {
    const look = () =>
      setOpened((now) => {
        const typed = readTyped(stored(place), empty)
        return now.place !== place || JSON.stringify(typed) === JSON.stringify(now.typed)
          ? now
          : { ...now, typed }
      })
    const onStorage = (event: StorageEvent) => (event.key === null || event.key === place) && look()
    addEventListener('storage', onStorage)
    addEventListener('pageshow', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      removeEventListener('storage', onStorage)
      removeEventListener('pageshow', look)
      document.removeEventListener('visibilitychange', look)
    }
    // `empty` only says which names there are.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place])
  const change = (part: Partial<V>) =>
    setOpened((now) => {
      const typed = { ...now.typed, ...part }
      write(place, empty, typed)
      return { ...now, place, typed }
    })
  const sent = (values: V) => {
    // What is kept first: the page may have been left while it was under way.
    write(place, empty, without(readTyped(stored(place), empty), values))
    setOpened((now) =>
      now.place === place ? { ...now, typed: without(now.typed, values), wasLeft: false } : now,
    )
  }
  const forget = () => {
    keep(place, null)
    setOpened({ place, typed: {}, wasLeft: false })
  }
  return {
    values: { ...empty, ...opened.typed },
    change,
    sent,
    forget,
    isTouched: isOver(empty, opened.typed),
    wasLeft: opened.wasLeft,
  }
}

function without<V extends object>(typed: Partial<V>, sent: V): Partial<V> {
  const left = { ...typed }
  for (const name of keysOf(left)) {
    const rest = restOf(left[name], sent[name])
    if (rest === undefined) delete left[name]
    else left[name] = rest
  }
  return left
}

/**
 * What is left of a field after `sent` has gone: nothing, what was written behind it, or all when
 * it was written anew.
 */
export function restOf<T>(now: T, sent: T): T | undefined {
  if (now === sent) return undefined
  if (typeof now !== 'string' || typeof sent !== 'string' || !now.startsWith(sent)) return now
  return isBlank(now.slice(sent.length))
    ? undefined
    : (now.slice(sent.length).trimStart() as T & string)
}

/**
 * One field; `start` stands in it until somebody types. `sent` takes away what has gone, and leaves
 * what was typed since.
 */
export function useStoredText(
  where: string,
  start = '',
): [text: string, setText: (text: string) => void, sent: (text: string) => void] {
  const { values, change, sent } = useStoredWords(where, { text: start })
  return [values.text, (text) => change({ text }), (text) => sent({ text })]
}

/** What was kept and may no longer be chosen falls back to what would be chosen by itself. */
export const among = <T extends string>(
  value: T,
  open: readonly { value: string; disabled?: boolean }[],
  otherwise: T,
): T => (open.some((one) => one.value === value && !one.disabled) ? value : otherwise)
