// Everything for which a corrected table of sentences is refused: then nothing is written.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { replaceFiles } from '../../src/sentence/adapters/file.ts'
import { copyOf, correct, filesIn, FIRST, folder, GUIDE, type Row, say } from './table.ts'

describe('a table is refused, and nothing is written', () => {
  const cases: [string, (rows: Row[], row: (id: string, form?: string) => Row) => void, RegExp][] =
    [
      [
        'an unknown id',
        (_, row) => (row('guide.chat.away').id = 'guide.chat.awya'),
        /no sentence “guide.chat.awya”; did you mean guide.chat.away\?/,
      ],
      [
        'a language it does not have',
        (_, row) => (row('guide.chat.away').language = 'lv'),
        /says nothing in lv/,
      ],
      ['no language', (_, row) => (row('guide.chat.away').language = 'de'), /no language “de”/],
      ['no form', (_, row) => (row('guide.chat.away').form = 'x'), /no form “x”/],
      [
        'a form of another kind',
        (_, row) => (row(FIRST).form = 'agent m'),
        /do not belong together/,
      ],
      [
        'a missing form',
        (rows, row) => rows.splice(rows.indexOf(row(FIRST, 'customer f, agent f')), 1),
        /A form of .* is missing: customer f, agent f/,
      ],
      ['a row twice', (rows, row) => rows.push(row('guide.chat.away')), /stands in row \d+ too/],
      ['an empty sentence', (_, row) => (row('guide.chat.away').sentence = ' '), /is empty/],
      [
        'an unknown slot',
        (_, row) => (row(FIRST).sentence = 'Słyszę {adress}.'),
        /no slot \{adress\}; did you mean \{address\}/,
      ],
      [
        'a slot where there are none',
        (_, row) => (row('guide.chat.away').sentence = '{owner}'),
        /no slot \{owner\} here/,
      ],
      [
        'a bracket left open',
        (_, row) => (row(FIRST).sentence = 'Słyszę[, {address}.'),
        /a \[ without its \]/,
      ],
      [
        'a brace left open',
        (_, row) => (row(FIRST).sentence = 'Słyszę[, {address].'),
        /a \{ without its \}/,
      ],
      ['brackets in brackets', (_, row) => (row(FIRST).sentence = '[a [b] c]'), /a \[ within/],
      [
        'a select typed by hand',
        (_, row) => (row('guide.chat.away').sentence = '{customer, select, other {x}}'),
        /a \{ without/,
      ],
      [
        'a letter nobody sees',
        (_, row) => (row('guide.chat.away').sentence = 'a\u0000b'),
        /letters nobody sees/,
      ],
      [
        'a sentence without end',
        (_, row) => (row('guide.chat.away').sentence = 'a'.repeat(5000)),
        /too long/,
      ],
      [
        'the example in place of the sentence',
        (_, row) => (row('guide.chat.away').example = 'Nie ma nas.'),
        /The example was changed/,
      ],
      [
        'no mark',
        (_, row) => Object.assign(row('guide.chat.away'), { sentence: 'a', mark: '' }),
        /has no mark/,
      ],
      [
        'another mark',
        (_, row) =>
          Object.assign(row('guide.chat.away'), { sentence: 'a', mark: 'm00000000-0000' }),
        /was changed after the table was printed/,
      ],
    ]
  test.each(cases)('%s', async (_, change, says) => {
    const { code, out, err, guide, file } = await correct((rows, row) => {
      row('guide.chat.greeting').sentence = 'Inaczej.'
      change(rows, row)
    })
    expect([code, out, guide]).toEqual([1, '', GUIDE])
    expect(err).toMatch(says)
    expect(err.startsWith(`${file}:`)).toBe(true)
    expect(err).toMatch(/nothing was written\.\n$/)
  })

  test('columns that are gone, a file that is no table, another encoding', async () => {
    const { dir, file } = await correct(() => undefined)
    for (const [bytes, says] of [
      ['a;b\n1;2\n', /:1: The column id, where, .* is missing/],
      ['', /:1: The column/],
      ['"id', /quotation mark is never closed/],
      [Buffer.from([0xb1, 0xe6]), /not in UTF-8/],
    ] as const) {
      writeFileSync(file, bytes)
      expect(await say(dir, '--take', file)).toMatchObject({
        code: 1,
        err: expect.stringMatching(says),
      })
    }
    expect(await say(dir, '--take', `${file}.none`)).toMatchObject({ code: 1 })
  })

  test('a file that is changed while the table is read', async () => {
    const dir = copyOf('modrzew')
    const before = filesIn(dir)
    const guide = before['guide.yaml'] ?? ''
    expect(
      await replaceFiles(dir, [
        { name: 'guide.yaml', before: guide, after: 'a' },
        { name: 'promises.yaml', before: 'as it was', after: 'b' },
      ]),
    ).toBe('promises.yaml')
    expect(filesIn(dir)).toEqual(before)
    expect(await replaceFiles(dir, [{ name: 'guide.yaml', before: guide, after: 'a' }])).toBeNull()
    expect(filesIn(dir)).toEqual({ ...before, 'guide.yaml': 'a' })
  })

  test('files that are wrong, and no folder', async () => {
    const dir = folder()
    expect((await say(dir)).err).toContain('no YAML file')
    writeFileSync(join(dir, 'guide.yaml'), 'a: [')
    expect((await say(dir)).err).toContain('guide.yaml:1')
    writeFileSync(join(dir, 'guide.yaml'), 'a: &x { en: b }\nc: *x')
    expect((await say(dir)).code).toBe(1)
    writeFileSync(join(dir, 'guide.yaml'), 'a: { en: "{customer, select, m {x}}" }')
    expect((await say(dir)).err).toContain('The forms of guide.a, en cannot be read')
    expect((await say('/nowhere')).err).toContain('is not a folder')
  })

  test('wrong usage', async () => {
    for (const argv of [
      [],
      ['a', 'b'],
      ['a', '--language', 'de'],
      ['a', '--take', 'b', '--out', 'c'],
    ])
      expect(await say(...argv)).toMatchObject({ code: 2, err: expect.stringContaining('Usage') })
    expect(await say('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage') })
  })
})
