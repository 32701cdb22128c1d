// What must hold of tension whatever pushes it: no phase twice for a wiggle, no peak passed without
// a fall.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known, smallGuide, startAt } from '../../../test/guide/small.ts'
import type { ContactEvent } from './event.ts'
import { foldGuide, stepGuide } from './guide.ts'
import { CALM, fadeOf, type Meter, moveMeter, passPeak, TENSION } from './tension.ts'

const now = '2026-03-02T12:00:00Z'
describe('tension', () => {
  const pushes = fc.array(fc.oneof(fc.integer({ min: -40, max: 45 }), fc.constant(null)), {
    maxLength: 60,
  })
  const apply = (meter: Meter, push: number | null): Meter =>
    push === null ? moveMeter(meter, -fadeOf(meter)) : moveMeter(meter, push)

  test('a wiggle smaller than the band enters no phase twice', () => {
    fc.assert(
      fc.property(
        pushes,
        fc.array(fc.integer({ min: -12, max: 12 }), { maxLength: 60 }),
        (before, wiggle) => {
          let meter = before.reduce<Meter>(apply, CALM)
          let [low, high] = [meter.tension, meter.tension]
          const phases = [meter.phase]
          for (const push of wiggle) {
            const next = moveMeter(meter, push)
            if (Math.max(high, next.tension) - Math.min(low, next.tension) >= TENSION.againClimb)
              continue
            meter = next
            ;[low, high] = [Math.min(low, next.tension), Math.max(high, next.tension)]
            if (phases.at(-1) !== meter.phase) phases.push(meter.phase)
          }
          expect(new Set(phases).size).toBe(phases.length)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('the peak has passed only after a fall under the line, or by a person’s word', () => {
    fc.assert(
      fc.property(pushes, (all) => {
        all.reduce<Meter>((meter, push) => {
          const next = apply(meter, push)
          if (next.phase === 'past' && meter.phase !== 'past')
            expect(
              next.tension < TENSION.pastUnder ||
                (next.tension < TENSION.pastBelow && next.high - next.tension >= TENSION.pastDrop),
            ).toBe(true)
          if (next.phase === 'rising' && meter.phase === 'past')
            expect(next.tension - meter.low).toBeGreaterThanOrEqual(TENSION.againClimb)
          expect(passPeak(next)).toMatchObject({
            phase: 'past',
            tension: expect.toSatisfy((value: number) => value <= TENSION.pastPeakMost),
          })
          return next
        }, CALM)
      }),
      { numRuns: 300 },
    )
  })

  test('time alone lowers nothing, and the same double tap counts once', () => {
    const at = (sec: number) => new Date(Date.parse(startAt) + sec * 1000).toISOString()
    const shout = (id: string, sec: number): ContactEvent => ({
      kind: 'cue',
      cue: 'shouting',
      id,
      at: at(sec),
      who: 'customer',
    })
    expect(
      foldGuide(
        smallGuide,
        known,
        [shout('a', 0), { kind: 'note', text: 'x', id: 'b', at: at(3600), who: 'agent' }],
        now,
      ).state.tension,
    ).toBe(45)
    expect(foldGuide(smallGuide, known, [shout('a', 0), shout('b', 1)], now).state.tension).toBe(45)
    expect(foldGuide(smallGuide, known, [shout('a', 0), shout('b', 3)], now).state.tension).toBe(70)
  })

  test('a tap on what was read in the same turn adds only what reading left out', () => {
    const read: ContactEvent = {
      kind: 'turn',
      text: 'x',
      source: 'chat',
      upset: 0,
      cues: [{ cue: 'insult', words: 'x', from: 0, to: 1, p: 0.5 }],
      id: 'a',
      at: startAt,
      who: 'customer',
    }
    const { state } = foldGuide(smallGuide, known, [read], now)
    expect(state.tension).toBe(30)
    expect(
      stepGuide(
        smallGuide,
        state,
        { kind: 'cue', cue: 'insult', id: 'b', at: now, who: 'customer' },
        now,
      ).state.tension,
    ).toBe(45)
  })
})
