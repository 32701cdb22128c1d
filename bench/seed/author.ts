// Thinks of the cases in a thread of its own, so that the next rows are made while the database
// takes the last ones.
import { Worker } from 'node:worker_threads'
import { addCase, type Place, TABLES } from './case.ts'
import { type BrandRow, toSeedBrand } from './seed-brand.ts'
import { type Sheet, Sheets } from './sheet.ts'
import { makeDraw } from './text.ts'

export type Plan = { brands: BrandRow[]; cases: number; now: number; seed: number }
/** `upTo`: so many cases are written with it. */
export type Chunk = { upTo: number; sheets: Sheet[] }

/** So many may be drawn with one number, and the next draws others. */
export const MAX_CASES = 10_000_000
export const MAX_SEED = 3_000
const CHUNK = 4_000
/** So many chunks are thought of before the first of them is asked for. */
const AHEAD = 2
const DAYS = 3 * 365
/**
 * Open cases thin out with their age, so that about three in a hundred are open whatever the
 * number.
 */
const OPEN_SHARE = 0.03
/** The first brands have most of the work, the last a little. */
const SHARES = [0.27, 0.19, 0.14, 0.1, 0.08, 0.07, 0.06, 0.04, 0.03, 0.02]

/** The same plan draws the same cases; one number after another, whoever reads how quickly. */
export function* drawChunks({ brands, cases, now, seed }: Plan): Generator<Chunk, undefined> {
  const draw = makeDraw(seed)
  const places: Place[] = brands.map((row) => ({ brand: toSeedBrand(row), known: [] }))
  const total = places.reduce((sum, _, i) => sum + (SHARES[i] ?? 0.01), 0)
  const pick = (): Place => {
    let rest = draw.share() * total
    return places.find((_, i) => (rest -= SHARES[i] ?? 0.01) < 0) ?? places[0]!
  }
  const rows = new Sheets()
  for (let from = 0; from < cases; from += CHUNK) {
    const upTo = Math.min(cases, from + CHUNK)
    for (let i = from; i < upTo; i++) {
      const age = DAYS * (1 - (i + draw.share()) / cases) ** 1.15
      addCase(rows, draw, pick(), {
        number: seed * MAX_CASES + i,
        nowMs: now,
        age,
        isOpen: draw.share() < Math.exp(-age / (DAYS * OPEN_SHARE)),
      })
    }
    yield { upTo, sheets: rows.take(TABLES) }
  }
}

/** Every chunk of a plan, in its order. */
export async function* readChunks(plan: Plan): AsyncGenerator<Chunk> {
  const author = new Worker(new URL('./author-entry.ts', import.meta.url), { workerData: plan })
  const ask = () => author.postMessage('next', [])
  const heard: (Chunk | null)[] = []
  let hear = Promise.withResolvers<void>()
  author.on('message', (chunk: Chunk | null) => {
    heard.push(chunk)
    hear.resolve()
  })
  author.on('error', (error) => hear.reject(error))
  // Whoever listens next is told; until then it must not count as forgotten.
  hear.promise.catch(() => {})
  try {
    for (let i = 0; i < AHEAD; i++) ask()
    for (;;) {
      if (heard.length === 0) await hear.promise
      hear = Promise.withResolvers()
      hear.promise.catch(() => {})
      for (const chunk of heard.splice(0)) {
        if (!chunk) return
        ask()
        yield chunk
      }
    }
  } finally {
    await author.terminate()
  }
}
