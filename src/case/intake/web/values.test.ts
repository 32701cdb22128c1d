import { expect, test } from 'vitest'
import { Intake } from '../../record/contract/case.ts'
import { PublicIntake } from '../contract/public.ts'
import { checkIntake, EMPTY_INTAKE, toIntake } from './intake-values.ts'
import { checkPublic, EMPTY_PUBLIC, toPublicIntake } from './public-values.ts'

const NOW = '2026-11-24T09:00:00Z'
const MAILS = [
  'jan@żółw.pl',
  'user@xn--e1afmkfd.xn--p1ai',
  'a&b@example.com',
  '\u200ejan@firma.pl',
  ' jan@firma.pl, ',
  'Jan <jan@firma.pl>',
  '',
  '\u200b',
  'jan@gmail',
  'jan',
  '@',
  'jan@firma..pl',
]
const TEXTS = ['Paczka', '\u2060', ' \u3164 ', 'می\u200cخواهم', '.']

test.each(MAILS)('fault-P3 pages and server agree about the address %j', (mail) => {
  const said = { ...EMPTY_PUBLIC, happened: 'x', name: 'Jan', phone: '601 100 200', mail }
  expect(checkPublic(said).mail === undefined).toBe(
    PublicIntake.safeParse(toPublicIntake(said, 'pl')).success,
  )
  const typed = { ...EMPTY_INTAKE, brand: 'modrzew', happened: 'x', fromWhom: 'Jan', mail }
  expect(checkIntake(typed, Date.parse(NOW)).mail === undefined).toBe(
    Intake.safeParse(toIntake(typed, NOW)).success,
  )
})

test.each(TEXTS)('fault-P4 pages and server agree about the words %j', (text) => {
  const said = { ...EMPTY_PUBLIC, happened: text, name: text, phone: '601 100 200' }
  const isTaken = PublicIntake.safeParse(toPublicIntake(said, 'pl')).success
  expect([checkPublic(said).happened === undefined, checkPublic(said).name === undefined]).toEqual([
    isTaken,
    isTaken,
  ])
})

test('fault-P4 somebody whose only number is words is asked for a way to reach them', () => {
  expect(checkPublic({ ...EMPTY_PUBLIC, happened: 'x', name: 'Jan', phone: 'brak' })).toEqual({
    phone: 'intake.error.phone',
  })
  expect(
    checkPublic({ ...EMPTY_PUBLIC, happened: 'x', name: 'Jan', phone: '۰۹۱۲۳۴۵۶۷۸۹' }),
  ).toEqual({})
  expect(
    checkPublic({ ...EMPTY_PUBLIC, happened: 'x', name: 'Jan', phone: '\u200b', mail: '\u2060' }),
  ).toEqual({ mail: 'intake.error.contact' })
})
