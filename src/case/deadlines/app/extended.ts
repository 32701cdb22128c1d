// A deadline whose extension was told: counted anew with the longer period, the internal deadline
// with it, or left as it was.
import { recountLegal } from '../../record/domain/deadline-plan.ts'
import { decideExtension, type ExtensionFacts } from '../../record/domain/extension.ts'
import { findRuleEver } from '../../../deadline/domain/rule.ts'
import { type DeadlineRecord, listDeadlines, markDeadline } from '../../record/store/deadline.ts'
import { countedRow, countHouse, factsOf, instant, isLive, historyOf, runOn } from './deadline.ts'
import type { CaseContext } from '../../context/app/case-context.ts'
import { findStepDue, followDeadlines } from './step.ts'

export type Extension = { reason: string; circumstances: string; toldAt: string | null }

/** The letter that should have told it never went out: it can be told again while there is time. */
export async function dropExtension(context: CaseContext): Promise<void> {
  for (const deadline of await listDeadlines(context.tx, context.brand, context.row.id)) {
    if (deadline.extension && !(deadline.extension as Extension).toldAt)
      await markDeadline(context.tx, context.brand, deadline.id, { extension: null })
  }
}

/**
 * What was told too late by the count of now lengthens nothing; it stays noted, for a correction
 * may show that it was in time.
 */
export const holdsExtension = (deadline: Pick<DeadlineRecord, 'extension' | 'steps'>): boolean =>
  deadline.extension !== null &&
  (!(deadline.extension as Extension).toldAt ||
    (deadline.steps as { code: string }[]).some((step) => step.code === 'extended'))

/** What decides whether a deadline can be extended. */
export const extensionFactsOf = (deadline: DeadlineRecord): ExtensionFacts => ({
  kind: deadline.kind as ExtensionFacts['kind'],
  state: deadline.state as ExtensionFacts['state'],
  extension: deadline.rule_id ? (findRuleEver(deadline.rule_id)?.extension ?? null) : null,
  letter: !deadline.extension
    ? 'none'
    : !(deadline.extension as Extension).toldAt
      ? 'on_its_way'
      : holdsExtension(deadline)
        ? 'holds'
        : 'without_effect',
  dueAt: instant(deadline.due_at),
  pausedAt: deadline.paused_at ? instant(deadline.paused_at) : null,
})

/**
 * Recounts the deadline whose extension waited for being told, and the house's that it bounds; told
 * too late both stay as they were, and that is said.
 */
export async function applyExtension(
  context: CaseContext,
  toldAt: Temporal.Instant,
): Promise<void> {
  for (const deadline of await listDeadlines(context.tx, context.brand, context.row.id)) {
    const extension = deadline.extension as Extension | null
    if (!extension || extension.toldAt || !deadline.rule_id) continue
    const recorded = JSON.stringify({ ...extension, toldAt: toldAt.toString() })
    const refusal = decideExtension({ ...extensionFactsOf(deadline), letter: 'none' }, toldAt)
    await markDeadline(context.tx, context.brand, deadline.id, { extension: recorded })
    // Its rule does not apply just now, or was met meanwhile.
    if (refusal === 'extension.void' || refusal === 'extension.met') continue
    if (refusal) {
      context.tell({
        kind: 'clock.extended',
        data: { rule: deadline.rule_id, refused: 'too_late' },
      })
      continue
    }
    const facts = { ...(await factsOf(context)), receivedAt: instant(deadline.from_at) }
    const longer = recountLegal(
      deadline.rule_id,
      facts,
      historyOf({ ...deadline, extension: JSON.parse(recorded) }),
      context.now,
    )
    if (!longer) continue
    // One that stands still goes on standing still, with a later end.
    if (deadline.state === 'paused')
      await markDeadline(context.tx, context.brand, deadline.id, {
        ...countedRow(longer),
        warned: 0,
      })
    else await runOn(context, deadline, longer, { warned: 0 })
    context.tell({
      kind: 'clock.extended',
      data: { rule: deadline.rule_id, reason: extension.reason, dueAt: longer.dueAt.toString() },
      customerSees: true,
    })
    const due = await findStepDue(context)
    await followLaw(context, deadline.action)
    await followDeadlines(context, due)
  }
}

/**
 * The law's end bounds the house's: when it moves, the internal deadline of the same action moves
 * at once, not with some later recount.
 */
async function followLaw(context: CaseContext, action: string): Promise<void> {
  for (const deadline of await listDeadlines(context.tx, context.brand, context.row.id)) {
    if (
      deadline.kind !== 'house' ||
      deadline.action !== action ||
      (!isLive(deadline) && deadline.state !== 'missed')
    )
      continue
    const counted = await countHouse(context, deadline, historyOf(deadline).pauses)
    if (!counted || counted.dueAt.equals(instant(deadline.due_at))) continue
    if (deadline.state === 'paused')
      await markDeadline(context.tx, context.brand, deadline.id, countedRow(counted))
    else await runOn(context, deadline, counted, { warned: 0 })
  }
}
