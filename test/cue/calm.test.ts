// Calm customers stay calm: turns of real service dialogues, of which hardly any may carry a cue of
// insult, threat or high upset.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadReader } from '../../src/signal/adapters/cue-model.ts'

const turns = readFileSync(new URL('../data/calm-turns.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((turn) => turn !== '')

test('fewer than one calm turn in a hundred carries a sharp cue', () => {
  const read = loadReader()
  const sharp = turns.filter((turn) =>
    read(turn, 'en').cues.some(
      ({ cue }) =>
        cue === 'insult' ||
        cue === 'threat' ||
        cue === 'discrimination' ||
        cue === 'self_harm' ||
        cue === 'upset',
    ),
  )
  expect(turns.length).toBeGreaterThan(300)
  expect(sharp.length / turns.length, sharp.join('\n')).toBeLessThan(0.01)
})
