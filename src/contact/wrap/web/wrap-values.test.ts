// What the wrap-up proposes from what was said.
import { describe, expect, test } from 'vitest'
import type { ContactView } from '../../core/contract/contact.ts'
import type { WrapValues } from './wrap-draft.ts'
import { chooseCase, offersOf, promiseOf, toWrapUp } from './wrap-values.ts'

const VALUES: WrapValues = {
  reply: '',
  promised: null,
  case: null,
  happened: null,
  wanted: null,
  category: '',
  kind: 'complaint',
  note: '',
  promise: null,
  step: '',
  stepHolder: '',
  stepAt: '',
  longerBreak: false,
  nextCalm: false,
}
const AT = '2026-03-03T11:00:00Z'
const view = {
  language: 'pl',
  about: [],
  alarms: [],
  cases: [{ id: 'a' }],
  known: { mayPromise: [{ id: 'decision', what: 'Decyzja', channel: 'mail', latestAt: AT }] },
  categories: [
    {
      id: 'late',
      promises: [
        { id: 'call-back', what: { pl: 'Oddzwonimy' }, channels: ['phone', 'mail'], latestAt: AT },
      ],
    },
  ],
} as unknown as ContactView

describe('the case', () => {
  test.each([
    ['the one it is about', { about: ['a'] }, {}, 'Paczka', 'a'],
    ['a new one when something was said', {}, {}, 'Paczka', 'new'],
    ['none when nothing was', {}, {}, ' ', 'none'],
    [
      'fault-U1 a new one after an alarm, also when it is about another',
      { about: ['a'], alarms: [{ kind: 'safety', ended: null }] },
      {},
      '',
      'new',
    ],
    [
      'fault-U1 none after an alarm that was a mistake',
      { alarms: [{ kind: 'safety', ended: { how: 'mistake' } }] },
      {},
      '',
      'none',
    ],
    ['the one chosen', { about: ['a'] }, { case: 'none' }, 'Paczka', 'none'],
    ['not one that is not there any more', {}, { case: 'gone' }, 'Paczka', 'new'],
  ])('is %s', (_, on, values, happened, expected) => {
    expect(chooseCase({ ...VALUES, ...values }, { ...view, ...on } as ContactView, happened)).toBe(
      expected,
    )
  })
})

describe('the promise', () => {
  const wrapping = (values: Partial<WrapValues>, chosen: string) => ({
    view,
    values: { ...VALUES, ...values },
    chosen,
    happened: 'Paczka stoi.',
    wanted: '',
  })
  test('comes from the category of a new case, in the customer’s language', () => {
    expect(offersOf(wrapping({ category: 'late' }, 'new'))).toEqual([
      { id: 'call-back', what: 'Oddzwonimy', channels: ['phone', 'mail'], latestAt: AT },
    ])
  })
  test('chosen during the contact is filled in whole', () => {
    const on = wrapping({ promised: 'decision' }, 'a')
    expect(toWrapUp(on, offersOf(on))).toMatchObject({
      case: 'a',
      promise: { kind: 'decision', what: 'Decyzja', channel: 'mail', dueAt: AT },
      happened: '',
      category: null,
    })
  })
  test('taken away stays away', () => {
    const on = wrapping(
      { promised: 'decision', promise: { kind: '', what: '', channel: 'mail', dueAt: '' } },
      'a',
    )
    expect(promiseOf(on, offersOf(on))).toBeNull()
  })
  test('of another category does not go along', () => {
    const on = wrapping(
      {
        category: 'late',
        promise: { kind: 'decision', what: 'Decyzja', channel: 'mail', dueAt: AT },
      },
      'new',
    )
    expect(promiseOf(on, offersOf(on))).toBeNull()
  })
  test('without a case there is none', () => {
    const on = wrapping({ promised: 'decision', note: 'Pomyłka' }, 'none')
    expect(toWrapUp(on, offersOf(on))).toMatchObject({
      case: 'none',
      promise: null,
      nextStep: null,
      note: 'Pomyłka',
    })
  })
})
