// fa: clock.
import type { clock as en } from '../en/clock.ts'

export const clock: Record<keyof typeof en, string> = {}
