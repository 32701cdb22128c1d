// `npm run bench` from outside: it measures on any day, leaves nothing behind when it is done, and
// keeps the server's data when it is not.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
let place: string
beforeEach(() => void (place = mkdtempSync(join(tmpdir(), 'opoka-bench-test-'))))
afterEach(() => rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }))

/** `first` runs in every process before the program does. */
function bench(words: string[], first: string) {
  const env = {
    ...process.env,
    TMPDIR: place,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(first)}`,
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bench', 'index.ts'), ...words],
    { cwd: ROOT, encoding: 'utf8', env },
  )
  return {
    status,
    stderr,
    figures: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { figure: string }).figure),
    left: readdirSync(place).filter((name) => name.startsWith('opoka-bench-')),
  }
}

/** The clock of every process stands at another day and goes on from there. */
const on = (at: string) =>
  `{ const real = Date.now, shift = ${Date.parse(at)} - real(); Date.now = () => real() + shift }`

test('fault-Z6 it measures on a Friday at noon, and leaves nothing behind', () => {
  const { status, stderr, figures, left } = bench(['--only', 'memory'], on('2026-11-27T11:00:00Z'))
  expect([status, stderr.includes('Example left out'), figures, left], stderr).toEqual([
    0,
    false,
    ['machine', 'start.first', 'memory.idle', 'memory.loaded'],
    [],
  ])
}, 180_000)

test('fault-Z6 a server that ends before it serves: the reason is told, and its data are kept where the last line says', () => {
  const { status, stderr, left } = bench(
    ['--only', 'memory'],
    `if (process.argv[1]?.endsWith('main.ts')) { console.error('no room for a cluster'); process.exit(5) }`,
  )
  expect(status).not.toBe(0)
  expect(stderr).toContain('The desk ended with code 5:\nno room for a cluster')
  expect(left).toHaveLength(1)
  const dir = join(place, left[0]!)
  expect(stderr).toContain(`the desk's data are kept in ${dir}.`)
  expect(existsSync(dir)).toBe(true)
})
