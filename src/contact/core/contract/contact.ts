// Requests and replies about contacts in progress.
import { z } from 'zod'
import { CUES } from '../../../signal/domain/cue.ts'
import { ENDINGS, FACT_STATES, TURN_SOURCES } from '../../../guide/domain/event.ts'
import { APPROACHES, FACT_KINDS } from '../../../guide/domain/type.ts'
import { CHANNELS } from '../../../chapter/domain/channel.ts'
import { ALARM_KINDS, ALARM_WHYS } from '../../../alarm/domain/alarm.ts'
import { AlarmView, DialView } from '../../../alarm/contract/alarm.ts'
import {
  At,
  BrandId,
  Id,
  LanguageCode,
  PersonRef,
  TextByLanguage,
  leftOut,
  optional,
  orElse,
  words,
} from '../../../platform/base/contract/common.ts'
import { ReadCue } from '../../../signal/contract/cue.ts'
import { Mails, Phones } from '../../../platform/address/contract/reach.ts'

export const MAX_TURN = 10_000
const moveId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/)

export const Fact = z.object({
  id: Id,
  kind: z.enum(FACT_KINDS),
  text: words(500),
  source: words(200),
  state: z.enum(FACT_STATES),
})

const stamped = { id: Id, at: At, who: z.enum(['customer', 'agent']) }
/**
 * What a screen may add; the server adds the rest itself (help, joined, taken, ended ...). `id` is
 * the sender's own: the same event twice is one.
 */
export const EventInput = z.discriminatedUnion('kind', [
  z.object({
    ...stamped,
    kind: z.literal('turn'),
    text: words(MAX_TURN),
    source: z.enum(TURN_SOURCES),
  }),
  z.object({ ...stamped, kind: z.literal('cue'), cue: z.enum(CUES) }),
  z.object({ ...stamped, kind: z.literal('dismissed'), event: Id, cue: z.enum(CUES) }),
  z.object({ ...stamped, kind: z.literal('fact'), fact: Fact }),
  z.object({
    ...stamped,
    kind: z.literal('fact_changed'),
    fact: Id,
    state: z.enum(FACT_STATES),
    text: leftOut(words(500)),
  }),
  z.object({ ...stamped, kind: z.literal('wish'), text: words(2000) }),
  z.object({ ...stamped, kind: z.literal('said'), move: moveId }),
  z.object({ ...stamped, kind: z.literal('done'), step: moveId }),
  z.object({ ...stamped, kind: z.literal('go'), step: moveId }),
  z.object({
    ...stamped,
    kind: z.literal('approach'),
    approach: z.enum(APPROACHES),
    on: z.boolean(),
  }),
  z.object({ ...stamped, kind: z.literal('safety'), on: z.boolean() }),
  z.object({ ...stamped, kind: z.literal('held'), on: z.boolean() }),
  z.object({ ...stamped, kind: z.literal('note'), text: words(5000) }),
  z.object({ ...stamped, kind: z.literal('address'), text: words(200) }),
  z.object({ ...stamped, kind: z.literal('undone'), event: Id }),
])
export type EventInput = z.output<typeof EventInput>
export const EventBatch = z.object({ events: z.array(EventInput).min(1).max(100) })

const sent = {
  id: Id,
  at: At,
  who: z.enum(['customer', 'agent', 'desk']),
  seq: z.int(),
  by: PersonRef.nullable(),
  /** Added by a program with this name. */ program: z.string().optional(),
}
/** As it is told: in the order of `seq`, which grows by one in each contact. */
export const EventView = z.discriminatedUnion('kind', [
  z.object({
    ...sent,
    kind: z.literal('turn'),
    text: z.string(),
    source: z.enum(TURN_SOURCES),
    cues: z.array(ReadCue),
    upset: z.number(),
    files: z
      .array(z.object({ id: Id, name: z.string(), mediaType: z.string(), size: z.int() }))
      .optional(),
  }),
  ...EventInput.options
    .filter((option) => option.shape.kind.value !== 'turn')
    .map((option) => option.extend(sent)),
  z.object({ ...sent, kind: z.literal('help'), note: z.string() }),
  z.object({ ...sent, kind: z.literal('joined') }),
  z.object({ ...sent, kind: z.literal('left') }),
  z.object({ ...sent, kind: z.literal('taken'), from: z.string().nullable(), summary: z.string() }),
  z.object({ ...sent, kind: z.literal('transferred'), to: z.string() }),
  z.object({ ...sent, kind: z.literal('ended'), how: z.enum(ENDINGS) }),
  z.object({
    ...sent,
    kind: z.literal('alarm'),
    alarm: Id,
    of: z.enum(ALARM_KINDS),
    is: z.enum(['raised', 'climbed', 'confirmed', 'ended']),
    name: z.string().nullable(),
    how: z.string().optional(),
  }),
] as unknown as [z.ZodObject<{ kind: z.ZodLiteral<string> }>])

const CaseShort = z.object({
  id: Id,
  ref: z.string(),
  state: z.string(),
  category: TextByLanguage,
  excerpt: z.string(),
  receivedAt: At,
  owner: PersonRef,
  deadlineAt: At.nullable(),
})

export const KnownView = z.object({
  language: LanguageCode,
  zone: z.string(),
  channel: z.enum(CHANNELS),
  roles: z.array(z.string()),
  brand: z.string(),
  agent: z.string(),
  name: z.string().nullable(),
  case: z
    .object({
      ref: z.string(),
      owner: z.string(),
      by: At.nullable(),
      category: z.string(),
      procedure: z.array(z.string()),
      earlier: z.int(),
      clocks: z
        .array(
          z.object({
            kind: z.enum(['legal', 'house']),
            action: z.string(),
            dueAt: At,
            lastDayOn: z.string().nullable(),
            isMissed: z.boolean(),
          }),
        )
        .optional(),
      rung: z.int().optional(),
      asked: z.string().nullable().optional(),
    })
    .nullable(),
  promises: z.array(
    z.object({
      what: z.string(),
      channel: z.enum(CHANNELS),
      dueAt: At,
      state: z.enum(['open', 'broken', 'kept', 'renegotiated']),
    }),
  ),
  mayPromise: z.array(
    z.object({ id: z.string(), what: z.string(), channel: z.enum(CHANNELS), latestAt: At }),
  ),
  asked: z.array(z.object({ question: z.string(), answer: z.string() })),
})

export const ContactView = z.object({
  brand: BrandId,
  id: Id,
  channel: z.enum(CHANNELS),
  state: z.enum(['waiting', 'live', 'ended', 'wrapped']),
  language: LanguageCode,
  beganAt: At,
  answeredAt: At.nullable(),
  endedAt: At.nullable(),
  wrappedAt: At.nullable(),
  agent: PersonRef.nullable(),
  helpAskedAt: At.nullable(),
  helpNote: z.string().nullable(),
  present: z.array(PersonRef),
  /**
   * The first cue, and when the peak had passed for good: once it is wrapped up, of this one
   * contact. Nothing lists, sorts or counts them.
   */
  firstCueAt: At.nullable(),
  calmAt: At.nullable(),
  phone: z.string().nullable(),
  customer: z
    .object({
      id: Id,
      name: z.string(),
      kind: z.string(),
      identities: z.array(z.object({ kind: z.string(), value: z.string() })),
    })
    .nullable(),
  likely: z.array(
    z.object({ id: Id, name: z.string(), why: z.enum(['phone', 'mail', 'number', 'name']) }),
  ),
  /** The customer's cases, open ones first, and which of them this contact is about. */
  cases: z.array(CaseShort),
  about: z.array(Id),
  earlier: z.array(
    z.object({
      id: Id,
      channel: z.string(),
      at: At,
      by: z.string().nullable(),
      words: z.string(),
      ref: z.string().nullable(),
    }),
  ),
  promises: z.array(
    z.object({
      id: Id,
      what: z.string(),
      channel: z.enum(CHANNELS),
      dueAt: At,
      holder: PersonRef,
      state: z.string(),
      ref: z.string().nullable(),
    }),
  ),
  known: KnownView,
  /** Of this contact, the oldest first; ended ones too. */
  alarms: z.array(AlarmView),
  /** Numbers to dial in danger, and where somebody may harm themselves; the most needed first. */
  dial: z.array(DialView),
  crisisDial: z.array(DialView),
  /** Category proposed for what happened when an alarm was raised. */
  incident: z.string().nullable(),
  guideHash: z.string(),
  /**
   * The newest; where the first of them is not number 1, /events?before= tells those before it,
   * page by page.
   */
  events: z.array(EventView),
  /**
   * The server's clock when this was read: what has a time is counted by it, whatever the device's
   * shows.
   */
  now: At,
  brandName: TextByLanguage,
  timeZone: z.string(),
  languages: z.array(LanguageCode),
  categories: z.array(
    z.object({
      id: z.string(),
      name: TextByLanguage,
      about: TextByLanguage,
      ask: z.array(TextByLanguage),
      prepare: z.array(TextByLanguage),
      procedure: z.array(TextByLanguage),
      promises: z.array(
        z.object({
          id: z.string(),
          what: TextByLanguage,
          channels: z.array(z.enum(CHANNELS)),
          latestAt: At,
        }),
      ),
    }),
  ),
  people: z.array(PersonRef),
  may: z.array(z.string()),
})
export type ContactView = z.infer<typeof ContactView>

/**
 * Contacts in progress. There is no tension in it, and nothing by which people could be compared.
 */
export const ContactRow = z.object({
  brand: BrandId,
  id: Id,
  channel: z.enum(CHANNELS),
  state: z.enum(['waiting', 'live', 'ended']),
  language: LanguageCode,
  beganAt: At,
  agent: PersonRef.nullable(),
  customer: z.string().nullable(),
  phone: z.string().nullable(),
  helpAskedAt: At.nullable(),
  helpNote: z.string().nullable(),
  /** What an open alarm of safety in it is about, and whether somebody is on it. */
  alarm: z.object({ why: z.enum(ALARM_WHYS), isConfirmed: z.boolean() }).nullable(),
})
export type ContactRow = z.infer<typeof ContactRow>
export const ContactQuery = z.object({
  brand: leftOut(BrandId),
  state: leftOut(z.enum(['waiting', 'live', 'ended'])),
})
export const ContactList = z.object({ items: z.array(ContactRow) })

/**
 * The events that were sent, as they are stored: those the server had before are among them. `last`
 * is the contact's last number.
 */
export const EventReply = z.object({ events: z.array(EventView), last: z.int() })
export type EventReply = z.infer<typeof EventReply>
/** `before` is the number of the first event seen; left out, the newest are told. */
export const BeforeQuery = z.object({
  before: orElse(z.coerce.number().int().min(1).max(100_000), 100_000),
})
/** The events just before the one that was asked about, in their order; none before the first. */
export const EventPage = z.object({ events: z.array(EventView) })
export type EventPage = z.infer<typeof EventPage>

/** `after` is the number of the last event seen. */
export const AfterQuery = z.object({
  after: orElse(z.coerce.number().int().min(0).max(100_000), 0),
})

/** POST /api/v1/contacts/:brand/:id/:action */
export const ContactAction = {
  /** Takes a waiting one. */
  take: z.object({}),
  help: z.object({ note: orElse(words(500, 0), '') }),
  /** Help is not needed any more. */
  withdraw: z.object({}),
  join: z.object({}),
  leave: z.object({}),
  /** Takes it over from whoever has it; the summary is told to both. */
  'take-over': z.object({ summary: orElse(words(5000, 0), '') }),
  customer: z.object({
    customer: z
      .union([Id, z.object({ name: words(200), phone: optional(Phones), mail: optional(Mails) })])
      .nullable(),
  }),
  about: z.object({ case: Id, on: z.boolean() }),
  language: z.object({ language: LanguageCode }),
  end: z.object({ how: z.enum(ENDINGS) }),
  'wrap-up': z.object({
    /**
     * An existing case, or null for a new one from what was said; `none`: nothing to record but the
     * note.
     */
    case: z.union([Id, z.literal('new'), z.literal('none')]),
    happened: orElse(words(20_000, 0), ''),
    wanted: optional(words(5000)),
    category: optional(z.string().max(60)),
    kind: orElse(z.enum(['complaint', 'disappointment', 'idea', 'praise', 'request']), 'complaint'),
    note: orElse(words(10_000, 0), ''),
    promise: optional(
      z.object({
        kind: z.string().max(60),
        what: words(1000),
        channel: z.enum(CHANNELS),
        dueAt: At,
      }),
    ),
    nextStep: optional(
      z.object({ step: z.string().max(30), holder: Id, at: At, note: optional(words(1000)) }),
    ),
    care: orElse(
      z.object({ longerBreak: orElse(z.boolean(), false), nextCalm: orElse(z.boolean(), false) }),
      { longerBreak: false, nextCalm: false },
    ),
  }),
} as const
export type ContactActionName = keyof typeof ContactAction

/** What wrapping up has made; said twice it answers the same. */
export const WrapUpReply = z.object({
  contact: Id,
  /**
   * The case it went into; `isNew` when it was opened by this. `link` is the customer's page of a
   * new one.
   */
  case: z
    .object({ id: Id, ref: z.string(), isNew: z.boolean(), link: z.string().nullable() })
    .nullable(),
  promise: Id.nullable(),
  nextStepAt: At.nullable(),
  care: z.array(z.enum(['longer_break', 'next_calm'])),
})
export type WrapUpReply = z.infer<typeof WrapUpReply>

/**
 * What somebody asked for after a hard contact: their own, and for a leader those of the same
 * employer.
 */
export const CareRequest = z.object({
  id: Id,
  person: PersonRef,
  kind: z.enum(['longer_break', 'next_calm']),
  at: At,
  grantedAt: At.nullable(),
})
export const CareList = z.object({ mine: z.array(CareRequest), asked: z.array(CareRequest) })
export type CareList = z.infer<typeof CareList>
