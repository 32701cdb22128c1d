// Every entry of the timeline in four languages with every value its facts may have: no code word
// of ours, and no English in another language, comes through.
import { describe, expect, test } from 'vitest'
import type { CaseView, TimelineEntry } from '../../record/contract/case.ts'
import { LANGUAGES } from '../../../platform/base/domain/language.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import { loadCatalogue } from '../../../shell/i18n/all.ts'
import { fillPhrase, type PhraseParams } from '../../../platform/i18n/format.ts'
import { timeline } from '../../record/i18n/en/timeline.ts'
import {
  CLOSING_WORDS,
  CHANNEL_WORDS,
  OUTCOME_WORDS,
  STEP_WORDS,
} from '../../record/web/case-words.ts'
import { makeFormat } from '../../../platform/web/format.ts'
import { detailsOf, headlineOf } from './timeline-words.ts'

const VALUES: Record<string, readonly unknown[]> = {
  step: STEP_WORDS,
  closing: CLOSING_WORDS,
  outcome: OUTCOME_WORDS,
  door: CHANNEL_WORDS,
  action: ['acknowledge', 'reply', 'refund', 'inform', 'decide', 'other'],
  clock: ['legal', 'house'],
  kind: ['acknowledgement', 'answer', 'question', 'extension'],
  channel: ['mail', 'phone', 'letter', 'chat', 'visit', 'handed', 'spoken', 'form'],
  how: ['done', 'after_warnings', 'by_customer', 'safety', 'lost'],
  minutes: [1, 90, 600],
  warnings: [0, 2],
  proof: ['customer'],
  category: ['no-such-category'],
  class: ['no-such-class'],
  clocks: [
    [
      { kind: 'legal', action: 'reply' },
      { kind: 'house', action: 'acknowledge' },
    ],
  ],
  late: [true],
  refused: ['too_late'],
  silence: ['deemed_accepted'],
  why: ['received', 'category'],
}
const CODES = new Set(
  Object.values(VALUES)
    .flat(2)
    .filter((value): value is string => typeof value === 'string')
    .concat(['customer', 'agent', 'system', 'too_late', 'no-such-category', 'no-such-class']),
)
const KINDS = Object.keys(timeline)
  .flatMap(
    (key) =>
      /^timeline\.((?:case|clock|promise|answer|attachment|link|customer|contact|mail)\.[a-z_]+)$/.exec(
        key,
      )?.[1] ?? [],
  )
  .filter((kind) => !/met_late|extended_late/.test(kind))
const view = {
  timeZone: 'Europe/Warsaw',
  people: [],
  categories: [],
  legalClasses: [],
  guidance: { promises: [] },
} as unknown as CaseView

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
  test.each(KINDS)('%s', (kind) => {
    for (const [field, values] of Object.entries(VALUES)) {
      for (const value of values) {
        const entry = {
          id: '1',
          kind,
          actor: 'system',
          by: null,
          at: '2026-11-24T09:00:00Z',
          data: { [field]: value },
          customerSees: false,
        } as TimelineEntry
        const texts = [
          headlineOf(entry, say),
          ...detailsOf(entry, words).flatMap(({ name, value: said }) => [name, said]),
        ]
        for (const text of texts) {
          expect(text).not.toMatch(/[a-z]_[a-z]|undefined|\[object|too_late/)
          expect(text).not.toBe('')
          // In English a code may be the very word.
          if (language !== 'en') expect(CODES.has(text), `${kind} ${field}: ${text}`).toBe(false)
        }
        if (kind !== 'contact.alarm' && ['how', 'minutes'].includes(field))
          expect(texts).toHaveLength(3)
      }
    }
  })
  test('an extension told too late is not called one', () => {
    const entry = (data: object) =>
      ({
        id: '1',
        kind: 'clock.extended',
        actor: 'system',
        by: null,
        at: '2026-11-24T09:00:00Z',
        data,
        customerSees: false,
      }) as TimelineEntry
    expect(headlineOf(entry({ refused: 'too_late' }), say)).not.toBe(
      headlineOf(entry({ reason: 'x' }), say),
    )
  })
})
