// Persian phrases of the pages anybody can open.
import { common } from '../../../platform/i18n/fa/common.ts'
import { customer } from '../../../customer-page/i18n/fa/customer.ts'
import { fault } from '../../../platform/i18n/fa/fault.ts'
import { intake } from '../../../case/intake/i18n/fa/intake.ts'
import { session } from '../../../people/i18n/fa/session.ts'

export const phrases = { ...common, ...fault, ...intake, ...customer, ...session }
