// Whether the window has room for a list and a case side by side.
import { mediaHook } from './parts/media.ts'

export const useWide = mediaHook('(min-width: 1200px)')
