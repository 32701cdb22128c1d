// Polish phrases of the pages anybody can open.
import { common } from '../../../platform/i18n/pl/common.ts'
import { customer } from '../../../customer-page/i18n/pl/customer.ts'
import { fault } from '../../../platform/i18n/pl/fault.ts'
import { intake } from '../../../case/intake/i18n/pl/intake.ts'
import { session } from '../../../people/i18n/pl/session.ts'

export const phrases = { ...common, ...fault, ...intake, ...customer, ...session }
