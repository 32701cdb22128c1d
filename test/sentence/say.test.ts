// `npx opoka say`: every sentence of a handbook as a table, and corrections put back into the files.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COLUMNS } from '../../src/sentence/app/table.ts'
import { joinForms, splitForms } from '../../src/sentence/domain/form.ts'
import { readCsv, writeCsv } from '../../src/platform/text/domain/csv.ts'
import { copyOf, correct, filesIn, FIRST, folder, GUIDE, say } from './table.ts'

describe('a handbook as a table', () => {
  test.each(['default', 'modrzew', 'vilnis', 'hezarsu', 'northmoor'])(
    '%s: the table taken back as it was printed changes no byte',
    async (name) => {
      const dir = copyOf(name)
      const before = filesIn(dir)
      const table = join(folder(), 'table.csv')
      expect(await say(dir, '--out', table)).toMatchObject({ code: 0, err: '' })
      expect(await say(dir, '--take', table)).toEqual({
        code: 0,
        out: `${dir}: no sentence changed\n`,
        err: '',
      })
      expect(filesIn(dir)).toEqual(before)
      const [heads, ...rows] = readCsv(readFileSync(table, 'utf8')) ?? []
      expect(heads).toEqual([...COLUMNS])
      expect(rows.filter((row) => row.length !== COLUMNS.length)).toEqual([])
      expect(new Set(rows.map(([id, , language, form]) => `${id} ${language} ${form}`)).size).toBe(
        rows.length,
      )
    },
  )

  test('a row a form, slots and parts shown, with an example and where it is used', async () => {
    const { out } = await say((await correct(() => undefined)).dir, '--language', 'pl')
    const rows = readCsv(out) ?? []
    expect(rows.filter(([id]) => id === FIRST).map((row) => row.slice(1, 6))).toContainEqual([
      'Name it › say-it: said, level 1 of 1',
      'pl',
      'customer f, agent m',
      'Słyszę Panią, jest Pani zła[, {address}]. Zapisałem.',
      'Słyszę Panią, jest Pani zła, Pani Anno. Zapisałem.',
    ])
    expect(rows.filter(([id]) => id === FIRST)).toHaveLength(12)
    expect(rows.map(([id]) => id)).not.toContain('guide.do-it.text')
  })

  test('names of things are no sentences, names on the guide’s screen are', async () => {
    const { out } = await say(copyOf('modrzew'), '--language', 'pl')
    const ids = (readCsv(out) ?? []).map(([id]) => id)
    expect(ids).toEqual(
      expect.arrayContaining([
        'guide.chat.greeting',
        'promises.promises.call-back.what',
        'wording.rules.warehouse_words.better',
        'alarm.numbers.security.note',
        'categories.refund.ask.1',
      ]),
    )
    expect(ids.filter((id) => /^(?:categories|positions|brand)\..*name/.test(id ?? ''))).toEqual([])
  })

  test('a table that is there already is never written over', async () => {
    const table = join(folder(), 'table.csv')
    writeFileSync(table, 'an hour of work')
    expect(await say(copyOf('modrzew'), '--out', table)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is there already'),
    })
    expect(readFileSync(table, 'utf8')).toBe('an hour of work')
  })
})

describe('corrections', () => {
  test.each(['default', 'modrzew', 'hezarsu'])(
    '%s: of every sentence at once, each read back as it was written',
    async (name) => {
      const dir = copyOf(name)
      const [heads = [], ...rows] = readCsv((await say(dir)).out) ?? []
      const corrected = rows.map((row) => row.with(4, `${row[4]} It's: "x", 'y'.`))
      const table = join(folder(), 'table.csv')
      writeFileSync(table, writeCsv(heads, corrected, ','))
      expect(await say(dir, '--take', table)).toMatchObject({ code: 0, err: '' })
      const words = (of: string[][]) => of.map(([id, , ...rest]) => [id, ...rest.slice(0, 3)])
      expect(words((readCsv((await say(dir)).out) ?? []).slice(1))).toEqual(words(corrected))
    },
  )

  test('of one form: whole sentences a form, and nothing else in the file changes', async () => {
    const { out, guide, code } = await correct((_, row) => {
      for (const agent of ['m', 'f', 'other'])
        row(FIRST, `customer many, agent ${agent}`).sentence =
          'Słyszę, że są Państwo źli[, {address}].'
    })
    expect([code, out]).toEqual([0, expect.stringContaining('guide.yaml: 1 sentence changed')])
    const lines = GUIDE.split('\n')
    const at = lines.findIndex((line) => line.includes('- pl: "{customer'))
    const changed = guide.split('\n')
    expect(changed.toSpliced(at, 1)).toEqual(lines.toSpliced(at, 1))
    expect(changed[at]).toContain('many {Słyszę, że są Państwo źli[, {address}].} other {{self, ')
    expect(changed[at]).toMatch(/^ {10}- pl: "\{customer, select, m \{\{self, select, m \{Słyszę P/)
  })

  test('each in the style in which it stood', async () => {
    const { guide } = await correct((_, row) => {
      row('guide.chat.greeting').sentence = 'Say “it’s” or \'it is\', "now".'
      row('guide.chat.away').sentence = 'Nobody: come back\nlater.'
      row('guide.do-it.text').sentence = "Don't wait for {manager}."
      row('guide.do-it.because').sentence = 'Plain.'
      row('guide.steps.name.name').sentence = 'Say, what it is'
    }, 'en')
    expect(guide).toBe(
      GUIDE.replace(`'Hello, it’s us.'`, `'Say “it’s” or ''it is'', "now".'`)
        .replace('|\n      Nobody is here\n      just now.\n', '"Nobody: come back\\nlater."\n')
        .replace(`'Don''t wait for {owner}.'`, `'Don''t wait for {manager}.'`)
        .replace('>-\n            Folded\n            words.\n', '"Plain."\n')
        .replace('"Name it"', '"Say, what it is"'),
    )
  })

  test('forms are added and taken away', async () => {
    const { guide, code } = await correct((rows, row) => {
      const greeting = row('guide.chat.greeting')
      rows.splice(
        rows.indexOf(greeting),
        1,
        ...['m', 'f', 'many', 'other'].map((form) => ({
          ...greeting,
          form: `customer ${form}`,
          sentence:
            form === 'f' ? "Dzień dobry Pani, it's {x}".replace('{x}', 'us') : 'Dzień dobry.',
        })),
      )
      const [kept] = rows.filter(({ id }) => id === FIRST)
      for (const each of rows.filter(({ id }) => id === FIRST)) rows.splice(rows.indexOf(each), 1)
      rows.push({ ...kept, form: '-', sentence: "It's heard." })
    })
    expect(code).toBe(0)
    expect(guide).toContain(
      `{ pl: "{customer, select, f {Dzień dobry Pani, it''s us} other {Dzień dobry.}}", en:`,
    )
    expect(guide).toContain(`- pl: "It's heard."\n`)
  })

  test('taken twice, the second time changes nothing', async () => {
    const { dir, file } = await correct((_, row) => {
      row('guide.chat.away').sentence = 'Teraz nikogo nie ma.'
    })
    expect(await say(dir, '--take', file)).toMatchObject({
      code: 0,
      out: `${dir}: no sentence changed\n`,
    })
  })

  test('joined forms read as they were written', () => {
    for (const forms of [
      ['customer m', 'customer f', 'customer many', 'customer other'],
      ['agent m', 'agent f', 'agent other'],
    ]) {
      const texts = new Map(
        forms.map((form, index) => [form, `it's '{owner}' ${index > 1 ? 2 : index} [x]`]),
      )
      expect(splitForms(joinForms(texts)).map(({ form, text }) => [form, text])).toEqual([...texts])
    }
  })
})
