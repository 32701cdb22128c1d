// Remarks are seen by their author alone: no route takes or returns them, no table holds them, and the page that shows them sends and keeps nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Ctx } from '../../src/platform/database/app/ctx.ts'
import { buildServer } from '../../src/shell/http/server.ts'

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path}`)
    .filter((path) => /\.(tsx?|sql)$/.test(path) && !path.includes('.test.'))
const listWith = (folders: string[], words: RegExp): string[] =>
  folders.flatMap(listFiles).filter((path) => words.test(readFileSync(path, 'utf8')))

test('no floor of the server knows the check or a remark', () => {
  expect(
    listWith(
      ['src/app', 'src/http', 'src/store', 'src/timers', 'src/adapters'],
      /checkWording|wording\/check|\bRemark\b|\bremarks?\b/,
    ),
  ).toEqual([])
})

test('no request or reply has a place for a remark', async () => {
  expect(listWith(['src/contract'], /\bremarks?\b/i)).toEqual([])
  const settings = {
    publicUrl: 'http://desk.example',
    mailServer: false,
    mailFrom: 'desk@desk.example',
  }
  const ctx = {
    settings,
    newId: () => '00000000-0000-7000-8000-000000000000',
    log: { error: () => {} },
  } as unknown as Ctx
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
    const wording = listFiles('src/web/wording')
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n')
    expect(wording).toMatch(/checkWording/)
    expect(wording).not.toMatch(
      /\bsend\(|\bfetch\(|\bkeep\(|localStorage|sessionStorage|indexedDB|useMutation|sendBeacon|method:/,
    )
  })
  test('shows remarks in the fields of letters and nowhere that could gather them', () => {
    expect(
      listWith(['src/web'], /\bRemark\b/).filter((path) => !path.startsWith('src/web/wording/')),
    ).toEqual([])
  })
})
