// Latvian phrases of the pages anybody can open.
import { common } from '../../../platform/i18n/lv/common.ts'
import { customer } from '../../../customer-page/i18n/lv/customer.ts'
import { fault } from '../../../platform/i18n/lv/fault.ts'
import { intake } from '../../../case/intake/i18n/lv/intake.ts'
import { session } from '../../../people/i18n/lv/session.ts'

export const phrases = { ...common, ...fault, ...intake, ...customer, ...session }
