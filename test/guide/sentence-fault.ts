// What can be told by rule of a sentence in a form: marks, words twice, an address without its comma,
// and endings that do not agree with whom one speaks to or who speaks.
import type { Language } from '../../src/platform/base/domain/language.ts'

/** `address` as it stands in the text, where it is known. */
export type Spoken = {
  text: string
  language: Language
  customer: string
  self: string
  address?: string | null
}
type Rule = { says: string; finds: (spoken: Spoken) => RegExpExecArray | null }

const L = '\\p{L}\\p{M}'
const words = (pattern: string): RegExp =>
  new RegExp(`(?<![${L}])(?:${pattern.replaceAll('W', `[${L}\\u200c]`)})(?![${L}])`, 'iu')
const rule = (says: string, pattern: RegExp, when?: (spoken: Spoken) => boolean): Rule => ({
  says,
  finds: (spoken) => (when && !when(spoken) ? null : pattern.exec(spoken.text)),
})

/** Said twice on purpose. */
const TWICE = /^(?:mm|یکی|کم|آرام|تک|جدا|بله)$/iu
const SHORT = 'mr|ms|mrs|dr|nr|no|np|tzn|tj|godz|plkst|piem|t\\.s|u\\.c|e\\.g|i\\.e|r|s'

const MARKS: Rule[] = [
  rule('a slot, a bracket or a select is left over', /[{}[\]]|, select,|\bundefined\b|\bnull\b/),
  rule('two spaces', /\s{2}/),
  rule('a space before a mark', /\s[,.;:?!%؟،؛»”…)]/u),
  rule('two marks', /[,;:،؛][,.;:?!؟،؛]|(?<!\.)\.\.(?!\.)|[?؟][.,?]|(?<!\.\p{L})\.[,;?]/u),
  rule('no space after a mark', /[\p{L}][,;?؟،؛](?=\p{L})/u),
  rule('straight quotation marks', /["'`]/),
  rule('an exclamation mark', /!/),
  rule('two forms with a slash or in brackets', /\p{L}\/\p{L}|\p{L}\/-|\p{L}\(-?\p{L}+\)/u),
  rule('quotation marks of another language', /“/u, ({ language }) => /pl|lv/.test(language)),
  {
    says: 'a word twice',
    finds: ({ text }) => {
      for (const found of text.matchAll(
        /(?<![\p{L}\p{M}])([\p{L}\p{M}\u200c]+)\s+\1(?![\p{L}\p{M}\u200c])/giu,
      ))
        if (!TWICE.test(found[1] ?? '')) return found
      return null
    },
  },
  {
    says: 'a sentence begins with a small letter',
    finds: ({ text }) =>
      /^["„“«(]?\p{Ll}/u.exec(text) ??
      new RegExp(`(?<!\\b(?:${SHORT})|\\d)[.?؟]\\s+\\p{Ll}`, 'iu').exec(
        // The flag that finds short forms in capitals too would take every letter for a small one.
        text.replace(/[.?]\s+\p{Lu}/gu, '. 0'),
      ),
  },
  { says: 'an address without its comma', finds: findBareAddress },
]

const GREETING: Record<Language, RegExp> = {
  en: /(?:Hello|Hi|Dear|Good (?:morning|afternoon|evening)) $/,
  pl: /(?:Szanowny|Szanowna) $/,
  lv: /(?:God\.|Godātais|Godātā|Cienījamais|Cienījamā) $/,
  fa: /(?:سلام|درود|بله) $/,
}

function findBareAddress({ text, language, address }: Spoken): RegExpExecArray | null {
  if (!address) return null
  const at = text.indexOf(address)
  if (at < 0) return null
  const before = text.slice(0, at)
  const after = text.slice(at + address.length)
  const isApart =
    (/(?:^|[,.:;?؟،؛–…] |[„“«(])$/u.test(before) || GREETING[language].test(before)) &&
    /^(?:$|[,.:;?؟،؛…”»)]| –)/u.test(after)
  return isApart ? null : new RegExp(`.{0,12}${address}.{0,12}`, 'u').exec(text)
}

const to =
  (...customers: string[]) =>
  ({ customer }: Spoken) =>
    customers.includes(customer)
const by =
  (...selves: string[]) =>
  ({ self }: Spoken) =>
    selves.includes(self)

const PAN = 'Pan|Pana|Panu|Panem'
const PANI = 'Pani|Panią'
const MASCULINE =
  'zły|sam|pewny|zdenerwowany|zawiedziony|rozczarowany|zmęczony|niezadowolony|W+ony|W+any'
const FEMININE = 'zła|sama|pewna|W+ona|W+ana'
const POLISH: Rule[] = [
  rule('Pani to a man', words(PANI), to('m')),
  rule('Pan to a woman', words(PAN), to('f')),
  rule('Pan or Pani to several', words(`${PAN}|${PANI}`), to('many')),
  rule('Pan or Pani to somebody unknown', words(`${PAN}|${PANI}`), to('other')),
  rule('Państwo to one person', words('Państwo|Państwa|Państwu|Państwem'), to('m', 'f')),
  rule('Pan with the verb of a woman', words('Pan (?:W+ )?W+ła|W+ła (?:W+ )?Pan'), to('m')),
  rule(
    'Pani with the verb of a man',
    words(
      '(?<!kto )Pani (?:(?:to|tego|już|nam|mi|się|o tym) )?W+[aeiouyąęió]ł|W+[aeiouyąęió]ł (?:(?:się|to|mi|nam) )?Pani',
    ),
    to('f'),
  ),
  rule(
    'Pan with the adjective of a woman',
    words(`(?:jest|był) Pan (?:W+ )?(?:${FEMININE})`),
    to('m'),
  ),
  rule(
    'Pani with the adjective of a man',
    words(`(?:jest|była) Pani (?:W+ )?(?:${MASCULINE})`),
    to('f'),
  ),
  rule(
    'Państwo with the verb of one',
    words(
      'Państwo (?:W+ )?(?:jest|ma|może|chce|musi|woli|był|była|mówi|pisze|wie|widzi|czeka|zgłasza|proponuje|pamięta|oczekuje)|(?:jest|ma|może|chce|musi|woli|był|była|zgłasza|W+[aeiouyąęió]ła?) Państwo',
    ),
    to('many', 'other'),
  ),
  rule(
    'a woman who speaks',
    words(
      '(?!(?:za|od|po|przy|do)?(?:woł|dział)am(?!W))W+łam|W+łabym|(?:jestem|będę) (?:W+na|sama)',
    ),
    by('m', 'other'),
  ),
  rule(
    'a man who speaks',
    words(
      '(?!(?:stołem|kołem|dołem|ciałem|hasłem|źródłem|działem|zespołem|artykułem|tytułem|szczegółem|materiałem|kanałem|sygnałem|podziałem|udziałem)(?!W))W+łem|W+łbym|(?:jestem|będę) (?:W+ny|sam)',
    ),
    by('f', 'other'),
  ),
]

const LATVIAN_TO = '(?:esat|esiet|būsiet|būtu|Jūs(?! ir ))(?: W+){0,2}'
const LATVIAN_BY = '(?:esmu|būšu)(?: W+){0,2}'
const HE =
  'W+(?:jis|ējies|jies)|(?:noguris|piekusis|gājis|vīlies|sadusmots|sarūgtināts|neapmierināts|W+ināts|pats)'
const SHE =
  'W+(?:jusi|jusies)|(?:nogurusi|piekususi|gājusi|vīlusies|sadusmota|sarūgtināta|neapmierināta|W+ināta|pati)'
const THEY =
  'W+(?:juši|jušies)|(?:noguruši|piekusuši|gājuši|vīlušies|sadusmoti|sarūgtināti|neapmierināti|pašiem)'
const LATVIAN: Rule[] = [
  rule(
    'the ending of a woman or of several, to a man',
    words(`${LATVIAN_TO} (?:${SHE}|${THEY})`),
    to('m'),
  ),
  rule(
    'the ending of a man or of several, to a woman',
    words(`${LATVIAN_TO} (?:${HE}|${THEY})`),
    to('f'),
  ),
  rule('the ending of one, to several', words(`${LATVIAN_TO} (?:${HE}|${SHE})`), to('many')),
  rule(
    'the ending of one, to somebody unknown',
    words(`${LATVIAN_TO} (?:${HE}|${SHE})`),
    to('other'),
  ),
  rule('a woman who speaks', words(`${LATVIAN_BY} (?:${SHE})`), by('m', 'other')),
  rule('a man who speaks', words(`${LATVIAN_BY} (?:${HE})`), by('f', 'other')),
  rule('tu in place of Jūs', words('tu|tev|tevi|tavs|tava|tavu|tavas')),
  rule('jūs with a small letter', /(?<!\p{L})jū(?:s|su|ms|sos)(?!\p{L}| vis)/u),
]

const PERSIAN: Rule[] = [
  rule('an Arabic letter', /[يكةىٱ٠-٩]/u),
  rule('a Latin digit', /(?<![A-Z\d])\d+(?![A-Z\d])/),
  rule('a Latin mark', /[\u0600-\u06ff\u200c][,;?]/u),
  rule('no half-space after می', /(?<![\p{L}\u200c])ن?می\s+\p{L}/u),
  rule('a space before ها', /\p{L}\s+ها(?:ی|یی|یش|یتان|یمان)?(?![\p{L}\u200c])/u),
  rule('half-space where the letter does not join', /[اآدذرزژو]\u200c(?=\s|$|[.،؛؟])/u),
]

const RULES: Record<Language, Rule[]> = {
  en: MARKS,
  pl: [...MARKS, ...POLISH],
  lv: [...MARKS, ...LATVIAN],
  fa: [...MARKS, ...PERSIAN],
}

/** Each with the words it stands at: 'a word twice: na na'. */
export const findFaults = (spoken: Spoken): string[] =>
  RULES[spoken.language].flatMap(({ says, finds }) => {
    const found = finds(spoken)
    return found ? [`${says}: ${found[0].trim()}`] : []
  })
