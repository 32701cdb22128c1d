// Plays a written talk through the guide that ships: the customer's words are read as they are in a
// contact, the agent taps, notes and finds, and says what was offered.
import { loadReader } from '../../src/signal/adapters/cue-model.ts'
import { findCue } from '../../src/signal/domain/cue.ts'
import type { ContactEvent, EventBody, Known } from '../../src/guide/domain/event.ts'
import { guessFact } from '../../src/guide/domain/fact.ts'
import { foldGuide } from '../../src/guide/domain/guide.ts'
import type { Advice } from '../../src/guide/domain/state.ts'
import type { Finding, Guide, Trade } from '../../src/guide/domain/type.ts'
import type { Language } from '../../src/platform/base/domain/language.ts'

/**
 * One move of the customer: `tap`, `note`, `wish` are what an attentive agent does with it, `found`
 * what the agent has found before it. `good` and `bad` say what a trainer wants and what would be
 * wrong; `wanted` are the behaviours that somebody else judged to fit.
 */
export type Moment = {
  customer: string
  tap?: string[]
  note?: (string | number)[]
  wish?: string
  found?: { ours?: boolean; unavailable?: boolean; cannot?: boolean; text: string }
  agent?: string
  good: string
  bad: string
  wanted?: string[]
}
export type Talk = {
  id: string
  about: string
  channel: 'phone' | 'chat' | 'mail' | 'visit'
  trade: Trade
  customer: { name: string | null; sex: 'm' | 'f' | null; business?: boolean }
  agent: { name: string; sex: 'm' | 'f' }
  case: 'known' | 'none'
  earlier?: number
  may?: string[]
  moves: Moment[]
}

const START = Date.parse('2026-11-24T09:00:00Z')
const later = (days: number): string => new Date(START + days * 86_400_000).toISOString()
const read = loadReader()

/** Whom the examples name, in each language. */
const NAMES: Record<Language, { brand: string; owner: string; line: string; emergency: string }> = {
  en: { brand: 'Larkfield', owner: 'Helen Marsh', line: 'Samaritans, 116 123', emergency: '999' },
  pl: {
    brand: 'Modrzew',
    owner: 'Joanna Zych',
    line: 'telefon zaufania 116 123',
    emergency: '112',
  },
  lv: { brand: 'Vilnis', owner: 'Inga Kalniņa', line: 'krīzes tālrunis 116 123', emergency: '112' },
  fa: { brand: 'هزارسو', owner: 'مریم احمدی', line: 'اورژانس اجتماعی، ۱۲۳', emergency: '۱۱۵' },
}

function toKnown(talk: Talk, language: Language): Known {
  const { brand, owner, line, emergency } = NAMES[language]
  return {
    language,
    staff: 'en',
    zone: 'Europe/Warsaw',
    channel: talk.channel,
    roles: ['agent'],
    brand,
    agent: talk.agent.name,
    self: talk.agent.sex,
    name: talk.customer.name,
    form: talk.customer.business ? 'many' : talk.customer.sex,
    trade: talk.trade,
    house: talk.trade === 'shop' || talk.trade === 'marketplace' ? { return_days: '30' } : {},
    crisisLine: line,
    emergency,
    manager: null,
    questions: [],
    case:
      talk.case === 'known'
        ? {
            ref: 'B-2041',
            owner,
            by: later(2),
            category: '',
            procedure: [],
            earlier: talk.earlier ?? 0,
          }
        : null,
    promises: [],
    mayPromise: (talk.may ?? []).map((what, index) => ({
      id: `may-${index}`,
      what,
      channel: 'mail',
      latestAt: later(3),
    })),
    asked: [],
  }
}

function findingOf({ ours, unavailable, cannot }: NonNullable<Moment['found']>): Finding {
  if (unavailable) return 'unavailable'
  if (cannot) return 'cannot'
  return ours ? 'ours' : 'not_ours'
}

type Said = { who: 'customer' | 'agent' } & EventBody

/** What happens in a moment, in its order. */
function* bodiesOf(moment: Moment, talk: Talk, language: Language, index: number): Generator<Said> {
  const { customer, tap = [], note = [], wish, found } = moment
  if (found) yield { who: 'agent', kind: 'finding', of: findingOf(found), text: found.text }
  const { cues, upset } = read(customer, language)
  const source = talk.channel === 'chat' ? 'chat' : 'typed'
  yield { who: 'customer', kind: 'turn', text: customer, source, cues, upset }
  for (const name of tap) {
    const cue = findCue(name)
    if (cue) yield { who: 'customer', kind: 'cue', cue }
  }
  for (const [at, text] of note.map(String).entries())
    yield {
      who: 'agent',
      kind: 'fact',
      fact: {
        id: `fact-${index}-${at}`,
        kind: guessFact(text),
        text,
        source: 'customer',
        state: 'open',
      },
    }
  if (wish) yield { who: 'customer', kind: 'wish', text: wish }
}

/** The advice after each of the customer's moves. */
export function playTalk(talk: Talk, language: Language, guide: Guide): Advice[][] {
  const known = toKnown(talk, language)
  const events: ContactEvent[] = []
  let second = 0
  const add = (body: Said): void => {
    const at = new Date(START + second * 1000).toISOString()
    events.push({ id: `event-${events.length}`, at, ...body })
  }
  if (talk.channel === 'phone' || talk.channel === 'visit')
    add({ who: 'agent', kind: 'said', move: 'peak-open' })
  return talk.moves.map((moment, index) => {
    second += 20
    for (const body of bodiesOf(moment, talk, language, index)) add(body)
    const now = new Date(START + second * 1000).toISOString()
    const { advice } = foldGuide(guide, known, events, now)
    const say = advice.find(({ kind }) => kind === 'say')
    second += 15
    if (say) add({ who: 'agent', kind: 'said', move: say.move })
    return advice
  })
}
