// Every entry of the timeline in four languages with every value its facts may have: no code word
// of ours, and no English in another language, comes through.
import { describe, expect, test } from 'vitest'
import type { TimelineEntry } from '../../record/contract/case.ts'
import { LANGUAGES } from '../../../platform/base/domain/language.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import { loadCatalogue } from '../../../shell/i18n/all.ts'
import { fillPhrase, type PhraseParams } from '../../../platform/i18n/format.ts'
import { ALARM_ENDS, ALARM_WHYS } from '../../../alarm/domain/alarm.ts'
import { CHANNELS } from '../../../chapter/domain/channel.ts'
import { ENDINGS } from '../../../guide/domain/event.ts'
import {
  CLOSINGS,
  CONTACT_CHANNELS,
  DEADLINE_ACTIONS,
  DEADLINE_KINDS,
  INTAKE_CHANNELS,
  LETTER_CHANNELS,
  MAIL_KINDS,
  NEXT_STEPS,
  OUTCOMES,
} from '../../record/domain/code.ts'
import type { Fact, FactType, FactTypes } from '../../record/domain/fact.ts'
import { TIMELINE } from '../../record/domain/timeline.ts'
import { makeFormat } from '../../../platform/web/format.ts'
import { detailsOf, headlineOf } from './timeline-words.ts'

const AT = '2026-11-24T09:00:00Z'
/** Of each fact every value that it may have, or some that are told in their own way. */
const VALUES: { [T in FactType]: readonly FactTypes[T][] } = {
  text: ['anything'],
  quote: ['said'],
  number: [0, 3],
  minutes: [1, 90, 600],
  warnings: [0, 2],
  flag: [true, false],
  instant: [AT],
  due: [AT],
  id: ['no-such-id'],
  person: ['no-such-person'],
  category: ['no-such-category'],
  class: ['no-such-class'],
  proof: ['customer', 'anything'],
  names: [[], ['Ewa']],
  deadlines: [
    [
      { kind: 'legal', action: 'reply' },
      { kind: 'house', action: 'acknowledge' },
    ],
  ],
  object: [{}],
  door: INTAKE_CHANNELS,
  step: NEXT_STEPS,
  closing: CLOSINGS,
  outcome: OUTCOMES,
  mail: MAIL_KINDS,
  sending: LETTER_CHANNELS,
  channel: CHANNELS,
  contactChannel: CONTACT_CHANNELS,
  deadlineKind: DEADLINE_KINDS,
  deadlineAction: DEADLINE_ACTIONS,
  ending: ENDINGS,
  alarmWhy: ALARM_WHYS,
  alarmEnd: ALARM_ENDS,
}
const CODES = new Set(
  [
    INTAKE_CHANNELS,
    NEXT_STEPS,
    CLOSINGS,
    OUTCOMES,
    MAIL_KINDS,
    LETTER_CHANNELS,
    CHANNELS,
    CONTACT_CHANNELS,
    DEADLINE_KINDS,
    DEADLINE_ACTIONS,
    ENDINGS,
    ALARM_WHYS,
    ALARM_ENDS,
    ['customer', 'agent', 'system', 'too_late'],
    ['no-such-id', 'no-such-person', 'no-such-category', 'no-such-class'],
  ].flat(),
)
/** Facts that are told of nothing: nobody is warned, nobody came, nothing has that name. */
const UNTOLD = ['warnings', 'names', 'person', 'category', 'class', 'mail', 'contactChannel']

const view = {
  timeZone: 'Europe/Warsaw',
  people: [],
  categories: [],
  legalClasses: [],
}

describe.each(LANGUAGES)('fault-U7 in %s', async (language) => {
  const phrases = {
    ...(await loadCatalogue(language, 'public')),
    ...(await loadCatalogue(language, 'desk')),
  }
  const say = (key: Key, params?: PhraseParams) => {
    const phrase = phrases[key]
    if (phrase === undefined) throw new Error(`no phrase ${key} on the page of a case`)
    return fillPhrase(language, phrase, params)
  }
  const words = {
    say,
    format: makeFormat(language, () => Date.parse('2026-11-24T09:00:00Z')),
    pick: (text: { en?: string }) => text.en ?? '',
    view,
  }
  const entryOf = (kind: string, data: TimelineEntry['data']): TimelineEntry => ({
    id: '1',
    kind,
    actor: 'system',
    by: null,
    at: AT,
    data,
    customerSees: false,
  })
  test.each(Object.entries(TIMELINE))('%s', (kind, shape) => {
    expect(headlineOf(entryOf(kind, {}), say)).not.toBe(say('timeline.other', { kind }))
    for (const [name, { is, label }] of Object.entries<Fact>(shape)) {
      for (const value of VALUES[is]) {
        const entry = entryOf(kind, { [name]: value })
        const details = detailsOf(entry, words)
        const told = [
          headlineOf(entry, say),
          ...details.flatMap(({ name, value: said }) => [name, said]),
        ]
        for (const text of told) {
          expect(text).not.toMatch(/[a-z]_[a-z]|undefined|\[object|too_late/)
          expect(text).not.toBe('')
          // In English a code may be the very word.
          if (language !== 'en') expect(CODES.has(text), `${kind} ${name}: ${text}`).toBe(false)
        }
        if (label === null) expect(kind === 'contact.alarm' ? [] : details).toEqual([])
        else if (!UNTOLD.includes(is)) expect(details).toHaveLength(1)
      }
    }
  })
  test('a kind that nobody has defined is named and told no further', () => {
    const entry = entryOf('redress.given', { to: 'somebody' })
    expect(headlineOf(entry, say)).toBe(say('timeline.other', { kind: 'redress.given' }))
    expect(detailsOf(entry, words)).toEqual([])
  })
  test('an extension told too late is not called one', () => {
    const entry = (data: TimelineEntry['data']) => entryOf('clock.extended', data)
    expect(headlineOf(entry({ refused: 'too_late' }), say)).not.toBe(
      headlineOf(entry({ reason: 'x' }), say),
    )
  })
})
