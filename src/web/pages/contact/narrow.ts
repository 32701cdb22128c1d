// Whether the three columns of a contact have no room side by side.
import { useSyncExternalStore } from 'react'

const query = '(max-width: 1099px)'
const watch = (changed: () => void) => {
  const media = window.matchMedia(query)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

export const useNarrow = (): boolean => useSyncExternalStore(watch, () => window.matchMedia(query).matches)
