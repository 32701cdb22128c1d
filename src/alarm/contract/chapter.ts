// The outside form of alarm.yaml: all of an alarm's numbers, or a brand's own on top of the default
// ones.
import * as z from 'zod'
import { type Alarm, DIAL_KINDS, type DialNumber } from '../../chapter/domain/dial.ts'
import type { AlarmChanges } from '../domain/resolve.ts'
import { day, id, line, setOf, text } from '../../chapter/contract/handbook-field.ts'

const number = z.strictObject({
  id,
  kind: z.enum(DIAL_KINDS),
  market: z
    .string()
    .regex(/^[A-Z]{2}$/, 'market')
    .optional(),
  name: text,
  number: z.string().regex(/^\+?[\d*#][\d *#()-]{1,28}$/, 'number'),
  text: line.max(40).optional(),
  note: text.optional(),
  source: line,
  reviewedOn: day.optional(),
}) satisfies z.ZodType<DialNumber>
const numbers = z.array(number).max(200)

export const alarmSchema = z.strictObject({
  ladder: id.optional(),
  incident: id.optional(),
  numbers,
}) satisfies z.ZodType<Alarm>

const mark = z.literal('alarm/1').optional()
export const alarmFile = z.strictObject({
  opoka: mark,
  ladder: id.optional(),
  incident: id.optional(),
  numbers,
})
export const alarmChangesFile = z.strictObject({
  opoka: mark,
  from: z.literal('default'),
  ladder: id.optional(),
  incident: id.optional(),
  without: setOf(id).optional(),
  numbers: numbers.optional(),
}) satisfies z.ZodType<AlarmChanges & { opoka?: string | undefined; from: string }>
