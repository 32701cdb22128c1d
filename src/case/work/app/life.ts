// What a person does to a case besides writing to the customer: take it up, hand it on, put right
// what was wrong, close it.
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { computeState } from '../../record/domain/case.ts'
import { decideStepTime } from '../../../platform/base/domain/bound.ts'
import type { NoticeEvent } from '../../record/domain/notice.ts'
import { decideOwner } from '../../record/domain/owner.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import { JUDGEMENTS } from '../../../handbook/domain/handbook.ts'
import { computeWeight, findCategory, judgementsOf } from '../../../handbook/domain/pick.ts'
import { LAW_PACK } from '../../../deadline/domain/rule.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import type { Tx } from '../../../platform/database/store/db.ts'
import { insertOrMoveNotice, noticeColumns } from '../../record/store/notice.ts'
import { isStaff, listStaff } from '../../record/store/staff.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { findHouseDue, instant } from '../../deadlines/app/deadline.ts'
import { moveDeadlines } from '../../deadlines/app/move.ts'
import { resumeDeadlines } from '../../deadlines/domain/machine.ts'
import {
  type CaseContext,
  getCategory,
  handStepTo,
  localDayOf,
  onCase,
  setNextStep,
  stateOf,
} from '../../context/app/case-context.ts'
import { recountCase } from '../../deadlines/app/recount.ts'
import { findStepDue, followDeadlines } from '../../deadlines/app/step.ts'

type On = { brand: string; id: string }

export const assertStaff = async (tx: Tx, brand: string, person: string): Promise<void> => {
  if (!(await isStaff(tx, brand, person))) throw new AppError('case.holder_unknown')
}

/** Who works on it now: the handler if there is one, else the owner. */
export const workerOf = (context: CaseContext): string =>
  context.row.handler_id ?? context.row.owner_id

/** What the worker should know without looking. */
export const tellWorker = (context: CaseContext, notice: NoticeEvent): Promise<unknown> =>
  insertOrMoveNotice(context.tx, {
    brand_id: context.brand,
    id: context.ctx.newId(),
    person_id: workerOf(context),
    case_id: context.row.id,
    ...noticeColumns(notice),
    due_at: context.now,
    at: context.now,
  })

/**
 * The answer's house time, or the next moment when it has passed: what is due already is escalated
 * at once.
 */
export async function answerStepAt(context: CaseContext): Promise<Temporal.Instant> {
  return (await findHouseDue(context, 'reply')) ?? context.now.add({ hours: 24 })
}

export const startCase = (ctx: CaseCtx, actor: Actor, on: On, body: CaseActionBody<'start'>) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.start, version: body.version }, async (context) => {
    const handler = actor.kind === 'person' ? actor.personId : context.row.handler_id
    await setNextStep(
      context,
      {
        step: 'answer',
        holderId: handler ?? context.row.owner_id,
        at: await answerStepAt(context),
      },
      { state: computeState(stateOf(context.row), 'start'), handler_id: handler },
    )
    context.tell({ kind: 'case.started', customerSees: true })
  })

export const addNote = (ctx: CaseCtx, actor: Actor, on: On, body: CaseActionBody<'note'>) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.note }, async (context) => {
    context.tell({ kind: 'case.note', data: { text: body.text } })
  })

export const changeOwner = (ctx: CaseCtx, actor: Actor, on: On, body: CaseActionBody<'owner'>) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.owner, version: body.version }, async (context) => {
    await assertStaff(context.tx, on.brand, body.person)
    const before = context.row.owner_id
    const holdsStep = context.row.next_step_holder_id === before
    await context.change({ owner_id: body.person })
    if (holdsStep) await handStepTo(context, body.person)
    context.tell({
      kind: 'case.owner',
      data: { from: before, to: body.person, reason: body.reason },
    })
  })

export const changeHandler = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: CaseActionBody<'handler'>,
) =>
  onCase(
    ctx,
    actor,
    { ...on, rule: CASE_POLICY.handler, version: body.version },
    async (context) => {
      if (body.person) await assertStaff(context.tx, on.brand, body.person)
      const before = workerOf(context)
      const holdsStep = context.row.next_step_holder_id === before
      await context.change({ handler_id: body.person })
      if (holdsStep) await handStepTo(context, workerOf(context))
      context.tell({ kind: 'case.handler', data: { to: body.person } })
    },
  )

/**
 * Throws case.next_step_past, case.next_step_far: a step a person sets lies ahead, and within a
 * year.
 */
export const changeNextStep = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: CaseActionBody<'next-step'>,
) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY['next-step'], version: body.version }, (context) =>
    stepAt(context, body),
  )

/** The same in the context of a case. */
export async function stepAt(
  context: CaseContext,
  body: Omit<CaseActionBody<'next-step'>, 'version'>,
): Promise<void> {
  const at = instant(body.at)
  const refusal = decideStepTime(at, context.now)
  if (refusal) throw new AppError(refusal)
  await assertStaff(context.tx, context.brand, body.holder)
  if (body.done) context.tell({ kind: 'case.note', data: { text: body.done } })
  await setNextStep(context, {
    step: body.step,
    holderId: body.holder,
    at,
    note: body.note ?? null,
  })
  context.tell({
    kind: 'case.next_step',
    data: { step: body.step, at: at.toString(), holder: body.holder, note: body.note ?? null },
  })
}

/** Another category brings its owner, weight and deadlines, all counted from receipt. */
export const changeCategory = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: CaseActionBody<'category'>,
) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.category, version: body.version }, (context) =>
    categoryAt(context, body),
  )

/** The same in the context of a case. */
export async function categoryAt(
  context: CaseContext,
  body: Omit<CaseActionBody<'category'>, 'version'>,
): Promise<void> {
  const category = findCategory(context.handbook, body.category)
  if (!category) throw new AppError('case.category_unknown', { category: body.category })
  const from = context.row.category_id
  const owner = decideOwner(
    context.handbook,
    category,
    await listStaff(context.tx, context.brand, localDayOf(context.handbook, context.now)),
  )
  if (!owner) throw new AppError('person.last_administrator')
  const holdsStep = context.row.next_step_holder_id === context.row.owner_id
  const keepsClass =
    context.row.legal_class !== null && category.legalClasses.includes(context.row.legal_class)
  await context.change({
    category_id: category.id,
    category_chosen: true,
    owner_id: owner.personId,
    owner_position: owner.position,
    weight: computeWeight(judgementsOf(category)),
    judgements: JSON.stringify(category.weight),
    ...(keepsClass ? {} : { legal_class: null }),
  })
  context.category = category
  context.tell({
    kind: 'case.category',
    data: { from, to: category.id, reason: body.reason ?? null },
  })
  const due = await findStepDue(context)
  await recountCase(context, 'category')
  if (holdsStep) await handStepTo(context, owner.personId)
  await followDeadlines(context, due)
}

/**
 * A person confirms what the case is in law: the provisional deadlines give way to those of the
 * class.
 */
export const confirmClass = (ctx: CaseCtx, actor: Actor, on: On, body: CaseActionBody<'class'>) =>
  onCase(ctx, actor, { ...on, rule: CASE_POLICY.class, version: body.version }, async (context) => {
    if (!context.handbook.brand.legalClasses.some((item) => item.id === body.class))
      throw new AppError('case.class_unknown')
    await context.change({ legal_class: body.class })
    context.tell({ kind: 'case.class', data: { class: body.class } })
    const due = await findStepDue(context)
    await recountCase(context, 'class')
    await followDeadlines(context, due)
  })

export const changeWeight = (ctx: CaseCtx, actor: Actor, on: On, body: CaseActionBody<'weight'>) =>
  onCase(
    ctx,
    actor,
    { ...on, rule: CASE_POLICY.weight, version: body.version },
    async (context) => {
      const judged = { ...context.row.judgements }
      const language = context.handbook.brand.languages[0] ?? 'en'
      for (const judgement of JUDGEMENTS) {
        const said = body.judgements[judgement]
        if (said) judged[judgement] = { is: said.is, why: { [language]: said.why, en: said.why } }
      }
      const from = context.row.weight
      await context.change({
        judgements: JSON.stringify(judged),
        weight: computeWeight(judgementsOf({ weight: judged })),
      })
      context.tell({
        kind: 'case.weight',
        data: { from, to: context.row.weight, judgements: body.judgements },
      })
    },
  )

/** Moves a case to another version of the handbook. */
export const moveToHandbook = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: CaseActionBody<'handbook'>,
) =>
  onCase(
    ctx,
    actor,
    { ...on, rule: CASE_POLICY.handbook, version: body.version },
    async (context) => {
      const { handbook } = await getHandbook(ctx, context.tx, on.brand, body.handbookVersion)
      const from = context.row.handbook_version
      if (from === body.handbookVersion) throw new AppError('case.version_unknown')
      context.handbook = handbook
      context.category = getCategory(handbook, context.row.category_id)
      const keepsClass = handbook.brand.legalClasses.some(
        (item) => item.id === context.row.legal_class,
      )
      await context.change({
        handbook_version: body.handbookVersion,
        law_pack: LAW_PACK,
        category_id: context.category.id,
        ...(keepsClass ? {} : { legal_class: null }),
      })
      context.tell({
        kind: 'case.handbook',
        data: { from, to: body.handbookVersion, reason: body.reason },
      })
      const due = await findStepDue(context)
      await recountCase(context, 'handbook')
      await followDeadlines(context, due)
    },
  )

/** The customer's word came by another way: the case goes on. */
export const resumeCase = (ctx: CaseCtx, actor: Actor, on: On, body: CaseActionBody<'resume'>) =>
  onCase(
    ctx,
    actor,
    { ...on, rule: CASE_POLICY.resume, version: body.version },
    async (context) => {
      if (!context.row.waiting_since) throw new AppError('case.not_waiting')
      if (body.note) context.tell({ kind: 'case.note', data: { text: body.note } })
      await goOn(context)
    },
  )

/** Ends the waiting for the customer: deadlines run on, the next step is the answer again. */
export async function goOn(context: CaseContext): Promise<void> {
  await moveDeadlines(context, resumeDeadlines)
  await setNextStep(
    context,
    { step: 'answer', holderId: workerOf(context), at: await answerStepAt(context) },
    { waiting_since: null },
  )
  context.tell({ kind: 'case.resumed' })
}
