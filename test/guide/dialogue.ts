// Plays a written dialogue through the guide as a contact screen would, and says where the advice
// differs from what is expected.
import { loadReader } from '../../src/signal/adapters/cue-model.ts'
import { findCue } from '../../src/signal/domain/cue.ts'
import type {
  ContactEvent,
  Ending,
  EventBody,
  FactState,
  Known,
} from '../../src/guide/domain/event.ts'
import { guessFact } from '../../src/guide/domain/fact.ts'
import { foldGuide } from '../../src/guide/domain/guide.ts'
import type { Guidance } from '../../src/guide/domain/state.ts'
import type { ApproachId, Guide } from '../../src/guide/domain/type.ts'
import { behaviourOf } from './behaviour.ts'
import type { Channel } from '../../src/chapter/domain/channel.ts'
import type { Language } from '../../src/platform/base/domain/language.ts'

/**
 * What happens (one of the first group), and what is expected after it. `step` and `say` may name
 * several where the method leaves it open.
 */
export type Line = {
  customer?: string
  agent?: string
  tap?: string
  /** A move by its id, or 'next': the sentence that was offered first. */
  said?: string
  fact?: string
  facts?: FactState
  wish?: string
  done?: string
  go?: string
  approach?: ApproachId
  safety?: boolean
  held?: boolean
  ended?: Ending
  dismiss?: string
  step: string | string[]
  /** What the sentence offered first does (behaviour.ts). */
  does?: string | string[]
  do?: string
  avoid?: string
  not?: string
  warnings?: number
  phase?: string | string[]
  cue?: string
  words?: string
  proposed?: ApproachId
}
export type Dialogue = {
  id: string
  about: string
  brand: string
  lang: Language
  channel: Channel
  source?: string
  known?: {
    name?: string
    owner?: string
    earlier?: number
    may?: string[]
    promised?: string
    broken?: boolean
  }
  lines: Line[]
  /**
   * At the end: whether it is past the peak, whether it ever rose, and the warnings. `rose` is left
   * out where that hangs on how upset a message reads, which a new model may see otherwise.
   */
  end: { past: boolean; rose?: boolean; warnings: number }
}

const START = Date.parse('2026-11-23T09:00:00Z')
const BY = '2026-11-25T11:00:00Z'
const read = loadReader()

function toKnown({ brand, lang, channel, known }: Dialogue, names: Record<string, string>): Known {
  const may = (known?.may ?? []).map((what, index) => ({
    id: `may-${index}`,
    what,
    channel: 'mail' as const,
    latestAt: BY,
  }))
  const promises = known?.promised
    ? [
        {
          what: known.promised,
          channel: 'mail' as const,
          dueAt: '2026-11-20T11:00:00Z',
          state: known.broken ? ('broken' as const) : ('open' as const),
        },
      ]
    : []
  return {
    language: lang,
    staff: 'en',
    zone: 'Europe/Warsaw',
    channel,
    roles: ['agent'],
    brand: names[brand] ?? brand,
    agent: 'Nina Berg',
    name: known?.name ?? null,
    promises,
    mayPromise: may,
    asked: [],
    case: known?.owner
      ? {
          ref: 'K7M2PQX',
          owner: known.owner,
          by: BY,
          category: 'Late delivery',
          procedure: [],
          earlier: known.earlier ?? 0,
        }
      : null,
  }
}

function toBodies(
  line: Line,
  lang: Language,
  before: ContactEvent[],
  next: string | undefined,
): EventBody[] {
  if (line.customer !== undefined)
    return [{ kind: 'turn', text: line.customer, source: 'chat', ...readOf(line.customer, lang) }]
  if (line.agent !== undefined)
    return [{ kind: 'turn', text: line.agent, source: 'chat', cues: [], upset: 0 }]
  if (line.tap !== undefined) return [{ kind: 'cue', cue: findCue(line.tap)! }]
  if (line.said === 'next') return next === undefined ? [] : [{ kind: 'said', move: next }]
  if (line.said !== undefined) return [{ kind: 'said', move: line.said }]
  if (line.fact !== undefined)
    return [
      {
        kind: 'fact',
        fact: {
          id: `fact-${before.length}`,
          kind: guessFact(line.fact),
          text: line.fact,
          source: 'customer',
          state: 'open',
        },
      },
    ]
  if (line.facts !== undefined)
    return before.flatMap((event): EventBody[] =>
      event.kind === 'fact'
        ? [{ kind: 'fact_changed', fact: event.fact.id, state: line.facts! }]
        : [],
    )
  if (line.wish !== undefined) return [{ kind: 'wish', text: line.wish }]
  if (line.done !== undefined) return [{ kind: 'done', step: line.done }]
  if (line.go !== undefined) return [{ kind: 'go', step: line.go }]
  if (line.approach !== undefined) return [{ kind: 'approach', approach: line.approach, on: true }]
  if (line.safety !== undefined) return [{ kind: 'safety', on: line.safety }]
  if (line.held !== undefined) return [{ kind: 'held', on: line.held }]
  if (line.ended !== undefined) return [{ kind: 'ended', how: line.ended }]
  if (line.dismiss !== undefined)
    return [
      {
        kind: 'dismissed',
        event: before.findLast((event) => event.kind === 'turn' && event.who === 'customer')!.id,
        cue: findCue(line.dismiss)!,
      },
    ]
  throw new Error('A line of a dialogue has one event.')
}

const readOf = (text: string, lang: Language) => {
  const { cues, upset } = read(text, lang)
  return { cues, upset }
}

/** Differences, one a line: '3 tap shouting: step name, not peak'. */
export function playDialogue(
  dialogue: Dialogue,
  guide: Guide,
  names: Record<string, string>,
): string[] {
  const known = toKnown(dialogue, names)
  const events: ContactEvent[] = []
  const wrong: string[] = []
  let rose = false
  let last: Guidance | null = null
  dialogue.lines.forEach((line, index) => {
    const what = `${index + 1} ${Object.entries(line)[0]?.join(' ').slice(0, 60)}`
    for (const body of toBodies(line, dialogue.lang, events, sentenceOf(last)))
      events.push(stamp(line, body, events.length))
    last = foldGuide(guide, known, events, events.at(-1)?.at ?? new Date(START).toISOString())
    rose ||= last.state.phase === 'rising' || last.state.phase === 'peak'
    wrong.push(...compare(line, last).map((difference) => `${what}: ${difference}`))
  })
  const { state } = last!
  if ((state.phase === 'past') !== dialogue.end.past)
    wrong.push(`end: phase ${state.phase} at ${state.tension}`)
  if (dialogue.end.rose !== undefined && rose !== dialogue.end.rose)
    wrong.push(`end: it ${rose ? 'rose' : 'never rose'}`)
  if (state.warnings !== dialogue.end.warnings) wrong.push(`end: ${state.warnings} warnings`)
  return wrong
}

/** A dialogue as the guide sees it: what is known, and its events twelve seconds apart. */
export function toContact(
  dialogue: Dialogue,
  guide: Guide,
): { known: Known; events: ContactEvent[] } {
  const events: ContactEvent[] = []
  const known = toKnown(dialogue, {})
  for (const line of dialogue.lines) {
    const at = events.at(-1)?.at ?? new Date(START).toISOString()
    const next = line.said === 'next' ? sentenceOf(foldGuide(guide, known, events, at)) : undefined
    for (const body of toBodies(line, dialogue.lang, events, next))
      events.push(stamp(line, body, events.length))
  }
  return { known, events }
}

const sentenceOf = (guidance: Guidance | null): string | undefined =>
  guidance?.advice.find(({ kind }) => kind === 'say')?.move

function stamp(line: Line, body: EventBody, index: number): ContactEvent {
  const isCustomer = body.kind === 'turn' ? line.agent === undefined : body.kind === 'cue'
  const who = isCustomer ? 'customer' : 'agent'
  return { id: `event-${index}`, at: new Date(START + index * 12_000).toISOString(), who, ...body }
}

const isOneOf = (wanted: string | string[], value: string): boolean =>
  [wanted].flat().includes(value)

function compare(line: Line, { state, advice }: Guidance): string[] {
  const wrong: string[] = []
  const say = advice.find(({ kind }) => kind === 'say')
  const has = (kind: string, move: string) =>
    advice.some((one) => one.kind === kind && one.move === move)
  const state_ = `at ${state.tension} ${state.phase}`
  if (!isOneOf(line.step, state.step))
    wrong.push(`step ${state.step}, not ${[line.step].flat().join(' or ')} (${state_})`)
  const does = say ? behaviourOf(say.move) : 'nothing'
  if (line.does !== undefined && !isOneOf(line.does, does))
    wrong.push(`does ${does}, not ${[line.does].flat().join(' or ')} (${state_})`)
  if (line.do !== undefined && !has('do', line.do))
    wrong.push(
      `does not advise ${line.do} but ${advice
        .filter(({ kind }) => kind === 'do')
        .map(({ move }) => move)
        .join(', ')}`,
    )
  if (line.avoid !== undefined && !has('avoid', line.avoid))
    wrong.push(
      `does not warn of ${line.avoid} but ${advice
        .filter(({ kind }) => kind === 'avoid')
        .map(({ move }) => move)
        .join(', ')}`,
    )
  if (
    line.not !== undefined &&
    advice.some(({ move, counts }) => move === line.not || counts === line.not)
  )
    wrong.push(`advises ${line.not}`)
  if (line.warnings !== undefined && state.warnings !== line.warnings)
    wrong.push(`${state.warnings} warnings, not ${line.warnings}`)
  if (line.phase !== undefined && !isOneOf(line.phase, state.phase))
    wrong.push(`${state_}, not ${[line.phase].flat().join(' or ')}`)
  if (
    line.cue !== undefined &&
    !state.cues.some(({ cue, by }) => cue === line.cue && by === 'text')
  )
    wrong.push(`does not read ${line.cue} (${state.cues.map(({ cue }) => cue).join(', ')})`)
  if (line.words !== undefined && !advice.some(({ words }) => words?.includes(line.words!)))
    wrong.push(`names no words “${line.words}”`)
  if (line.proposed !== undefined && !state.proposed.includes(line.proposed))
    wrong.push(`does not propose ${line.proposed} but ${state.proposed.join(', ')}`)
  return wrong
}
