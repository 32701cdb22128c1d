// Who sets a brand up, publishes its handbook, and confirms the law it goes by.
import { allow } from '../../access/domain/right.ts'

export const MANAGE_BRANDS = allow('brands', { to: ['administrator'] })
export const PUBLISH_HANDBOOK = allow('publish', { to: ['administrator'] })
export const CONFIRM_LAW = allow('law', { to: ['administrator'] })

export const RIGHTS = [MANAGE_BRANDS, PUBLISH_HANDBOOK, CONFIRM_LAW]
