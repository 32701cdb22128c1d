// pl: timeline.
import type { timeline as en } from '../en/timeline.ts'

export const timeline: Record<keyof typeof en, string> = {}
