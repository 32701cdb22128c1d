// The shown rows as a CSV file that a spreadsheet opens rightly.
import type { CaseRow } from '../../../contract/case.ts'

/** Words that a spreadsheet would run as a formula are held back with an apostrophe. */
const cell = (value: string | number): string => {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Comma-separated with CRLF (RFC 4180) and a byte order mark, so that Persian and Polish letters survive Excel. */
export const writeCsv = (head: string[], rows: (string | number)[][]): string => '\uFEFF' + [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'

export function offerFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Times stay ISO instants: what reads a file wants no local habits. */
export const caseCells = (row: CaseRow, words: { category: string; state: string; step: string }): (string | number)[] => [
  row.ref, row.brand, words.category, words.state, row.weight, row.customer ?? '', row.owner.name, row.holder?.name ?? '', words.step,
  row.nextStepAt ?? '', row.houseDueAt ?? '', row.legalDueAt ?? '', row.receivedAt, row.excerpt,
]
