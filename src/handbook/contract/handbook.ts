// The outside form of a handbook: what each of its files may hold, and in what size.
import * as z from 'zod'
import {
  type Brand,
  type Category,
  type Handbook,
  type EscalationPolicy,
  type Person,
  type Position,
  type PromiseKind,
  CASE_KINDS,
  CHECKLIST_WHENS,
  CUSTOMER_KINDS,
} from '../domain/handbook.ts'
import { CHANNELS } from '../../chapter/domain/channel.ts'
import { ROLES } from '../../access/domain/role.ts'
import { LANGUAGES } from '../../platform/base/domain/language.ts'
import { TRADES, WISHES } from '../../guide/domain/type.ts'
import { alarmChangesFile, alarmFile, alarmSchema } from '../../alarm/contract/chapter.ts'
import { guideChangesFile, guideFile, guideSchema } from '../../guide/contract/guide.ts'
import {
  calendarId,
  day,
  duration,
  freeForm,
  id,
  line,
  mail,
  marketId,
  openingSpans,
  ruleId,
  setOf,
  text,
  timeZone,
  underscoreId,
} from '../../chapter/contract/handbook-field.ts'
import { wordingChangesFile, wordingFile, wordingSchema } from '../../style/contract/wording.ts'

export const MAX_CATEGORIES = 500
const MOST = 200

const wholeFrom = (least: number, most: number) => z.int().min(least).max(most)

const judgement = z.strictObject({ is: wholeFrom(1, 5), why: text })

const legalClass = z.strictObject({
  id,
  name: text,
  about: text,
  customers: setOf(z.enum(CUSTOMER_KINDS)).min(1),
  rules: setOf(ruleId),
})

const brandFields = {
  id,
  name: text,
  about: text,
  market: marketId,
  languages: setOf(z.enum(LANGUAGES)).min(1),
  timeZone,
  calendar: calendarId,
  hours: z.strictObject({
    mon: openingSpans.optional(),
    tue: openingSpans.optional(),
    wed: openingSpans.optional(),
    thu: openingSpans.optional(),
    fri: openingSpans.optional(),
    sat: openingSpans.optional(),
    sun: openingSpans.optional(),
  }),
  overlay: z.strictObject({ closed: setOf(day), open: setOf(day) }),
  fallbackCategory: id,
  legalClasses: z.array(legalClass).max(MOST),
  noWordAfterDays: wholeFrom(1, 365),
  askSatisfactionAfter: duration,
  linkDays: wholeFrom(1, 3660),
  trade: z.enum(TRADES).optional(),
  facts: z.record(underscoreId, z.union([wholeFrom(0, 1_000_000), text])).optional(),
}
export const brandSchema = z.strictObject(brandFields) satisfies z.ZodType<Brand>

export const positionSchema = z.strictObject({
  id,
  name: text,
  about: text,
  roles: setOf(z.enum(ROLES)),
}) satisfies z.ZodType<Position>

export const personSchema = z.strictObject({
  id,
  name: line,
  mail,
  language: z.enum(LANGUAGES),
  roles: setOf(z.enum(ROLES)),
  positions: setOf(id),
}) satisfies z.ZodType<Person>

export const ladderSchema = z.strictObject({
  id,
  name: text,
  rungs: z
    .array(z.strictObject({ ask: id, silence: duration, why: text }))
    .min(1)
    .max(20),
  next: id.optional(),
}) satisfies z.ZodType<EscalationPolicy>

export const promiseKindSchema = z.strictObject({
  id,
  what: text,
  channels: setOf(z.enum(CHANNELS)).min(1),
  longest: duration,
  remindBefore: duration,
  ifBroken: text,
  ladder: id,
  outlivesAnswer: z.boolean().optional(),
  answers: setOf(z.enum(WISHES)).optional(),
}) satisfies z.ZodType<PromiseKind>

const checklistItem = z.strictObject({
  id,
  text,
  rule: ruleId.optional(),
  when: z.enum(CHECKLIST_WHENS),
})

export const categorySchema = z.strictObject({
  id,
  name: text,
  about: text,
  kinds: setOf(z.enum(CASE_KINDS)).min(1),
  customers: setOf(z.enum(CUSTOMER_KINDS)).min(1),
  prepare: z.array(text).max(MOST),
  ask: z.array(text).max(MOST),
  procedure: z.array(text).max(MOST),
  weight: z.strictObject({
    severity: judgement,
    safety: judgement,
    complexity: judgement,
    impact: judgement,
    urgency: judgement,
  }),
  owner: id,
  substitute: id,
  ladder: id,
  house: z.strictObject({ acknowledge: duration, answer: duration, decide: duration.optional() }),
  legalClasses: setOf(id),
  checklist: z.array(checklistItem).max(MOST),
  promises: setOf(id),
  rootCauses: z.array(text).max(MOST),
}) satisfies z.ZodType<Category>

/** A whole handbook as one value, for example in an import over HTTP. */
export const handbookSchema = z.strictObject({
  brand: brandSchema,
  positions: z.array(positionSchema).max(MOST),
  people: z.array(personSchema).max(5000),
  ladders: z.array(ladderSchema).max(MOST),
  promises: z.array(promiseKindSchema).max(MOST),
  categories: z.array(categorySchema).max(MAX_CATEGORIES),
  redress: freeForm.optional(),
  guide: guideSchema,
  wording: wordingSchema,
  alarm: alarmSchema,
}) satisfies z.ZodType<Handbook>

/**
 * The files of a handbook: what the whole file must look like. A category file holds one category.
 */
const FILES = {
  brand: z.strictObject({ opoka: z.literal('handbook/1'), ...brandFields }),
  positions: z.strictObject({ positions: handbookSchema.shape.positions.min(1) }),
  people: z.strictObject({ people: handbookSchema.shape.people }),
  ladders: z.strictObject({ ladders: handbookSchema.shape.ladders.min(1) }),
  promises: z.strictObject({ promises: handbookSchema.shape.promises }),
  category: categorySchema,
  redress: freeForm,
  guide: guideFile,
  'guide-changes': guideChangesFile,
  wording: wordingFile,
  'wording-changes': wordingChangesFile,
  alarm: alarmFile,
  'alarm-changes': alarmChangesFile,
} as const

/** What each file holds once it has been checked. */
export type HandbookFileValues = { [K in keyof typeof FILES]: z.output<(typeof FILES)[K]> }
export type HandbookFileKind = keyof HandbookFileValues
export const HANDBOOK_FILES: {
  readonly [K in HandbookFileKind]: z.ZodType<HandbookFileValues[K]>
} = FILES
