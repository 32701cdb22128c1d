// What people give: the routes of signing in and of persons.
import type { Area } from '../platform/database/app/area.ts'
import { registerPeople } from './http/people.ts'
import { registerSession } from './http/session.ts'
import { RIGHTS } from './domain/policy.ts'

export const people: Area = {
  path: 'people',
  rights: RIGHTS,
  routes: [registerSession, registerPeople],
}
