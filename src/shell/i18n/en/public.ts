// English phrases of the pages anybody can open.
import { common } from '../../../platform/i18n/en/common.ts'
import { customer } from '../../../customer-page/i18n/en/customer.ts'
import { fault } from '../../../platform/i18n/en/fault.ts'
import { intake } from '../../../case/intake/i18n/en/intake.ts'
import { session } from '../../../people/i18n/en/session.ts'

export const phrases = { ...common, ...fault, ...intake, ...customer, ...session } as const
