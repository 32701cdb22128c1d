// The handbooks that ship: each is whole, translated, and within the law of its market.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatHandbook, hashHandbook } from '../../src/handbook/adapters/handbook-file.ts'
import { lintFactsOf } from '../../src/handbook/app/handbook-fact.ts'
import { parseHandbookFiles, readHandbook } from '../../src/handbook/app/handbook-source.ts'
import { runHandbook } from '../../src/handbook/cli/handbook.ts'
import { lintHandbook } from '../../src/handbook/domain/lint.ts'
import { legalRulesFor } from '../../src/handbook/domain/pick.ts'

const root = join(import.meta.dirname, '..', '..', 'handbook')
/** 'default' is no brand: it holds what every brand begins with. */
const brands = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'default')
  .map((entry) => entry.name)
const TODAY = '2026-11-21'

test('the four brands ship', () => {
  expect(brands.toSorted()).toEqual(['hezarsu', 'modrzew', 'northmoor', 'vilnis'])
})

test.each(brands)('%s has no error and no missing translation', async (brand) => {
  const source = await readHandbook(join(root, brand))
  expect(source.problems).toEqual([])
  const findings = lintHandbook(source.handbook!, lintFactsOf(source.handbook!, TODAY)).map(
    source.locate,
  )
  expect(
    findings.filter((finding) => finding.severity === 'error' || finding.code === 'text.missing'),
  ).toEqual([])
})

test.each(brands)(
  '%s has ten categories or more, for private and business customers, and rules it can name',
  async (brand) => {
    const { handbook } = await readHandbook(join(root, brand))
    expect(handbook!.categories.length).toBeGreaterThanOrEqual(10)
    expect(new Set(handbook!.categories.flatMap((category) => category.customers))).toEqual(
      new Set(['private', 'business']),
    )
    const rules = handbook!.categories.flatMap((category) =>
      legalRulesFor(handbook!, category, null, null),
    )
    expect(rules.length).toBeGreaterThan(0)
  },
)

test.each(brands)('%s survives export and import', async (brand) => {
  const { handbook } = await readHandbook(join(root, brand))
  const again = parseHandbookFiles(formatHandbook(handbook!))
  expect(again.handbook).toEqual(handbook)
  expect(hashHandbook(again.handbook!)).toBe(hashHandbook(handbook!))
})

test('a misspelt rule in a shipped handbook would be found with a suggestion', async () => {
  const { handbook } = await readHandbook(join(root, 'modrzew'))
  const copy = structuredClone(handbook!)
  copy.brand.legalClasses[0]!.rules = ['PL-CONS-7B']
  const findings = lintHandbook(copy, lintFactsOf(copy, TODAY))
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'rule.unknown',
      params: { rule: 'PL-CONS-7B', meant: 'PL-CONS-7A' },
    }),
  )
})

test.each([
  ['a calendar month to answer a Polish consumer', 'modrzew', '30 d', 'PL-CONS-7A'],
  ['nine weeks to answer a bank customer', 'northmoor', '9 weeks', 'UK-DISP-8W'],
  ['sixteen working days to answer a Latvian consumer', 'vilnis', '16 wd', 'LV-PTAL-15WD'],
])('%s is longer than the law', async (_name, brand, answer, rule) => {
  const { handbook } = await readHandbook(join(root, brand))
  const copy = structuredClone(handbook!)
  for (const category of copy.categories) category.house.answer = answer
  const found = lintHandbook(copy, lintFactsOf(copy, TODAY)).filter(
    (finding) => finding.code === 'clock.longer_than_law',
  )
  expect(found.map((finding) => finding.params.rule)).toContain(rule)
})

/** What a run of the command printed and answered. */
async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await runHandbook(
    argv,
    { write: (text) => (out += text) },
    { write: (text) => (err += text) },
  )
  return { code, out, err }
}

test('the command says what is wrong with a line each, and its exit code', async () => {
  const good = await run('check', join(root, 'northmoor'))
  expect(good).toMatchObject({ code: 0, err: '' })
  expect(good.out).toMatch(/northmoor: 0 errors, \d+ warnings?\n$/)
  expect((await run('check', join(root, 'nowhere'))).code).toBe(2)
  expect((await run('check')).code).toBe(2)
  expect((await run('chek', root)).code).toBe(2)
  expect((await run('check', root, '--jsn')).err).toContain('Unknown option --jsn')
  const wrong = await run('check', root)
  expect(wrong.code).toBe(1)
  expect(wrong.out).toMatch(/brand\.yaml:1:1 error This file is missing/)
  const json = await run('check', root, '--json')
  for (const line of json.out.trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({
      severity: 'error',
      code: 'file.missing',
      message: expect.any(String),
    })
})

test('fault-C6 a Latvian brand whose overlay lacks the moved working days of the year is told which', async () => {
  const { handbook } = await readHandbook(join(root, 'vilnis'))
  const orders = (
    overlay: { closed: string[]; open: string[] },
    today = TODAY,
    change: (copy: NonNullable<typeof handbook>) => void = () => {},
  ) => {
    const copy = structuredClone(handbook!)
    copy.brand.overlay = overlay
    change(copy)
    return lintHandbook(copy, lintFactsOf(copy, today))
      .filter((finding) => finding.code.startsWith('overlay.'))
      .map(({ severity, code, params }) => [severity, code, params.from ?? params.year])
  }
  const unknown = ['warning', 'overlay.order_unknown', '2027']
  expect(orders({ closed: [], open: [] })).toEqual([
    ['warning', 'overlay.moved_day', '2026-01-02'],
    ['warning', 'overlay.moved_day', '2026-06-22'],
    unknown,
  ])
  expect(orders({ closed: ['2026-01-02'], open: ['2026-01-17'] }, '2026-03-01')).toEqual([
    ['warning', 'overlay.moved_day', '2026-06-22'],
  ])
  expect(
    orders({ closed: ['2026-01-02', '2026-06-22'], open: ['2026-01-17'] }, '2026-03-01'),
  ).toEqual([['warning', 'overlay.moved_day', '2026-06-22']])
  // A house that works otherwise says so, and is left in peace.
  expect(
    orders(
      { closed: ['2026-01-17', '2026-06-27'], open: ['2026-01-02', '2026-06-22'] },
      '2026-03-01',
    ),
  ).toEqual([])
  // The shipped one follows the order of its year; the next year's is asked for from July on, until
  // one of its days is there.
  expect(orders(handbook!.brand.overlay, '2026-06-30')).toEqual([])
  expect(orders(handbook!.brand.overlay)).toEqual([unknown])
  expect(
    orders({
      ...handbook!.brand.overlay,
      closed: [...handbook!.brand.overlay.closed, '2027-11-19'],
    }),
  ).toEqual([])
  expect(orders({ closed: [], open: [] }, TODAY, (copy) => (copy.brand.calendar = 'PL'))).toEqual(
    [],
  )
})
