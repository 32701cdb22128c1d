// What the shell itself gives: the routes of live changes and of the description of the API.
import type { Area } from '../platform/database/app/area.ts'
import { registerLive } from './http/live.ts'
import { registerOpenapi } from './http/openapi.ts'

export const shell: Area = {
  path: 'shell',
  routes: [registerLive, registerOpenapi],
}
