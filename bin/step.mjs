// Long steps, told in one plain line each with their seconds. All of it goes to standard error:
// standard output is the command's.
import { spawn } from 'node:child_process'

export const say = (line) => process.stderr.write(`${line}\n`)

/** Runs a program, telling the seconds as they pass, and answers its exit code and all it wrote. */
export async function runStep(title, [command, ...words], options) {
  const startedAt = performance.now()
  const seconds = () => `${Math.max(1, Math.round((performance.now() - startedAt) / 1000))} s`
  const isLive = process.stderr.isTTY
  process.stderr.write(`${title} …${isLive ? '' : '\n'}`)
  const tick = setInterval(
    () =>
      process.stderr.write(
        isLive ? `\r${title} … ${seconds()}` : `${title} … ${seconds()} so far\n`,
      ),
    isLive ? 1_000 : 15_000,
  )
  const result = await new Promise((resolve) => {
    let output = ''
    const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout.on('data', (part) => (output += part))
    child.stderr.on('data', (part) => (output += part))
    child.once('error', (error) => resolve({ code: 1, output, error }))
    child.once('close', (code) => resolve({ code: code ?? 1, output, error: null }))
  })
  clearInterval(tick)
  process.stderr.write(
    `${isLive ? '\r' : ''}${title} … ${result.code === 0 ? seconds() : `failed after ${seconds()}`}\n`,
  )
  return result
}
