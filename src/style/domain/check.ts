// The wording check: a draft and the facts in, remarks out. It keeps nothing and blocks nothing.
import { addressOf } from '../../guide/domain/address.ts'
import { localise, type Language } from '../../platform/base/domain/language.ts'
import type { Work } from '../../platform/base/domain/work.ts'
import { sayDate } from '../../platform/text/domain/say-when.ts'
import { fillBetter } from './better.ts'
import { compileWording, findSpans, type Compiled, type Span } from './compile.ts'
import { COMPUTE, lookAtWhens } from './compute.ts'
import { type AnyFacts, makeSure } from './fact.ts'
import { readDraft, type Draft } from '../../platform/text/domain/draft.ts'
import type { Remark, Wording, WordingRule } from './type.ts'
import { itemAt } from '../../platform/base/domain/narrow.ts'

/** More would help nobody, and a hostile draft shall not fill a screen. */
const MAX_REMARKS = 200

const compiled = new WeakMap<Wording | WordingRule, Map<Language, Compiled>>()

/**
 * Each wording (and the one rule that is asked of earlier letters too) is made ready once for each
 * language, when its first draft is checked.
 */
function ready(of: Wording | WordingRule, language: Language): Compiled {
  const byLanguage = compiled.get(of) ?? new Map<Language, Compiled>()
  compiled.set(of, byLanguage)
  const known = byLanguage.get(language)
  if (known) return known
  const made = compileWording('rules' in of ? of : { rules: [of] }, language)
  byLanguage.set(language, made)
  return made
}

/**
 * Remarks on a draft in `language`, in the order of its words; `better` is in that language, `why`
 * in `whyIn` (the reader's, the draft's when left out).
 * Text between quotation marks is somebody else's and is not judged. Takes under a millisecond for
 * a page; the steps grow with the draft, to a bound, and with nothing else.
 */
export function checkWording(
  wording: Wording,
  draft: string,
  language: Language,
  facts: AnyFacts,
  whyIn: Language = language,
  work: Work = { steps: 0 },
): Remark[] {
  const read = readDraft(draft)
  if (read.tokens.length === 0) return []
  const sure = makeSure(facts)
  const patterns = ready(wording, language)
  const spans = findSpans(patterns, read, work)
  work.steps += read.tokens.length
  // Of earlier letters one rule alone is asked.
  const apologies = wording.rules.find((rule) => rule.check === 'third_apology')
  if (apologies)
    for (const letter of sure.earlier) {
      const before = readDraft(letter)
      work.steps += before.tokens.length
      sure.apologies += countSentences(
        before,
        findSpans(ready(apologies, language), before, work).get(0) ?? [],
      )
    }
  const whens = lookAtWhens(read, language, sure)
  const until = sure.until === null ? null : sayDate(sure.until, language)
  const remarks: Remark[] = []
  wording.rules.forEach((rule, index) => {
    const own = spans.get(index) ?? []
    const places = rule.check
      ? COMPUTE[rule.check]({ draft: read, language, facts: sure, spans: own, whens })
      : own
    for (const { first, last, better } of places.slice(0, MAX_REMARKS)) {
      const [from, to] =
        last === 0 ? [0, 0] : [itemAt(read.tokens, first).from, itemAt(read.tokens, last - 1).to]
      const slots = {
        name: sure.name,
        address: sure.name === null ? null : addressOf(sure.name, language),
        words: draft.slice(from, to),
        until,
      }
      remarks.push({
        rule: rule.id,
        from,
        to,
        why: fillBetter(localise(rule.why, whyIn), slots),
        better: fillBetter(better ?? localise(rule.better, language), slots),
      })
    }
  })
  return remarks.sort((a, b) => a.from - b.from || a.to - b.to).slice(0, MAX_REMARKS)
}

const countSentences = (draft: Draft, spans: readonly Span[]): number =>
  new Set(spans.map((span) => itemAt(draft.tokens, span.first).sentence)).size
