// No sentence of the house makes its reader or writer choose a sex: no brackets and slashes of
// endings in any language.
import { listLayer } from './module.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
/**
 * "Zapoznałem(-am)", "izlasījis(-usi)", "oczekiwał(a)", "zrobił/a", "Pan/Pani", "kungs/kundze",
 * "he/she", "(s)he".
 */
const DOUBLED =
  /\p{L}\(-?(?:a|ą|e|y|i|am|em|ei|usi|usies|is|ies|ām|iem|as|s|ais|aja|aś|eś|ła|łam|na|ną)\)|\p{L}\/-?(?:a|ą|am|em|usi|usies|ais|aja|ā|aś|eś|ła|łam|na|ną)(?!\p{L})|(?<!\p{L})P(?:an|ana|anu|anem)\s*(?:\/|\()\s*P(?:ani|anią)|kungs\s*\/\s*kundze|(?<!\p{L})s?he\s*\/\s*s?he(?!\p{L})|\(s\)he/u

const filesIn = (dir: string, ending: RegExp): string[] =>
  readdirSync(join(root, dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

test('fault-U6 no brackets or slashes of gender in phrases, letters, handbooks and the chat', () => {
  const files = [
    ...listLayer('i18n', /\.ts$/).map((path) => join(root, path)),
    ...listLayer('widget', /\.ts$/).map((path) => join(root, path)),
    ...filesIn('handbook', /\.yaml$/),
  ]
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        // A pattern lists what customers and agents write: there a bar or a bracket is its grammar,
        // not a sentence.
        const match = /^\s*(?:- )?(?:\/\/|#)/.test(line) ? null : DOUBLED.exec(line)
        return match ? [`${relative(root, file)}:${index + 1} ${match[0]}`] : []
      }),
  )
  expect(found).toEqual([])
})

test.each([
  'Zapoznałem(-am) się',
  'Esmu izlasījis(-usi)',
  'czego oczekiwał(a)',
  'zrobił/a',
  'Pan/Pani',
  'Pana/Panią',
  'Panu / Pani',
  'Pan (Pani)',
  'kungs/kundze',
  'he/she',
])('“%s” would be found', (text) => {
  expect(text).toMatch(DOUBLED)
})
test.each([
  'plik (PDF)',
  'i/lub',
  'km/h',
  'strona (a nie list)',
  'klient(ka)'.replace('(ka)', ''),
  'createElement(tag)',
])('“%s” is fine', (text) => {
  expect(text).not.toMatch(DOUBLED)
})
