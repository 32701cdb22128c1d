// Lines of the log: what somebody sent in does not stand in them, and nothing in them is obeyed.
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { describeError, plainLine } from './log-line.ts'

function write(error: Error & { code?: string }): string {
  let written = ''
  const log = pino(
    { base: null, serializers: { err: describeError } },
    { write: (line: string) => void (written += plainLine(line)) },
  )
  log.warn({ err: error }, 'the database could not take a value')
  return written
}
const fault = (message: string, code?: string) =>
  Object.assign(new Error(message), code === undefined ? {} : { code })

test.each([
  ['22P02', 'invalid input syntax for type uuid: "Jan Nowak, tel. 601 100 200"'],
  ['22007', 'invalid input syntax for type timestamp with time zone: "Jan "N" Nowak\n"'],
  ['22003', 'value "Jan Nowak" is out of range for type integer'],
])('fault-A19 a value that the database did not take is not logged: %s', (code, message) => {
  const line = write(fault(message, code))
  expect(line).not.toContain('Nowak')
  expect(JSON.parse(line)).toMatchObject({ err: { code, message: expect.stringContaining('"…"') } })
})

test('fault-A19 nor one in the error that caused another', () => {
  const cause = fault('invalid input syntax for type json: "Nowak"', '22P02')
  expect(write(new Error('it failed', { cause }))).not.toContain('Nowak')
})

test('fault-A19 other messages are logged as they are', () => {
  expect(write(fault('relation "person" does not exist', '42P01'))).toContain('\\"person\\"')
})

test('fault-A19 one line each, for every reader, and no command for a terminal', () => {
  const hostile = 'a\r\nb\u001b[2J\u009b2J\u0085c\u2028d\u2029e\u202ef\u2066g\u007fh'
  const line = write(fault(hostile))
  // eslint-disable-next-line no-control-regex
  expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e\u2066]/)
  expect(line.endsWith('\n')).toBe(true)
  expect((JSON.parse(line) as { err: { message: string } }).err.message).toBe(hostile)
})
