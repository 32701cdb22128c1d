// `npm run data`: checks every file of data that people edit, and writes the modules made of them;
// with --check it writes nothing and says what is not as it should be.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { ACCESS_DATA } from '../../access/contract/word-data.ts'
import { readYaml, type YamlProblem } from '../../chapter/adapters/handbook-yaml.ts'
import { toFindings } from '../../chapter/contract/form-finding.ts'
import { sayFinding } from '../../chapter/domain/message.ts'
import { LAW_DATA } from '../../deadline/contract/law-data.ts'
import { GUIDE_DATA } from '../../guide/contract/word-data.ts'
import type { DataFault, DataFile } from '../../platform/base/contract/data-file.ts'
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
  const lines = text.split('\n')
  const tell = (line: number, says: string): string => {
    const hint = NO_BREAK_SPACE.test(lines[line - 1] ?? '') ? ` ${NO_BREAK_HINT}` : ''
    return `${file.from}:${line} ${says}${hint}`
  }
  const broken = lines.findIndex((line) => line.includes(LOST_LETTER))
  if (broken !== -1) return { text: null, faults: [tell(broken + 1, NOT_UTF8)] }
  const yaml = readYaml(text)
  const [problem] = yaml.problems
  // What follows the first one is mostly its consequence.
  if (problem) return { text: null, faults: [tell(problem.line, sayProblem(problem))] }
  const made = file.make(yaml.data)
  if ('text' in made) return { text: made.text, faults: null }
  const faults =
    'faults' in made ? made.faults : made.issues.flatMap((issue) => toFaults(file.schema, issue))
  return { text: null, faults: faults.map(({ path, says }) => tell(yaml.at(path).line, says)) }
}

const NO_BREAK_SPACE = /[\u00a0\u2007\u202f]/
const NO_BREAK_HINT =
  'There is a no-break space in this line, as word processors and pages have it: write a plain one.'
/** What stands for bytes that are no UTF-8. */
const LOST_LETTER = '\ufffd'
const NOT_UTF8 = 'A letter is lost in this line: save the file as UTF-8.'

function sayProblem({ code, params }: YamlProblem): string {
  if (code === 'yaml.duplicate_key') return `"${params.key}" stands here twice.`
  if (code === 'yaml.alias') return 'A text that begins with * stands in quotation marks.'
  if (code !== 'yaml.syntax' && code !== 'yaml.key')
    return sayFinding({ severity: 'error', code, path: [], params })
  return `This cannot be read as YAML (${params.says}): look whether the line begins under those beside it, with spaces, whether a line of a list begins with "- ", and whether a text with ": " in it stands in quotation marks.`
}

/** In the words of the schema where it has its own, else in those for a handbook. */
function toFaults(schema: z.ZodType, issue: z.core.$ZodIssue): DataFault[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'invalid_format' || issue.code === 'custom')
    return [{ path, says: issue.message }]
  // Of a key the inner issue says more than that it is invalid.
  if (issue.code === 'invalid_key')
    return [{ path, says: issue.issues[0]?.message ?? issue.message }]
  return toFindings(schema, issue).map((finding) => ({
    path: finding.path,
    says: sayFinding(finding),
  }))
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
