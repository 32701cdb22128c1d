// What a letter to a customer must have before it may go, and which deadlines it stops.
import type { Category, ChecklistItem } from '../../../handbook/domain/handbook.ts'
import type { LetterChannel, LetterKind, Outcome } from './code.ts'

export type { LetterChannel, LetterKind } from './code.ts'

/**
 * The category's items that apply: the house's own, and those of legal rules that may apply to this
 * case (`rules`).
 */
export const listApplying = (category: Category, rules: readonly string[]): ChecklistItem[] =>
  category.checklist.filter((item) => item.rule === undefined || rules.includes(item.rule))

/**
 * Items this answer needs: those for always, and those for the outcome; a partly upheld grievance
 * needs both sides' items.
 */
const listNeeded = (items: readonly ChecklistItem[], outcome: Outcome): ChecklistItem[] =>
  items.filter((item) => item.when === 'always' || outcome === 'partly' || item.when === outcome)

/** Ids of needed items nobody ticked; `items` from listApplying. */
export const listOpenItems = (
  items: readonly ChecklistItem[],
  outcome: Outcome,
  ticked: readonly string[],
): string[] =>
  listNeeded(items, outcome)
    .filter((item) => !ticked.includes(item.id))
    .map((item) => item.id)

const SERVES: Record<LetterKind, readonly string[]> = {
  acknowledgement: ['acknowledge'],
  // A question shows the customer that somebody has it in hand.
  question: ['acknowledge'],
  answer: ['acknowledge', 'reply', 'decide', 'inform'],
  extension: [],
}
export const actionsServedBy = (kind: LetterKind): readonly string[] => SERVES[kind]

/** Paper, mail and what was handed over last; a spoken word does not. */
export const isDurable = (channel: LetterChannel | null): boolean => channel !== 'spoken'

/** What is handed over or spoken has arrived in the same moment. */
export const arrivesAtOnce = (channel: LetterChannel): boolean =>
  channel === 'handed' || channel === 'spoken'
