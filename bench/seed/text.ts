// What seeded customers are called and what they say: drawn from a seed, so that the same cases can
// be written twice.
import type { Language } from '../../src/platform/base/domain/language.ts'
import { WORDS } from './word.ts'

export type Draw = {
  /** From 0 up to but not 1. */
  share(): number
  /** A whole number from 0 to n - 1. */
  below(n: number): number
  one<T>(items: readonly T[]): T
  bytes(size: number): Uint8Array
}

/** mulberry32: small, quick, and the same on every machine. */
export function makeDraw(seed: number): Draw {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (n: number) => Math.floor(share() * n)
  return {
    share,
    below,
    one: (items) => items[below(items.length)]!,
    bytes: (size) => Uint8Array.from({ length: size }, () => below(256)),
  }
}

export const drawName = (draw: Draw, language: Language): string =>
  `${draw.one(WORDS[language].first)} ${draw.one(WORDS[language].last)}${draw.share() < 0.2 ? `-${draw.one(WORDS[language].last)}` : ''}`

export const drawOrder = (draw: Draw): string =>
  `${draw.one(['ZM', 'OR', 'A', 'PS', 'NR'])}-${2020 + draw.below(7)}-${String(100_000 + draw.below(900_000))}`

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXZ'
const drawModel = (draw: Draw): string =>
  `${LETTERS[draw.below(LETTERS.length)]}${LETTERS[draw.below(LETTERS.length)]}${100 + draw.below(9900)}`

/** From two sentences to twelve; every fifteenth customer writes a long letter. */
export function drawStory(
  draw: Draw,
  language: Language,
  order: string,
): { happened: string; wanted: string | null } {
  const words = WORDS[language]
  const fill = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === 'thing') return draw.one(words.things)
      if (slot === 'place') return draw.one(words.places)
      if (slot === 'day') return draw.one(words.days)
      if (slot === 'person') return draw.one(words.first)
      if (slot === 'n') return String(2 + draw.below(48))
      if (slot === 'code') return order
      if (slot === 'sum') return `${10 + draw.below(4000)},${10 + draw.below(90)}`
      return drawModel(draw)
    })
  const more = draw.share() < 0.07 ? 6 + draw.below(6) : 1 + draw.below(4)
  const said = [
    fill(draw.one(words.openings)),
    ...Array.from({ length: more }, () => fill(draw.one(words.middles))),
  ]
  return {
    happened: `${said.join('. ')}.`,
    wanted: draw.share() < 0.4 ? fill(draw.one(words.wishes)) : null,
  }
}
