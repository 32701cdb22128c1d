// The shown cases as rows of a CSV file, and a file that is offered for keeping.
import type { CaseRow } from '../../record/contract/case.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'

export function offerFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The head of the columns that caseCells fills. */
export const CASE_HEAD: readonly Key[] = [
  'case.ref',
  'case.brand',
  'case.category',
  'case.state',
  'case.weight',
  'case.customer',
  'case.owner',
  'case.holder',
  'case.next_step',
  'case.next_step_at',
  'clock.house',
  'clock.legal',
  'case.received_at',
  'case.happened',
]

/** Times stay ISO instants: what reads a file wants no local habits. */
export const caseCells = (
  row: CaseRow,
  words: { category: string; state: string; step: string },
): (string | number)[] => [
  row.ref,
  row.brand,
  words.category,
  words.state,
  row.weight,
  row.customer ?? '',
  row.owner.name,
  row.holder?.name ?? '',
  words.step,
  row.nextStepAt ?? '',
  row.houseDueAt ?? '',
  row.legalDueAt ?? '',
  row.receivedAt,
  row.excerpt,
]
