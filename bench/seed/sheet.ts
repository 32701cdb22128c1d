// Rows of a seeded database as the database reads them quickest: a line each, a sheet for each
// table (the text format of COPY).

/** `lines` belongs to whoever is handed it. */
export type Sheet = { table: string; columns: string; lines: Uint8Array<ArrayBuffer> }

export class Sheets {
  readonly #tables = new Map<string, { columns: string[]; lines: string[] }>()

  /** All rows of a table have the same columns, in any order. */
  add(table: string, row: object): void {
    const values = row as Record<string, unknown>
    let sheet = this.#tables.get(table)
    if (!sheet) this.#tables.set(table, (sheet = { columns: Object.keys(values), lines: [] }))
    let line = ''
    let isSame = Object.keys(values).length === sheet.columns.length
    for (const [i, column] of sheet.columns.entries()) {
      const value = values[column]
      isSame &&= value !== undefined
      line += i === 0 ? write(value) : `\t${write(value)}`
    }
    if (!isSame)
      throw new Error(
        `A row of ${table} has other columns than the first: ${Object.keys(values).join()}`,
      )
    sheet.lines.push(line)
  }

  /** What was added, in the order of `tables`; the sheets are empty then. */
  take(tables: readonly string[]): Sheet[] {
    const encoder = new TextEncoder()
    const sheets = tables.flatMap((table) => {
      const sheet = this.#tables.get(table)
      return sheet
        ? [
            {
              table,
              columns: sheet.columns.join(', '),
              lines: encoder.encode(`${sheet.lines.join('\n')}\n`),
            },
          ]
        : []
    })
    for (const table of this.#tables.keys())
      if (!tables.includes(table))
        throw new Error(`Rows of ${table} belong to no place in the order of tables.`)
    this.#tables.clear()
    return sheets
  }
}

const SPECIAL = /[\\\n\r\t]/
const ESCAPED: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function write(value: unknown): string {
  if (value === null) return '\\N'
  if (typeof value === 'string')
    return SPECIAL.test(value) ? value.replace(/[\\\n\r\t]/g, (char) => ESCAPED[char]!) : value
  if (typeof value === 'object') return write(JSON.stringify(value))
  return String(value)
}
