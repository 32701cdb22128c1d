// Whether the window has room for a list and a case side by side.
import { useSyncExternalStore } from 'react'

const query = '(min-width: 1200px)'
const watch = (changed: () => void) => {
  const media = window.matchMedia(query)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

export const useWide = (): boolean => useSyncExternalStore(watch, () => window.matchMedia(query).matches)
