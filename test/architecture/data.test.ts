// The data that people edit and the modules made of them: never apart, and a mistake is told with
// its line.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DATA, makeAll, makeModule } from '../../src/shell/cli/data.ts'
import { listFiles, ROOT } from './module.ts'

test('the modules are what the data give', () => {
  const written: string[] = []
  expect(makeAll(ROOT, (path) => written.push(path))).toEqual({ faults: [], changed: [] })
  expect(written).toEqual([])
})

test('every file of data makes a module, and every such module is made of one', () => {
  expect(DATA.length).toBeGreaterThan(20)
  expect(listFiles('src', /\.yaml$/)).toEqual(DATA.map(({ from }) => from).toSorted())
  expect(listFiles('src', /\.ts$/).filter((path) => path.includes('/domain/data/'))).toEqual(
    DATA.map(({ to }) => to).toSorted(),
  )
  for (const { from } of DATA) expect(existsSync(join(ROOT, from)), from).toBe(true)
})

/** What is told of the file after one change of its text: 'line what'. */
function faultsAfter(name: string, from: string, to: string): string[] {
  const file = DATA.find((each) => each.from.endsWith(`/${name}`))
  if (!file) throw new Error(`There is no ${name}`)
  const text = readFileSync(join(ROOT, file.from), 'utf8')
  const at = text.indexOf(from)
  if (at === -1) throw new Error(`${name} has no "${from}"`)
  const line = text.slice(0, at).split('\n').length
  const changed = text.slice(0, at) + to + text.slice(at + from.length)
  return (makeModule(file, changed).faults ?? []).map((fault) => {
    const [, place = '', says = ''] = /^\S+:(\d+) (.*)$/.exec(fault) ?? []
    return `${Number(place) - line} ${says}`
  })
}

describe('a mistake is told at its line', () => {
  test.each([
    // What was written, what stands there instead, and lines below the change with what is said.
    [
      'law-gb.yaml',
      'sector: water',
      'sektor: water',
      '0 "sektor" is not known here. Did you mean "sector"?',
    ],
    [
      'law-gb.yaml',
      'effectiveFrom: 2026-04-08',
      'effectiveFrom: 2026-04-31',
      '0 It is no date such as 2026-03-14',
    ],
    ['law-gb.yaml', 'jurisdiction: GB', 'jurisdiction: PL', '0 This file is of GB'],
    ['law-gb.yaml', 'id: UK-DISP-8W', 'id: UK-DISP-3BD', '0 There is another rule UK-DISP-3BD'],
    [
      'law-pl.yaml',
      'amount: 14',
      'amount: null',
      '1 An amount and its unit are both there, or both null',
    ],
    ['cue-en.yaml', 'small claims', 'small ~you', '0 There is no list "you"'],
    [
      'cue-en.yaml',
      'small claims',
      'small (claims',
      '0 A bracket is opened or closed alone in "small (claims"',
    ],
    ['cue-en.yaml', 'small claims', '_2 claims', '0 A pattern begins with a word: "_2 claims"'],
    [
      'cue-en.yaml',
      'small claims',
      'class action',
      '1 The same pattern of legal_threat stands in this file already',
    ],
    ['cue-en.yaml', 'small claims', '404', 'must be a text, not a number. Put it in quotation'],
    ['cue-en.yaml', 'small claims', '*claims', '0 A text that begins with * stands in quotation'],
    ['cue-en.yaml', 'small claims', 'small, claims', '0 "small," is no word: commas, stops'],
    ['cue-en.yaml', 'small claims', 'small claims)', '0 A bracket is opened or closed alone'],
    ['cue-en.yaml', 'small claims', 'Cláss Action', '1 The same pattern of legal_threat'],
    ['cue-fa.yaml', '- قاضی', '- قاضی قاضي', '0 "قاضي" is found by this list already'],
    [
      'cue-pl.yaml',
      'pozew',
      'poz\ufffdw',
      '0 A letter is lost in this line: save the file as UTF-8',
    ],
    ['insult-lv.yaml', 'kind: insult', 'kind: insultt', '0 "insultt" is not a choice for'],
    ['law-lv.yaml', '    amount: 15', '   amount: 15', '0 This cannot be read as YAML'],
    ['law-lv.yaml', '    amount: 15', '\tamount: 15', '(Tabs are not allowed as indentation)'],
    ['law-lv.yaml', '    amount: 15', '    amount: 15\u00a0', 'There is a no-break space'],
    ['law-lv.yaml', 'amount: 15', 'amount: 0', '0 "rules[0].amount" is too small: at least 1.'],
    ['law-lv.yaml', 'unit: wdays', 'unit: working days', 'Choices: days, wdays, weeks'],
    ['law-lv.yaml', '    certainty: verified\n', '', '"rules[0].certainty" is missing or empty.'],
    ['law-lv.yaml', 'text: reply', 'text: reply: sent', '0 This cannot be read as YAML'],
    [
      'when-word.yaml',
      'tomorrow: 1',
      'tomorrów: 1',
      '0 "tomorrów" is not folded: small letters without accents, such as "tomorrow"',
    ],
    ['polish-name.yaml', '- Ada\n', '- Karmen\n', '0 Only of a name in -a the form is certain'],
    ['polish-name.yaml', '- Ada\n', '- Magda\n', '"Magda" stands in this list already'],
    ['latvian-name.yaml', 'Doris', 'Jānis', '0 "Jānis" stands in these lists already'],
    ['persian-name.yaml', 'آرمان', 'Arman', '0 Names have Persian letters alone'],
    [
      'english-name.yaml',
      'either:',
      'eithar:',
      '0 "eithar" is not known here. Did you mean "either"?',
    ],
    ['firm-word.yaml', 'bank', 'Bank', '0 Words have small letters'],
    ['calendar-word.yaml', 'srod', 'środ', '0 "środ" is not folded: "srod"'],
  ])('%s: %s -> %s', (name, from, to, says) => {
    expect(faultsAfter(name, from, to).join('\n')).toContain(says)
  })

  test('a rule whose source goes is no verified rule any more', () => {
    const file = DATA.find((each) => each.from.endsWith('/law-eu.yaml'))!
    const text = readFileSync(join(ROOT, file.from), 'utf8').replaceAll(
      / {4}sources:\n(?: {6}- .*\n)+/g,
      '',
    )
    expect(makeModule(file, text).faults?.[0]).toMatch(
      /law-eu\.yaml:\d+ A rule without a source is unverified/,
    )
  })

  test('a key that stands there twice, and what is no YAML at all', () => {
    expect(faultsAfter('law-gb.yaml', 'sector: water', 'id: X\n    sector: water')).toEqual([
      expect.stringContaining('stands here twice'),
    ])
    expect(faultsAfter('law-gb.yaml', 'sector: water', 'sector: [water')).toHaveLength(1)
  })

  test('line ends of Windows and the mark at the beginning of a file are no mistake', () => {
    const file = DATA.find((each) => each.from.endsWith('/cue-fa.yaml'))!
    const text = readFileSync(join(ROOT, file.from), 'utf8')
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`
    expect(makeModule(file, windows)).toEqual(makeModule(file, text))
  })
})
