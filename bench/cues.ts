// Cues in customers' texts: turns a second and the time of one turn, over real messages in English
// and written ones in the other languages.
import { readFileSync } from 'node:fs'
import { loadReader } from '../src/signal/adapters/cue-model.ts'
import { isLanguage } from '../src/platform/base/domain/language.ts'
import { percentile, round, tell } from './figure.ts'

const ROUNDS = 5

/** One turn costs little, so ten are timed at once. */
const CONCURRENCY = 10

export function measureCues(): void {
  const read = loadReader()
  const lines = (path: string): string[] =>
    readFileSync(new URL(path, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
  const turns = [
    ...lines('../test/data/customer-messages.jsonl').map((line) => ({
      text: (JSON.parse(line) as { text: string }).text,
      language: 'en' as const,
    })),
    ...lines('../test/data/calm-turns.txt').map((text) => ({ text, language: 'en' as const })),
    ...lines('../data/cue-sentence.tsv').flatMap((line) => {
      const [language, , text = ''] = line.split('\t')
      return isLanguage(language) ? [{ text, language }] : []
    }),
  ]
  for (const { text, language } of turns) read(text, language)
  const micros: number[] = []
  const start = performance.now()
  for (let round = 0; round < ROUNDS; round++) {
    for (let from = 0; from + CONCURRENCY <= turns.length; from += CONCURRENCY) {
      const began = performance.now()
      for (const { text, language } of turns.slice(from, from + CONCURRENCY)) read(text, language)
      micros.push(((performance.now() - began) * 1000) / CONCURRENCY)
    }
  }
  const seconds = (performance.now() - start) / 1000
  tell({
    figure: 'cues',
    value: Math.round((micros.length * CONCURRENCY) / seconds),
    unit: 'turns/s',
    medianUs: round(percentile(micros, 0.5)),
    p99Us: round(percentile(micros, 0.99)),
    meanLength: Math.round(turns.reduce((sum, { text }) => sum + text.length, 0) / turns.length),
    how: `${turns.length} turns in four languages, ${ROUNDS} times, one thread`,
  })
}
