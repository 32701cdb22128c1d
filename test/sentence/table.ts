// A small handbook, its table of sentences with a change in it, and what the command says: for tests of
// `npx opoka say`.
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runSay } from '../../src/sentence/cli/say.ts'
import { readCsv, writeCsv } from '../../src/platform/text/domain/csv.ts'

export async function say(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await runSay(
    argv,
    { write: (text) => (out += text) },
    { write: (text) => (err += text) },
  )
  return { code, out, err }
}

export const folder = () => mkdtempSync(join(tmpdir(), 'opoka-say-'))

export function copyOf(name: string): string {
  const dir = join(folder(), name)
  cpSync(`handbook/${name}`, dir, { recursive: true })
  return dir
}

export const filesIn = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.'))
      .toSorted()
      .map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
  )

export const GUIDE = `# A guide of one step.
opoka: guide/1
ending: stay   # to the end
chat:
  greeting: { pl: "Dzień dobry.", en: 'Hello, it’s us.' }
  away:
    pl: Nikogo nie ma.   # plain
    en: |
      Nobody is here
      just now.
steps:
  - id: name
    name: { en: "Name it" }
    moves:
      - id: say-it
        kind: say
        levels:
          # the first
          - pl: "{customer, select, m {Słyszę Pana, jest Pan zły} f {Słyszę Panią, jest Pani zła} many {Słyszę Państwa} other {Słyszę to}}[, {address}]. {self, select, m {Zapisałem} f {Zapisałam} other {To jest zapisane}}."
            en: "I hear it[, {address}]."
        because: { en: "Why." }
      - id: do-it
        kind: do
        text: { en: 'Don''t wait for {owner}.' }
        because:
          en: >-
            Folded
            words.
`

/** A folder with one small guide, and its table with `change` made to the rows of that id. */
export async function correct(
  change: (rows: Record<string, string>[], row: (id: string, form?: string) => Row) => void,
  only = 'pl',
) {
  const dir = join(folder(), 'small')
  cpSync('handbook/default', dir, { recursive: true, filter: (from) => !from.includes('.yaml') })
  writeFileSync(join(dir, 'guide.yaml'), GUIDE)
  const [heads = [], ...lines] =
    readCsv((await say(dir, ...(only ? ['--language', only] : []))).out) ?? []
  const rows = lines.map((line) =>
    Object.fromEntries(heads.map((head, index) => [head, line[index] ?? ''])),
  )
  change(rows, (id, form) => {
    const found = rows.find((row) => row.id === id && (form === undefined || row.form === form))
    if (!found) throw new Error(`No row ${id} ${form}`)
    return found
  })
  const file = join(dir, '..', 'table.csv')
  writeFileSync(
    file,
    writeCsv(
      heads,
      rows.map((row) => heads.map((head) => row[head] ?? '')),
      ';',
    ),
  )
  const answer = await say(dir, '--take', file)
  return { ...answer, guide: readFileSync(join(dir, 'guide.yaml'), 'utf8'), file, dir }
}
export type Row = Record<string, string>

export const FIRST = 'guide.say-it.levels.1'
