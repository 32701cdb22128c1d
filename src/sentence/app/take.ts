// Takes a corrected table of sentences back: what is wrong with its rows, or the files as they then
// are.
import { text as textSchema } from '../../chapter/contract/handbook-field.ts'
import { SLOTS } from '../../guide/domain/slot.ts'
import { closest } from '../../platform/base/domain/closest.ts'
import { isLanguage } from '../../platform/base/domain/language.ts'
import { isBlank } from '../../platform/base/domain/text.ts'
import { slotsOf } from '../../platform/text/domain/slot.ts'
import type { HandbookFile } from '../../handbook/adapters/handbook-file.ts'
import { putWords, type Sentence } from '../adapters/file.ts'
import {
  completeForms,
  findMarkFault,
  FORM_NAMES,
  joinForms,
  splitForms,
  unknownSlots,
} from '../domain/form.ts'
import { COLUMNS, isExampleChanged, markOf, type Row } from './table.ts'

/** `row` counts as a spreadsheet does: the heads are row 1. */
export type Refusal = { row: number; says: string }
type Numbered = Row & { row: number }
type Written = Sentence['texts'][number]
/** Rows of one sentence in one language, with what the file says now. */
type Group = { sentence: Sentence; written: Written; rows: Numbered[] }
type Change = { file: string; at: Written['at']; raw: string }
type Taken = { files: (HandbookFile & { before: string; sentences: number })[] }

/**
 * The files that change, each with how many of its sentences; or everything for which the table is
 * refused. Sentences and languages that the table leaves out stay as they are.
 */
export function takeTable(
  files: readonly HandbookFile[],
  sentences: readonly Sentence[],
  cells: readonly string[][],
): Taken | { refused: Refusal[] } {
  const read = readRows(cells)
  if ('refused' in read) return read
  const grouped = groupRows(read.rows, sentences)
  const refused = [...grouped.refused]
  const changes: Change[] = []
  for (const group of grouped.groups) {
    const change = changeOf(group)
    if (Array.isArray(change)) refused.push(...change)
    else if (change) changes.push(change)
  }
  if (refused.length > 0) return { refused: refused.toSorted((a, b) => a.row - b.row) }
  return {
    files: files.flatMap(({ name, text: before }) => {
      const mine = changes.filter(({ file }) => file === name)
      if (mine.length === 0) return []
      return [{ name, before, text: putWords(before, mine), sentences: mine.length }]
    }),
  }
}

function readRows(cells: readonly string[][]): { rows: Numbered[] } | { refused: Refusal[] } {
  const [heads = [], ...lines] = cells
  const places = COLUMNS.map((column) => heads.findIndex((head) => head.trim() === column))
  const missing = COLUMNS.filter((_, index) => places[index] === -1)
  if (missing.length > 0)
    return {
      refused: [
        {
          row: 1,
          says: `The column ${missing.join(', ')} is missing; keep the first row as it was printed.`,
        },
      ],
    }
  const cell = (line: readonly string[], column: (typeof COLUMNS)[number]) =>
    (line[places[COLUMNS.indexOf(column)] ?? -1] ?? '').trim()
  const rows = lines.map((line, index) => ({
    row: index + 2,
    id: cell(line, 'id'),
    where: cell(line, 'where'),
    language: cell(line, 'language'),
    form: cell(line, 'form'),
    sentence: cell(line, 'sentence'),
    example: cell(line, 'example'),
    mark: cell(line, 'mark'),
  }))
  return { rows: rows.filter((_, index) => lines[index]?.some((words) => words.trim() !== '')) }
}

/** Every row with its sentence; what cannot be one, or is there twice, is refused. */
function groupRows(
  rows: readonly Numbered[],
  sentences: readonly Sentence[],
): { groups: Group[]; refused: Refusal[] } {
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]))
  const groups = new Map<string, Group>()
  const refused: Refusal[] = []
  for (const row of rows) {
    const sentence = byId.get(row.id)
    const written = sentence?.texts.find(({ language }) => language === row.language)
    const key = `${row.language} ${row.id}`
    const group = groups.get(key)
    const twice = group?.rows.find(({ form }) => form === row.form)
    const says =
      findRowFault(row, sentence, [...byId.keys()]) ?? (twice ? sayTwice(row, twice) : null)
    if (says !== null) refused.push({ row: row.row, says })
    else if (group) group.rows.push(row)
    else if (sentence && written) groups.set(key, { sentence, written, rows: [row] })
  }
  return { groups: [...groups.values()], refused }
}

function findRowFault(
  row: Row,
  sentence: Sentence | undefined,
  ids: readonly string[],
): string | null {
  if (!sentence) return sayUnknownId(row, ids)
  if (!sentence.texts.some(({ language }) => language === row.language))
    return sayUnknownLanguage(row)
  if (FORM_NAMES.includes(row.form)) return null
  return `There is no form “${row.form.slice(0, 40)}”; the forms are ${FORM_NAMES.slice(0, 8).join('; ')}, or both as in “customer m, agent f”.`
}

const sayTwice = ({ id, language, form }: Row, { row }: Numbered): string =>
  `The sentence ${id}, ${language}, ${form} stands in row ${row} too; delete one of them.`

function sayUnknownId({ id }: Row, known: readonly string[]): string {
  const near = closest(id, known)
  return `The handbook has no sentence “${id.slice(0, 100)}”${near ? `; did you mean ${near}?` : '; keep the ids as they were printed, or delete the row.'}`
}

const sayUnknownLanguage = ({ id, language }: Row): string =>
  isLanguage(language)
    ? `The sentence ${id} says nothing in ${language}; write it into the file first, or delete the row.`
    : `There is no language “${language.slice(0, 40)}”; the languages are en, pl, lv, fa.`

/** What is to be written, null where nothing changes, or why not. */
function changeOf(group: Group): Change | Refusal[] | null {
  const { sentence, written, rows } = group
  const now = new Map(splitForms(written.raw).map(({ form, text }) => [form, text]))
  const isSame =
    rows.length === now.size && rows.every((row) => isWritten(row.sentence, now.get(row.form)))
  const faults = isSame ? findExampleFaults(rows) : findFaults(group)
  if (faults.length > 0) return faults
  if (isSame) return null
  const raw = joinForms(new Map(rows.map((row) => [row.form, row.sentence])))
  if (raw === written.raw) return null
  const checked = textSchema.safeParse({ [written.language]: raw })
  if (checked.success) return { file: sentence.file, at: written.at, raw }
  const says = `The sentence ${sentence.id} is too long in all its forms together, or has letters nobody sees; shorten it or type it anew.`
  return [{ row: rows[0]?.row ?? 1, says }]
}

const isWritten = (given: string, now: string | undefined): boolean => now?.trim() === given

const findExampleFaults = (rows: readonly Numbered[]): Refusal[] =>
  rows.filter(isExampleChanged).map(({ row }) => ({
    row,
    says: 'The example was changed and the sentence was not; write it into the column “sentence”.',
  }))

function findFaults({ sentence, written, rows }: Group): Refusal[] {
  const first = rows[0]?.row ?? 1
  if (!rows.some(({ mark }) => mark.split('-')[0] === markOf(written.raw))) {
    const isMarked = rows.some(({ mark }) => mark !== '')
    const says = isMarked
      ? `The sentence ${sentence.id} in ${sentence.file} was changed after the table was printed; print a new table and correct that one.`
      : `The row of ${sentence.id} has no mark; copy it from the printed table.`
    return [{ row: first, says }]
  }
  const forms = rows.map(({ form }) => form)
  const complete = completeForms(forms)
  if (complete === null)
    return [
      {
        row: first,
        says: `The forms of ${sentence.id}, ${written.language} do not belong together: ${forms.join('; ')}. Keep those that were printed, or one row with the form “-”.`,
      },
    ]
  const missing = complete.filter((form) => !forms.includes(form))
  if (missing.length > 0)
    return [
      {
        row: first,
        says: `A form of ${sentence.id}, ${written.language} is missing: ${missing.join('; ')}. Add its row, or delete all rows of the sentence to leave it as it is.`,
      },
    ]
  return rows.flatMap((row) => {
    const says = findWordFault(row.sentence, sentence)
    return says === null ? [] : [{ row: row.row, says }]
  })
}

function findWordFault(words: string, sentence: Sentence): string | null {
  if (isBlank(words)) return `The sentence ${sentence.id} is empty; put the words back.`
  const mark = findMarkFault(words)
  if (mark !== null) return `The sentence has ${mark}; put the missing bracket in.`
  const known = slotsFor(sentence)
  const [slot] = unknownSlots(words, known)
  if (slot === undefined) return null
  const near = closest(slot, known)
  const instead = near ? `; did you mean {${near}}?` : sayKnown(known)
  return `There is no slot {${slot.slice(0, 40)}}${instead}`
}

const sayKnown = (slots: readonly string[]): string =>
  slots.length > 0 ? `; there are {${slots.join('}, {')}}.` : ' here; write words without braces.'

/** Moves of the guide may use all of its slots; any other sentence those that it has already. */
const slotsFor = ({ trail, texts }: Sentence): readonly string[] =>
  trail.some(({ kind }) => kind !== undefined)
    ? SLOTS
    : [...new Set(texts.flatMap(({ raw }) => splitForms(raw).flatMap(({ text }) => slotsOf(text))))]
