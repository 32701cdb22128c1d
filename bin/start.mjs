#!/usr/bin/env node
// `npm start`: prepares what is missing, runs the server under Node 26 and stays until it has
// stopped.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { buildWeb, prepare, root, runCommand } from './prepare.mjs'
import { say } from './step.mjs'

const words = process.argv.slice(2)

await runCommand(async () => {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(readFileSync(join(root, 'bin', 'help.txt')))
    return 0
  }
  const runtime = await prepare()
  await buildWeb(runtime)
  return serve(runtime)
})

/**
 * Outside Windows the server gets a process group of its own, so that one Ctrl-C, which a terminal
 * sends to everybody and npm passes on once more, reaches it exactly once, through us. The first
 * signal asks it to finish, one more to end at once.
 */
function serve(runtime) {
  const isWindows = process.platform === 'win32'
  const child = spawn(runtime, [join(root, 'src', 'main.ts'), ...words], {
    detached: !isWindows,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let firstAt = 0
  const onSignal = (signal) => {
    if (isWindows) return
    const isEcho = firstAt > 0 && performance.now() - firstAt < 500
    if (isEcho) return
    const isSecond = firstAt > 0
    firstAt = performance.now()
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
    if (!isSecond) return
    say('Ending at once.')
    setTimeout(() => child.kill('SIGKILL'), 2_000).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => onSignal(signal))
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(`Opoka could not be started: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}
