// Requests and replies about contacts in progress.
import { z } from 'zod'
import { ENDINGS } from '../../../guide/domain/event.ts'
import { FORMS, TRADES, WISHES } from '../../../guide/domain/type.ts'
import { CHANNELS } from '../../../chapter/domain/channel.ts'
import { ALARM_WHYS } from '../../../alarm/domain/alarm.ts'
import { ROLES } from '../../../access/domain/role.ts'
import { STATES } from '../../../case/record/domain/code.ts'
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
import { CARE_KINDS, CONTACT_STATES, OPEN_STATES } from '../domain/state.ts'
import { EventView } from './event.ts'
import { Mails, Phones } from '../../../platform/address/contract/reach.ts'

const CaseShort = z.object({
  id: Id,
  ref: z.string(),
  state: z.enum(STATES),
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
  roles: z.array(z.enum(ROLES)),
  brand: z.string(),
  agent: z.string(),
  self: z.enum(FORMS).nullable().optional(),
  name: z.string().nullable(),
  form: z.enum(FORMS).nullable().optional(),
  trade: z.enum(TRADES).optional(),
  house: z.record(z.string(), z.string()).optional(),
  crisisLine: z.string().nullable().optional(),
  emergency: z.string().nullable().optional(),
  manager: z.string().nullable().optional(),
  questions: z.array(z.string()).optional(),
  case: z
    .object({
      ref: z.string(),
      owner: z.string(),
      by: At.nullable(),
      category: z.string(),
      kind: z.string().optional(),
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
    z.object({
      id: z.string(),
      what: z.string(),
      channel: z.enum(CHANNELS),
      latestAt: At,
      answers: z.array(z.enum(WISHES)).optional(),
    }),
  ),
  asked: z.array(z.object({ question: z.string(), answer: z.string() })),
})

/** Where a contact stands, since when, and who is in it. */
const standing = {
  brand: BrandId,
  id: Id,
  channel: z.enum(CHANNELS),
  state: z.enum(CONTACT_STATES),
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
}

/** Whom it is with, and what they and the brand have had with each other. */
const history = {
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
}

const danger = {
  /** Of this contact, the oldest first; ended ones too. */
  alarms: z.array(AlarmView),
  /** Numbers to dial in danger, and where somebody may harm themselves; the most needed first. */
  dial: z.array(DialView),
  crisisDial: z.array(DialView),
  /** Category proposed for what happened when an alarm was raised. */
  incident: z.string().nullable(),
}

/** What the brand's handbook says to anybody in it. */
const ofBrand = {
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
}

/** All that the screen of a contact shows. */
export const ContactView = z.object({
  ...standing,
  ...history,
  known: KnownView,
  ...danger,
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
  ...ofBrand,
  people: z.array(PersonRef),
  may: z.array(z.string()),
})
export type ContactView = z.infer<typeof ContactView>
export type ContactStanding = Pick<ContactView, keyof typeof standing>
export type ContactHistory = Pick<ContactView, keyof typeof history>
export type ContactDanger = Pick<ContactView, keyof typeof danger>
export type ContactBrand = Pick<ContactView, keyof typeof ofBrand>

/**
 * Contacts in progress. There is no tension in it, and nothing by which people could be compared.
 */
export const ContactRow = z.object({
  brand: BrandId,
  id: Id,
  channel: z.enum(CHANNELS),
  state: z.enum(OPEN_STATES),
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
  state: leftOut(z.enum(OPEN_STATES)),
})
export const ContactList = z.object({ items: z.array(ContactRow) })

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
  care: z.array(z.enum(CARE_KINDS)),
})
export type WrapUpReply = z.infer<typeof WrapUpReply>
/**
 * As it is stored with the contact. `settled`: the server itself made a case of it, because nobody
 * had taken it.
 */
export const StoredWrapUp = WrapUpReply.extend({ settled: z.literal(true).optional() })

/**
 * What somebody asked for after a hard contact: their own, and for a leader those of the same
 * employer.
 */
export const CareRequest = z.object({
  id: Id,
  person: PersonRef,
  kind: z.enum(CARE_KINDS),
  at: At,
  grantedAt: At.nullable(),
})
export const CareList = z.object({ mine: z.array(CareRequest), asked: z.array(CareRequest) })
export type CareList = z.infer<typeof CareList>
