// The shown rows as a CSV file that a spreadsheet opens rightly, and in which nothing runs.
import type { CaseRow } from '../../record/contract/case.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'

/**
 * What a spreadsheet would take for a formula, also behind blanks and marks nobody sees, and in the
 * wide letters of East Asia.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{C}\p{Default_Ignorable_Code_Point}"'\u2800]*[=+\-@\u2212])/u

/**
 * Every text is quoted, whatever separates cells where the file is opened; words that would run are
 * held back with an apostrophe.
 */
const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value.slice(0, 500).normalize('NFKC')) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/**
 * Where a comma stands in numbers, spreadsheets want a semicolon between cells. A line "sep=;"
 * would cost the letters: with it Excel forgets that the file is UTF-8.
 */
export const separatorOf = (language: Language): ',' | ';' => (language === 'en' ? ',' : ';')

/** CRLF (RFC 4180) and a byte order mark, so that Persian and Polish letters survive Excel. */
export const writeCsv = (
  head: string[],
  rows: (string | number)[][],
  separator: ',' | ';',
): string =>
  '\uFEFF' + [head, ...rows].map((row) => row.map(cell).join(separator)).join('\r\n') + '\r\n'

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
