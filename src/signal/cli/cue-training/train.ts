// Trains the linear model of one language: logistic regression over hashed features, made small,
// then calibrated. The same data give the same bytes.
import { lexiconOf } from '../../domain/lexicon.ts'
import { type LanguageModel, scoreTokens, UNSEEN, visitFeatures } from '../../domain/model.ts'
import { cutWords, type Token } from '../../domain/token.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import type { Example } from './source.ts'
import { itemAt } from '../../../platform/base/domain/narrow.ts'

const BITS: Record<Language, { chars: number; words: number }> = {
  en: { chars: 17, words: 17 },
  pl: { chars: 16, words: 16 },
  lv: { chars: 16, words: 16 },
  fa: { chars: 15, words: 14 },
}
const EPOCHS = 6
const RATE = 0.4
const SHRINK = 2e-5
/** A word or a pair of words seen less often says nothing. */
const SEEN_OFTEN: Record<Language, number> = { en: 4, pl: 2, lv: 2, fa: 2 }

type Prepared = { features: Int32Array; y: 0 | 1; weight: number }

export const cut = (text: string, language: Language): Token[] =>
  cutWords(text, language, lexiconOf(language).hiddenWords)

/** Features of the words' table come after those of the letters'. */
function prepare(example: Example): Prepared {
  const { chars, words } = BITS[example.language]
  const features: number[] = []
  visitFeatures(cut(example.text, example.language), (table, hash) =>
    features.push(
      table === 'chars' ? hash & ((1 << chars) - 1) : (1 << chars) + (hash & ((1 << words) - 1)),
    ),
  )
  return { features: Int32Array.from(features), y: example.isUpset ? 1 : 0, weight: example.weight }
}

export function trainLanguage(
  language: Language,
  examples: readonly Example[],
  heldOut: readonly Example[],
): LanguageModel {
  const bits = BITS[language]
  const chars = 1 << bits.chars
  const size = chars + (1 << bits.words)
  const prepared = examples.map(prepare).filter(({ features }) => features.length > 0)
  const counts = new Uint16Array(size)
  for (const { features } of prepared)
    for (const feature of features) counts[feature] = Math.min(65_535, (counts[feature] ?? 0) + 1)
  const weights = new Float64Array(size)
  const squares = new Float64Array(size).fill(1e-3)
  let bias = 0
  const order = Int32Array.from(prepared.keys())
  let state = 20_240_101
  const chance = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = chance(index + 1)
      ;[order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0]
    }
    for (const index of order) {
      const { features, y, weight } = itemAt(prepared, index)
      const norm = 1 / Math.sqrt(features.length)
      const sum = sumOf(features)
      const error = (1 / (1 + Math.exp(-(bias + sum * norm))) - y) * weight
      bias -= 0.02 * error
      const step = error * norm
      for (const feature of features) {
        if (!isKept(feature)) continue
        const square = (squares[feature] ?? 0) + step * step
        const before = weights[feature] ?? 0
        squares[feature] = square
        weights[feature] = before - ((RATE * step) / Math.sqrt(square) + SHRINK * before)
      }
    }
  }
  const model = shrink(weights, chars, bias, (feature) => isKept(feature))
  return calibrate(model, language, heldOut)

  function sumOf(features: Int32Array): number {
    let sum = 0
    for (const feature of features) if (isKept(feature)) sum += weights[feature] ?? 0
    return sum
  }
  function isKept(feature: number): boolean {
    return feature < chars || (counts[feature] ?? 0) >= SEEN_OFTEN[language]
  }
}

/**
 * Weights as bytes: the largest hundredth of a percent is cut off, so that the rest keeps its
 * steps.
 */
function shrink(
  weights: Float64Array,
  chars: number,
  bias: number,
  isKept: (feature: number) => boolean,
): LanguageModel {
  const toBytes = (part: Float64Array, from: number): { table: Int8Array; scale: number } => {
    const sizes = part.map(Math.abs).sort()
    const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127 || 1
    const absent = from === 0 ? 0 : UNSEEN
    return {
      table: Int8Array.from(part, (weight, index) =>
        isKept(from + index) ? Math.max(-127, Math.min(127, Math.round(weight / scale))) : absent,
      ),
      scale,
    }
  }
  const letters = toBytes(weights.slice(0, chars), 0)
  const words = toBytes(weights.slice(chars), chars)
  return {
    chars: letters.table,
    words: words.table,
    charScale: letters.scale,
    wordScale: words.scale,
    bias,
  }
}

/** Platt's scaling on the even half of the held-out texts; the odd half stays for the figures. */
function calibrate(
  model: LanguageModel,
  language: Language,
  heldOut: readonly Example[],
): LanguageModel {
  const rows = heldOut
    .filter((_, index) => index % 2 === 0)
    .map(({ text, isUpset, weight }) => {
      const { p } = scoreTokens(model, cut(text, language))
      return { z: Math.log(p / (1 - p)), y: isUpset ? 1 : 0, weight }
    })
  let slope = 1
  let offset = 0
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) || 1
  for (let round = 0; round < 3000; round++) {
    let bySlope = 0
    let byOffset = 0
    for (const { z, y, weight } of rows) {
      const error = (1 / (1 + Math.exp(-(slope * z + offset))) - y) * weight
      bySlope += error * z
      byOffset += error
    }
    slope -= (0.3 * bySlope) / total
    offset -= (0.3 * byOffset) / total
  }
  slope = Math.min(1.5, Math.max(0.2, slope))
  const precise = (value: number): number => Number(value.toPrecision(6))
  return {
    ...model,
    charScale: precise(model.charScale * slope),
    wordScale: precise(model.wordScale * slope),
    bias: precise(model.bias * slope + offset),
  }
}
