// Texts that somebody could write to make reading them dear: kept for the tests of cost, the soak
// and the bench. Every text has exactly the length asked for.

/**
 * Words and signs that begin, end, deny, quote or repeat something in one of the four languages,
 * and what no language has.
 */
export const SEEDS = [
  // Laughter in Persian, suffixes and prefixes that are joined to their neighbours.
  'ها ',
  'های ',
  'هایی ',
  'تر ',
  'ترین ',
  'ام ',
  'می ',
  'نمی ',
  'بی ',
  'می\u200c',
  'ها\u200c',
  'کتاب ها ',
  'ها تر ام ',
  'می ها ',
  // Signs that look like the beginning of a word, of an address, of a question.
  '@',
  '$',
  '@$',
  '@a',
  'a@',
  'a@.',
  'a@a.a ',
  'a@.....',
  'www.',
  'http://',
  '?',
  '؟',
  '!',
  '?!',
  '...',
  '…',
  '"',
  '“',
  '„',
  '«',
  '„“',
  '>',
  '\n>',
  '\n- ',
  "'",
  "a'",
  '’',
  '`',
  '[',
  '{',
  '[{',
  '(a',
  '/',
  '\\',
  // Stars, digits and single letters in the place of others.
  '*',
  'a*',
  '*a',
  'a#',
  'a!b',
  'f*',
  'f u c k ',
  'k.u.r.w.a ',
  'a ',
  'ab ',
  '1d10t ',
  '1',
  '1 ',
  '1. ',
  '13.03.',
  '1,',
  '0',
  '٣',
  '۳ ',
  // Marks, hidden signs, halves of pairs, pictures, letters that become eighteen.
  '\u0300',
  '\u0300\u0316',
  'a\u0300\u0316',
  'a\u0301',
  '\u200b',
  'a\u200b',
  '\u202e',
  '\u00ad',
  '\ufdfa',
  'ﬃ',
  '\ud800',
  '\udc00a',
  '\u2764\ufe0f',
  '☎',
  '☎☏',
  '🖕',
  '👨‍👩‍👧 ',
  'İ',
  'ß',
  'ǆ',
  '\t',
  '\n',
  ' ',
  '\u00a0',
  '\u3000',
  // Words that insult, threaten, deny, thank, report.
  'idiot ',
  'not idiot ',
  'you are not an idiot ',
  'he said you idiot ',
  'thanks for nothing ',
  'i will kill you ',
  'kill ',
  'never ',
  'enough ',
  'you ',
  'i ',
  'IDIOT! ',
  'iiiidiooot ',
  'nie debil ',
  'kurwa ',
  'nie ',
  'powiedział że debil ',
  'w ',
  'ty ',
  'to ',
  'nav idiots ',
  'idiots ',
  'nē ',
  'jūs ',
  'ta ',
  'shash ',
  'احمق نیست ',
  'احمق ',
  'نیست ',
  'گفت احمق ',
  'شما ',
  'идиот ',
  'суkа ',
  // What letters are made of.
  'sorry ',
  'we will ',
  'we will call you tomorrow. ',
  'please give us the order number ',
  'why did you? ',
  'an order number? ',
  'within 14 days ',
  '12 March ',
  'do 12.03 ',
  '2026. gada 13. martā ',
  'تا ۱۴ روز کاری ',
  'przepraszam ',
  'atvainojos ',
  'متأسفم ',
] as const

export const repeated = (seed: string, length: number): string =>
  seed.repeat(Math.ceil(length / seed.length)).slice(0, length)

export type Hostile = { name: string; text: string }

/** Each seed over and over, bare and behind a word. */
export const hostileTexts = (length: number): Hostile[] =>
  SEEDS.flatMap((seed) => [
    { name: JSON.stringify(seed), text: repeated(seed, length) },
    {
      name: `a word and ${JSON.stringify(seed)}`,
      text: `idiot ${repeated(seed, length)}`.slice(0, length),
    },
  ])

/** Fixed chance: the same number draws the same texts. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
