// The words that a column takes, as the types of its rows name them and as the database checks them:
// the same lists.
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { ALARM_ENDS, ALARM_KINDS, ALARM_WHYS } from '../../src/alarm/domain/alarm.ts'
import { SATISFIED_BY } from '../../src/calendar/domain/type.ts'
import {
  ACTOR_KINDS,
  AUDIENCES,
  CLOSINGS,
  CONTACT_CHANNELS,
  DEADLINE_ACTIONS,
  DEADLINE_KINDS,
  DEADLINE_STATES,
  INTAKE_CHANNELS,
  LETTER_CHANNELS,
  LETTER_KINDS,
  LETTER_STATES,
  MAIL_KINDS,
  MAIL_STATES,
  NEXT_STEPS,
  OUTCOMES,
  PROMISE_STATES,
  RESPONSIBLES,
  STATES,
} from '../../src/case/record/domain/code.ts'
import { CHANNELS } from '../../src/chapter/domain/channel.ts'
import { CASE_KINDS, CUSTOMER_KINDS } from '../../src/handbook/domain/handbook.ts'
import { LANGUAGES } from '../../src/platform/base/domain/language.ts'

const CODES: Record<string, readonly string[]> = {
  'alarm.ended_how': ALARM_ENDS,
  'alarm.kind': ALARM_KINDS,
  'alarm.why': ALARM_WHYS,
  'answer.channel': LETTER_CHANNELS,
  'answer.kind': LETTER_KINDS,
  'answer.language': LANGUAGES,
  'answer.outcome': OUTCOMES,
  'answer.state': LETTER_STATES,
  'clock.action': DEADLINE_ACTIONS,
  'clock.kind': DEADLINE_KINDS,
  'clock.satisfied_by': SATISFIED_BY,
  'clock.state': DEADLINE_STATES,
  'contact.channel': CONTACT_CHANNELS,
  'contact.language': LANGUAGES,
  'customer.kind': CUSTOMER_KINDS,
  'customer.language': LANGUAGES,
  'customer_identity.kind': ['mail', 'phone', 'number'],
  'desk_case.audience': AUDIENCES,
  'desk_case.closing': CLOSINGS,
  'desk_case.customer_kind': CUSTOMER_KINDS,
  'desk_case.door': INTAKE_CHANNELS,
  'desk_case.kind': CASE_KINDS,
  'desk_case.language': LANGUAGES,
  'desk_case.next_step': NEXT_STEPS,
  'desk_case.outcome': OUTCOMES,
  'desk_case.responsible': RESPONSIBLES,
  'desk_case.state': STATES,
  'outbox.kind': MAIL_KINDS,
  'outbox.state': MAIL_STATES,
  'person.language': LANGUAGES,
  'promise.channel': CHANNELS,
  'promise.state': PROMISE_STATES,
  'timeline.actor': ACTOR_KINDS,
}

/** Of `column in ('a', 'b')`, as the database writes it out. */
async function readChecks(): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: inject('templateOwnerUrl') })
  await client.connect()
  const { rows } = await client.query<{ table: string; check: string }>(`
    select c.relname as table, pg_get_constraintdef(k.oid) as check
    from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'c' and c.relnamespace = 'public'::regnamespace`)
  await client.end()
  return Object.fromEntries(
    rows.flatMap(({ table, check }) => {
      const [, column, codes] =
        /^CHECK \(\((\w+) = ANY \(ARRAY\[('[^\]]*)\]\)\)\)$/.exec(check) ?? []
      return column && codes
        ? [[`${table}.${column}`, [...codes.matchAll(/'([^']*)'/g)].map(([, code = '']) => code)]]
        : []
    }),
  )
}

test('a column takes the words that its type names, and no other', async () => {
  const checks = await readChecks()
  const found = Object.keys(CODES).map((column) => [column, checks[column]?.toSorted()])
  const named = Object.entries(CODES).map(([column, codes]) => [column, codes.toSorted()])
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(named))
})
