// Tests wait for what they await (`until`, expect.poll, the turned clock), never for a fixed time:
// each place that still lets real time pass stands here with its reason.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles, ROOT } from './module.ts'

/** Real time that must pass, by file and call. */
const FIXED: Record<string, string> = {
  'test/browser/own-change.test.ts quietFor': 'a page asks for nothing more',
  'test/case/link.test.ts quietFor': 'a customer’s page is told nothing of another case',
  'test/contact/event.test.ts quietFor': 'nobody has gone who has another page open',
  'test/resilience/outside.test.ts quietFor': 'a reminder runs once',
  'test/timers/failure.test.ts quietFor': 'counts what waiting timers ask in that time',
}
/** Timers that make nobody wait for longer than needed. */
const TIMERS: Record<string, string> = {
  'test/wait.ts setTimeout': 'until and quietFor themselves',
  'test/cost/upload.test.ts setTimeout': 'in a time that is turned by hand',
  'test/contact/story.ts setTimeout': 'a deadline that ends when what is awaited comes',
  'test/browser/kept-odd.test.ts setTimeout': 'without a time: after the page has answered',
  'test/setup/launcher.test.ts setTimeout': 'the slow end of a process that is tested',
  'test/resilience/node.test.ts pg_sleep': 'a transaction that is open for a moment',
}
const CALL =
  /\b(quietFor|setTimeout|waitForTimeout|pg_sleep)\(|(timers\/promises)|(Atomics\.wait)\(/g

test('no test waits for a fixed time without a reason that stands here', () => {
  const found = listFiles('test', /\.tsx?$/)
    .concat(listFiles('src', /\.test\.tsx?$/))
    .filter((file) => file !== 'test/architecture/wait.test.ts')
    .flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(CALL)].map(
        ([, ...names]) => `${file} ${names.find(Boolean)}`,
      ),
    )
  expect(found.toSorted()).toEqual(Object.keys({ ...FIXED, ...TIMERS }).toSorted())
})
