// What is read of the timeline and of notices: facts that are what they are to be, and no others.
import { describe, expect, test } from 'vitest'
import { TimelineEntry } from '../contract/case.ts'
import { timeline } from '../i18n/en/timeline.ts'
import { readNotice } from './notice.ts'
import { readEvent, TIMELINE } from './timeline.ts'

describe('reading', () => {
  test('facts come as they were written', () => {
    const data = { step: 'answer', holder: 'p1', at: '2026-11-24T09:00:00Z', note: null }
    expect(readEvent({ kind: 'case.next_step', data })).toEqual({ kind: 'case.next_step', data })
  })
  test('what another version wrote otherwise is left out', () => {
    expect(
      readEvent({ kind: 'case.closed', data: { closing: 'forgotten', outcome: 'partly', odd: 1 } }),
    ).toEqual({ kind: 'case.closed', data: { outcome: 'partly' } })
    expect(readEvent({ kind: 'case.closed', data: null })).toEqual({
      kind: 'case.closed',
      data: {},
    })
    expect(readNotice({ kind: 'step.due', data: { step: 'dance', rung: 1 } })).toEqual({
      kind: 'step.due',
      data: { rung: 1 },
    })
  })
  test('a kind that is not defined is nobody’s', () => {
    for (const kind of ['redress.given', 'constructor', 'toString']) {
      expect(readEvent({ kind, data: {} })).toBeNull()
      expect(readNotice({ kind, data: {} })).toBeNull()
    }
  })
})

test('a reply holds each event to its definition', () => {
  const entry = {
    id: '1',
    actor: 'system',
    by: null,
    at: '2026-11-24T09:00:00Z',
    customerSees: false,
  }
  const parse = (kind: string, data: object) =>
    TimelineEntry.safeParse({ ...entry, kind, data }).error?.issues.map(({ path }) =>
      path.join('.'),
    ) ?? []
  expect(parse('case.owner', { from: 'p1', to: 'p2', reason: 'away', toName: 'Ewa' })).toEqual([])
  expect(parse('case.owner', { to: 2, reason: ['away'] })).toEqual(['data.to', 'data.reason'])
  expect(parse('redress.given', { to: 2 })).toEqual([])
})

test('every kind has its sentence, and every sentence its kind', () => {
  const kinds = Object.keys(timeline).flatMap(
    (key) => /^timeline\.([a-z]+\.[a-z_]+)$/.exec(key)?.[1] ?? [],
  )
  expect(kinds.filter((kind) => !/met_late|extended_late/.test(kind)).toSorted()).toEqual(
    Object.keys(TIMELINE).toSorted(),
  )
})
