// An alarm in sentences, for the wrap-up and the timeline: when, by whom, who came and when, how
// long nobody did.
import type { AlarmView } from '../contract/alarm.ts'
import type { Say } from '../../platform/web/phrase.tsx'
import { isolate } from '../../platform/base/domain/text.ts'

/** As the timeline keeps it; names, because people leave. */
export type AlarmFacts = {
  why: AlarmView['why']
  raisedBy: string | null
  raisedAt: string
  receivedAt: string
  isLate: boolean
  confirmedBy: string | null
  confirmedAt: string | null
  endedBy: string | null
  endedAt: string | null
  endedHow: string | null
}

export const factsOf = ({
  why,
  raisedBy,
  raisedAt,
  receivedAt,
  isLate,
  confirmed,
  ended,
}: AlarmView): AlarmFacts => ({
  why,
  raisedBy: raisedBy?.name ?? null,
  raisedAt,
  receivedAt,
  isLate,
  confirmedBy: confirmed?.by.name ?? null,
  confirmedAt: confirmed?.at ?? null,
  endedBy: ended?.by?.name ?? null,
  endedAt: ended?.at ?? null,
  endedHow: ended?.how ?? null,
})

/** What an older or newer desk has written is told as danger, never as a code. */
const WHY = ['safety', 'threat', 'self_harm', 'help'] as const

/** Empty where the entry does not say when: nothing is told of an alarm whose time is not known. */
export function alarmFacts(facts: AlarmFacts, say: Say, time: (at: string) => string): string[] {
  if (typeof facts.raisedAt !== 'string') return []
  const why = say(`alarm.why_${WHY.find((one) => one === facts.why) ?? 'safety'}`)
  const waited = facts.confirmedAt
    ? Math.max(0, Math.round((Date.parse(facts.confirmedAt) - Date.parse(facts.raisedAt)) / 1_000))
    : 0
  return [
    facts.raisedBy === null
      ? say('alarm.fact_desk', { why, when: time(facts.raisedAt) })
      : say('alarm.fact_raised', {
          why,
          when: time(facts.raisedAt),
          name: isolate(facts.raisedBy),
        }),
    ...(facts.isLate ? [say('alarm.fact_late', { when: time(facts.receivedAt) })] : []),
    facts.confirmedAt
      ? confirmedFact({ by: facts.confirmedBy, at: time(facts.confirmedAt), n: waited }, say)
      : say('alarm.fact_unconfirmed'),
    ...(facts.endedAt
      ? [endedFact({ by: facts.endedBy, at: time(facts.endedAt), how: facts.endedHow }, say)]
      : []),
  ]
}

function confirmedFact(
  { by, at, n }: { by: string | null; at: string; n: number },
  say: Say,
): string {
  return by === null
    ? say('alarm.fact_confirmed_nameless', { when: at, n })
    : say('alarm.fact_confirmed', { name: isolate(by), when: at, n })
}

/** The desk itself, or a visitor, has no name to say. */
function endedFact(
  { by, at, how }: { by: string | null; at: string; how: string | null },
  say: Say,
): string {
  if (by === null) return `${say('alarm.ended_nameless', { how: how ?? 'other', when: at })}.`
  return how === 'mistake'
    ? `${say('alarm.ended_mistake', { name: isolate(by), when: at })}.`
    : say('alarm.fact_ended', { name: isolate(by), when: at })
}
