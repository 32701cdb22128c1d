// The form of examples/<brand>.yaml: cases as they came in, and what was done since.
import { z } from 'zod'
import { CASE_KINDS, CUSTOMER_KINDS } from '../../handbook/domain/handbook.ts'
import { CHANNELS } from '../../chapter/domain/channel.ts'
import {
  AUDIENCES,
  LETTER_CHANNELS,
  OUTCOMES,
  RESPONSIBLES,
} from '../../case/record/domain/code.ts'
import { LanguageCode } from '../../platform/base/contract/common.ts'

const by = z.string()
const hoursAgo = z.number()
const text = z.string()
export const ExampleEvent = z.discriminatedUnion('do', [
  z.object({ do: z.literal('confirm-class'), by, hoursAgo, class: z.string() }),
  z.object({ do: z.literal('acknowledge'), by, hoursAgo, text }),
  z.object({ do: z.literal('note'), by, hoursAgo, text }),
  z.object({ do: z.literal('ask-customer'), by, hoursAgo, text }),
  z.object({ do: z.literal('customer-adds'), hoursAgo, text }),
  z.object({
    do: z.literal('promise'),
    by,
    hoursAgo,
    promise: z.string(),
    what: text,
    dueHoursAgo: z.number(),
    channel: z.enum(CHANNELS),
  }),
  z.object({ do: z.literal('keep-promise'), by, hoursAgo, text: text.nullish() }),
  z.object({
    do: z.literal('answer'),
    by,
    hoursAgo,
    outcome: z.enum(OUTCOMES),
    text,
    channel: z.enum(LETTER_CHANNELS),
  }),
  z.object({
    do: z.literal('close'),
    by,
    hoursAgo,
    closing: z.enum([
      'answered',
      'withdrawn',
      'duplicate',
      'passed-on',
      'nobody-to-answer',
      'no-word',
    ]),
    controllable: z.boolean().nullish(),
    responsible: z.enum(RESPONSIBLES).nullish(),
    rootCause: z.string().nullish(),
    change: z.string().nullish(),
    note: z.string().nullish(),
  }),
  z.object({
    do: z.literal('satisfied'),
    hoursAgo,
    score: z.int().min(1).max(5),
    words: z.string().nullish(),
  }),
])
export type ExampleEvent = z.output<typeof ExampleEvent>

export const ExampleCase = z.object({
  customer: z
    .object({
      kind: z.enum(CUSTOMER_KINDS),
      name: z.string(),
      mail: z.string().nullish(),
      phone: z.string().nullish(),
      number: z.string().nullish(),
    })
    .nullable(),
  language: LanguageCode,
  door: z.enum(['form', 'public', 'api', 'qr']),
  kind: z.enum(CASE_KINDS),
  category: z.string().nullable(),
  audience: z.enum(AUDIENCES),
  order: z.string().nullish(),
  happened: z.string(),
  wanted: z.string().nullish(),
  through: z.string().nullish(),
  fromWhom: z.string().nullish(),
  hoursAgo,
  then: z.array(ExampleEvent),
})
export type ExampleCase = z.output<typeof ExampleCase>
/** Each case is read by itself, so that a bad one is named and the others are told. */
export const ExampleFile = z.object({ cases: z.array(z.unknown()) })
