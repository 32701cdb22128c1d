// Counts a case's deadlines anew when what they are counted from has changed: its category, class,
// customer, day of receipt or handbook.
import {
  type PlanFacts,
  type DeadlineHistory,
  type PlannedDeadline,
  computeDeadlines,
  computeHouseDeadline,
  computeLawBound,
  recountLegal,
} from '../../record/domain/deadline-plan.ts'
import { listAnswers } from '../../record/store/answer.ts'
import {
  type DeadlineRecord,
  findDeadline,
  listDeadlines,
  markDeadline,
} from '../../record/store/deadline.ts'
import {
  countedRow,
  factsOf,
  instant,
  historyOf,
  runOn,
  serveAnswer,
  startDeadlines,
  stopDeadline,
  writePauses,
} from './deadline.ts'
import { pauseDeadlines } from './pause.ts'
import type { CaseContext } from '../../context/app/case-context.ts'
import { missDeadline } from '../../escalation/app/missed.ts'

type Planned = PlannedDeadline & { history: DeadlineHistory; extension?: unknown }

const isSame = (deadline: DeadlineRecord, plan: PlannedDeadline) =>
  deadline.kind === plan.kind && deadline.action === plan.action && deadline.rule_id === plan.rule

/**
 * Every deadline stands afterwards as if all that happened had happened under the new facts. One
 * that comes out the same runs on; the others become void and their successors start, with what the
 * case has lived through. What was met is judged again by its new end. A told extension holds if it
 * was told in time by the new count, and waits on the void deadline for the day its rule applies
 * again. What was already sent counts for a deadline that starts only now.
 */
export async function recountDeadlines(context: CaseContext, why: string): Promise<void> {
  const { reopened_at: reopenedAt, waiting_since: waitingSince } = context.row
  const isOfNow = (deadline: DeadlineRecord) =>
    deadline.kind === 'legal' ||
    reopenedAt === null ||
    Temporal.Instant.compare(instant(deadline.from_at), instant(reopenedAt)) >= 0
  const ever = (await listDeadlines(context.tx, context.brand, context.row.id)).filter(isOfNow)
  const asOfNow = await factsOf(context)
  // A rule withdrawn since binds no new case; this one keeps the rule it arrived under.
  const facts = {
    ...asOfNow,
    confirmedRules: new Set([
      ...asOfNow.confirmedRules,
      ...ever.flatMap((deadline) => deadline.rule_id ?? []),
    ]),
  }
  const fresh: Planned[] = []
  const retained = new Set<string>()
  for (const plan of planNow(context, facts, ever)) {
    const before = findBefore(ever, plan)
    if (before?.met_at) await judgeAgain(context, before, plan)
    else if (before && instant(before.due_at).equals(plan.dueAt)) await stay(context, before, plan)
    // A pause that lasts begins again below, and what comes out as passed is missed, told with its
    // new day.
    else if (before?.extension)
      await runOn(context, before, plan, {
        provisional: plan.provisional,
        paused_at: null,
        pauses: writePauses(plan.history),
      })
    else {
      fresh.push(plan)
      continue
    }
    retained.add(before.id)
  }
  for (const deadline of ever)
    if (!retained.has(deadline.id) && deadline.state !== 'void')
      await stopDeadline(context, deadline, { state: 'void' })
  await startDeadlines(context, fresh)
  for (const answer of await listAnswers(context.tx, context.brand, context.row.id))
    if (answer.state === 'sent') await serveAnswer(context, answer)
  if (waitingSince) await pauseDeadlines(context, instant(waitingSince))
  context.tell({ kind: 'clock.recounted', data: { why } })
}

/**
 * The deadline in whose place `plan` stands: the one that was met first, also if its rule did not
 * apply for a while, or what is not met yet. What was met by a letter from before the grievance
 * came is not met: nobody answers what they have not heard.
 */
function findBefore(
  ever: readonly DeadlineRecord[],
  plan: PlannedDeadline,
): DeadlineRecord | undefined {
  const same = ever.filter((deadline) => isSame(deadline, plan))
  const met = same.filter(
    (deadline) =>
      deadline.met_at !== null &&
      Temporal.Instant.compare(instant(deadline.met_at), plan.fromAt) >= 0,
  )
  met.sort((a, b) => Temporal.Instant.compare(instant(a.met_at!), instant(b.met_at!)))
  return met[0] ?? same.find((deadline) => deadline.met_at === null && deadline.state !== 'void')
}

/** The same end: it stays as it is, but counts from when it is counted from now. */
async function stay(
  context: CaseContext,
  deadline: DeadlineRecord,
  plan: PlannedDeadline,
): Promise<void> {
  if (deadline.state === 'running')
    await runOn(context, deadline, plan, { provisional: plan.provisional })
  else
    await markDeadline(context.tx, context.brand, deadline.id, {
      ...countedRow(plan),
      provisional: plan.provisional,
    })
}

/**
 * What was done was done when it was done: by the new end it may be late, and then it was missed
 * first, or in time after all.
 */
async function judgeAgain(
  context: CaseContext,
  deadline: DeadlineRecord,
  plan: PlannedDeadline,
): Promise<void> {
  const late = Temporal.Instant.compare(instant(deadline.met_at!), plan.dueAt) >= 0
  const isNew = late !== deadline.met_late || (late && !instant(deadline.due_at).equals(plan.dueAt))
  await markDeadline(context.tx, context.brand, deadline.id, {
    ...countedRow(plan),
    provisional: plan.provisional,
  })
  const counted = (await findDeadline(context.tx, context.brand, deadline.id))!
  if (isNew && late) await missDeadline(context, counted)
  await markDeadline(context.tx, context.brand, deadline.id, { state: 'met', met_late: late })
  if (isNew)
    context.tell({
      kind: 'clock.met',
      data: {
        clock: deadline.kind,
        action: deadline.action,
        rule: deadline.rule_id,
        late,
        dueAt: counted.due_at,
      },
    })
}

/**
 * What should run, each with the pauses of the case and the extension told of its rule; the house's
 * after the law's, which bounds it.
 */
function planNow(
  context: CaseContext,
  facts: PlanFacts,
  ever: readonly DeadlineRecord[],
): Planned[] {
  const planned = computeDeadlines(facts)
  const legal = planned
    .filter((plan) => plan.kind === 'legal')
    .map((plan) => {
      const history = historyBy(ever, plan)
      const counted = {
        ...(recountLegal(plan.rule!, facts, history, context.now) ?? plan),
        provisional: plan.provisional,
      }
      return {
        plan: { ...counted, history, extension: extensionOf(ever, plan) },
        bound: computeLawBound(counted, facts, history, context.now),
      }
    })
  const again = context.row.reopened_at
    ? { ...facts, receivedAt: instant(context.row.reopened_at) }
    : null
  const house = planned
    .filter((plan) => plan.kind === 'house')
    .flatMap((plan) => {
      // A reopened case owes one more answer, counted from its reopening; what the house promised
      // before is past.
      if (again && plan.action !== 'reply') return []
      const history = historyBy(ever, plan)
      const counted = computeHouseDeadline(
        plan.action,
        again ?? facts,
        { legal: again ? [] : legal.map((law) => law.bound), pauses: history.pauses },
        context.now,
      )
      return counted ? [{ ...counted, history }] : []
    })
  return [...house, ...legal.map((law) => law.plan)]
}

/**
 * Of the deadline itself, also while it was void; told once, whatever its rule's deadlines became
 * since.
 */
const extensionOf = (ever: readonly DeadlineRecord[], plan: PlannedDeadline): unknown =>
  plan.rule
    ? (ever
        .filter((deadline) => isSame(deadline, plan) && deadline.extension)
        .sort((a, b) => Number(b.state !== 'void') - Number(a.state !== 'void'))[0]?.extension ??
      null)
    : null

function historyBy(ever: readonly DeadlineRecord[], plan: PlannedDeadline): DeadlineHistory {
  const met = findBefore(ever, plan)
  const { extended } = historyOf({ pauses: [], extension: extensionOf(ever, plan) })
  // What was met while the customer was waited for waited until then.
  if (met?.met_at)
    return {
      pauses: historyOf(met).pauses.map((pause) => ({
        ...pause,
        toAt: pause.toAt ?? instant(met.met_at!),
      })),
      extended,
    }
  // The customer is waited for by the case, so whichever deadline noted it. A pause that lasts is
  // begun again on whatever runs after this.
  const over = ever
    .flatMap((deadline) => historyOf(deadline).pauses)
    .filter((pause) => pause.toAt !== null)
  const pauses = [...new Map(over.map((pause) => [pause.fromAt.toString(), pause])).values()]
  return { pauses: pauses.sort((a, b) => Temporal.Instant.compare(a.fromAt, b.fromAt)), extended }
}
