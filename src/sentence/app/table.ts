// The sentences of a handbook as a table that a native reader corrects: a row a sentence, language
// and form.
import { fingerprint, type Sentence } from '../adapters/file.ts'
import { renderExample } from '../domain/example.ts'
import { splitForms } from '../domain/form.ts'
import type { Language } from '../../platform/base/domain/language.ts'

/** `mark` tells when the table is read back what the sentence and its example were. */
export const COLUMNS = ['id', 'where', 'language', 'form', 'sentence', 'example', 'mark'] as const
export type Row = Record<(typeof COLUMNS)[number], string>

/** Rows in the order of the files; of one language alone where it is named. */
export const toRows = (sentences: readonly Sentence[], only?: Language): Row[] =>
  sentences.flatMap((sentence) =>
    sentence.texts
      .filter(({ language }) => only === undefined || language === only)
      .flatMap(({ language, raw }) => rowsOf(sentence, language, raw)),
  )

function rowsOf(sentence: Sentence, language: Language, raw: string): Row[] {
  const { id } = sentence
  const where = whereIs(sentence)
  return splitForms(raw).map(({ form, text, customer }) => {
    const example = renderExample(text, language, customer)
    const mark = `${markOf(raw)}-${fingerprint(example, EXAMPLE_LETTERS)}`
    return { id, where, language, form, sentence: text, example, mark }
  })
}

const EXAMPLE_LETTERS = 4
/**
 * Of a sentence with all its forms; the first part of a row's mark. The letter keeps a spreadsheet
 * from taking it for a number.
 */
export const markOf = (raw: string): string => `m${fingerprint(raw, 8)}`

/** Whether the example is another one than was printed: somebody has corrected the wrong column. */
export function isExampleChanged({ example, mark }: Row): boolean {
  const printed = mark.split('-')[1]
  return printed !== undefined && printed !== fingerprint(example, EXAMPLE_LETTERS)
}

const TO_COLLEAGUES = ', to colleagues'
const WHAT: Record<string, string> = {
  aim: `aim${TO_COLLEAGUES}`,
  about: `what it is${TO_COLLEAGUES}`,
  because: `why${TO_COLLEAGUES}`,
  why: `why${TO_COLLEAGUES}`,
  greeting: 'first words of the chat',
  away: 'the chat when nobody is there',
  what: 'promised to the customer',
  ifBroken: `what to do when it is broken${TO_COLLEAGUES}`,
  better: 'what to write instead',
  levels: 'said, level',
  again: 'said again',
  written: 'written',
  ask: 'asked of the customer',
  prepare: `to prepare${TO_COLLEAGUES}`,
  procedure: `procedure${TO_COLLEAGUES}`,
}
const WHAT_OF_KIND: Record<string, string> = {
  say: 'said',
  do: `to do${TO_COLLEAGUES}`,
  avoid: `to avoid${TO_COLLEAGUES}`,
}

/** 'Let it pass › name-feeling: said, level 1 of 2'. */
function whereIs({ trail, file }: Sentence): string {
  const places = trail
    .filter(({ name, kind }) => name !== undefined || kind !== undefined)
    .map(({ key, name }) => name ?? key)
  return `${places.join(' › ') || file}: ${whatIs(trail)}`
}

function whatIs(trail: Sentence['trail']): string {
  const last = trail.at(-1)
  if (last?.of === undefined) {
    const kind = trail.at(-2)?.kind
    const ofKind = last?.key === 'text' && kind !== undefined ? WHAT_OF_KIND[kind] : undefined
    return ofKind ?? wordOf(last?.key ?? '')
  }
  const list = wordOf(trail.at(-2)?.key ?? '')
  return `${list} ${last.key} of ${last.of}`
}

const wordOf = (key: string): string => WHAT[key] ?? key
