// Who says who works here, and in which position.
import { allow } from '../../access/domain/right.ts'

export const MANAGE_PEOPLE = allow('people', { to: ['administrator'] })

export const RIGHTS = [MANAGE_PEOPLE]
