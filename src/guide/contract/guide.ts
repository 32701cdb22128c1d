// The outside form of guide.yaml: a whole guide, or what a brand changes of the default one.
import * as z from 'zod'
import { CUES } from '../../signal/domain/cue.ts'
import {
  APPROACHES,
  type Approach,
  type Condition,
  FACT_KINDS,
  FINDINGS,
  type Guide,
  type GuideStep,
  MATTERS,
  type Move,
  MOVE_KINDS,
  PHASES,
  TRADES,
} from '../domain/type.ts'
import type { GuideChanges } from '../domain/resolve.ts'
import { CHANNELS } from '../../chapter/domain/channel.ts'
import { ROLES } from '../../access/domain/role.ts'
import { line, setOf, text, underscoreId } from '../../chapter/contract/handbook-field.ts'

const MOST = 200
const MAX_JOINED = 50
const share = z.number().min(0).max(100)
const count = z.int().min(0).max(1000)

const oneOrMore = <T extends readonly [string, ...string[]]>(choices: T) =>
  z.union([z.enum(choices), z.array(z.enum(choices)).min(1).max(MAX_JOINED)])
const range = z.strictObject({ atLeast: share.optional(), below: share.optional() })

const QUESTIONS = [
  'all',
  'any',
  'not',
  'cue',
  'tension',
  'phase',
  'facts',
  'fact',
  'wish',
  'said',
  'done',
  'warnings',
  'approach',
  'audience',
  'heard',
  'channel',
  'case',
  'held',
  'finding',
  'matter',
  'told',
  'asked',
  'words',
  'answered',
  'question',
  'trade',
  'house',
  'business',
  'help',
  'written',
  'ending',
] as const

type Joined = z.ZodOptional<z.ZodArray<z.ZodType<Condition>>>

/** One mapping with all questions: a wrong key can then be named, with the one that was meant. */
const questions = z.strictObject({
  get all(): Joined {
    return z.array(condition).min(1).max(MAX_JOINED).optional()
  },
  get any(): Joined {
    return z.array(condition).min(1).max(MAX_JOINED).optional()
  },
  get not(): z.ZodOptional<z.ZodType<Condition>> {
    return condition.optional()
  },
  cue: oneOrMore(CUES).optional(),
  within: count.min(1).optional(),
  times: count.min(1).optional(),
  by: z.literal('tap').optional(),
  after: z.array(underscoreId).min(1).max(MAX_JOINED).optional(),
  tension: range.optional(),
  phase: oneOrMore(PHASES).optional(),
  facts: z.enum(['none', 'some', 'agreed', 'disputed', 'one_sided', 'checked']).optional(),
  fact: z.enum(FACT_KINDS).optional(),
  wish: z.enum(['known', 'unknown']).optional(),
  said: underscoreId.optional(),
  done: underscoreId.optional(),
  warnings: z.union([z.enum(['spent', 'last']), range]).optional(),
  ending: z.enum(['stay', 'warnings']).optional(),
  approach: z.enum(APPROACHES).optional(),
  audience: z.boolean().optional(),
  heard: count.min(1).optional(),
  channel: setOf(z.enum(CHANNELS)).min(1).optional(),
  case: z
    .enum(['none', 'known', 'repeated', 'promise_open', 'promise_broken', 'may_promise'])
    .optional(),
  held: z.boolean().optional(),
  finding: z.enum([...FINDINGS, 'any', 'none']).optional(),
  matter: oneOrMore(MATTERS).optional(),
  told: z.boolean().optional(),
  asked: z.boolean().optional(),
  words: z.strictObject({ atLeast: count.optional(), below: count.optional() }).optional(),
  answered: underscoreId.optional(),
  with: z.enum(['yes', 'no']).optional(),
  question: z.boolean().optional(),
  trade: setOf(z.enum(TRADES)).min(1).optional(),
  house: underscoreId.optional(),
  business: z.boolean().optional(),
  help: z.literal('unanswered').optional(),
  written: z.boolean().optional(),
})

type Questions = z.output<typeof questions>

/** Exactly one question is asked, and what narrows it stands beside the one it belongs to. */
function isCondition(value: Questions): value is Questions & Condition {
  const asked = QUESTIONS.filter((question) => value[question] !== undefined)
  const isMisplaced =
    (value.cue === undefined &&
      (value.within !== undefined || value.after !== undefined || value.by !== undefined)) ||
    (value.times !== undefined && value.cue === undefined && value.said === undefined) ||
    (value.answered === undefined) !== (value.with === undefined)
  return asked.length === 1 && !isMisplaced
}

const condition: z.ZodType<Condition> = questions.transform((value, ctx): Condition => {
  if (isCondition(value)) return value
  ctx.addIssue({ code: 'custom', params: { finding: 'field.shape', shape: 'condition' } })
  return z.NEVER
})

const move = z.strictObject({
  id: underscoreId,
  kind: z.enum(MOVE_KINDS),
  when: condition.optional(),
  roles: setOf(z.enum(ROLES)).min(1).optional(),
  most: count.min(1).optional(),
  text: text.optional(),
  levels: z.array(text).min(1).max(5).optional(),
  again: z.array(text).min(1).max(20).optional(),
  written: z.array(text).min(1).max(20).optional(),
  because: text,
  source: line.optional(),
  counts: z
    .enum(['warning', 'apology', 'wish', 'end', 'process', 'solution', 'readback'])
    .optional(),
}) satisfies z.ZodType<Move>
const moves = z.array(move).max(MOST)

const paragraph = line.max(20)

const step = z.strictObject({
  id: underscoreId,
  paragraph,
  name: text,
  aim: text,
  enter: condition.optional(),
  leave: condition,
  reopens: condition.optional(),
  interrupts: z.boolean().optional(),
  moves,
}) satisfies z.ZodType<GuideStep>

const approach = z.strictObject({
  id: z.enum(APPROACHES),
  paragraph,
  name: text,
  about: text,
  proposed: condition,
  moves,
}) satisfies z.ZodType<Approach>

const ending = z.union([
  z.literal('stay'),
  z.strictObject({ afterWarnings: z.int().min(1).max(9) }),
])
const origins = setOf(
  z
    .string()
    .max(200)
    .regex(/^https?:\/\/[^\s/]+$/, 'site'),
)
const safety = z.strictObject({ paragraph, name: text, aim: text, moves })
const laid = z.strictObject({ paragraph, name: text, moves })
/** A guide that was written before there were any has none. */
const laidOrNone = (at: string) => laid.default({ paragraph: at, name: {}, moves: [] })

const whole = {
  ending,
  transcripts: z.boolean(),
  chat: z.strictObject({ origins, greeting: text, away: text }),
  steps: z.array(step).min(1).max(50),
  safety,
  hold: z.strictObject({ paragraph, moves }),
  approaches: z.array(approach).max(APPROACHES.length),
  replies: laidOrNone('G21'),
  letter: laidOrNone('G22'),
}
export const guideSchema = z.strictObject(whole) satisfies z.ZodType<Guide>

const mark = z.literal('guide/1').optional()
export const guideFile = z.strictObject({ opoka: mark, ...whole })
export const guideChangesFile = z.strictObject({
  opoka: mark,
  from: z.literal('default'),
  ending: ending.optional(),
  transcripts: z.boolean().optional(),
  chat: z
    .strictObject({ origins: origins.optional(), greeting: text.optional(), away: text.optional() })
    .optional(),
  order: setOf(underscoreId).optional(),
  without: setOf(underscoreId).optional(),
  steps: z.array(step).max(50).optional(),
  moves: z.record(z.string().max(60), moves).optional(),
  safety: safety.omit({ moves: true }).partial().optional(),
  approaches: z.array(approach).max(APPROACHES.length).optional(),
}) satisfies z.ZodType<GuideChanges & { opoka?: string | undefined; from: string }>
