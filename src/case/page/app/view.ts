// Everything the case page shows, read in one transaction.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import { CASE_POLICY, type CaseRule, READ_CASES } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { ReadingCtx } from '../../../signal/app/reading.ts'
import type { SecretCtx } from '../../../access/app/installation.ts'
import type { CaseView } from '../../record/contract/case.ts'
import { isActionAllowed } from '../../record/domain/case.ts'
import { placeOf } from '../../../handbook/domain/place.ts'
import { findCategory, findLegalClass, findPosition } from '../../../handbook/domain/pick.ts'
import type { Handbook } from '../../../handbook/domain/handbook.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { isAllowed } from '../../../access/domain/right.ts'
import type { CaseRecord } from '../../record/store/case.ts'
import type { DeadlineRecord } from '../../record/store/deadline.ts'
import { findWholeCase, NAMED, type WholeCase } from '../../record/store/whole.ts'
import { reach } from '../../../platform/database/store/db.ts'
import { readHandbook } from '../../../handbook/app/handbook.ts'
import { seeBrand } from '../../../access/app/allow.ts'
import { readCaseCues } from '../../work/app/cue.ts'
import { getCategory } from '../../context/app/case-context.ts'
import { noWordFromOf } from '../../work/app/closing.ts'
import { makeToken, urlOf } from '../../links/app/link.ts'
import { mailModeOf } from '../../letters/app/mail.ts'
import { presentDeadline, presentPromise } from '../../list/app/present.ts'
import { type ReadContext, readGuidance, suggestAll } from './guidance.ts'

function listAllowedActions(actor: Actor, row: CaseRecord): string[] {
  const roles = actor.kind === 'person' ? (actor.roles.get(row.brand_id) ?? []) : []
  const may = Object.entries<CaseRule>(CASE_POLICY)
    .filter(
      ([, { right, as, when }]) =>
        isAllowed(roles, right) &&
        isActionAllowed(row.state, as) &&
        (when === undefined || when(row)),
    )
    .map(([name]) => name)
  if (may.some((name) => name.startsWith('send-'))) may.push('send')
  return may
}

/** The case as it is now, and of which moment that is, for holdsChange. Throws case.not_found. */
export async function readCase(
  ctx: CaseCtx & ReadingCtx,
  actor: Actor,
  brand: string,
  id: string,
): Promise<{ view: CaseView; snapshot: string }> {
  const whole = await findWholeCase(seeBrand(ctx, actor, brand, READ_CASES), brand, id)
  if (!whole) throw new AppError('case.not_found')
  return { view: await composeView(ctx, actor, whole), snapshot: whole.snapshot }
}

type NameOf = (person: string | null) => { id: string; name: string } | null

async function composeView(
  ctx: CaseCtx & ReadingCtx,
  actor: Actor,
  whole: WholeCase,
): Promise<CaseView> {
  const { row, deadlines, entries, names } = whole
  const brand = row.brand_id
  const { handbook } = await readHandbook(ctx, brand, row.handbook_version)
  const category = getCategory(handbook, row.category_id)
  const context: ReadContext = { brand, row, handbook, category }
  const nameOf: NameOf = (person) => (person ? { id: person, name: names.get(person) ?? '' } : null)
  return {
    brand,
    id: row.id,
    ref: row.ref,
    ...presentStanding(row, nameOf),
    ...presentTaken(row, nameOf),
    ...presentEnd(row),
    category: { id: category.id, name: category.name },
    legalDueAt: instantText(findReplyDue(deadlines, 'legal')),
    houseDueAt: instantText(findReplyDue(deadlines, 'house')),
    customer: presentCustomer(whole),
    currentHandbookVersion: whole.brand?.handbook_version ?? row.handbook_version,
    ...presentClasses(row, handbook),
    duplicateOf: whole.duplicate,
    ...presentDeadlines(whole),
    promises: whole.promises.map((promise) =>
      presentPromise(promise, handbook, nameOf(promise.holder_id)?.name ?? ''),
    ),
    answers: whole.answers.map(presentAnswer),
    attachments: whole.attachments.map(presentAttachment),
    links: await presentLinks(ctx, whole),
    likelyCustomers: whole.likely,
    timeline: entries.map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      actor: entry.actor,
      by: entry.by,
      at: instantText(entry.at),
      customerSees: entry.customer_sees,
      data: named(entry.data, nameOf, handbook),
    })),
    pins: whole.pins.map((pin) => ({ ...pin, at: instantText(pin.at) })),
    guidance: readGuidance(context, ctx.now()),
    cues: await readCaseCues(ctx, row, entries),
    categories: handbook.categories.map(({ id, name }) => ({ id, name })),
    people: whole.people,
    mail: mailModeOf(ctx, whole.brand?.example ?? false),
    may: listAllowedActions(actor, row),
    noWordFrom: noWordFromOf(context),
    suggested: suggestAll(actor, context, whole),
    timeZone: placeOf(handbook).zone,
    brandName: handbook.brand.name,
    languages: [...new Set<Language>([...handbook.brand.languages, 'en'])],
  }
}

/** Where it stands now: its state, who has it, and what comes next. */
const presentStanding = (row: CaseRecord, nameOf: NameOf) => ({
  state: row.state,
  version: row.version,
  weight: row.weight,
  judgements: row.judgements,
  owner: { id: row.owner_id, name: nameOf(row.owner_id)?.name ?? '' },
  queue: row.queue,
  handler: nameOf(row.handler_id),
  holder: nameOf(row.next_step_holder_id),
  nextStep: row.next_step,
  nextStepAt: instantText(row.next_step_at),
  nextStepNote: row.next_step_note,
  deadlineAt: instantText(row.deadline_at),
  waitingSince: instantText(row.waiting_since),
  rung: row.rung,
  askedNow: nameOf(row.rung_asked_id),
})

/** What was taken in, as it was said. */
const presentTaken = (row: CaseRecord, nameOf: NameOf) => ({
  kind: row.kind,
  audience: row.audience,
  language: row.language,
  door: row.door,
  happened: row.happened,
  wanted: row.wanted,
  order: row.order_ref,
  customerKind: row.customer_kind,
  fromWhom: row.from_whom,
  throughWhom: row.through_whom ?? nameOf(row.through_person_id)?.name ?? null,
  receivedAt: instantText(row.received_at),
  recordedAt: instantText(row.recorded_at),
  categoryChosen: row.category_chosen,
  handbookVersion: row.handbook_version,
})

/** How far it has come, and how it ended. */
const presentEnd = (row: CaseRecord) => ({
  acknowledgedAt: instantText(row.acknowledged_at),
  answeredAt: instantText(row.answered_at),
  closedAt: instantText(row.closed_at),
  reopenedAt: instantText(row.reopened_at),
  outcome: row.outcome,
  controllable: row.controllable,
  responsible: row.responsible,
  rootCause: row.root_cause,
  changeMade: row.change_made,
  closing: row.closing,
  closingNote: row.closing_note,
  customerConfirmedAt: instantText(row.customer_confirmed_at),
  satisfaction: row.satisfaction_at
    ? {
        score: row.satisfaction,
        words: row.satisfaction_words,
        at: instantText(row.satisfaction_at),
      }
    : null,
})

/** What the handbook calls its legal class and its owner's position. */
const presentClasses = (row: CaseRecord, handbook: Handbook) => ({
  legalConfirmed: row.legal_class !== null,
  legalClass: row.legal_class
    ? { id: row.legal_class, name: findLegalClass(handbook, row.legal_class)?.name ?? {} }
    : null,
  legalClasses: handbook.brand.legalClasses.map(({ id, name, about, rules }) => ({
    id,
    name,
    about,
    rules,
  })),
  ownerPosition: {
    id: row.owner_position,
    name: findPosition(handbook, row.owner_position)?.name ?? {},
  },
})

function presentDeadlines({
  row,
  deadlines,
}: WholeCase): Pick<CaseView, 'clocks' | 'noConfirmedRule'> {
  const shown = deadlines.filter((deadline) => deadline.state !== 'void')
  return {
    clocks: shown.map((deadline) => presentDeadline(deadline, row.state)),
    noConfirmedRule: !shown.some((deadline) => deadline.kind === 'legal'),
  }
}

const findReplyDue = (
  deadlines: readonly DeadlineRecord[],
  kind: 'legal' | 'house',
): Temporal.Instant | null =>
  deadlines
    .filter(
      (deadline) =>
        deadline.kind === kind &&
        deadline.action === 'reply' &&
        (deadline.state === 'running' || deadline.state === 'missed'),
    )
    .map((deadline) => deadline.due_at)
    .sort(Temporal.Instant.compare)[0] ?? null

const presentAttachment = (
  file: WholeCase['attachments'][number],
): CaseView['attachments'][number] => ({
  id: file.id,
  name: file.name,
  mediaType: file.media_type,
  size: file.size,
  addedAt: instantText(file.added_at),
  customerSees: file.customer_sees,
})

/**
 * Ids of people and categories in what was told are given their names, so that a reader never meets
 * an id.
 */
function named(
  data: Record<string, unknown>,
  nameOf: NameOf,
  handbook: Handbook,
): Record<string, unknown> {
  const spoken = { ...data }
  for (const key of NAMED) {
    const value = data[key]
    if (typeof value !== 'string') continue
    const person = nameOf(value)
    if (person?.name) spoken[`${key}Name`] = person.name
    const category = findCategory(handbook, value)
    if (category) spoken[`${key}Text`] = category.name
  }
  if (typeof data.class === 'string') spoken.classText = findLegalClass(handbook, data.class)?.name
  return spoken
}

const presentCustomer = ({ customer, identities, counts }: WholeCase): CaseView['customer'] =>
  customer && {
    id: customer.id,
    kind: customer.kind,
    name: customer.name,
    identities: identities.map(({ kind, value }) => ({ kind, value })),
    openCases: counts.open,
    allCases: counts.all,
  }

const presentAnswer = (answer: WholeCase['answers'][number]): CaseView['answers'][number] => ({
  id: answer.id,
  kind: answer.kind,
  subject: answer.subject,
  body: answer.body,
  language: answer.language,
  outcome: answer.outcome,
  checklist: answer.checklist,
  channel: answer.channel,
  state: answer.state,
  writtenBy: answer.written_by ? { id: answer.written_by, name: answer.written_name ?? '' } : null,
  writtenAt: instantText(answer.written_at),
  dispatchedAt: instantText(answer.dispatched_at),
  deliveredAt: instantText(answer.delivered_at),
  proof: answer.proof,
  mail: answer.outbox_id,
  mailState: answer.mail_state,
  mailError: answer.mail_error,
  version: answer.version,
})

async function presentLinks(ctx: SecretCtx, whole: WholeCase): Promise<CaseView['links']> {
  const links: CaseView['links'] = []
  for (const link of whole.links) {
    links.push({
      id: link.id,
      url: urlOf(ctx, await makeToken(ctx, reach(ctx.db), whole.row.brand_id, link.id)),
      createdAt: instantText(link.created_at),
      expiresAt: instantText(link.expires_at),
      revokedAt: instantText(link.revoked_at),
    })
  }
  return links
}
