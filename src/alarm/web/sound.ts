// Our own two tones: an alarm that cannot be mistaken, and a quiet one for a call for help.
// Browsers keep a page silent until it was touched; then the page says so.
import { useEffect, useSyncExternalStore } from 'react'
import { keep, stored } from '../../platform/web/preference.ts'

/** `blocked`: the browser waits for a touch; `none`: it plays no sound. */
export type SoundState = 'on' | 'blocked' | 'none'
export type Tone = 'safety' | 'help'

const EVERY_MS: Record<Tone, number> = { safety: 2_400, help: 9_000 }
const FILES: Record<Tone, string> = {
  safety: new URL('./safety.wav', import.meta.url).href,
  help: new URL('./help.wav', import.meta.url).href,
}

const players = new Map<Tone, HTMLAudioElement>()
let state: SoundState = navigator.userActivation?.hasBeenActive ? 'on' : 'blocked'
let isAllowed = false
const watchers = new Set<() => void>()

function become(next: SoundState): void {
  if (next === state) return
  state = next
  for (const watcher of watchers) watcher()
}

function playerOf(tone: Tone): HTMLAudioElement {
  const player = players.get(tone) ?? new Audio(FILES[tone])
  players.set(tone, player)
  player.preload = 'auto'
  return player
}

/**
 * A browser that waits for the person's hand says so by its error; any other means that it cannot.
 */
const refused = (error: unknown): void => {
  // A tone that was cut by the next one was no refusal.
  if (error instanceof DOMException && error.name === 'AbortError') return
  become(error instanceof DOMException && error.name === 'NotAllowedError' ? 'blocked' : 'none')
}

/**
 * By the person's own hand: each tone is begun without a sound once, so that it may sound later.
 */
export function allowSound(): void {
  if (isAllowed) return
  isAllowed = true
  for (const tone of ['safety', 'help'] as const) {
    const player = playerOf(tone)
    if (!player.paused) continue
    player.muted = true
    player.play().then(
      () => {
        player.pause()
        player.currentTime = 0
        player.muted = false
        become('on')
      },
      (error: unknown) => {
        isAllowed = false
        player.muted = false
        refused(error)
      },
    )
  }
}

function play(tone: Tone): void {
  const player = playerOf(tone)
  player.muted = false
  player.currentTime = 0
  player.play().then(() => become('on'), refused)
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
export const useSoundState = (): SoundState => useSyncExternalStore(watch, () => state)

/** Sounds at once and again until it is null; the first touch of the page allows it. */
export function useTone(tone: Tone | null, isListening: boolean): void {
  useEffect(() => {
    if (!isListening) return
    document.addEventListener('pointerdown', allowSound, true)
    document.addEventListener('keydown', allowSound, true)
    return () => {
      document.removeEventListener('pointerdown', allowSound, true)
      document.removeEventListener('keydown', allowSound, true)
    }
  }, [isListening])
  const sound = useSoundState()
  useEffect(() => {
    if (!tone || sound === 'none') return
    play(tone)
    const timer = setInterval(() => play(tone), EVERY_MS[tone])
    // Confirmed, it is silent at once, in the middle of a tone too.
    return () => {
      clearInterval(timer)
      playerOf(tone).pause()
    }
  }, [tone, sound])
}

const MUTED = 'opoka.help_muted'
let muted = stored(MUTED) === 'yes'
/** For calls for help on this device alone: an alarm of safety cannot be muted. */
export function muteHelp(isMuted: boolean): void {
  muted = isMuted
  keep(MUTED, isMuted ? 'yes' : null)
  for (const watcher of watchers) watcher()
}
export const useHelpMuted = (): boolean => useSyncExternalStore(watch, () => muted)
