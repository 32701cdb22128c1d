// Whether a sentence asks what was asked, and answered, before.
import { listWords } from './token.ts'

/** Words that every question has, of the four languages: they say nothing about what is asked. */
const COMMON = new Set(
  (
    'what which when where who whom whose why how is are was were be do does did have has had can could would will shall should may might you your yours me my we us our i the a an of to for on in at by with from it its this that there please tell give let know send share provide confirm kindly say any and or if ' +
    'jaki jaka jakie jaką jakim jakiego kiedy gdzie kto kogo czy co czego jak ile dlaczego jest są był była było byc pan pani pana panu panią panstwo panstwa ma mial miala moze moga mozna moglby moglaby prosze podac podanie napisac powiedziec przeslac mi nam nas mnie na w we z ze do od o i a lub ten ta to te tej tego sie u za po przy ' +
    'kads kada kadi kadas kadu kad kur kas ko kam vai cik kapec ir bija jus jusu jums varat varetu ludzu pateikt pateikiet noradit noradiet nosutit nosutiet uzrakstiet man mums mes no uz ar par pie un ja so sis sa tas to ' +
    'چه چی چیست کدام کی کجا کجاست چرا چگونه چطور چند ایا است هست بود را از به در با برای تا و یا که شما شمارا تان خود لطفا بفرمایید بگویید اعلام کنید بفرستید دهید میتوانید ممکن این ان ما من'
  )
    .split(' ')
    .map((word) => listWords(word)[0]?.text ?? ''),
)

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
