// Rows of a case in the shapes of the contract.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import type { CaseRow, Deadline, PromiseView } from '../../record/contract/case.ts'
import { isActionAllowed, type State } from '../../record/domain/case.ts'
import { decideExtension } from '../../record/domain/extension.ts'
import type { Handbook } from '../../../handbook/domain/handbook.ts'
import { findCategory, findPromiseKind } from '../../../handbook/domain/pick.ts'
import { findRuleEver } from '../../../deadline/domain/rule.ts'
import { extensionFactsOf, holdsExtension } from '../../record/domain/case-deadline.ts'
import { type DeadlineRecord, toDeadline } from '../../record/store/deadline.ts'
import type { CaseListRow } from '../store/list.ts'
import type { PromiseRecord } from '../../record/store/promise.ts'

const EXCERPT = 160
export const excerptOf = (text: string): string =>
  text.length > EXCERPT ? `${text.slice(0, EXCERPT - 1).trimEnd()}…` : text

/** `state`: of its case, where somebody may act on it. */
export function presentDeadline(row: DeadlineRecord, state: State | null): Deadline {
  const deadline = toDeadline(row)
  const rule = deadline.rule ? findRuleEver(deadline.rule) : null
  return {
    id: deadline.id,
    kind: deadline.kind,
    action: deadline.action,
    rule: deadline.rule,
    legalBasis: rule?.legalBasis ?? null,
    provisional: deadline.provisional,
    state: deadline.state,
    targetOn: deadline.targetOn,
    lastDayOn: deadline.lastDayOn,
    dueAt: instantText(row.due_at),
    metAt: instantText(row.met_at),
    metLate: deadline.metLate,
    satisfiedBy: deadline.satisfiedBy,
    needsDurable: deadline.needsDurable,
    silence: deadline.silence,
    mayExtend:
      state !== null &&
      isActionAllowed(state, 'extend') &&
      decideExtension(extensionFactsOf(deadline), null) === null,
    extension: holdsExtension(deadline) ? row.extension : null,
    steps: row.steps,
  }
}

export function presentPromise(
  promise: PromiseRecord,
  handbook: Handbook,
  holder: string,
): PromiseView {
  return {
    id: promise.id,
    case: promise.case_id,
    kind: promise.kind,
    what: promise.what,
    channel: promise.channel,
    holder: { id: promise.holder_id, name: holder },
    dueAt: instantText(promise.due_at),
    state: promise.state,
    madeAt: instantText(promise.made_at),
    settledAt: instantText(promise.settled_at),
    settledNote: promise.settled_note,
    ifBroken: findPromiseKind(handbook, promise.kind)?.ifBroken ?? {},
    consequenceDoneAt: instantText(promise.consequence_done_at),
    consequenceNote: promise.consequence_note,
    version: promise.version,
  }
}

export function presentRow(row: CaseListRow, handbook: Handbook): CaseRow {
  return {
    brand: row.brand_id,
    id: row.id,
    ref: row.ref,
    kind: row.kind,
    state: row.state,
    weight: row.weight,
    audience: row.audience,
    category: { id: row.category_id, name: findCategory(handbook, row.category_id)?.name ?? {} },
    customer: row.customer_name ?? row.from_whom,
    excerpt: excerptOf(row.happened),
    language: row.language,
    owner: { id: row.owner_id, name: row.owner_name },
    holder: row.next_step_holder_id
      ? { id: row.next_step_holder_id, name: row.holder_name ?? '' }
      : null,
    nextStep: row.next_step,
    nextStepAt: instantText(row.next_step_at),
    deadlineAt: instantText(row.deadline_at),
    receivedAt: instantText(row.received_at),
    rung: row.rung,
    legalDueAt: instantText(row.legal_due_at),
    houseDueAt: instantText(row.house_due_at),
    legalConfirmed: row.legal_class !== null,
    unmended: row.unmended,
    newWords: row.new_words === null ? null : excerptOf(row.new_words),
    newWordsReopen: row.new_words_reopen ?? false,
  }
}
