// `opoka handbook check DIR`: reads a handbook without a database and prints what is wrong, one
// line each.
import { stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { lintFactsOf } from '../app/handbook-fact.ts'
import { byPlace, readHandbook } from '../app/handbook-source.ts'
import type { Problem } from '../../chapter/domain/finding.ts'
import { lintHandbook } from '../domain/lint.ts'
import { sayFinding } from '../../chapter/domain/message.ts'
import { readArguments } from '../../platform/base/cli/argument.ts'

const USAGE = `Usage: npx opoka handbook check DIR [--json]

Checks the handbook in the folder DIR: its YAML, its form, and how its parts fit together and with the law.
Prints "file:line:column severity message"; with --json one JSON object a line.
Exit code 0: no error (warnings are allowed), 1: errors, 2: wrong usage, or DIR cannot be read.
`

type Output = { write: (text: string) => unknown }

/**
 * The exit code: 0 without errors, 1 with errors, 2 for wrong usage or a folder that cannot be
 * read.
 */
export async function runHandbook(
  argv: readonly string[],
  out: Output = process.stdout,
  err: Output = process.stderr,
): Promise<number> {
  const read = readArguments(argv, { options: { '--json': false }, words: { least: 2, most: 2 } })
  if (read === 'help') {
    out.write(USAGE)
    return 0
  }
  const [command, dir = ''] = 'refused' in read ? [] : read.words
  if ('refused' in read || command !== 'check') {
    err.write(
      `${'refused' in read ? read.refused : `There is no "handbook ${command}", only "handbook check".`}\n\n${USAGE}`,
    )
    return 2
  }
  const isFolder = (await stat(dir).catch(() => null))?.isDirectory() ?? false
  const problems = isFolder ? await findProblems(dir) : []
  if (!isFolder || problems.some(isUnreadable)) {
    err.write(`${dir} is not a folder that can be read.\n`)
    return 2
  }
  report(dir, problems, read.options.has('--json'), out)
  return problems.some((problem) => problem.severity === 'error') ? 1 : 0
}

/** The folder itself, not a file in it. */
const isUnreadable = ({ file, code }: Problem): boolean =>
  file === '.' && code === 'file.unreadable'

function report(dir: string, problems: readonly Problem[], isJson: boolean, out: Output): void {
  for (const problem of problems)
    out.write(
      isJson
        ? `${JSON.stringify({ ...problem, message: sayFinding(problem) })}\n`
        : toLine(dir, problem),
    )
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const warnings = problems.length - errors
  if (!isJson) out.write(`${dir}: ${count(errors, 'error')}, ${count(warnings, 'warning')}\n`)
}

/** All problems in order of file and line; the lint runs once the form is right. */
async function findProblems(dir: string): Promise<Problem[]> {
  const source = await readHandbook(dir)
  if (!source.handbook) return source.problems
  const today = Temporal.Now.plainDateISO(source.handbook.brand.timeZone).toString()
  const found = lintHandbook(source.handbook, lintFactsOf(source.handbook, today)).map(
    source.locate,
  )
  return [...source.problems, ...found].sort(byPlace)
}

function toLine(dir: string, problem: Problem): string {
  const path = relative(process.cwd(), join(dir, problem.file)) || '.'
  const place = `${path}:${Math.max(1, problem.line)}:${Math.max(1, problem.column)}`
  return `${place} ${problem.severity} ${sayFinding(problem)}\n`
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`
