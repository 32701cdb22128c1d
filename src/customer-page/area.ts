// What the customer’s page gives: its routes and those of the public form.
import type { Area } from '../platform/database/app/area.ts'
import { registerPublic } from './http/public.ts'

export const customerPage: Area = {
  path: 'customer-page',
  routes: [registerPublic],
}
