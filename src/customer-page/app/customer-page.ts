// The customer's own page: where things stand and what they may do there. Nothing internal leaves
// through here.
import { instantText } from '../../platform/base/domain/instant-text.ts'
import type { CaseCtx } from '../../case/record/app/case-context-type.ts'
import type { CustomerPageView } from '../../case/intake/contract/public.ts'
import { ATTACH_FILES } from '../../case/record/domain/policy.ts'
import { isActionAllowed } from '../../case/record/domain/case.ts'
import { placeOf } from '../../handbook/domain/place.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import { isRecord } from '../../platform/base/domain/narrow.ts'
import type { Actor } from '../../access/domain/actor.ts'
import { listAnswers } from '../../case/record/store/answer.ts'
import { markAnswer } from '../../case/letters/store/answer.ts'
import { listAttachments } from '../../case/record/store/attachment.ts'
import { type CaseRecord, findCase } from '../../case/record/store/case.ts'
import { type DeadlineRecord, listDeadlines } from '../../case/record/store/deadline.ts'
import { listPromises } from '../../case/record/store/promise.ts'
import { listNames } from '../../case/record/store/staff.ts'
import { listCustomerEntries } from '../../case/record/store/timeline.ts'
import { inTx } from '../../platform/database/store/db.ts'
import { type HandbookCtx, getHandbook } from '../../handbook/app/handbook.ts'
import { attach } from '../../case/context/app/attachment.ts'
import type { IncomingFile } from '../../platform/files/app/upload.ts'
import { serveAnswer } from '../../case/deadlines/app/deadline.ts'
import {
  type CaseContext,
  getCategory,
  onCase,
  setNextStep,
} from '../../case/context/app/case-context.ts'
import { goOn, tellWorker, workerOf } from '../../case/work/app/life.ts'
import { reopen } from '../../case/work/app/closing.ts'
import { type LinkHolder, readToken } from '../../case/links/app/link.ts'
import { languageOf } from '../../case/letters/app/mail.ts'

const firstName = (name: string): string => name.split(/\s+/)[0] ?? name

/** Throws link.invalid, link.expired or link.revoked. */
export async function readCustomerPage(ctx: CaseCtx, token: string): Promise<CustomerPageView> {
  const holder = await readToken(ctx, token)
  return composePage(ctx, holder)
}

const composePage = (ctx: HandbookCtx, holder: LinkHolder): Promise<CustomerPageView> =>
  inTx(ctx.db, [holder.brand], async (tx) => {
    const { brand, caseId } = holder
    const row = await findCase(tx, brand, caseId)
    if (!row) throw new AppError('link.invalid')
    const { handbook } = await getHandbook(ctx, tx, brand, row.handbook_version)
    const promises = await listPromises(tx, brand, caseId)
    const answers = await listAnswers(tx, brand, caseId)
    const names = await listNames(tx, [
      row.owner_id,
      ...promises.map((promise) => promise.holder_id),
      ...answers.map((answer) => answer.written_by),
    ])
    const nameOf = (id: string | null) => firstName(names.get(id ?? '') ?? '')
    const deadlines = await listDeadlines(tx, brand, caseId)
    const entries = await listCustomerEntries(tx, brand, caseId)
    return {
      brand: {
        id: brand,
        name: handbook.brand.name,
        languages: [...new Set([...handbook.brand.languages, 'en' as const])],
        timeZone: placeOf(handbook).zone,
      },
      ref: row.ref,
      language: languageOf(row.language),
      kind: row.kind,
      category: getCategory(handbook, row.category_id).name,
      happened: row.happened,
      wanted: row.wanted,
      receivedAt: instantText(row.received_at),
      steps: listSteps(row, entries),
      state: stateFor(row),
      owner: nameOf(row.owner_id),
      ...readDeadlines(deadlines),
      promises: promises.map((promise) => ({
        what: promise.what,
        by: nameOf(promise.holder_id),
        dueAt: instantText(promise.due_at),
        channel: promise.channel,
        state: promise.state,
      })),
      messages: [...readLetters(answers, nameOf), ...readWords(entries)]
        .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
        .map((message) => ({ ...message, at: instantText(message.at) })),
      files: (await listAttachments(tx, brand, caseId))
        .filter((file) => file.customer_sees)
        .map(({ id, name, size }) => ({ id, name, size })),
      outcome: row.state === 'answered' || row.state === 'closed' ? row.outcome : null,
      confirmedAt: instantText(row.customer_confirmed_at),
      satisfaction: row.satisfaction,
      may: listAllowedActions(row),
      expiresAt: instantText(holder.expiresAt),
    }
  })

type Message = Omit<CustomerPageView['messages'][number], 'at'> & { at: Temporal.Instant }
type Entries = Awaited<ReturnType<typeof listCustomerEntries>>

function listSteps(row: CaseRecord, entries: Entries): CustomerPageView['steps'] {
  const started = entries.find(
    (entry) => entry.kind === 'case.started' || entry.kind === 'case.waiting',
  )
  return [
    { step: 'received', at: instantText(row.received_at) },
    { step: 'acknowledged', at: instantText(row.acknowledged_at) },
    { step: 'in_work', at: instantText(started?.at ?? row.answered_at) },
    { step: 'answered', at: instantText(row.answered_at) },
    { step: 'closed', at: instantText(row.closed_at) },
  ]
}

function stateFor(row: CaseRecord): CustomerPageView['state'] {
  if (row.waiting_since) return 'waiting_for_you'
  return row.state === 'new' ? 'received' : row.state
}

/** When the brand means to answer, and the last day the law leaves for it. */
function readDeadlines(
  deadlines: readonly DeadlineRecord[],
): Pick<CustomerPageView, 'answerBy' | 'lawSaysBy'> {
  const replies = deadlines.filter(
    (deadline) => deadline.action === 'reply' && deadline.state !== 'void',
  )
  const house = replies.filter(
    (deadline) =>
      deadline.kind === 'house' && (deadline.state === 'running' || deadline.state === 'missed'),
  )
  const legal = replies.find((deadline) => deadline.kind === 'legal' && !deadline.provisional)
  return {
    answerBy: instantText(house.at(-1)?.due_at ?? null),
    lawSaysBy: legal?.last_day_on ?? null,
  }
}

function listAllowedActions(row: CaseRecord): CustomerPageView['may'] {
  const isAnswered = row.answered_at !== null && row.state === 'answered'
  const isOver = row.answered_at !== null && row.state === 'closed'
  const may: CustomerPageView['may'] = []
  if (row.state !== 'closed') may.push('add')
  if (isAnswered && !row.customer_confirmed_at) may.push('confirm')
  if (isActionAllowed(row.state, 'reopen') && row.closing !== 'duplicate') may.push('reopen')
  if (isAnswered || isOver) may.push('rate')
  return may
}

/** Only what went out: no drafts, no internal words. */
const readLetters = (
  answers: Awaited<ReturnType<typeof listAnswers>>,
  nameOf: (id: string | null) => string,
): Message[] =>
  answers.flatMap(({ state, dispatched_at: at, written_by: by, subject, body: text }) =>
    at !== null && state === 'sent'
      ? [{ at, from: 'brand' as const, by: nameOf(by) || null, subject, text }]
      : [],
  )

const readWords = (entries: Entries): Message[] =>
  entries.flatMap((entry) => {
    const data = isRecord(entry.data) ? entry.data : {}
    let text: unknown = null
    if (entry.kind === 'customer.added') text = data.text
    if (entry.kind === 'customer.reopened') text = data.reason
    return typeof text === 'string'
      ? [{ at: entry.at, from: 'customer' as const, by: null, subject: null, text }]
      : []
  })

async function asCustomer(
  ctx: CaseCtx,
  token: string,
  action: 'note' | 'change' | 'reopen',
  work: (context: CaseContext) => Promise<void>,
): Promise<CustomerPageView> {
  const holder = await readToken(ctx, token)
  const actor: Actor = { kind: 'customer', brand: holder.brand, caseId: holder.caseId }
  await onCase(
    ctx,
    actor,
    { brand: holder.brand, id: holder.caseId, rule: { right: ATTACH_FILES, as: action } },
    work,
  )
  return composePage(ctx, holder)
}

/**
 * What the customer adds ends the waiting for it; an agreed step and its time stay as they are
 * otherwise.
 */
export const addWords = (ctx: CaseCtx, token: string, text: string): Promise<CustomerPageView> =>
  asCustomer(ctx, token, 'change', async (context) => {
    context.tell({ kind: 'customer.added', data: { text }, customerSees: true })
    await tellWorker(context, { kind: 'customer.added' })
    if (context.row.waiting_since) await goOn(context)
  })

/** A photo or a paper is an answer too: often the very one the customer was asked for. */
export const addFiles = (
  ctx: CaseCtx,
  token: string,
  files: readonly IncomingFile[],
): Promise<CustomerPageView> =>
  asCustomer(ctx, token, 'change', async (context) => {
    await attach(context, files)
    await tellWorker(context, { kind: 'customer.added' })
    if (context.row.waiting_since) await goOn(context)
  })

/** The customer says it is settled, which also proves that the answer arrived. */
export const confirmSettled = (ctx: CaseCtx, token: string): Promise<CustomerPageView> =>
  asCustomer(ctx, token, 'change', async (context) => {
    if (
      !context.row.answered_at ||
      context.row.state !== 'answered' ||
      context.row.customer_confirmed_at
    )
      throw new AppError('case.state', { state: context.row.state })
    const answer = (await listAnswers(context.tx, context.brand, context.row.id))
      .filter((item) => item.kind === 'answer' && item.dispatched_at)
      .at(-1)
    if (answer && !answer.delivered_at) {
      await markAnswer(context.tx, context.brand, answer.id, {
        delivered_at: context.now,
      })
      context.tell({
        kind: 'answer.delivered',
        data: { answer: answer.id, at: context.now.toString(), proof: 'customer' },
      })
      await serveAnswer(context, { ...answer, delivered_at: context.now })
    }
    await setNextStep(
      context,
      { step: 'close', holderId: workerOf(context), at: context.now.add({ hours: 24 }) },
      { customer_confirmed_at: context.now },
    )
    context.tell({ kind: 'customer.confirmed', customerSees: true })
    await tellWorker(context, { kind: 'customer.confirmed' })
  })

export const reopenByCustomer = (
  ctx: CaseCtx,
  token: string,
  reason: string,
): Promise<CustomerPageView> =>
  asCustomer(ctx, token, 'reopen', async (context) => {
    if (context.row.closing === 'duplicate')
      throw new AppError('case.state', { state: context.row.state })
    await reopen(context, reason, 'customer.reopened')
    await tellWorker(context, { kind: 'customer.reopened' })
  })

export const rate = (
  ctx: CaseCtx,
  token: string,
  score: number,
  words: string | null,
): Promise<CustomerPageView> =>
  asCustomer(ctx, token, 'note', async (context) => {
    if (!context.row.answered_at) throw new AppError('case.not_answered')
    await context.change({
      satisfaction: score,
      satisfaction_words: words,
      satisfaction_at: context.now,
    })
    context.tell({ kind: 'customer.rated', data: { score, words }, customerSees: true })
    await tellWorker(context, { kind: 'customer.rated' })
  })
