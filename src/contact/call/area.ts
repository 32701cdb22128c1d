// What calls give: the routes of calls and of the webhooks of telephone systems.
import type { Area } from '../../platform/database/app/area.ts'
import { registerCall } from './http/call.ts'
import { registerWebhook } from './http/webhook.ts'

export const contactCall: Area = {
  path: 'contact/call',
  routes: [registerCall, registerWebhook],
}
