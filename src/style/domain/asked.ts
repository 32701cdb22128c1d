// What was asked and answered before: a question that went out, and what the customer wrote after
// it.
import { isAfter } from '../../platform/base/domain/earlier.ts'

type Question = { case_id: string; body: string; at: Temporal.Instant }
type Word = { case_id: string; text: string; at: Temporal.Instant }
export type Asked = { question: string; answer: string }

const LONGEST = 300
const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text

/** The questions in a letter; the whole of it when none ends in a question mark. */
export function questionsIn(letter: string): string[] {
  const found = asksIn(letter)
  return found.length > 0 ? found.map(cut) : [cut(letter.trim())]
}

/**
 * Sentences with a question mark. Cut at each end once: to look for "anything up to a question
 * mark" from every letter costs their number squared.
 */
export const asksIn = (letter: string): string[] =>
  letter
    .split(/(?<=[.!?؟\n])/)
    .filter((piece) => /[^?؟][?؟]$/.test(piece))
    .map((question) => question.trim())

/** Both lists oldest first. A question nobody has answered yet may be asked again. */
export function pairAsked(questions: readonly Question[], words: readonly Word[]): Asked[] {
  return questions.flatMap((question) => {
    const next = questions.find(
      (other) => other.case_id === question.case_id && isAfter(other.at, question.at),
    )
    const answer = words
      .filter(
        (word) =>
          word.case_id === question.case_id &&
          isAfter(word.at, question.at) &&
          (!next || !isAfter(word.at, next.at)),
      )
      .map((word) => word.text)
      .join(' ')
    return answer === ''
      ? []
      : questionsIn(question.body).map((text) => ({ question: text, answer: cut(answer) }))
  })
}
