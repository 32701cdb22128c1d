// English phrases of the pages anybody can open.
import { common } from './common.ts'
import { customer } from './customer.ts'
import { fault } from './fault.ts'
import { intake } from './intake.ts'
import { session } from './session.ts'

export const phrases = { ...common, ...fault, ...intake, ...customer, ...session } as const
