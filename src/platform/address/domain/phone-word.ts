// Numbers in a text as the words they are looked for by: what was written one way is found every
// other way.
import { byPlan, digitsOf, EXTENSION, fold, LABEL_END, readPhones } from './phone.ts'

/**
 * After folding: five digits at least, with no more than three signs between two of them, so that
 * looking for it costs no more than its length.
 */
const RUN = /[+(]?\d(?:[\s().\-/~_·•]{0,3}\d){4,40}/g
const SIGNS = /[\s().\-/~_·•]+/
const EXTENSION_HERE = new RegExp(EXTENSION.source, 'iuy')
/**
 * As many of one text are asked of the numbering plans; a longer list of numbers is found by its
 * digits.
 */
const MAX_PLANS = 120
const MAX_GROUPS = 16
const [MIN_DIGITS, MAX_DIGITS] = [7, 15]
/** So many digits are one number, whether a plan knows it or not. */
const NUMBER_DIGITS = 9
const MAX_TEXT = 30_000
/** A question is no longer, and asks for no more numbers. */
const MAX_ASKED = 600
const MAX_SOUGHT = 6

/** Marks go first: to put thousands of them in order costs their number squared. */
const plainOf = (text: string, most = MAX_TEXT): string =>
  fold(text.slice(0, most).replace(/\p{M}+/gu, ''), most)

/**
 * What to write down beside a text: each number in it without its signs, and with its country where
 * a plan of the market has it. A date before it, or
 * another number beside it with a space between, hides none.
 */
export function listNumberWords(text: string | null | undefined, market: string): string[] {
  if (!text || !/\p{Nd}/u.test(text)) return []
  const words = new Set<string>()
  const plans: Plans = { market, left: MAX_PLANS }
  for (const [run] of plainOf(text).matchAll(RUN)) {
    words.add(digitsOf(run))
    const whole = ask(plans, run, true)
    if (whole) words.add(digitsOf(whole.number))
    const groups = run.split(SIGNS).filter(Boolean)
    // Of the second one only the last digits are written.
    if (!whole?.isValid && run.includes('/') && (plans.left -= 3) > 0)
      for (const phone of readPhones(run, market)) words.add(digitsOf(phone.normal))
    if (!whole?.isValid && groups.length <= MAX_GROUPS)
      for (const number of listParts(groups, plans)) words.add(number)
  }
  return [...words]
}

/** The plans of a market, and how many numbers may still be asked of them. */
type Plans = { market: string; left: number }

const ask = (plans: Plans, number: string, isDeclared: boolean) =>
  plans.left-- > 0 ? byPlan(number, plans.market, isDeclared) : null

/** The numbers among groups of digits that stand side by side: from each group on, one at most. */
function listParts(groups: readonly string[], plans: Plans): string[] {
  const numbers: string[] = []
  for (let from = 0; from < groups.length; from += 1) {
    for (let to = from + 1; to <= groups.length && plans.left > 0; to += 1) {
      const part = groups.slice(from, to).join(' ')
      const digits = digitsOf(part).length
      if (digits > MAX_DIGITS || to - from === groups.length) break
      const found = digits < MIN_DIGITS ? null : ask(plans, part, false)
      if (!found?.isValid) continue
      numbers.push(digitsOf(found.number))
      break
    }
  }
  return numbers
}

/** The longest end that all of them have. */
function commonEnd(texts: readonly string[]): string {
  const [first = '', ...others] = texts
  let length = first.length
  while (length > 0 && !others.every((other) => other.endsWith(first.slice(-length)))) length -= 1
  return length === 0 ? '' : first.slice(-length)
}

/**
 * Of one number the digits in which every way to write it ends ("0601 234 567" and "+48 601 234
 * 567" in 601234567); none when it is no number.
 */
function soughtOf(run: string, markets: readonly string[]): string[] {
  const digits = digitsOf(run)
  const plans = markets.flatMap((market) => byPlan(run, market, true) ?? [])
  if (!plans.some((plan) => plan.isValid)) {
    const several = new Set(
      markets
        .flatMap((market) => readPhones(run, market))
        .filter((phone) => phone.isByPlan)
        .map((phone) => digitsOf(phone.normal)),
    )
    if (several.size > 0) return [...several]
    if (digits.length < NUMBER_DIGITS) return []
  }
  const end = commonEnd([digits, ...plans.map((plan) => digitsOf(plan.number))])
  return [end.length < MIN_DIGITS ? digits : end]
}

/**
 * The numbers in a question, each as the word to look for, and what else was asked. @param markets
 * of the brands that are asked: each reads a number as one dials it there
 */
export function splitNumbers(
  asked: string,
  markets: readonly string[],
): { numbers: string[]; rest: string } {
  const text = plainOf(asked, MAX_ASKED)
  const numbers: string[] = []
  let rest = ''
  let at = 0
  for (const found of text.matchAll(RUN)) {
    if (numbers.length >= MAX_SOUGHT) break
    const [run] = found
    const to = found.index + run.length
    EXTENSION_HERE.lastIndex = to
    const extension = EXTENSION_HERE.exec(text)?.[0] ?? ''
    const before = text.slice(at, found.index)
    const label = LABEL_END.exec(before)?.[0] ?? ''
    // "ZM-2026/7781" is no number but a part of a word.
    const isPart =
      (label === '' && /[\p{L}\p{N}#№/_-]$/u.test(before)) ||
      (extension === '' && /^[\p{L}\p{N}#/_-]/u.test(text.slice(to)))
    const sought = isPart ? [] : soughtOf(run, [...new Set(markets)])
    if (sought.length === 0) continue
    numbers.push(...sought)
    rest += `${before.slice(0, before.length - label.length)} `
    at = to + extension.length
  }
  return numbers.length === 0
    ? { numbers, rest: asked }
    : { numbers: [...new Set(numbers)], rest: rest + text.slice(at) }
}
