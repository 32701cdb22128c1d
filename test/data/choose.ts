// Chooses and cleans the 200 messages: node test/data/choose.ts DIR-OF-THE-DATA-SET TAXONOMY.json >
// test/data/customer-messages.jsonl
// Made once; the result is kept beside it, and no test needs the sources.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BANK_ISSUES, shareOut } from './bank-share.ts'
import { COMPANIES, decideCategory, decideKind, FOREIGN } from './rule.ts'

type Turn = { client?: string; agent?: string; message: string }
type Dialogue = {
  agentURL: { doc_id: string }
  dialogContent: Turn[]
  dialogHeader: { company: string; sessionID: string }
}
type Message = {
  id: string
  brand: string
  category: string
  kind: string
  text: string
  source: { session: string; doc: string; company: string }
}

const VOLUME = { northmoor: 35, hezarsu: 60, vilnis: 55, modrzew: 50 } as const
const [dir = '', taxonomy = ''] = process.argv.slice(2)
const dialogues = ['dev.json', 'test.json'].flatMap(
  (name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as Dialogue[],
)

/** Words of companies about themselves, of politics, or that lead to a person. */
const UNFIT =
  /\b(our (customers|branches|team|network|employees|partners)|#(Give|New|For)\w+|trump|president|my (user ?name|name|channel|gamer ?tag|psn|id|e-?mail|phone number|number|address)\b[^.?]{0,12}(\bis\b|:)|[\w.]+@[\w.]+|lacie|roundup of how|it.s official|wireless provider|my partners at|vintage pottery|more than ever|smackdown|steroid|contractors|corona testing|twitch users|hppsdr|type your question|nigg\w*|fuck you|retard\w*|bitch\w*)/i
const ABOUT_SOMETHING =
  /\b(can.?t|cannot|won.?t|doesn.?t|didn.?t|isn.?t|not|never|no|why|how|when|where|help|please|fix|refund|issue|problem|error|love|great|thank\w*|should|frustrat\w*|disappoint\w*|worst|still|hack\w*|scam\w*|lock\w*|ban\w*)\b/i

const clean = (text: string): string =>
  text
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/https? ?: ?\/\/\S+|\bwww\.\S+|\b[\w-]+\.(com|net|org|io|tv|co)\/\S*/gi, '[link]')
    .replace(/\S+@\S+\.\w+/g, '[mail]')
    .replace(/^(\s*[.]?@\w+)+\s*[:,-]?\s*/g, '')
    .replace(/@\w+/g, '[name]')
    .replace(/\+?\d[\d ().-]{5,}\d/g, '[number]')
    .replace(/\b[A-Z]{0,4}-?\d{5,}\w*\b/g, '[number]')
    .replace(/#(?=\w)/g, '')
    .replace(/(\s*\blink)+\s*$/i, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim()

const fits = (text: string): boolean =>
  text.length >= 45 &&
  text.length <= 1200 &&
  ABOUT_SOMETHING.test(text) &&
  !UNFIT.test(text) &&
  (text.match(/\[/g)?.length ?? 0) <= 2

const candidates = dialogues.flatMap((dialogue) => {
  const text = clean(
    dialogue.dialogContent
      .filter(({ client }) => client)
      .map(({ message }) => clean(message))
      .filter(Boolean)
      .join('\n'),
  )
  return dialogue.dialogContent[0]?.client && fits(text) ? [{ dialogue, text }] : []
})

const used = new Set<string>()
function takeFor(brand: keyof typeof VOLUME): Message[] {
  const companies = COMPANIES[brand] ?? []
  const own = candidates
    .filter(
      ({ dialogue, text }) =>
        companies.includes(dialogue.dialogHeader.company) &&
        !used.has(text) &&
        !FOREIGN[brand]?.test(text),
    )
    .map(({ dialogue, text }) => ({
      dialogue,
      text,
      category: decideCategory(brand, text),
      order: companies.indexOf(dialogue.dialogHeader.company),
    }))
    .sort((a, b) => a.order - b.order)
  const quota =
    brand === 'northmoor'
      ? shareOut(
          JSON.parse(readFileSync(taxonomy, 'utf8')),
          VOLUME[brand],
          own.map(({ category }) => category),
        )
      : null
  const taken = new Map<string, number>()
  const chosen = own
    .filter(({ category }) => {
      const part = Math.ceil(VOLUME[brand] * (category === 'other' ? 0.1 : 0.3))
      const most = quota ? (quota.get(category) ?? 0) : part
      if ((taken.get(category) ?? 0) >= most) return false
      taken.set(category, (taken.get(category) ?? 0) + 1)
      return true
    })
    .slice(0, VOLUME[brand])
  for (const { text } of chosen) used.add(text)
  return chosen.map(({ dialogue, text, category }, i) => ({
    id: `${brand}-${String(i + 1).padStart(2, '0')}`,
    brand,
    category,
    kind: decideKind(text),
    text,
    source: {
      session: dialogue.dialogHeader.sessionID,
      doc: dialogue.agentURL.doc_id,
      company: dialogue.dialogHeader.company,
    },
  }))
}

const messages = (Object.keys(VOLUME) as (keyof typeof VOLUME)[]).flatMap(takeFor)
for (const message of messages) process.stdout.write(`${JSON.stringify(message)}\n`)
process.stderr.write(
  `${messages.length} messages; bank issues read: ${Object.values(BANK_ISSUES).flat().length}\n`,
)
