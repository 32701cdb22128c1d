// Whether the three columns of a contact have no room side by side.
import { mediaHook } from '../../../platform/web/parts/media.ts'

export const useNarrow = mediaHook('(max-width: 1099px)')
