// Handbook files: problems with their places, hostile input, and a round trip that loses nothing.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HandbookFile } from '../../src/handbook/adapters/handbook-file.ts'
import { formatHandbook, hashHandbook } from '../../src/handbook/adapters/handbook-file.ts'
import { parseHandbookFiles, readHandbook } from '../../src/handbook/app/handbook-source.ts'
import type { FindingCode } from '../../src/chapter/domain/finding.ts'
import type { Handbook } from '../../src/handbook/domain/handbook.ts'
import { lintHandbook } from '../../src/handbook/domain/lint.ts'
import { isBlank } from '../../src/platform/base/domain/text.ts'
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

type Hostile = [name: string, file: string, text: string, code: FindingCode]
const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map(
    (key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`,
  ),
].join('\n')
const hostile: Hostile[] = [
  ['an alias bomb', 'guide.yaml', bomb, 'yaml.alias'],
  ['an alias inside itself', 'guide.yaml', 'a: &a [*a]', 'yaml.alias'],
  ['ten megabytes', 'guide.yaml', `a: ${'x'.repeat(10_000_000)}`, 'file.too_large'],
  ['a megabyte of commas', 'guide.yaml', `[${', '.repeat(400_000)}`, 'yaml.too_much'],
  [
    'sixty thousand keys',
    'guide.yaml',
    Array.from({ length: 60_000 }, (_, i) => `k${i}: v`).join('\n'),
    'yaml.too_much',
  ],
  ['brackets without end', 'guide.yaml', '['.repeat(500_000), 'yaml.too_deep'],
  ['dashes without end', 'guide.yaml', '- '.repeat(300_000), 'yaml.too_deep'],
  [
    'a staircase of keys',
    'guide.yaml',
    Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'yaml.too_deep',
  ],
  ['a NUL', 'guide.yaml', 'a: "x\0y"', 'file.not_text'],
  [
    'an escaped NUL',
    'brand.yaml',
    written[0]!.text.replace('A small shop.', '"A \\0 shop."'),
    'field.characters',
  ],
  ['half a letter', 'guide.yaml', 'a: \ud800', 'file.not_text'],
  ['the key __proto__', 'guide.yaml', '__proto__:\n  polluted: true', 'yaml.key'],
  [
    'the key constructor',
    'guide.yaml',
    'constructor: { prototype: { polluted: true } }',
    'yaml.key',
  ],
  ['a number that is none', 'redress.yaml', 'a: .nan', 'field.shape'],
  ['two documents in one file', 'guide.yaml', 'a: 1\n---\nb: 2', 'yaml.syntax'],
  ['YAML 1.1', 'guide.yaml', '%YAML 1.1\n---\na: no', 'yaml.syntax'],
  ['an empty file', 'ladders.yaml', '', 'field.missing'],
  ['a list instead of a mapping', 'ladders.yaml', '- a\n- b', 'field.type'],
  ['a file of another name', 'brands.yaml', 'a: 1', 'file.unexpected'],
  ['a way out of the folder', 'categories/../../secret.yaml', 'a: 1', 'file.unexpected'],
  ['an absolute path', '/etc/opoka.yaml', 'a: 1', 'file.unexpected'],
]

test.each(hostile)('%s is refused, quickly', (_name, file, text, code) => {
  const started = performance.now()
  const source = parseHandbookFiles(withFile(file, () => text))
  expect(performance.now() - started).toBeLessThan(5000)
  expect(source.handbook).toBeNull()
  expect(source.problems.map((problem) => problem.code)).toContain(code)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('any text at all in any file gives problems or a handbook, never an exception', () => {
  const names = fc.constantFrom(...written.map((file) => file.name))
  const inserted = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '\n',
      '\t',
      '- ',
      ': ',
      '"',
      "'",
      '|',
      '>',
      '&a ',
      '*a',
      '!!',
      '{',
      '[',
      '#',
      '---\n',
      '<<: ',
    ),
  )
  fc.assert(
    fc.property(
      names,
      inserted,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (name, words, share) => {
        const source = parseHandbookFiles(
          withFile(
            name,
            (text) => text.slice(0, share * text.length) + words + text.slice(share * text.length),
          ),
        )
        if (source.handbook)
          expect(parseHandbookFiles(formatHandbook(source.handbook)).handbook).toEqual(
            source.handbook,
          )
        else expect(source.problems.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 40 },
  )
})

test('texts of every kind survive writing and reading', () => {
  const words = fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          ' ',
          '\n',
          '\t',
          ':',
          '#',
          '-',
          '"',
          "'",
          '|',
          '>',
          '%',
          '@',
          '‌',
          'ł',
          'ķ',
          'ش',
          '🙂',
        ),
        maxLength: 80,
      }),
      fc.constantFrom(
        'no',
        'null',
        '~',
        '1',
        '1e3',
        '0x1',
        '2026-01-01',
        '<<',
        '- a',
        'a: b',
        '=',
        'true',
        '---',
        '...',
      ),
    )
    .filter((text) => !isBlank(text) && text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text))
  const free = fc
    .jsonValue({ maxDepth: 4 })
    .filter(
      (value) =>
        value !== null &&
        parseHandbookFiles(withFile('redress.yaml', () => JSON.stringify(value))).problems
          .length === 0,
    )
  fc.assert(
    fc.property(
      words,
      words,
      words,
      fc.option(free, { nil: undefined }),
      (name, about, step, redress) => {
        const handbook: Handbook = changed((h) => {
          h.brand.name = { en: name, fa: about }
          h.categories[0]!.procedure = [{ pl: step }, { lv: about, en: step }]
          h.redress = redress
        })
        if (redress === undefined) delete handbook.redress
        const source = parseHandbookFiles(formatHandbook(handbook))
        expect(source.problems).toEqual([])
        // Through JSON on both sides: it knows no -0, and neither does the hash.
        expect(JSON.parse(JSON.stringify(source.handbook))).toEqual(
          JSON.parse(JSON.stringify(handbook)),
        )
        expect(hashHandbook(source.handbook!)).toBe(hashHandbook(handbook))
      },
    ),
    { numRuns: 40 },
  )
})

test('the hash is of what a handbook says, not of how it is spelt', () => {
  const hash = hashHandbook(valid)
  expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/)
  const turned = Object.fromEntries(Object.entries(valid).toReversed()) as Handbook
  expect(
    hashHandbook({ ...turned, categories: valid.categories.toReversed(), redress: undefined }),
  ).toBe(hash)
  expect(hashHandbook(changed((h) => (h.categories[0]!.owner = 'leader')))).not.toBe(hash)
  expect(hashHandbook(changed((h) => h.people.reverse()))).not.toBe(hash)
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
