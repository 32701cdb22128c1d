#!/usr/bin/env node
// `npm test`: prepares what is missing, runs the tests under Node 26 and closes with one plain line
// of counts.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWeb, PrepareError, prepare, root, runCommand, runForeground } from './prepare.mjs'
import { say } from './step.mjs'

await runCommand(async () => {
  const runtime = await prepare()
  // Pages that cannot be built are one failure; the other tests still have something to say.
  const isBuilt = await buildWeb(runtime).then(() => true, tellObstacle)
  const place = mkdtempSync(join(tmpdir(), 'opoka-result-'))
  const result = join(place, 'result.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${result}`]
    const code = await runForeground(runtime, [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--root',
      root,
      ...reporters,
      ...process.argv.slice(2),
    ])
    const counts = readCounts(result, code)
    if (!isBuilt) counts.failed += 1
    process.stdout.write(
      `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}\n`,
    )
    return code || (counts.failed > 0 ? 1 : 0)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
})

function tellObstacle(error) {
  if (!(error instanceof PrepareError)) throw error
  say(error.message)
  return false
}

/**
 * A file that failed as a whole, or a fault outside the tests, counts as one failed: the line never
 * looks better than the run was.
 */
function readCounts(path, code) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  if (existsSync(path)) {
    const result = JSON.parse(readFileSync(path, 'utf8'))
    counts.passed = result.numPassedTests
    counts.failed = result.numFailedTests
    counts.skipped = result.numPendingTests + result.numTodoTests
    counts.failed += result.testResults.filter(
      (file) =>
        file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1
  return counts
}
