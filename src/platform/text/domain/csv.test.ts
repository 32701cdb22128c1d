import { describe, expect, test } from 'vitest'
import { readCsv, separatorOf, writeCsv } from './csv.ts'

const cellOf = (text: string | number) =>
  writeCsv(['Head'], [[text]], ';')
    .slice(1)
    .split('\r\n')
    .slice(1)
    .join('\r\n')
    .slice(0, -2)

describe('fault-S6 a cell is one cell, and never a formula', () => {
  test.each([
    ['Dzień dobry;=1+1', '"Dzień dobry;=1+1"'],
    ['a,b', '"a,b"'],
    ['a\tb', '"a\tb"'],
    ['say "no"', '"say ""no"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['two\rlines', '"two\rlines"'],
    ['', '""'],
    ['rękawiczki', '"rękawiczki"'],
  ])('%j is quoted', (text, cell) => expect(cellOf(text)).toBe(cell))

  test.each([
    '=1+1',
    '+48 600',
    '-1',
    '@sum',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff@x',
    '\u202e=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '﹦1',
    '"=1',
    "'=1",
    '\u3000 ＝1',
    '\u0000=1',
    '−1',
    '\u2800=1',
  ])('%j is held back', (text) => expect(cellOf(text)).toBe(`"'${text.replaceAll('"', '""')}"`))

  test.each(['a=1', '1-2', 'jan@firma.pl', '100%', '¿Qué?', '(=1)'])('%j stays', (text) =>
    expect(cellOf(text)).toBe(`"${text}"`),
  )

  test('numbers stay numbers, and heads are cells too', () => {
    expect(cellOf(-5)).toBe('-5')
    expect(writeCsv(['=x', 'Waga;'], [['a', 3]], ';')).toBe('\uFEFF"\'=x";"Waga;"\r\n"a";3\r\n')
    expect(writeCsv(['a', 'b'], [['c', 'd']], ',')).toBe('\uFEFF"a","b"\r\n"c","d"\r\n')
  })

  test('the separator is the one the reader’s spreadsheet wants', () =>
    expect((['en', 'pl', 'lv', 'fa'] as const).map(separatorOf)).toEqual([',', ';', ';', ';']))
})

describe('a table is read back as it was written', () => {
  const rows = [
    ['id', 'words'],
    ['a', '=1+1'],
    ['b', "'=1"],
    ['c', 'say "no", or; not\n two\tlines'],
    ['-', ''],
    ['می‌شنوم', '"'],
  ]
  test.each([',', ';'] as const)('with %j between the cells', (separator) =>
    expect(readCsv(writeCsv(rows[0] ?? [], rows.slice(1), separator))).toEqual(rows),
  )
  test('and as a spreadsheet leaves it', () => {
    expect(readCsv('id\twords\n\na\t"x\ty"\nb\t\n')).toEqual([
      ['id', 'words'],
      [],
      ['a', 'x\ty'],
      ['b', ''],
    ])
    expect(readCsv('"id;x";b;c\r\na;"two\rlines"z;')).toEqual([
      ['id;x', 'b', 'c'],
      ['a', 'two\nlinesz', ''],
    ])
    expect(readCsv('a,"b\nc')).toBeNull()
    expect(readCsv('')).toEqual([])
  })
})
