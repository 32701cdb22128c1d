// What a finding about a handbook says in the reader's language; a code without a phrase does not
// compile.
import type { HandbookCheck } from '../contract/handbook-reading.ts'
import { FINDING_CODES, type FindingCode } from '../../chapter/domain/finding.ts'
import { CUSTOMER_KINDS } from '../domain/handbook.ts'
import { ROLES } from '../../access/domain/role.ts'
import { isLanguage } from '../../platform/base/domain/language.ts'
import type { Key } from '../../platform/i18n/catalogue.ts'
import type { PhraseParams } from '../../platform/i18n/format.ts'
import { durationWords } from '../../platform/web/duration.ts'
import type { Format } from '../../platform/web/format.ts'
import type { Say } from '../../platform/web/phrase.tsx'
import { isolate } from '../../platform/base/domain/text.ts'

type Finding = HandbookCheck['findings'][number]
type Words = { say: Say; format: Format }

const findingKey = (code: FindingCode): Key => `finding.${code}` as const satisfies Key

/** Names from the files keep their own direction inside a Persian sentence. */
const TYPES: Record<string, string> = { 'whole number': 'whole' }

/** null for a code of a newer server, which has only its own English sentence. */
export function findingWords(finding: Finding, { say, format }: Words): string | null {
  const code = FINDING_CODES.find((known) => known === finding.code)
  if (!code) return null
  const params = Object.fromEntries(
    Object.entries(finding.params).map(([name, value]) => [
      name,
      readParam(name, value, { say, format }),
    ]),
  )
  const sentences = [say(findingKey(code), { ...params, ...derived(finding.params, format) })]
  if (finding.params.meant) sentences.push(say('finding.meant', params))
  if (code === 'field.shape' && finding.params.given) sentences.push(say('finding.given', params))
  return sentences.join(' ')
}

function readParam(name: string, value: unknown, words: Words): PhraseParams[string] {
  if (value === null || value === undefined || typeof value === 'number') return value
  const text = String(value)
  return READERS[name]?.(text, words) ?? readText(text, words)
}

const typeWords = (text: string, { say }: Words): string =>
  say('finding.type', { type: TYPES[text] ?? text })

/** What stands for words of the desk's own; undefined where the file says something else. */
const READERS: Record<string, (text: string, words: Words) => string | undefined> = {
  shape: (text, { say }) => say('finding.shape', { shape: text.replace(' ', '_') }),
  of: (text) => text,
  expected: typeWords,
  found: typeWords,
  language: (text, { say }) => (isLanguage(text) ? say(`common.lang_${text}`) : undefined),
  role: (text, { say }) => {
    const role = ROLES.find((known) => known === text)
    return role && say(`common.role_${role}`)
  },
  customers: (text, { say, format }) =>
    format.list(
      text.split(', ').map((kind) => {
        const known = CUSTOMER_KINDS.find((one) => one === kind)
        return known ? say(`common.customer_${known}`) : kind
      }),
    ),
}

/** Durations and days as people say them; all else as the file has it. */
function readText(text: string, { say, format }: Words): string {
  if (/^\d+ (?:min|h|wh|wd|d|weeks|months)$/.test(text)) return durationWords(text, say)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.shortDate(text)
  return isolate(text)
}

/**
 * Facts a sentence turns on: whether a whole file is meant, whether a rule has an end, how many
 * bytes that is.
 */
const derived = (params: Finding['params'], format: Format): PhraseParams => ({
  ...('field' in params && { whole: params.field ? 'no' : 'yes' }),
  ...('to' in params && { until: params.to ? 'yes' : 'no' }),
  ...(typeof params.most === 'number' && { size: format.bytes(params.most) }),
})
