// Who opens doors for those without an account.
import { allow } from './right.ts'

export const MANAGE_PLACE_CODES = allow('doors', { to: ['administrator'] })
export const MANAGE_TOKENS = allow('tokens', { to: ['administrator'] })

export const RIGHTS = [MANAGE_PLACE_CODES, MANAGE_TOKENS]
