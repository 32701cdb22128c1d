// Requests and replies about alarms: who is called, who is on it, and the numbers to dial
// meanwhile.
import { z } from 'zod'
import { ALARM_ENDS, ALARM_KINDS, ALARM_WHYS } from '../domain/alarm.ts'
import { DIAL_KINDS } from '../../chapter/domain/dial.ts'
import { CHANNELS } from '../../chapter/domain/channel.ts'
import {
  At,
  BrandId,
  Id,
  On,
  PersonRef,
  TextByLanguage,
} from '../../platform/base/contract/common.ts'

export const DialView = z.object({
  id: z.string(),
  kind: z.enum(DIAL_KINDS),
  market: z.string().nullable(),
  name: TextByLanguage,
  number: z.string(),
  text: z.string().nullable(),
  note: TextByLanguage.nullable(),
  source: z.string(),
  reviewedOn: On.nullable(),
})
export type DialView = z.infer<typeof DialView>

export const AlarmView = z.object({
  id: Id,
  contact: Id,
  kind: z.enum(ALARM_KINDS),
  why: z.enum(ALARM_WHYS),
  note: z.string(),
  /** Nobody: the server raised it, because nobody held the contact. */
  raisedBy: PersonRef.nullable(),
  /**
   * By the clock of the device, and when the server heard of it; `isLate` when the line was away in
   * between.
   */
  raisedAt: At,
  receivedAt: At,
  isLate: z.boolean(),
  /**
   * How many circles have been called after the first; `isTop`: nobody further can be asked.
   * `canReach`: how many people it is told to by now, with a page open or not; `canHear`: how many
   * of them have one open now.
   */
  circle: z.int(),
  isTop: z.boolean(),
  canReach: z.int(),
  canHear: z.int(),
  confirmed: z.object({ by: PersonRef, at: At }).nullable(),
  /** Everybody who has said that they have seen it, the first one among them. */
  seen: z.array(z.object({ by: PersonRef, at: At })),
  ended: z.object({ by: PersonRef.nullable(), at: At, how: z.enum(ALARM_ENDS) }).nullable(),
})
export type AlarmView = z.infer<typeof AlarmView>

/** As it is told to those it calls. */
export const AlarmCall = AlarmView.extend({
  brand: BrandId,
  brandName: TextByLanguage,
  timeZone: z.string(),
  channel: z.enum(CHANNELS),
  state: z.enum(['waiting', 'live', 'ended', 'wrapped']),
  agent: PersonRef.nullable(),
  customer: z.string().nullable(),
  phone: z.string().nullable(),
  dial: z.array(DialView),
  may: z.array(z.enum(['confirm', 'clear', 'open', 'join', 'take-over'])),
})
export type AlarmCall = z.infer<typeof AlarmCall>

/**
 * GET /api/v1/alarms: open ones that call me, and those that ended just now. `now`: the server's
 * clock, whatever the device's shows. `isFirst`: I am among the first who are called somewhere.
 */
export const AlarmList = z.object({ items: z.array(AlarmCall), isFirst: z.boolean(), now: At })
export type AlarmList = z.infer<typeof AlarmList>
