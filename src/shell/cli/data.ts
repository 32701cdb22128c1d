// `npm run data`: checks every file of data that people edit, and writes the modules made of them;
// with --check it writes nothing and says what is not as it should be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ACCESS_DATA } from '../../access/contract/word-data.ts'
import { readYaml, type YamlProblem } from '../../chapter/adapters/handbook-yaml.ts'
import { LAW_DATA } from '../../deadline/contract/law-data.ts'
import { GUIDE_DATA } from '../../guide/contract/word-data.ts'
import type { DataFile } from '../../platform/base/contract/data-file.ts'
import { CALENDAR_DATA } from '../../platform/text/contract/calendar-data.ts'
import { CUE_DATA } from '../../signal/contract/cue-data.ts'
import { WORD_DATA } from '../../style/contract/word-data.ts'
import { readArguments } from '../../platform/base/cli/argument.ts'

/** Every area that has data; a new one adds its line. */
export const DATA: readonly DataFile[] = [
  ...CALENDAR_DATA,
  ...ACCESS_DATA,
  ...LAW_DATA,
  ...CUE_DATA,
  ...GUIDE_DATA,
  ...WORD_DATA,
]

/** The module's text, or what is wrong, a line each: 'src/…/law-pl.yaml:12 It is empty'. */
export function makeModule(
  file: DataFile,
  text: string,
): { text: string; faults: null } | { text: null; faults: string[] } {
  const yaml = readYaml(text)
  const tell = (line: number, says: string): string => `${file.from}:${line} ${says}`
  if (yaml.problems.length > 0)
    return { text: null, faults: yaml.problems.map((found) => tell(found.line, sayProblem(found))) }
  const made = file.make(yaml.data)
  return 'text' in made
    ? { text: made.text, faults: null }
    : { text: null, faults: made.faults.map(({ path, says }) => tell(yaml.at(path).line, says)) }
}

function sayProblem({ code, params }: YamlProblem): string {
  if (code === 'yaml.duplicate_key') return `"${params.key}" stands here twice`
  return typeof params.says === 'string' ? params.says : `It cannot be read (${code})`
}

/** Makes all of them; `write` is handed only modules that are not as they stand. */
export function makeAll(
  root: string,
  write: (path: string, text: string) => void,
): { faults: string[]; changed: string[] } {
  const faults: string[] = []
  const changed: string[] = []
  for (const file of DATA) {
    const made = makeModule(file, readFileSync(join(root, file.from), 'utf8'))
    if (made.faults) {
      faults.push(...made.faults)
      continue
    }
    const path = join(root, file.to)
    if (existsSync(path) && readFileSync(path, 'utf8') === made.text) continue
    changed.push(file.to)
    write(path, made.text)
  }
  return { faults, changed }
}

const USAGE = `npm run data [-- --check]

Checks every file of data that people edit, and writes the modules made of them; with --check it writes nothing and says what is not as it should be.
`

/** The exit code: 1 when data have faults or, with --check, a module is not as it should be; 2 for wrong usage. */
function run(argv: readonly string[]): number {
  const read = readArguments(argv, { options: { '--check': false } })
  if (read === 'help') {
    process.stdout.write(USAGE)
    return 0
  }
  if ('refused' in read) {
    process.stderr.write(`${read.refused}\n\n${USAGE}`)
    return 2
  }
  const isCheck = read.options.has('--check')
  const root = join(import.meta.dirname, '..', '..', '..')
  const { faults, changed } = makeAll(root, isCheck ? () => {} : writeFileSync)
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  for (const path of changed)
    process.stdout.write(isCheck ? `${path} is not what its data give\n` : `written: ${path}\n`)
  return faults.length > 0 || (isCheck && changed.length > 0) ? 1 : 0
}

if (import.meta.main) process.exitCode = run(process.argv.slice(2))
