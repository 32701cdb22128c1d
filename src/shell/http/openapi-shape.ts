// The names under which the description of the API prints what several operations share: those of
// the contract's exports.
import { z } from 'zod'
import * as alarm from '../../alarm/contract/alarm.ts'
import * as brand from '../../brand/contract/brand.ts'
import * as call from '../../telephony/contract/call.ts'
import * as case_ from '../../case/record/contract/case.ts'
import * as caseAction from '../../case/record/contract/case-action.ts'
import * as caseList from '../../case/record/contract/case-list.ts'
import * as contactStart from '../../case/record/contract/contact-start.ts'
import * as account from '../../access/contract/account.ts'
import * as reach from '../../platform/address/contract/reach.ts'
import * as file from '../../platform/files/contract/file.ts'
import * as cue from '../../signal/contract/cue.ts'
import * as handbookReading from '../../handbook/contract/handbook-reading.ts'
import * as chat from '../../contact/chat/contract/chat.ts'
import * as common from '../../platform/base/contract/common.ts'
import * as contact from '../../contact/core/contract/contact.ts'
import * as contactEvent from '../../contact/core/contract/event.ts'
import * as guide from '../../guide/contract/guide.ts'
import * as people from '../../access/contract/people.ts'
import * as public_ from '../../case/intake/contract/public.ts'
import * as wording from '../../style/contract/wording.ts'

export const SHAPES = z.registry<{ id: string }>()

/**
 * Clients are generated from the names that were published first: they stay when the code's change.
 */
const PUBLISHED: Record<string, string> = {
  Deadline: 'Clock',
  DeadlineStep: 'ClockStep',
  ChatInfo: 'ChatDoor',
  PlaceCodeState: 'PlaceDoorState',
  PlaceCodeView: 'PlaceDoorView',
  NewPlaceCode: 'NewPlaceDoor',
  WebhookView: 'HookView',
  WebhookMade: 'HookMade',
  WebhookMessage: 'HookMessage',
  WebhookReply: 'HookReply',
  NewWebhook: 'NewHook',
  NewWebhookSecret: 'NewHookSecret',
  guideSchema: 'Guide',
  wordingSchema: 'Wording',
}

const taken = new Set<string>()
for (const [name, shape] of [
  common,
  account,
  reach,
  file,
  cue,
  case_,
  caseAction,
  caseList,
  contactStart,
  alarm,
  contact,
  contactEvent,
  chat,
  call,
  people,
  handbookReading,
  brand,
  public_,
  guide,
  wording,
].flatMap((contract) => Object.entries<unknown>(contract))) {
  if (!(shape instanceof z.ZodType) || SHAPES.has(shape) || taken.has(name)) continue
  taken.add(name)
  SHAPES.add(shape, { id: PUBLISHED[name] ?? name })
}
