// A brand's handbook as data: what the system runs and every employee can read.
import type { Language, Text } from '../../platform/base/domain/language.ts'
import type { ChapterName, StoredChapter, WholeOf } from '../../chapter/domain/chapter.ts'
import type { Role } from '../../access/domain/role.ts'
import type { Channel } from '../../chapter/domain/channel.ts'
import type { Trade, WishKind } from '../../guide/domain/type.ts'

export const CASE_KINDS = ['complaint', 'disappointment', 'idea', 'praise', 'request'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

export const CUSTOMER_KINDS = ['private', 'business'] as const
export type CustomerKind = (typeof CUSTOMER_KINDS)[number]

export const JUDGEMENTS = ['severity', 'safety', 'complexity', 'impact', 'urgency'] as const
export type Judgement = (typeof JUDGEMENTS)[number]

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * Opening spans 'HH:MM-HH:MM' by weekday, several a day so that lunch breaks exist; a missing day
 * is closed.
 */
export type OpeningHours = Partial<Record<Weekday, string[]>>

/**
 * '30 min', '4 wh' (working hours), '2 wd' (working days), '3 d', '2 weeks', '1 months', '72 h'.
 */
export type DurationText = string

export type LegalClass = {
  id: string
  name: Text
  about: Text
  /** Which customers it can apply to. */
  customers: CustomerKind[]
  /** Ids of rules in the deadline packs; empty for what the law sets no time for. */
  rules: string[]
}

export type Brand = {
  id: string
  name: Text
  about: Text
  /** Jurisdiction whose deadline packs apply: PL, LV, IR, GB ... */
  market: string
  /** Languages customers are served in; English is always there for the staff besides. */
  languages: Language[]
  timeZone: string
  calendar: string
  hours: OpeningHours
  overlay: { closed: string[]; open: string[] }
  /** Category a case goes to when nobody has chosen one yet. */
  fallbackCategory: string
  legalClasses: LegalClass[]
  /**
   * Days after an answer without a word from the customer when a person may close the case with 'no
   * word'.
   */
  noWordAfterDays: number
  /** When somebody asks whether the customer is satisfied, after the answer. */
  askSatisfactionAfter: DurationText
  /** How long the customer's link works after the case was closed, in days. */
  linkDays: number
  /** What the brand trades in: which number the guide asks for, and which sentences fit. */
  trade?: Trade
  /**
   * What the guide's sentences may say of the house, by the names of their slots: 'return_days' is
   * a whole number of days.
   */
  facts?: Record<string, number | Text>
}

export type Position = { id: string; name: Text; about: Text; roles: Role[] }

/**
 * Who holds a position, first named first asked; used when a brand is loaded for the first time.
 */
export type Person = {
  id: string
  name: string
  mail: string
  language: Language
  roles: Role[]
  positions: string[]
}

/**
 * `ask` is 'owner' (whoever owns the case), or a position. After `silence` the next level is asked;
 * the last one is asked again.
 */
export type EscalationLevel = { ask: string; silence: DurationText; why: Text }
export type EscalationPolicy = { id: string; name: Text; rungs: EscalationLevel[]; next?: string }

export type PromiseKind = {
  id: string
  /** What is promised, as the customer reads it. */
  what: Text
  channels: Channel[]
  /** Longest time that may be promised. */
  longest: DurationText
  /** How long before it is due the holder is reminded. */
  remindBefore: DurationText
  /** What must be done when it was broken. */
  ifBroken: Text
  /** By which a broken promise is escalated. */
  ladder: string
  /**
   * About the time after the answer, such as watching the customer's next order: it may end later
   * than the case's deadlines.
   */
  outlivesAnswer?: boolean
  /**
   * Which wishes it grants, so that the guide offers what was asked for; none when empty, and read
   * from its words when absent.
   */
  answers?: WishKind[]
}

export const CHECKLIST_WHENS = ['always', 'upheld', 'refused'] as const
export type ChecklistItem = {
  id: string
  text: Text
  /** Asked for by this legal rule; absent when it is the brand's own. */
  rule?: string
  /** When the item is needed: always, or only if the grievance is upheld or refused. */
  when: (typeof CHECKLIST_WHENS)[number]
}

export type Category = {
  id: string
  name: Text
  about: Text
  kinds: CaseKind[]
  customers: CustomerKind[]
  /** What the person who handles it should know or have open beforehand. */
  prepare: Text[]
  /** Questions to ask the customer. */
  ask: Text[]
  /** Steps of the procedure, in order. */
  procedure: Text[]
  /** Default judgements 1 to 5, each with its reason. */
  weight: Record<Judgement, { is: number; why: Text }>
  owner: string
  substitute: string
  ladder: string
  house: { acknowledge: DurationText; answer: DurationText; decide?: DurationText }
  /** Ids of the brand's legal classes that may apply. */
  legalClasses: string[]
  checklist: ChecklistItem[]
  /** Ids of promises that fit this category. */
  promises: string[]
  /** Likely root causes to choose from when closing. */
  rootCauses: Text[]
}

export type Handbook = {
  brand: Brand
  positions: Position[]
  people: Person[]
  ladders: EscalationPolicy[]
  promises: PromiseKind[]
  categories: Category[]
  /** Room for what a later chapter fills; carried along and shown, never run. */
  redress?: unknown
  /** Whole, also where the brand's files only change the default. */
} & { [K in ChapterName]: WholeOf<K> }

/** As a version is stored. */
export type StoredHandbook = Omit<Handbook, ChapterName> & { [K in ChapterName]?: StoredChapter<K> }
