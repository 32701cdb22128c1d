// A written dialogue that can be played against a server: who said, tapped or wrote down what, and
// when.
import { z } from 'zod'
import { CUES, findCue, type Cue } from '../../../signal/domain/cue.ts'
import { guessFact } from '../../../guide/domain/fact.ts'
import { FACT_KINDS } from '../../../guide/domain/type.ts'
import { CALL_EVENTS } from '../../../telephony/contract/call.ts'
import { BrandId, LanguageCode, leftOut, words } from '../../../platform/base/contract/common.ts'
import { AccountMail } from '../../../platform/address/contract/reach.ts'

/** Seconds from the beginning, or an instant; instants are counted from the first of them. */
const Moment = z.union([z.number().min(0).max(86_400), z.iso.datetime({ offset: true })])
const CueName = z.string().transform((name, context): Cue => {
  const cue = findCue(name)
  if (cue) return cue
  context.addIssue({ code: 'custom', message: `"${name}" is none of the cues: ${CUES.join(', ')}` })
  return z.NEVER
})
const Fact = z.union([
  words(500).transform((text) => ({ kind: guessFact(text), text, source: 'customer' })),
  z
    .strictObject({
      kind: z.enum(FACT_KINDS).optional(),
      text: words(500),
      source: words(200).default('customer'),
    })
    .transform((fact) => ({ ...fact, kind: fact.kind ?? guessFact(fact.text) })),
])

export const DialogueEvent = z.strictObject({
  at: Moment,
  who: z.enum(['customer', 'agent']).default('customer'),
  text: words(5_000).optional(),
  cue: CueName.optional(),
  fact: Fact.optional(),
  wish: words(2_000).optional(),
  note: words(5_000).optional(),
  call: z.enum(CALL_EVENTS).optional(),
  /**
   * To whom a call is handed on: the mail address of somebody of the staff, or anything else
   * outside it.
   */
  to: words(200).optional(),
})
export type DialogueEvent = z.output<typeof DialogueEvent>

const head = {
  id: z.union([z.string(), z.number()]).optional(),
  about: z.string().optional(),
  brand: BrandId,
  language: LanguageCode.optional(),
  lang: LanguageCode.optional(),
  channel: z.enum(['phone', 'chat', 'visit']).default('phone'),
  caller: words(200).optional(),
  /** Mail address of who answers. */
  agent: leftOut(AccountMail),
}
export const DialogueHead = z.strictObject(head)
export const Dialogue = z.strictObject({
  ...head,
  events: z.array(DialogueEvent).min(1).max(2_000),
})
export type Dialogue = z.output<typeof Dialogue>
