// A table as a CSV file that a spreadsheet opens rightly and in which nothing runs; and read back,
// whatever the spreadsheet made of it.
import type { Language } from '../../base/domain/language.ts'

/**
 * What a spreadsheet would take for a formula, also behind blanks and marks nobody sees, and in the
 * wide letters of East Asia.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{C}\p{Default_Ignorable_Code_Point}"'\u2800]*[=+\-@\u2212])/u

const isFormula = (value: string): boolean =>
  value !== '-' && FORMULA.test(value.slice(0, 500).normalize('NFKC'))

/**
 * Every text is quoted, whatever separates cells where the file is opened; words that would run are
 * held back with an apostrophe.
 */
const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value)
  return `"${(isFormula(value) ? `'${value}` : value).replaceAll('"', '""')}"`
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

/**
 * The cells of each row, blank rows as []: comma, semicolon or tab between them, as the first line
 * has it; lines of a cell end in \n. null when a quotation mark is never closed.
 */
export function readCsv(text: string): string[][] | null {
  const plain = text.replace(/^\uFEFF/, '')
  const separator = findSeparator(plain)
  const rows: string[][] = []
  let row: string[] = []
  for (let at = 0; at < plain.length;) {
    const taken =
      plain[at] === '"' ? takeQuoted(plain, at, separator) : takeBare(plain, at, separator)
    if (taken === null) return null
    row.push(release(taken.value.replace(/\r\n?/g, '\n')))
    at = taken.end
    if (plain[at] === separator) {
      at++
      if (at < plain.length && !/[\r\n]/.test(plain[at] ?? '')) continue
      row.push('')
    }
    rows.push(row.length === 1 && row[0] === '' ? [] : row)
    row = []
    if (plain[at] === '\r') at++
    if (plain[at] === '\n') at++
  }
  return rows
}

/** The one that stands most often in the first line, outside of quotation marks. */
function findSeparator(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const count = (mark: string) => line.split(mark).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

type Taken = { value: string; end: number }

/** A cell in quotation marks; what stands between its end and the separator is kept too. */
function takeQuoted(text: string, start: number, separator: string): Taken | null {
  let close = text.indexOf('"', start + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close < 0) return null
  const rest = takeBare(text, close + 1, separator)
  const inner = text.slice(start + 1, close).replaceAll('""', '"')
  return { value: inner + rest.value.trim(), end: rest.end }
}

function takeBare(text: string, start: number, separator: string): Taken {
  let end = start
  while (end < text.length && text[end] !== separator && !/[\r\n]/.test(text[end] ?? '')) end++
  return { value: text.slice(start, end), end }
}

/** Without the apostrophe that holds words back. */
const release = (value: string): string =>
  value.startsWith("'") && isFormula(value.slice(1)) ? value.slice(1) : value
