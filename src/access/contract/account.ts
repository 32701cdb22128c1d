// What every account has: roles and a password.
import { z } from 'zod'
import { ROLES } from '../domain/role.ts'
import { LEAST_PASSWORD, MOST_PASSWORD } from '../domain/length.ts'

export const RoleName = z.enum(ROLES)

export const Password = z.string().min(LEAST_PASSWORD).max(MOST_PASSWORD)
