// The areas that give the server something, from the ground up: the one list from which routes,
// timers and rights are collected.
import type { Area } from './platform/database/app/area.ts'
import { access } from './access/area.ts'
import { alarm } from './alarm/area.ts'
import { brand } from './brand/area.ts'
import { caseContext } from './case/context/area.ts'
import { deadlines } from './case/deadlines/area.ts'
import { escalation } from './case/escalation/area.ts'
import { casePage } from './case/page/area.ts'
import { caseRecord } from './case/record/area.ts'
import { contactAlarm } from './contact/alarm/area.ts'
import { contactCall } from './contact/call/area.ts'
import { contactChat } from './contact/chat/area.ts'
import { contactCore } from './contact/core/area.ts'
import { contactPage } from './contact/page/area.ts'
import { customerPage } from './customer-page/area.ts'
import { handbook } from './handbook/area.ts'
import { mail } from './mail/area.ts'
import { mailbox } from './mailbox/area.ts'
import { people } from './people/area.ts'
import { shell } from './shell/area.ts'

export const AREAS: readonly Area[] = [
  access,
  alarm,
  handbook,
  people,
  brand,
  mail,
  caseRecord,
  escalation,
  deadlines,
  caseContext,
  casePage,
  customerPage,
  mailbox,
  contactCore,
  contactAlarm,
  contactChat,
  contactCall,
  contactPage,
  shell,
]
