// The published page says what the code does, number by number; and the rule in a few plain
// stories.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CUES } from '../../signal/domain/cue.ts'
import {
  CALM,
  fadeOf,
  type Meter,
  moveMeter,
  passPeak,
  pushOfRead,
  pushOfUpset,
  takeBack,
  TENSION,
} from './tension.ts'

const page = readFileSync(new URL('../../../docs/how/tension.md', import.meta.url), 'utf8').replace(
  /\s+/g,
  ' ',
)

test('the page has the number of every cue', () => {
  const rows = Object.fromEntries(
    [...page.matchAll(/\| ([a-z_]+) \| ([+-]?\d+) /g)].map(([, cue, push]) => [cue, Number(push)]),
  )
  expect(rows).toEqual(TENSION.push)
  expect(Object.keys(rows).toSorted()).toEqual([...CUES].toSorted())
})

test.each<[Exclude<keyof typeof TENSION, 'push'>, string]>([
  ['start', 'begins at **20**'],
  ['readShare', 'a tap**: 0.8 of'],
  ['upsetFrom', 'nothing up to 0.4,'],
  ['upsetMost', 'and 25 at 1;'],
  ['turnMost', 'raises it by 45 at most'],
  ['calmTurnShare', 'fall by 15 %'],
  ['sameTapSec', 'within 2 seconds'],
  ['risesFrom', 'rising | at 40 or more'],
  ['peakFrom', 'peak | at 60 or more'],
  ['pastDrop', 'fallen by 15 or more'],
  ['pastBelow', 'to under 60;'],
  ['pastUnder', 'or to under 28,'],
  ['pastPeakMost', 'tension is 55 at most'],
  ['againClimb', 'climbed by 12 or more'],
])('the page says %s', (name, words) => {
  expect(page).toContain(words)
  expect(words).toContain(
    name === 'calmTurnShare' ? String(TENSION[name] * 100) : String(TENSION[name]),
  )
})

const run = (...pushes: (number | 'turn' | 'past')[]): Meter =>
  pushes.reduce<Meter>(
    (meter, push) =>
      push === 'past' ? passPeak(meter) : moveMeter(meter, push === 'turn' ? -fadeOf(meter) : push),
    CALM,
  )

test.each<[string, Parameters<typeof run>, Meter['phase'], number]>([
  ['nothing', [], 'calm', 20],
  ['a calm talk', ['turn', 'turn', 'turn'], 'calm', 12.2],
  ['one shout', [25], 'rising', 45],
  ['two shouts', [25, 25], 'rising', 70],
  ['two shouts, then one who talks on', [25, 25, 'turn'], 'rising', 59.5],
  ['three shouts, then one who talks on', [25, 25, 25, 'turn'], 'peak', 80.7],
  ['the top of the scale is a peak too', [40, 40, 40, 40], 'peak', 100],
  ['a small rise that is over', [20, -13], 'past', 27],
  ['a small rise that lasts', [20, -9], 'rising', 31],
  ['calmer after shouting', [25, 25, -20], 'past', 50],
  ['calmer, and a small wiggle', [25, 25, -20, 10, -8, 9], 'past', 61],
  ['calmer, then shouting again', [25, 25, -20, 25], 'rising', 75],
  ['past the peak by a person’s word', [25, 25, 25, 25, 'past'], 'past', 55],
  ['a person’s word while calm', ['past'], 'past', 5],
])('%s', (_name, pushes, phase, tension) => {
  expect(run(...pushes)).toMatchObject({ phase, tension })
})

test('reading counts less than a tap, and only above the line', () => {
  expect(pushOfRead({ cue: 'insult', words: '', from: 0, to: 0, p: 1 })).toBeLessThan(
    TENSION.push.insult,
  )
  expect([
    pushOfUpset(0),
    pushOfUpset(0.4),
    pushOfUpset(0.7),
    pushOfUpset(1),
    pushOfUpset(Number.NaN),
  ]).toEqual([0, 0, 12.5, 25, 0])
})

test('a dismissed cue that made the rise takes the rise back', () => {
  expect(takeBack(run(25), 25)).toEqual(CALM)
  expect(takeBack(run(25, 25), 25)).toMatchObject({ phase: 'rising', tension: 45 })
})
