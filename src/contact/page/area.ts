// What the board and the screen of a contact give: their routes.
import type { Area } from '../../platform/database/app/area.ts'
import { registerContact } from './http/contact.ts'

export const contactPage: Area = {
  path: 'contact/page',
  routes: [registerContact],
}
