// What the server says, made sure of: a guest network or a damaged store says other things, and the
// contract's own schemas are too much for other people's pages.
import type { ChatInfo, ChatTurn, ChatView } from '../contract/chat.ts'
import { isLanguage, LANGUAGES, type Text } from '../../../platform/base/domain/language.ts'

type Fields = { readonly [name: string]: unknown }
/** Of an object; anything else has none. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const listOf = (value: unknown): unknown[] | null => (Array.isArray(value) ? value : null)
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A text by language; languages this page does not speak are left out. */
function readText(value: unknown): Text {
  const fields = fieldsOf(value)
  const text: Text = {}
  for (const language of LANGUAGES) {
    const words = fields[language]
    if (typeof words === 'string') text[language] = words
  }
  return text
}

const STATES = ['waiting', 'live', 'ended'] as const

/** Null for anything that is not how a chat stands. */
export function readView(value: unknown): ChatView | null {
  const { state: said, agent, link, isOver, turns: entries, count } = fieldsOf(value)
  const state = STATES.find((one) => one === said)
  const turns = listOf(entries)?.map(readTurn)
  if (!state || !turns || typeof count !== 'number') return null
  const read = turns.filter((turn) => turn !== null)
  if (read.length < turns.length) return null
  return {
    state,
    agent: textOrNull(agent),
    link: textOrNull(link),
    isOver: isOver === true,
    turns: read,
    count,
  }
}

function readTurn(value: unknown): ChatTurn | null {
  const { id, at, who, text, files } = fieldsOf(value)
  if (typeof id !== 'string' || typeof at !== 'string' || typeof text !== 'string') return null
  return {
    id,
    at,
    who: who === 'customer' ? 'customer' : 'agent',
    text,
    files: (listOf(files) ?? []).flatMap(readFile),
  }
}

function readFile(value: unknown): ChatTurn['files'] {
  const { id, name, mediaType, size } = fieldsOf(value)
  return typeof id === 'string' &&
    typeof name === 'string' &&
    typeof mediaType === 'string' &&
    typeof size === 'number'
    ? [{ id, name, mediaType, size }]
    : []
}

/** Null for anything that does not say what is needed to draw a chat. */
export function readInfo(value: unknown): ChatInfo | null {
  const { brand, name, languages, isOpen, greeting, away, formUrl } = fieldsOf(value)
  const spoken = listOf(languages)?.filter(isLanguage)
  if (!spoken || typeof isOpen !== 'boolean' || typeof formUrl !== 'string') return null
  return {
    brand: textOrNull(brand) ?? '',
    name: readText(name),
    languages: spoken,
    isOpen,
    greeting: readText(greeting),
    away: readText(away),
    formUrl,
  }
}
