// The rules that need more than words: promises, dates, the name, apologies and questions.
import type { Language } from '../../platform/base/domain/language.ts'
import type { Span } from './compile.ts'
import { aboutText, aboutWords, covers } from './action-word.ts'
import type { SureFacts } from './fact.ts'
import { isNamed } from './name.ts'
import { asksOneOf, stemsOfQuestion } from './question.ts'
import type { Draft, Sentence } from '../../platform/text/domain/draft.ts'
import type { WordingCheck } from './type.ts'
import type { When } from './when-day.ts'
import { listWhens } from './when.ts'
import { WHEN_WORDS } from './when-word.ts'
import { itemAt } from '../../platform/base/domain/narrow.ts'

/** A draft of fewer words is a line in a chat: it needs no name. */
const NAME_FROM_WORDS = 25
const ROW_OF_QUESTIONS = 3
const MAX_QUESTIONS = 5
const FIRST_TOO_MANY = 3

/** Places in the draft; `first` and `last` both 0 for a thing that is absent. */
export type Place = { first: number; last: number; better: string | null }
export type Look = {
  draft: Draft
  language: Language
  facts: SureFacts
  spans: readonly Span[]
  whens: (sentence: Sentence) => When[]
}

/** Times of a sentence, looked for when a rule first asks. */
export const lookAtWhens = (
  draft: Draft,
  language: Language,
  facts: SureFacts,
): ((sentence: Sentence) => When[]) => {
  const known = new Map<Sentence, When[]>()
  return (sentence) => {
    const whens =
      known.get(sentence) ??
      listWhens(draft, sentence, language, { today: facts.today, near: facts.until ?? facts.today })
    known.set(sentence, whens)
    return whens
  }
}

const sentenceOf = ({ draft }: Look, span: { first: number }): Sentence =>
  itemAt(draft.sentences, itemAt(draft.tokens, span.first).sentence)
const wordsOf = ({ draft }: Look, { first, last }: Sentence): string[] =>
  draft.tokens
    .slice(first, last)
    .filter((token) => !token.isQuoted)
    .map((token) => token.text)

/** The first span of each sentence. */
function bySentence(look: Look): [Sentence, Span][] {
  const found = new Map<Sentence, Span>()
  for (const span of look.spans) {
    const sentence = sentenceOf(look, span)
    if (!found.has(sentence)) found.set(sentence, span)
  }
  return [...found]
}

export const COMPUTE: Record<WordingCheck, (look: Look) => Place[]> = {
  /**
   * A commitment with a time, or that somebody else is to keep, that no promise on record covers;
   * an answer is on record as the deadline, and the next rule looks at its day.
   */
  unrecorded_promise: (look) => {
    const { facts, language, draft } = look
    const recorded = facts.promises.map((promise) => aboutText(promise.what))
    return bySentence(look).flatMap(([sentence, span]) => {
      if (sentence.isQuestion) return []
      const words = wordsOf(look, sentence)
      const whens = look.whens(sentence)
      const isOthers = words.some((word) =>
        WHEN_WORDS[language].others.some((stem) => word.startsWith(stem)),
      )
      if (whens.length === 0 && !isOthers) return []
      const said = aboutWords(words)
      if (recorded.some((promise) => covers(promise, said))) return []
      if (facts.until !== null && said.actions.has('answer')) return []
      const [when] = whens
      const [first, last] =
        when && draft.tokens[when.first]
          ? [Math.min(span.first, when.first), Math.max(span.last, when.last)]
          : [span.first, span.last]
      return [{ first, last, better: span.better }]
    })
  },
  /**
   * A day named for something the company is to do, later than the nearest deadline. The rule's
   * patterns are the words of such sentences.
   */
  date_against_clock: (look) => {
    const { until } = look.facts
    if (until === null) return []
    return bySentence(look).flatMap(([sentence]) =>
      look
        .whens(sentence)
        .filter((when) => when.on !== null && when.on > until)
        .map((when) => ({ first: when.first, last: when.last, better: null })),
    )
  },
  missing_name: ({ facts, draft, language }) =>
    facts.name !== null &&
    draft.tokens.length >= NAME_FROM_WORDS &&
    !isNamed(facts.name, draft.tokens, draft.text, language)
      ? [{ first: 0, last: 0, better: null }]
      : [],
  /** One apology a sentence; the remark stands at the one that makes it three. */
  third_apology: (look) => {
    const [, tooMany] =
      bySentence(look)[Math.max(0, FIRST_TOO_MANY - 1 - look.facts.apologies)] ?? []
    return tooMany ? [tooMany] : []
  },
  /** Sentences that ask, and those with the rule's patterns ("please give us ..."). */
  asked_already: (look) => {
    if (look.facts.questions.length === 0) return []
    const questions = look.facts.questions.map(stemsOfQuestion)
    const asking = new Set([
      ...look.draft.sentences.filter((sentence) => sentence.isQuestion),
      ...look.spans.map((span) => sentenceOf(look, span)),
    ])
    return [...asking]
      .filter((sentence) => asksOneOf(questions, wordsOf(look, sentence)))
      .map(({ first, last }) => ({ first, last, better: null }))
  },
  /**
   * Its patterns ("why did you ..."), three questions one after the other, or five in one draft.
   */
  interrogating: (look) => {
    const { sentences, tokens } = look.draft
    const asks = sentences.map(
      (sentence) => sentence.isQuestion && !itemAt(tokens, sentence.first).isQuoted,
    )
    const places: Place[] = look.spans.map((span) => ({ ...span }))
    for (let at = 0; at < asks.length; at++) {
      let end = at
      while (asks[end]) end++
      if (end - at >= ROW_OF_QUESTIONS)
        places.push({
          first: itemAt(sentences, at).first,
          last: itemAt(sentences, end - 1).last,
          better: null,
        })
      at = Math.max(at, end - 1)
    }
    const all = sentences.filter((_, index) => asks[index])
    const tooMany = all[MAX_QUESTIONS - 1]
    if (tooMany && places.length === look.spans.length)
      places.push({ first: tooMany.first, last: tooMany.last, better: null })
    return places
  },
}
