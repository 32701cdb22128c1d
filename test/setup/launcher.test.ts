// `npm start` and its siblings in a small checkout of their own: what they prepare, how they pass
// signals and exit codes on.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '../wait.ts'

let root: string
const children: ChildProcess[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'opoka-launcher-'))
  cpSync(join(import.meta.dirname, '..', '..', 'bin'), join(root, 'bin'), { recursive: true })
  put('package.json', JSON.stringify({ name: 'opoka', version: '1.0.0', private: true }))
  put(
    'package-lock.json',
    JSON.stringify({ name: 'opoka', version: '1.0.0', lockfileVersion: 3, packages: { '': {} } }),
  )
  put('node_modules/.package-lock.json', JSON.stringify({ packages: {} }))
  // A builder of pages that notes each of its runs.
  put(
    'node_modules/vite/bin/vite.js',
    `const fs = require('fs'); fs.mkdirSync(process.argv[process.argv.indexOf('--outDir') + 1], { recursive: true }); fs.appendFileSync('builds', 'x')`,
  )
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function run(script: string, words: string[] = [], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [join(root, 'bin', script), ...words], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, ...env },
  })
}

async function start(): Promise<{
  child: ChildProcess
  said: () => string
  ended: Promise<number | null>
}> {
  const child = spawn(process.execPath, [join(root, 'bin', 'start.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let text = ''
  child.stdout?.on('data', (part: Buffer) => (text += part.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  await expect.poll(() => text, { timeout: 10_000 }).toContain('ready')
  return { child, said: () => text, ended }
}

const program = `process.stdout.write('ready\\n'); setInterval(() => {}, 1000); let asked = 0
const ask = () => { asked += 1; process.stdout.write('asked ' + asked + '\\n'); if (asked === 2) process.exit(9); setTimeout(() => process.exit(0), 700) }
process.on('SIGINT', ask); process.on('SIGTERM', ask)`

test('the exit code and the options pass through, and the pages are built once until a source changes', () => {
  put('src/main.ts', `process.stdout.write(process.argv.slice(2).join(' ')); process.exit(7)`)
  put('src/web/page.tsx', 'one')
  const first = run('start.mjs', ['--port', '5'])
  expect([first.status, first.stdout]).toEqual([7, '--port 5'])
  expect(first.stderr).toMatch(
    /^Building the web pages …\nBuilding the web pages … \d+ s\nBuilding the chat for other pages …\nBuilding the chat for other pages … \d+ s\n$/,
  )
  expect(run('start.mjs').stderr).toBe('')
  utimesSync(join(root, 'src/web/page.tsx'), 1, 1)
  run('start.mjs')
  // Twice the pages, twice the chat.
  expect(readFileSync(join(root, 'builds'), 'utf8')).toBe('xxxx')
})

test('one Ctrl-C that arrives twice, from the terminal and from npm, asks the server once', async () => {
  put('src/main.ts', program)
  const { child, said, ended } = await start()
  // In one breath, whatever else this machine does; of two kinds, because the kernel makes one of two
  // that are the same.
  child.kill('SIGINT')
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(said()).toContain('asked 1')
  expect(said()).not.toContain('asked 2')
})

test('a second Ctrl-C a while later ends the server at once', async () => {
  put('src/main.ts', program.replace('700', '60000'))
  const { child, said, ended } = await start()
  child.kill('SIGINT')
  await expect.poll(said, { timeout: 10_000 }).toContain('asked 1')
  const askedAt = performance.now()
  // Half a second long one more is taken for an echo of the first, and passed over.
  await until('it is no echo any more', () => performance.now() - askedAt > 600)
  expect(said()).not.toContain('asked 2')
  child.kill('SIGINT')
  expect(await ended).toBe(9)
})

test.each([
  ['start', 'OPOKA_DATA'],
  ['bench', '--only PART'],
  ['soak', '--minutes N'],
  ['seed', '--draw NUMBER'],
])('the help of npm run %s needs nothing installed', (command, word) => {
  rmSync(join(root, 'node_modules'), { recursive: true })
  for (const asked of ['--help', '-h']) {
    const help = run(`${command}.mjs`, [asked])
    expect([help.status, help.stderr]).toEqual([0, ''])
    expect(help.stdout).toContain(word)
  }
  expect(existsSync(join(root, 'node_modules'))).toBe(false)
})

test('npm run soak draws a seed for every property-based test, those of the soak too, and one seed repeats it', () => {
  put(
    'node_modules/vitest/vitest.mjs',
    `process.stdout.write(JSON.stringify({ seed: process.env.OPOKA_TEST_SEED, soak: process.env.OPOKA_SOAK, words: process.argv.slice(2) }) + '\\n')`,
  )
  put('src/a.test.ts', `import fc from 'fast-check'`)
  put('test/soak/b.test.ts', `import fc from 'fast-check'`)
  put('test/c.test.ts', '')
  const told = (words: string[]) => {
    const { status, stdout } = run('soak.mjs', words)
    return { status, said: JSON.parse(stdout) as { seed: string; soak: string; words: string[] } }
  }
  const drawn = told(['--only', 'seeds', '--minutes', '0'])
  expect(drawn.status).toBe(0)
  expect(Number(drawn.said.seed)).toBeGreaterThanOrEqual(0)
  expect(drawn.said).toMatchObject({
    soak: 'yes',
    words: expect.arrayContaining(['house', 'soak', 'src/a.test.ts', 'test/soak/b.test.ts']),
  })
  expect(drawn.said.words).not.toContain('test/c.test.ts')
  expect(told(['--seed', '-7']).said.seed).toBe('-7')
})

test('the help of the bench tells every option that it takes', () => {
  const help = run('bench.mjs', ['--help']).stdout
  const source = readFileSync(join(import.meta.dirname, '..', '..', 'bench', 'index.ts'), 'utf8')
  const taken = [...source.matchAll(/^ {2}(\w+): \{ type: 'string' \}/gm)].map(
    ([, option]) => `--${option}`,
  )
  const parts = /const PARTS = \[([^\]]+)\]/.exec(source)![1]!.match(/[a-z-]+/g)!
  expect(taken.length).toBeGreaterThan(3)
  for (const word of [...taken, ...parts]) expect(help).toContain(word)
})

test('packages that cannot be fetched are told in one sentence, on standard error alone', () => {
  const packages = {
    '': { dependencies: { zod: '4.6.7' } },
    'node_modules/zod': { version: '4.6.7' },
  }
  put(
    'package.json',
    JSON.stringify({ name: 'opoka', version: '1.0.0', dependencies: { zod: '4.6.7' } }),
  )
  put(
    'package-lock.json',
    JSON.stringify({ name: 'opoka', version: '1.0.0', lockfileVersion: 3, packages }),
  )
  const unreachable = {
    npm_config_registry: 'http://127.0.0.1:9/',
    npm_config_cache: join(root, 'cache'),
    npm_config_fetch_retries: '0',
  }
  const result = run('opoka.mjs', ['help'], unreachable)
  expect([result.status, result.stdout]).toEqual([1, ''])
  expect(result.stderr).toContain('\nThe package registry could not be reached; check the network')
})

test('the checkout itself answers its commands', () => {
  const opoka = (words: string[]) =>
    spawnSync(
      process.execPath,
      [join(import.meta.dirname, '..', '..', 'bin', 'opoka.mjs'), ...words],
      { encoding: 'utf8' },
    )
  expect(opoka([])).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringContaining('npx opoka deadline'),
  })
  expect(opoka(['dedline'])).toMatchObject({
    status: 2,
    stderr: 'There is no command "dedline"; did you mean "deadline"?\n',
    stdout: '',
  })
})
