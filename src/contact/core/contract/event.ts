// What happens in a contact, as it is sent, stored and told: what each kind says stands here once;
// requests, replies and what the database holds are made of it.
import { z } from 'zod'
import { CUES } from '../../../signal/domain/cue.ts'
import { ENDINGS, EVENT_SIDES, FACT_STATES, TURN_SOURCES } from '../../../guide/domain/event.ts'
import { APPROACHES, FACT_KINDS, FINDINGS, FORMS } from '../../../guide/domain/type.ts'
import { ALARM_KINDS } from '../../../alarm/domain/alarm.ts'
import {
  At,
  Id,
  PersonRef,
  leftOut,
  orElse,
  words,
} from '../../../platform/base/contract/common.ts'
import { ReadCue } from '../../../signal/contract/cue.ts'
import type { AddedEvent, StoredBody, StoredEvent, StoredKind } from '../domain/event.ts'

const MAX_TURN = 10_000
const moveId = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/)

type TextOf = (most: number, least?: number) => z.ZodType<string, string>

const factOf = (text: TextOf) =>
  z.object({
    id: Id,
    kind: z.enum(FACT_KINDS),
    text: text(500),
    source: text(200),
    state: z.enum(FACT_STATES),
    isChecked: leftOut(z.boolean()),
  })
export const Fact = factOf(words)

/**
 * What people add, each kind's own fields; `text` checks words of so many characters at most, where
 * they come from outside.
 */
const addedFields = (text: TextOf, fact: typeof Fact) => ({
  cue: { kind: z.literal('cue'), cue: z.enum(CUES) },
  dismissed: { kind: z.literal('dismissed'), event: Id, cue: z.enum(CUES) },
  fact: { kind: z.literal('fact'), fact },
  fact_changed: {
    kind: z.literal('fact_changed'),
    fact: Id,
    state: z.enum(FACT_STATES),
    text: leftOut(text(500)),
    isChecked: leftOut(z.boolean()),
  },
  finding: { kind: z.literal('finding'), of: z.enum(FINDINGS), text: leftOut(text(500)) },
  wish: { kind: z.literal('wish'), text: text(2000) },
  said: { kind: z.literal('said'), move: moveId },
  done: { kind: z.literal('done'), step: moveId },
  go: { kind: z.literal('go'), step: moveId },
  approach: { kind: z.literal('approach'), approach: z.enum(APPROACHES), on: z.boolean() },
  safety: { kind: z.literal('safety'), on: z.boolean() },
  held: { kind: z.literal('held'), on: z.boolean() },
  note: { kind: z.literal('note'), text: text(5000) },
  address: {
    kind: z.literal('address'),
    // Whom one speaks to may be said without another way of calling them.
    text: text(200, 0),
    form: leftOut(z.enum([...FORMS, 'unknown'])),
  },
  undone: { kind: z.literal('undone'), event: Id },
})

/** What the server tells itself, and turns as they are once it has read them. */
const TOLD = {
  turn: {
    kind: z.literal('turn'),
    text: z.string(),
    source: z.enum(TURN_SOURCES),
    cues: z.array(ReadCue),
    upset: z.number(),
    files: z
      .array(z.object({ id: Id, name: z.string(), mediaType: z.string(), size: z.int() }))
      .optional(),
  },
  help: { kind: z.literal('help'), note: z.string() },
  joined: { kind: z.literal('joined') },
  left: { kind: z.literal('left') },
  taken: { kind: z.literal('taken'), from: z.string().nullable(), summary: z.string() },
  transferred: { kind: z.literal('transferred'), to: z.string() },
  ended: { kind: z.literal('ended'), how: z.enum(ENDINGS) },
  alarm: {
    kind: z.literal('alarm'),
    alarm: Id,
    of: z.enum(ALARM_KINDS),
    is: z.enum(['raised', 'climbed', 'confirmed', 'ended']),
    name: z.string().nullable(),
    how: z.string().optional(),
  },
  unreadable: { kind: z.literal('unreadable'), was: z.string(), text: z.string() },
}

const ADDED = addedFields(words, Fact)
const added = <S extends z.ZodRawShape>(fields: S) =>
  z.object({ id: Id, at: At, who: z.enum(['customer', 'agent']), ...fields })
/**
 * What a screen may add; the server adds the rest itself (help, joined, taken, ended ...). `id` is
 * the sender's own: the same event twice is one.
 */
export const EventInput = z.discriminatedUnion('kind', [
  added({ kind: z.literal('turn'), text: words(MAX_TURN), source: z.enum(TURN_SOURCES) }),
  added(ADDED.cue),
  added(ADDED.dismissed),
  added(ADDED.fact),
  added(ADDED.fact_changed),
  added(ADDED.finding),
  added(ADDED.wish),
  added(ADDED.said),
  added(ADDED.done),
  added(ADDED.go),
  added(ADDED.approach),
  added(ADDED.safety),
  added(ADDED.held),
  added(ADDED.note),
  added(ADDED.address),
  added(ADDED.undone),
]) satisfies z.ZodType<AddedEvent>
export type EventInput = z.output<typeof EventInput>
export const EventBatch = z.object({ events: z.array(EventInput).min(1).max(100) })

const told = <S extends z.ZodRawShape>(fields: S) =>
  z.object({
    id: Id,
    at: At,
    who: z.enum(EVENT_SIDES),
    seq: z.int(),
    by: PersonRef.nullable(),
    /** Added by a program with this name. */
    program: z.string().optional(),
    ...fields,
  })
/** As it is told: in the order of `seq`, which grows by one in each contact. */
export const EventView = z.discriminatedUnion('kind', [
  told(TOLD.turn),
  told(ADDED.cue),
  told(ADDED.dismissed),
  told(ADDED.fact),
  told(ADDED.fact_changed),
  told(ADDED.finding),
  told(ADDED.wish),
  told(ADDED.said),
  told(ADDED.done),
  told(ADDED.go),
  told(ADDED.approach),
  told(ADDED.safety),
  told(ADDED.held),
  told(ADDED.note),
  told(ADDED.address),
  told(ADDED.undone),
  told(TOLD.help),
  told(TOLD.joined),
  told(TOLD.left),
  told(TOLD.taken),
  told(TOLD.transferred),
  told(TOLD.ended),
  told(TOLD.alarm),
  told(TOLD.unreadable),
]) satisfies z.ZodType<StoredEvent>

const asKept = () => z.string()
const KEPT = addedFields(asKept, factOf(asKept))
/** What the database holds of each kind: its words were checked when they came in. */
export const STORED_BODIES: { readonly [K in StoredKind]: z.ZodType<StoredBody<K>> } = {
  turn: z.object(TOLD.turn),
  cue: z.object(KEPT.cue),
  dismissed: z.object(KEPT.dismissed),
  fact: z.object(KEPT.fact),
  fact_changed: z.object(KEPT.fact_changed),
  finding: z.object(KEPT.finding),
  wish: z.object(KEPT.wish),
  said: z.object(KEPT.said),
  done: z.object(KEPT.done),
  go: z.object(KEPT.go),
  approach: z.object(KEPT.approach),
  safety: z.object(KEPT.safety),
  held: z.object(KEPT.held),
  note: z.object(KEPT.note),
  address: z.object(KEPT.address),
  undone: z.object(KEPT.undone),
  help: z.object(TOLD.help),
  joined: z.object(TOLD.joined),
  left: z.object(TOLD.left),
  taken: z.object(TOLD.taken),
  transferred: z.object(TOLD.transferred),
  ended: z.object(TOLD.ended),
  alarm: z.object(TOLD.alarm),
}

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
