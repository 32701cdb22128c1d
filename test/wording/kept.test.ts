// Remarks are seen by their author alone: no route takes or returns them, no table holds them, and
// the page that shows them sends and keeps nothing.
import { listFiles, listLayer } from '../architecture/module.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AREAS } from '../../src/areas.ts'
import type { ServerCtx } from '../../src/platform/http/app.ts'
import { buildServer } from '../../src/shell/http/server.ts'

const listWith = (layers: string[], words: RegExp): string[] =>
  layers
    .flatMap((layer) => listLayer(layer, /(?<!\.test)\.(tsx?|sql)$/))
    .filter((path) => words.test(readFileSync(path, 'utf8')))

test('no layer of the server knows the check or a remark', () => {
  expect(
    listWith(
      ['app', 'http', 'store', 'timers', 'adapters'],
      /checkWording|wording\/check|\bRemark\b|\bremarks?\b/,
    ),
  ).toEqual([])
})

test('no request or reply has a place for a remark', async () => {
  expect(listWith(['contract'], /\bremarks?\b/i)).toEqual([])
  const settings = {
    publicUrl: 'http://desk.example',
    mailServer: false,
    mailFrom: 'desk@desk.example',
  }
  const ctx = {
    settings,
    areas: AREAS,
    newId: () => '00000000-0000-7000-8000-000000000000',
    log: { error: () => {} },
  } as unknown as ServerCtx
  const server = buildServer(ctx, {
    webDir: null,
    trustProxy: false,
    version: 'test',
    checkReplies: true,
  })
  const api = await (await server.request('/api/v1/openapi.json')).text()
  expect(api.length).toBeGreaterThan(10_000)
  expect([...api.matchAll(/"[^"]*remark[^"]*"\s*:/gi)].map(([found]) => found)).toEqual([])
})

describe('the page', () => {
  test('takes the rules and sends or keeps nothing', () => {
    const wording = listFiles('src/style/web', /(?<!\.test)\.tsx?$/)
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    expect(wording).toMatch(/checkWording/)
    expect(wording).not.toMatch(
      /\bsend\(|\bfetch\(|\bkeep\(|localStorage|sessionStorage|indexedDB|useMutation|sendBeacon|method:/,
    )
  })
  test('shows remarks in the fields of letters and nowhere that could gather them', () => {
    expect(
      listWith(['web'], /\bRemark\b/).filter((path) => !path.startsWith('src/style/web/')),
    ).toEqual([])
  })
})
