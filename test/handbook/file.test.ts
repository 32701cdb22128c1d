// Handbook files: what is wrong in them is named with its place; what is missing, doubled or no file
// of ours is refused.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { HandbookFile } from '../../src/handbook/adapters/handbook-file.ts'
import { formatHandbook } from '../../src/handbook/adapters/handbook-file.ts'
import { parseHandbookFiles, readHandbook } from '../../src/handbook/app/handbook-source.ts'
import type { FindingCode } from '../../src/chapter/domain/finding.ts'
import { lintHandbook } from '../../src/handbook/domain/lint.ts'
import { changed, facts, valid } from './fixture.ts'

const written = formatHandbook(valid)

/** The valid files with the text of one changed or added. */
const withFile = (name: string, change: (text: string) => string): HandbookFile[] => {
  const text = written.find((file) => file.name === name)?.text ?? ''
  return [...written.filter((file) => file.name !== name), { name, text: change(text) }]
}

const lineOf = (files: HandbookFile[], name: string, words: string): number =>
  (files
    .find((file) => file.name === name)
    ?.text.split('\n')
    .findIndex((line) => line.includes(words)) ?? -1) + 1

test('what is written is read back equal', () => {
  const source = parseHandbookFiles(written)
  expect(source.problems).toEqual([])
  expect(source.handbook).toEqual(valid)
  expect(formatHandbook(source.handbook!)).toEqual(written)
})

type Place = [
  name: string,
  file: string,
  from: string,
  to: string,
  code: FindingCode,
  words: string,
  params?: object,
]
const places: Place[] = [
  [
    'a misspelt field',
    'categories/wrong-item.yaml',
    '\nsubstitute: leader',
    '\nsubstitude: leader',
    'field.unknown',
    'substitude',
    { field: 'substitude', meant: 'substitute' },
  ],
  [
    'a field left out',
    'categories/wrong-item.yaml',
    '\nowner: handler',
    '',
    'field.missing',
    'id: wrong-item',
    { field: 'owner' },
  ],
  [
    'an unknown role',
    'positions.yaml',
    '- director',
    '- directr',
    'field.choice',
    '- directr',
    { meant: 'director' },
  ],
  [
    'a number where a text belongs',
    'people.yaml',
    'name: Ania Zielona',
    'name: 7',
    'field.type',
    'name: 7',
    { expected: 'text', found: 'number' },
  ],
  [
    'a duration nobody can count',
    'ladders.yaml',
    'silence: 1 wd',
    'silence: soon',
    'field.shape',
    'silence: soon',
    { shape: 'duration', given: 'soon' },
  ],
  [
    'a duration of a thousand months',
    'promises.yaml',
    'longest: 2 wd',
    'longest: 1000 months',
    'field.shape',
    'longest:',
    { shape: 'duration' },
  ],
  ['spans that overlap', 'brand.yaml', '12:30-16:30', '11:59-16:30', 'span.overlap', '11:59-16:30'],
  [
    'a span that ends before it begins',
    'brand.yaml',
    '12:30-16:30',
    '16:30-12:30',
    'span.order',
    '16:30-12:30',
  ],
  [
    'a day that is not in the calendar',
    'brand.yaml',
    '2026-12-24',
    '2026-02-29',
    'field.shape',
    '2026-02-29',
    { shape: 'day' },
  ],
  [
    'a time zone that does not exist',
    'brand.yaml',
    'Europe/Warsaw',
    'Europe/Radom',
    'field.shape',
    'Europe/Radom',
    { shape: 'time zone' },
  ],
  [
    'an offset instead of a time zone',
    'brand.yaml',
    'Europe/Warsaw',
    '"+02:00"',
    'field.shape',
    'timeZone',
  ],
  [
    'another version of the format',
    'brand.yaml',
    'handbook/1',
    'handbook/2',
    'field.choice',
    'handbook/2',
  ],
  [
    'an id with a capital',
    'categories/wrong-item.yaml',
    'id: wrong-item',
    'id: Wrong-item',
    'field.shape',
    'Wrong-item',
    { shape: 'id' },
  ],
  [
    'a category named otherwise than its file',
    'categories/wrong-item.yaml',
    'id: wrong-item',
    'id: wrong-thing',
    'file.name',
    'wrong-thing',
  ],
  [
    'the same key twice',
    'brand.yaml',
    '\nmarket: PL',
    '\nmarket: PL\nmarket: LV',
    'yaml.duplicate_key',
    'market: LV',
  ],
  [
    'a tab for indentation',
    'brand.yaml',
    '\n  pl: A small',
    '\n\tpl: A small',
    'yaml.syntax',
    '\tpl: A small',
  ],
  [
    'a text in a language Opoka does not speak',
    'positions.yaml',
    'pl: Handler (pl)',
    'de: Bearbeiter',
    'field.unknown',
    'de: Bearbeiter',
  ],
  [
    'a cue nobody can tap',
    'guide.yaml',
    'cue: talkative',
    'cue: talkativ',
    'field.choice',
    'cue: talkativ',
    { meant: 'talkative' },
  ],
  [
    'a misspelt question of a condition',
    'guide.yaml',
    'phase: past',
    'phas: past',
    'field.unknown',
    'phas: past',
    { meant: 'phase' },
  ],
  [
    'two questions in one condition',
    'guide.yaml',
    'leave:\n      phase: past',
    'leave: { phase: past, audience: true }',
    'field.shape',
    'leave: {',
    { shape: 'condition' },
  ],
  [
    'an ending that is none',
    'guide.yaml',
    'afterWarnings: 2',
    'afterWarnings: 0',
    'field.too_small',
    'afterWarnings',
  ],
  [
    'a rule of wording without a better sentence',
    'wording.yaml',
    'better:',
    'bettr:',
    'field.unknown',
    'bettr',
    { meant: 'better' },
  ],
  ['an alias', 'promises.yaml', 'longest: 2 wd', 'longest: *x', 'yaml.alias', 'longest'],
  ['a tag', 'promises.yaml', 'longest: 2 wd', 'longest: !!js/function x', 'yaml.syntax', 'longest'],
]

test.each(places)(
  '%s is named with file and line',
  (_name, file, from, to, code, words, params = {}) => {
    const files = withFile(file, (text) => {
      expect(text).toContain(from)
      return text.replace(from, to)
    })
    const source = parseHandbookFiles(files)
    expect(source.handbook).toBeNull()
    const found = source.problems.find((problem) => problem.code === code)
    expect(found, JSON.stringify(source.problems)).toMatchObject({
      file,
      severity: 'error',
      params,
    })
    expect(found!.line).toBe(lineOf(files, file, words))
    expect(found!.column).toBeGreaterThan(0)
  },
)

test('a value that stands twice in a list is named where it stands again', () => {
  const files = withFile('brand.yaml', (text) =>
    text.replace('languages:\n  - pl', 'languages:\n  - pl\n  - en\n  - pl'),
  )
  const line = lineOf(files, 'brand.yaml', 'languages:') + 3
  expect(parseHandbookFiles(files).problems).toMatchObject([
    { code: 'field.repeated', params: { value: 'pl' }, line },
  ])
})

test('a finding of the lint gets the file and line of what it is about', () => {
  const handbook = changed((h) => {
    h.categories[1]!.promises = ['call-bakc']
    delete h.ladders[1]!.name.pl
    h.brand.legalClasses[0]!.rules = ['PL-CONS-7B']
  })
  const files = formatHandbook(handbook)
  const source = parseHandbookFiles(files)
  const problems = lintHandbook(source.handbook!, facts).map(source.locate)
  const at = (code: FindingCode) => problems.find((problem) => problem.code === code)
  expect(at('promise.unknown')).toMatchObject({
    file: 'categories/wrong-item.yaml',
    line: lineOf(files, 'categories/wrong-item.yaml', 'call-bakc'),
    column: 5,
  })
  expect(at('text.missing')).toMatchObject({
    file: 'ladders.yaml',
    line: lineOf(files, 'ladders.yaml', 'id: top') + 1,
  })
  expect(at('rule.unknown')).toMatchObject({
    file: 'brand.yaml',
    line: lineOf(files, 'brand.yaml', 'PL-CONS-7B'),
  })
})

test('too many files, a file twice, and files that are missing are named', () => {
  const many = Array.from({ length: 601 }, (_, i): HandbookFile => ({
    name: `categories/c${i}.yaml`,
    text: '',
  }))
  expect(parseHandbookFiles(many).problems.map((problem) => problem.code)).toContain(
    'file.too_many',
  )
  expect(parseHandbookFiles([...written, written[0]!]).problems).toMatchObject([
    { code: 'id.duplicate', file: 'brand.yaml' },
  ])
  expect(parseHandbookFiles([]).problems.map((problem) => problem.file)).toEqual([
    'brand.yaml',
    'categories/*.yaml',
    'ladders.yaml',
    'positions.yaml',
    'promises.yaml',
  ])
})

test('a folder is read as it is, links lead nowhere else, and other encodings are refused', async () => {
  const place = await mkdtemp(join(tmpdir(), 'opoka-handbook-'))
  try {
    const dir = join(place, 'jodla')
    for (const file of written) {
      await mkdir(dirname(join(dir, file.name)), { recursive: true })
      await writeFile(join(dir, file.name), file.text)
    }
    await writeFile(join(dir, 'README.md'), 'Not part of it.')
    expect(await readHandbook(dir)).toMatchObject({ handbook: valid, problems: [] })

    await writeFile(join(place, 'secret.yaml'), 'a: 1')
    await rm(join(dir, 'guide.yaml'))
    await symlink('../secret.yaml', join(dir, 'guide.yaml'))
    await symlink('categories/wrong-item.yaml', join(dir, 'redress.yaml'))
    await writeFile(join(dir, 'wording.yaml'), Buffer.from('\ufeffa: żółć', 'utf16le'))
    await writeFile(join(dir, 'categories', 'big.yaml'), 'x'.repeat(1_000_001))
    await mkdir(join(dir, 'categories', 'folder.yaml'))
    const source = await readHandbook(dir)
    expect(source.handbook).toBeNull()
    expect(source.problems.map((problem) => [problem.file, problem.code])).toEqual([
      ['categories/big.yaml', 'file.too_large'],
      ['categories/folder.yaml', 'file.unreadable'],
      ['guide.yaml', 'file.outside'],
      ['wording.yaml', 'file.not_text'],
    ])
  } finally {
    await rm(place, { recursive: true, force: true })
  }
  expect((await readHandbook(join(place, 'gone'))).problems).toMatchObject([
    { code: 'file.unreadable', file: '.' },
  ])
})
