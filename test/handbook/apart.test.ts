// Handbooks that are written to be dear: refused with what is too much, read apart from the
// server's own thread, within time and memory.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runApart, TooDear } from '../../src/platform/base/adapters/apart.ts'
import { readHandbookFolder } from '../../src/handbook/adapters/handbook-file.ts'
import { MAX_TEXT, parseHandbookFiles } from '../../src/handbook/app/handbook-source.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let admin: Client
beforeAll(async () => {
  world = await openWorld()
  admin = await world.as('ola@modrzew.example')
})
afterAll(() => world?.stop())

const { files } = await readHandbookFolder(
  new URL('../../handbook/modrzew', import.meta.url).pathname,
)
const errorsOf = (body: { findings: { severity: string }[] }) =>
  body.findings.filter(({ severity }) => severity === 'error')
const category = files.find((file) => file.name === 'categories/other.yaml')!.text
const filler = (count: number, size: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `categories/c${i}.yaml`,
    text: `${category.replace('id: other', `id: c${i}`)}\n# ${'x'.repeat(size)}\n`,
  }))

describe('fault-A4 one bound holds over all files', () => {
  test('fault-A4 no more is read than the bound, however many files there are', () => {
    const many = [...files, ...filler(570, 6_000)]
    expect(many.reduce((sum, file) => sum + file.text.length, 0)).toBeGreaterThan(MAX_TEXT)
    const source = parseHandbookFiles(many)
    expect(source.handbook).toBeNull()
    expect(source.problems.map((problem) => problem.code)).toEqual(
      source.problems.map(() => 'file.too_large'),
    )
  })

  test('fault-A4 a body of more than a handbook can have is refused while it comes', async () => {
    const reply = await admin.send('POST', 'brands/modrzew/handbook/check', {
      files: filler(590, 18_000),
    })
    expect(reply).toMatchObject({
      status: 413,
      body: { code: 'request.too_large', params: { megabytes: 4 } },
    })
  })

  test('fault-A4 the check says what is too much', async () => {
    const { status, body } = await admin.send('POST', 'brands/modrzew/handbook/check', {
      files: [...files, ...filler(400, 4_500)],
    })
    expect([status, body.ok]).toEqual([200, false])
    expect(body.findings[0]).toMatchObject({ code: 'file.too_large', severity: 'error' })
    expect(body.findings[0]!.message).toContain('all together twice that')
  })

  test('fault-A4 patterns are counted over all rules', async () => {
    const rule = (r: number) =>
      `- id: r${r}\n  paragraph: "1"\n  name: {en: a, pl: a}\n  why: {en: a, pl: a}\n  better: {en: a, pl: a}\n  patterns:\n    en:\n${Array.from({ length: 300 }, (_, i) => `    - "aa${i}|bb${r} (cc) ...6 dd"\n`).join('')}`
    const wording = {
      name: 'wording.yaml',
      text: `from: default\nrules:\n${Array.from({ length: 60 }, (_, r) => rule(r)).join('')}`,
    }
    const { body } = await admin.send('POST', 'brands/modrzew/handbook/check', {
      files: [...files.filter((file) => file.name !== 'wording.yaml'), wording],
    })
    expect(errorsOf(body)).toMatchObject([{ code: 'wording.too_many', params: { most: 5_000 } }])
  })

  test('fault-A4 a handbook of an ordinary brand is checked apart as before', async () => {
    const { body } = await admin.send('POST', 'brands/modrzew/handbook/check', { files })
    expect(body).toMatchObject({ ok: true })
    expect(errorsOf(body)).toEqual([])
  })
})

describe('fault-A4 what is dear is done apart', () => {
  const job = (body: string) =>
    new URL(`data:text/javascript,export const work=(input)=>{${encodeURIComponent(body)}}`)

  test('fault-A4 with its answer, and its error', async () => {
    expect(
      await runApart(job('return input.a+1'), 'work', { a: 1 }, { ms: 20_000, megabytes: 32 }),
    ).toBe(2)
    await expect(
      runApart(job('throw new RangeError("no")'), 'work', {}, { ms: 20_000, megabytes: 32 }),
    ).rejects.toThrow('no')
  })
  test('fault-A4 for a time', async () => {
    await expect(runApart(job('for(;;);'), 'work', {}, { ms: 300, megabytes: 32 })).rejects.toThrow(
      TooDear,
    )
  })
  test('fault-A4 with an answer of a size that may be', async () => {
    await expect(
      runApart(job('return "x".repeat(20e6)'), 'work', {}, { ms: 20_000, megabytes: 64 }),
    ).rejects.toThrow(TooDear)
  })
  test('fault-A4 and sees nothing of the server’s secrets, writes nothing, begins no program', async () => {
    const limits = { ms: 20_000, megabytes: 32 }
    // What measures coverage is handed on by Node itself.
    expect(
      await runApart(
        job('return Object.keys(process.env).filter((key)=>key!=="NODE_V8_COVERAGE")'),
        'work',
        {},
        limits,
      ),
    ).toEqual([])
    for (const action of [
      'fs").writeFileSync("forbidden","")',
      'child_process").execFileSync("id")',
    ]) {
      await expect(
        runApart(job(`return void process.getBuiltinModule("${action}`), 'work', {}, limits),
      ).rejects.toThrow('restricted')
    }
  })
  test('fault-A4 and in a memory of its own', async () => {
    await expect(
      runApart(
        job('const all=[];for(;;)all.push(Array(200000).fill(all.length+0.5))'),
        'work',
        {},
        { ms: 20_000, megabytes: 16 },
      ),
    ).rejects.toThrow(TooDear)
  })
})
