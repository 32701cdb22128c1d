// `opoka say DIR`: prints every sentence of a handbook in all its forms as a table, and takes the
// corrected table back.
import { readFile, stat, writeFile } from 'node:fs/promises'
import { type HandbookFile, readHandbookFolder } from '../../handbook/adapters/handbook-file.ts'
import { listSentences, replaceFiles, type Sentence } from '../adapters/file.ts'
import { type Refusal, takeTable } from '../app/take.ts'
import { COLUMNS, toRows } from '../app/table.ts'
import { findFormFault } from '../../platform/text/domain/choose-form.ts'
import { readYaml } from '../../chapter/adapters/handbook-yaml.ts'
import { sayFinding } from '../../chapter/domain/message.ts'
import { type Arguments, readArguments } from '../../platform/base/cli/argument.ts'
import { isLanguage, LANGUAGES, type Language } from '../../platform/base/domain/language.ts'
import { errorCode } from '../../platform/base/domain/narrow.ts'
import { readCsv, separatorOf, writeCsv } from '../../platform/text/domain/csv.ts'

const USAGE = `Usage: npx opoka say DIR [--language en|pl|lv|fa] [--out FILE]
       npx opoka say DIR --take FILE

Prints every sentence of the handbook in the folder DIR as a table for a spreadsheet (CSV in UTF-8): what is said, written, promised and
explained, a row for each language and form. Columns: id, where it is used, language, form (customer m, f, many, other: nobody knows;
agent m, f, other; "-" where all hear the same), sentence, example, mark. {slots} and [parts that fall away] stay as they are.
Semicolons stand between the cells for pl, lv and fa alone, else commas; the table may come back with either, or with tabs.

Correct the column "sentence" and leave the others. A sentence may get forms, or lose them: with rows for all of its forms, or one row "-".
Rows may be left out where they are right, but all rows of a sentence and language together.
--take puts the sentences that differ into the files in DIR; nothing else in them changes, and nothing at all when a row is refused.
Exit code 0: done, 1: something was refused or a file cannot be read, 2: wrong usage.
`

type Output = { write: (text: string) => unknown }
const OPTIONS = { '--language': true, '--out': true, '--take': true }

/** The exit code: 0 done, 1 refused, 2 not understood. */
export async function runSay(
  argv: readonly string[],
  out: Output = process.stdout,
  err: Output = process.stderr,
): Promise<number> {
  const read = readArguments(argv, { options: OPTIONS, words: { least: 1, most: 1 } })
  if (read === 'help') {
    out.write(USAGE)
    return 0
  }
  const wrong = 'refused' in read ? read.refused : findWrongOption(read)
  if ('refused' in read || wrong !== null) {
    err.write(`${wrong}\n\n${USAGE}`)
    return 2
  }
  const [dir = ''] = read.words
  const source = await readSentences(dir)
  if ('refused' in source) {
    err.write(source.refused.map((line) => `${line}\n`).join(''))
    return 1
  }
  const take = read.options.get('--take')
  return take === undefined
    ? print(source.sentences, read, out, err)
    : takeBack(dir, source, take, { out, err })
}

function findWrongOption({ options }: Arguments): string | null {
  const language = options.get('--language')
  if (language !== undefined && !isLanguage(language))
    return `There is no language "${language.slice(0, 40)}"; the languages are ${LANGUAGES.join(', ')}.`
  return options.has('--take') && options.size > 1
    ? 'The option --take goes with no other option.'
    : null
}

type Source = { files: HandbookFile[]; sentences: Sentence[] }

/** Files that cannot be read rightly are refused whole: a table of half of a handbook misleads. */
async function readSentences(dir: string): Promise<Source | { refused: string[] }> {
  const isFolder = (await stat(dir).catch(() => null))?.isDirectory() ?? false
  if (!isFolder) return { refused: [`${dir} is not a folder that can be read.`] }
  const { files, problems } = await readHandbookFolder(dir)
  const refused = problems.map((problem) => `${dir}/${problem.file}: ${sayFinding(problem)}`)
  for (const { name, text } of files)
    for (const { code, params, line } of readYaml(text).problems)
      refused.push(
        `${dir}/${name}:${line}: ${sayFinding({ severity: 'error', code, params, path: [] })}`,
      )
  if (files.length === 0 && refused.length === 0)
    return { refused: [`${dir} holds no handbook: there is no YAML file in it.`] }
  if (refused.length > 0) return { refused }
  const sentences = listSentences(files)
  for (const { id, file, texts } of sentences)
    for (const { language, raw } of texts) {
      const fault = findFormFault(raw)
      if (fault !== null)
        refused.push(`${dir}/${file}: The forms of ${id}, ${language} cannot be read: ${fault}`)
    }
  return refused.length > 0 ? { refused } : { files, sentences }
}

async function print(
  sentences: readonly Sentence[],
  { options }: Arguments,
  out: Output,
  err: Output,
): Promise<number> {
  const named = options.get('--language')
  const only: Language | undefined = isLanguage(named) ? named : undefined
  const rows = toRows(sentences, only)
  const text = writeCsv(
    [...COLUMNS],
    rows.map((row) => COLUMNS.map((column) => row[column])),
    separatorOf(only ?? 'en'),
  )
  const file = options.get('--out')
  if (file === undefined) {
    out.write(text)
    return 0
  }
  try {
    // A table that stands there already may hold an hour of somebody's corrections.
    await writeFile(file, text, { flag: 'wx' })
  } catch (error) {
    err.write(
      errorCode(error) === 'EEXIST'
        ? `${file} is there already; name another file, or remove it.\n`
        : `${file} cannot be written.\n`,
    )
    return 1
  }
  out.write(`${file}: ${count(rows.length, 'row')}\n`)
  return 0
}

async function takeBack(
  dir: string,
  { files, sentences }: Source,
  table: string,
  { out, err }: { out: Output; err: Output },
): Promise<number> {
  const cells = await readTable(table)
  if (typeof cells === 'string') {
    err.write(`${table}: ${cells}\n`)
    return 1
  }
  const taken = takeTable(files, sentences, cells)
  if ('refused' in taken) {
    err.write(sayRefused(table, taken.refused))
    return 1
  }
  const changed = await replaceFiles(
    dir,
    taken.files.map(({ name, before, text }) => ({ name, before, after: text })),
  )
  if (changed !== null) {
    err.write(
      `${dir}/${changed} has just been changed by somebody; nothing was written, try again.\n`,
    )
    return 1
  }
  for (const file of taken.files)
    out.write(`${dir}/${file.name}: ${count(file.sentences, 'sentence')} changed\n`)
  if (taken.files.length === 0) out.write(`${dir}: no sentence changed\n`)
  return 0
}

/** The cells, or what is wrong with the whole file. */
async function readTable(file: string): Promise<string[][] | string> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return 'The file cannot be read.'
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    const text = new TextDecoder(isWide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
    return readCsv(text) ?? 'A quotation mark is never closed; save the table as CSV once more.'
  } catch {
    return 'The file is not in UTF-8; save the table as “CSV UTF-8”.'
  }
}

const MOST = 100

function sayRefused(table: string, refused: readonly Refusal[]): string {
  const lines = refused.slice(0, MOST).map(({ row, says }) => `${table}:${row}: ${says}`)
  if (refused.length > MOST) lines.push(`and ${refused.length - MOST} more`)
  return `${lines.join('\n')}\n${count(refused.length, 'row')} refused, nothing was written.\n`
}

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`
