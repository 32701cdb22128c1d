// Handbook files of any text: hostile ones are refused quickly, and a round trip loses nothing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HandbookFile } from '../../src/handbook/adapters/handbook-file.ts'
import { formatHandbook, hashHandbook } from '../../src/handbook/adapters/handbook-file.ts'
import { parseHandbookFiles } from '../../src/handbook/app/handbook-source.ts'
import type { FindingCode } from '../../src/chapter/domain/finding.ts'
import type { Handbook } from '../../src/handbook/domain/handbook.ts'
import { isBlank } from '../../src/platform/base/domain/text.ts'
import { changed, valid } from './fixture.ts'

const written = formatHandbook(valid)

/** The valid files with the text of one changed or added. */
const withFile = (name: string, change: (text: string) => string): HandbookFile[] => {
  const text = written.find((file) => file.name === name)?.text ?? ''
  return [...written.filter((file) => file.name !== name), { name, text: change(text) }]
}

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

/** Words that YAML may take for something else. */
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
/** What a handbook may hold that nothing of ours reads yet. */
const free = fc
  .jsonValue({ maxDepth: 4 })
  .filter(
    (value) =>
      value !== null &&
      parseHandbookFiles(withFile('redress.yaml', () => JSON.stringify(value))).problems.length ===
        0,
  )

test('texts of every kind survive writing and reading', () => {
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
