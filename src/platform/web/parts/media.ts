// Whether the screen is as a media query says, followed while it changes.
import { useSyncExternalStore } from 'react'

export function mediaHook(query: string): () => boolean {
  const watch = (changed: () => void) => {
    const media = window.matchMedia(query)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }
  const look = () => window.matchMedia(query).matches
  return () => useSyncExternalStore(watch, look)
}

/** A phone in the hand: one column, thumbs. */
export const usePhone = mediaHook('(max-width: 760px)')
