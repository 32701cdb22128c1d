// Whether a sentence asks what was asked, and answered, before.
import { QUESTION_WORDS } from './data/question-word.ts'
import { listWords } from '../../platform/text/domain/word.ts'

/** Words that every question has, of the four languages: they say nothing about what is asked. */
const COMMON = new Set(QUESTION_WORDS.split(' ').map((word) => listWords(word)[0]?.text ?? ''))

/**
 * Stems of the words that say what is asked. Persian words keep their ending but for ی and plural
 * ها.
 */
const listStems = (words: readonly string[]): Set<string> =>
  new Set(
    words
      .filter(
        (word) => word.length > 1 && !COMMON.has(word) && !COMMON.has(word.replace(/'.*$/, '')),
      )
      .map((word) =>
        /[\u0600-\u06ff]/.test(word) ? word.replace(/(های|ها|تان|تون|ی)$/, '') : word.slice(0, 4),
      ),
  )

/** Of a question's words, those that say what is asked. */
export const stemsOfQuestion = (question: string): ReadonlySet<string> =>
  listStems(listWords(question).map((word) => word.text))

/**
 * Whether the words of a sentence ask one of the questions: two thirds of the words that matter in
 * one, and at least two of them (or the only one), stand in the other.
 */
export function asksOneOf(
  questions: readonly ReadonlySet<string>[],
  words: readonly string[],
): boolean {
  const now = listStems(words)
  return (
    now.size > 0 &&
    questions.some((before) => {
      if (before.size === 0) return false
      const shared = [...before].filter((stem) => now.has(stem)).length
      return (
        shared >= Math.min(2, before.size) &&
        shared / before.size >= 0.6 &&
        shared / now.size >= 0.5
      )
    })
  )
}
