// Wrapping up a contact in one request and one transaction: case, category, promise, next step,
// notes, care. All of it, or none and the reason.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import { TAKE_IN, WORK_ON_CASE } from '../../../case/record/domain/policy.ts'
import type { WrapUpReply } from '../../core/contract/contact.ts'
import { Intake } from '../../../case/record/contract/case.ts'
import {
  type ContactChannel,
  type IntakeChannel,
  NEXT_STEPS,
} from '../../../case/record/domain/code.ts'
import {
  type ContactRecording,
  lineOf,
  readRecording,
  tellHappened,
} from '../../core/domain/record.ts'
import { earlier } from '../../../platform/base/domain/earlier.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { PersonActor } from '../../../access/domain/actor.ts'
import { lockCase } from '../../../case/record/store/case.ts'
import { findCustomer, listIdentities } from '../../../case/record/store/customer.ts'
import { isTakenRef } from '../../../case/intake/store/intake.ts'
import { insertAbout, moveAttachments } from '../../core/store/contact.ts'
import { knownBy } from '../../../case/record/app/customer-row.ts'
import {
  withCase,
  type CaseContext,
  assertAllows,
  notifyAll,
  stateOf,
} from '../../../case/context/app/case-context.ts'
import { recordWithin } from '../../../case/intake/app/intake.ts'
import { categoryAt, stepAt } from '../../../case/work/app/life.ts'
import { promiseAt } from '../../../case/promises/app/promise.ts'
import { assertAllowed } from '../../../access/app/allow.ts'
import { type ActionBody, endRoom } from '../../live/app/action.ts'
import { computeCalm } from '../../core/app/calm.ts'
import { tellCourse } from '../../core/app/course.ts'
import { askCare } from '../../live/app/care.ts'
import { endConfirmed } from '../../alarm/app/alarm.ts'
import { tellAlarms } from '../../alarm/app/alarm-view.ts'
import { readEvents } from '../../core/app/event-log.ts'
import { readWrapUp } from '../../core/app/wrap-up.ts'
import {
  type ContactCtx,
  type On,
  onContact,
  type ContactContext,
} from '../../core/app/contact-context.ts'

type Body = ActionBody<'wrap-up'>
const MAX_WORDS = 20_000

/**
 * Throws contact.wrapped, contact.nothing_said, contact.needs_case, case.not_found, case.closed and
 * every refusal of a promise, a next step or a category:
 * then nothing was done. Wrapped up twice, it answers what was made the first time.
 */
export async function wrapUp(
  ctx: ContactCtx,
  actor: PersonActor,
  on: On,
  body: Body,
): Promise<WrapUpReply> {
  const attempt = () => onContact(ctx, actor, on, (context) => wrap(context, actor, body))
  // A reference drawn twice is drawn anew.
  const reply = await attempt().catch((error: unknown) => {
    if (isTakenRef(error)) return attempt()
    throw error
  })
  notifyAll(ctx)
  return reply
}

async function wrap(context: ContactContext, actor: PersonActor, body: Body): Promise<WrapUpReply> {
  const known = readWrapUp(context.row)
  // Nobody's words are taken for said that the server's own case does not hold.
  if (known && !known.settled) return known
  if (context.row.state === 'wrapped') throw new AppError('contact.wrapped')
  const events = await readEvents(context.tx, context.on)
  const recording = readRecording(events)
  await endRoom(context, 'done')
  const happened = body.happened || tellHappened(recording, MAX_WORDS)
  await endConfirmed(context)
  const into = await intoCase(context, actor, body, { recording, happened })
  const reply: WrapUpReply = {
    contact: context.row.id,
    case: into?.case ?? null,
    promise: into?.promise ?? null,
    nextStepAt: into?.nextStepAt ?? null,
    care: await askCare(context.ctx, context.tx, actor.personId, body.care),
  }
  if (into) await moveAttachments(context.tx, context.brand, context.row.id, into.case.id)
  await context.change({
    state: 'wrapped',
    wrapped_at: context.now,
    words: (body.happened || body.note || happened).slice(0, MAX_WORDS).toWellFormed(),
    wrap: JSON.stringify(reply),
    ...(await computeCalm(context, events)),
  })
  return reply
}

/** What the contact was about, as it was noted and as one text. */
type Said = { recording: ContactRecording; happened: string }
type Into = {
  case: NonNullable<WrapUpReply['case']>
  promise: string | null
  nextStepAt: string | null
}

async function intoCase(
  context: ContactContext,
  actor: PersonActor,
  body: Body,
  said: Said,
): Promise<Into | null> {
  if (body.case === 'none') {
    if (body.promise || body.nextStep) throw new AppError('contact.needs_case')
    return null
  }
  const opened = body.case === 'new' ? await openCase(context, actor, body, said) : null
  const id = opened?.id ?? body.case
  const row = await lockCase(context.tx, context.brand, id)
  if (!row) throw new AppError('case.not_found')
  assertAllowed(actor, context.brand, WORK_ON_CASE)
  const { promise, nextStepAt } = await withCase(
    context.ctx,
    context.tx,
    { actor, row },
    (caseContext) => writeDown(caseContext, context, { actor, body, recording: said.recording }),
  )
  if (!opened) await insertAbout(context.tx, context.brand, context.row.id, id)
  return {
    case: { id, ref: row.ref, isNew: opened !== null, link: opened?.link ?? null },
    promise,
    nextStepAt,
  }
}

/**
 * A chat nobody took becomes a case of its customer's words, by the server itself, so that it has
 * an owner and deadlines; its visitor finds the way to it in the chat. The contact must be locked
 * and something must have been said in it. Fails with isTakenRef as recordWithin does.
 */
export async function settle(context: ContactContext): Promise<void> {
  const system = { kind: 'system' as const }
  const events = await readEvents(context.tx, context.on)
  const recording = readRecording(events)
  await endRoom(context, 'lost')
  const happened = tellHappened(recording, MAX_WORDS)
  const opened = await openCase(context, system, { kind: 'complaint' }, { recording, happened })
  const row = await lockCase(context.tx, context.brand, opened.id)
  if (!row) throw new AppError('case.not_found')
  const { next_step_at: nextStepAt } = await withCase(
    context.ctx,
    context.tx,
    { actor: system, row },
    async (caseContext) => {
      caseContext.tell({
        kind: 'contact.wrapped',
        data: {
          contact: context.row.id,
          channel: context.row.channel,
          ...(await tellCourse(context)),
          ...begunAhead(context),
          text: recording.notes.map((note) => note.text).join('\n'),
        },
      })
      return caseContext.row
    },
  )
  await moveAttachments(context.tx, context.brand, context.row.id, opened.id)
  const reply: WrapUpReply = {
    contact: context.row.id,
    case: { id: opened.id, ref: opened.ref, isNew: true, link: opened.link },
    promise: null,
    nextStepAt: instantText(nextStepAt),
    care: [],
  }
  await context.change({
    state: 'wrapped',
    wrapped_at: context.now,
    words: happened,
    wrap: JSON.stringify({ ...reply, settled: true }),
    ...(await computeCalm(context, events)),
  })
}

/**
 * By the same path as every other grievance: owner, weight and deadlines, counted from when the
 * contact began.
 */
async function openCase(
  context: ContactContext,
  actor: PersonActor | { kind: 'system' },
  body: Pick<Body, 'kind' | 'wanted' | 'category'>,
  { recording, happened }: Said,
) {
  if (happened === '') throw new AppError('contact.nothing_said')
  if (actor.kind === 'person') assertAllowed(actor, context.brand, TAKE_IN)
  const { row } = context
  const customer = row.customer_id
    ? await findCustomer(context.tx, context.brand, row.customer_id)
    : undefined
  const known = customer
    ? knownBy(await listIdentities(context.tx, context.brand, customer.id))
    : {}
  const order = recording.facts.find((fact) => fact.kind === 'order')?.text.slice(0, 200)
  const intake = Intake.parse({
    brand: context.brand,
    kind: body.kind,
    happened,
    wanted: body.wanted ?? recording.wish,
    order,
    category: body.category,
    language: row.language,
    receivedAt: earlier(row.began_at, context.now).toString(),
    // Already checked when they were first written; only what finds the case again is taken from
    // them.
    customer: null,
    fromWhom: customer ? null : (recording.address ?? row.phone)?.slice(0, 300),
  })
  return recordWithin(context.ctx, context.tx, actor, {
    intake: {
      ...intake,
      customer: customer ? { kind: customer.kind, name: customer.name, ...known } : null,
    },
    files: [],
    channel: channelOf(row.channel),
    key: null,
    within: { contact: row.id, customer: customer?.id ?? null },
  })
}

const channelOf = (channel: ContactChannel): IntakeChannel =>
  channel === 'phone' || channel === 'visit' || channel === 'chat' ? channel : 'form'

async function writeDown(
  caseContext: CaseContext,
  context: ContactContext,
  { actor, body, recording }: { actor: PersonActor; body: Body; recording: ContactRecording },
): Promise<{ promise: string | null; nextStepAt: string | null }> {
  assertAllows(stateOf(caseContext.row), 'note')
  const wanted = body.wanted ?? recording.wish
  const text = [
    body.note,
    ...recording.notes.map((note) => note.text),
    ...recording.facts.map(lineOf),
    ...(wanted && body.case !== 'new' ? [`→ ${wanted}`] : []),
  ]
    .filter(Boolean)
    .join('\n')
    .slice(0, MAX_WORDS)
    .toWellFormed()
  caseContext.tell({
    kind: 'contact.wrapped',
    data: {
      contact: context.row.id,
      channel: context.row.channel,
      ...(await tellCourse(context)),
      ...begunAhead(context),
      text,
    },
  })
  for (const data of await tellAlarms(context)) caseContext.tell({ kind: 'contact.alarm', data })
  if (body.case !== 'new' && body.category && body.category !== caseContext.row.category_id) {
    assertAllows(stateOf(caseContext.row), 'change')
    await categoryAt(caseContext, { category: body.category })
  }
  let promise: string | null = null
  if (body.promise) {
    assertAllows(stateOf(caseContext.row), 'promise')
    promise = await promiseAt(caseContext, { ...body.promise, holder: actor.personId })
  }
  if (body.nextStep) {
    assertAllows(stateOf(caseContext.row), 'change')
    const step = NEXT_STEPS.find((one) => one === body.nextStep?.step)
    if (!step) throw new AppError('request.invalid')
    await stepAt(caseContext, { ...body.nextStep, step })
  }
  return { promise, nextStepAt: instantText(caseContext.row.next_step_at) }
}

/**
 * Where the machine's clock went back meanwhile, the time at which it began stands beside the time
 * of now.
 */
const begunAhead = (context: ContactContext): { beganAt?: string } =>
  Temporal.Instant.compare(context.row.began_at, context.now) > 0
    ? { beganAt: instantText(context.row.began_at) }
    : {}
