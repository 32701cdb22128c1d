// What every account has: roles and a password.
import { z } from 'zod'
import { ROLES } from '../domain/role.ts'
import { MIN_PASSWORD, MAX_PASSWORD } from '../domain/length.ts'

export const RoleName = z.enum(ROLES)

export const Password = z.string().min(MIN_PASSWORD).max(MAX_PASSWORD)
