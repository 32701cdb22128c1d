// A clock whose extension was told: counted anew with the longer period, the house's clock with it,
// or left as it was.
import { recountLegal } from '../../record/domain/clock-plan.ts'
import { decideExtension, type ExtensionFacts } from '../../record/domain/extension.ts'
import { findRuleEver } from '../../../deadline/domain/rule.ts'
import { type ClockRecord, listClocks, markClock } from '../../record/store/clock.ts'
import { countedRow, countHouse, factsOf, instant, isLive, historyOf, runOn } from './clock.ts'
import type { CaseContext } from '../../context/app/case-context.ts'
import { findStepDue, followClock } from './step.ts'

export type Extension = { reason: string; circumstances: string; toldAt: string | null }

/** The letter that should have told it never went out: it can be told again while there is time. */
export async function dropExtension(context: CaseContext): Promise<void> {
  for (const clock of await listClocks(context.tx, context.brand, context.row.id)) {
    if (clock.extension && !(clock.extension as Extension).toldAt)
      await markClock(context.tx, context.brand, clock.id, { extension: null })
  }
}

/**
 * What was told too late by the count of now lengthens nothing; it stays noted, for a correction
 * may show that it was in time.
 */
export const holdsExtension = (clock: Pick<ClockRecord, 'extension' | 'steps'>): boolean =>
  clock.extension !== null &&
  (!(clock.extension as Extension).toldAt ||
    (clock.steps as { code: string }[]).some((step) => step.code === 'extended'))

/** What decides whether a clock can be extended. */
export const extensionFactsOf = (clock: ClockRecord): ExtensionFacts => ({
  kind: clock.kind as ExtensionFacts['kind'],
  state: clock.state as ExtensionFacts['state'],
  extension: clock.rule_id ? (findRuleEver(clock.rule_id)?.extension ?? null) : null,
  letter: !clock.extension
    ? 'none'
    : !(clock.extension as Extension).toldAt
      ? 'on_its_way'
      : holdsExtension(clock)
        ? 'holds'
        : 'without_effect',
  dueAt: instant(clock.due_at),
  pausedAt: clock.paused_at ? instant(clock.paused_at) : null,
})

/**
 * Recounts the clock whose extension waited for being told, and the house's that it bounds; told
 * too late both stay as they were, and that is said.
 */
export async function applyExtension(
  context: CaseContext,
  toldAt: Temporal.Instant,
): Promise<void> {
  for (const clock of await listClocks(context.tx, context.brand, context.row.id)) {
    const extension = clock.extension as Extension | null
    if (!extension || extension.toldAt || !clock.rule_id) continue
    const told = JSON.stringify({ ...extension, toldAt: toldAt.toString() })
    const refusal = decideExtension({ ...extensionFactsOf(clock), letter: 'none' }, toldAt)
    await markClock(context.tx, context.brand, clock.id, { extension: told })
    // Its rule does not apply just now, or was met meanwhile.
    if (refusal === 'extension.void' || refusal === 'extension.met') continue
    if (refusal) {
      context.tell({ kind: 'clock.extended', data: { rule: clock.rule_id, refused: 'too_late' } })
      continue
    }
    const facts = { ...(await factsOf(context)), receivedAt: instant(clock.from_at) }
    const longer = recountLegal(
      clock.rule_id,
      facts,
      historyOf({ ...clock, extension: JSON.parse(told) }),
      context.now,
    )
    if (!longer) continue
    // One that stands still goes on standing still, with a later end.
    if (clock.state === 'paused')
      await markClock(context.tx, context.brand, clock.id, { ...countedRow(longer), warned: 0 })
    else await runOn(context, clock, longer, { warned: 0 })
    context.tell({
      kind: 'clock.extended',
      data: { rule: clock.rule_id, reason: extension.reason, dueAt: longer.dueAt.toString() },
      customerSees: true,
    })
    const due = await findStepDue(context)
    await followLaw(context, clock.action)
    await followClock(context, due)
  }
}

/**
 * The law's end bounds the house's: when it moves, the house's clock of the same action moves at
 * once, not with some later recount.
 */
async function followLaw(context: CaseContext, action: string): Promise<void> {
  for (const clock of await listClocks(context.tx, context.brand, context.row.id)) {
    if (
      clock.kind !== 'house' ||
      clock.action !== action ||
      (!isLive(clock) && clock.state !== 'missed')
    )
      continue
    const counted = await countHouse(context, clock, historyOf(clock).pauses)
    if (!counted || counted.dueAt.equals(instant(clock.due_at))) continue
    if (clock.state === 'paused')
      await markClock(context.tx, context.brand, clock.id, countedRow(counted))
    else await runOn(context, clock, counted, { warned: 0 })
  }
}
