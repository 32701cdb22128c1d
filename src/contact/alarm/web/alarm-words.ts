// A call in words: what it is about, with whom, how it ended or who is on it.
import type { AlarmCall } from '../../../alarm/contract/alarm.ts'
import type { Format } from '../../../platform/web/format.ts'
import type { Say } from '../../../platform/web/phrase.tsx'
import { isolate } from '../../../platform/base/domain/text.ts'

/** These say by whom; the desk itself has no name. */
const NAMED: readonly string[] = ['clear', 'mistake', 'joined', 'taken']

function endedWords(
  { by, how, at }: NonNullable<AlarmCall['ended']>,
  say: Say,
  time: (at: string) => string,
): string {
  if (!by && NAMED.includes(how)) return say('alarm.ended_nameless', { how, when: time(at) })
  return say(`alarm.ended_${how}`, { name: isolate(by?.name ?? ''), when: time(at) })
}

export const customerOf = (call: AlarmCall, say: Say): string =>
  call.customer ?? call.phone?.replaceAll(' ', '\u00a0') ?? say('alarm.somebody')

export function aboutWords(call: AlarmCall, say: Say): string {
  if (call.kind !== 'safety') return say('alarm.help')
  const why = call.why === 'safety' ? '' : `: ${say(`alarm.why_${call.why}`)}`
  return `${say('alarm.safety')}${why}`
}

export const withWords = (call: AlarmCall, say: Say): string => {
  const customer = isolate(customerOf(call, say))
  return call.agent
    ? say('alarm.with', { agent: isolate(call.agent.name), customer })
    : say('alarm.nobody_has', { customer })
}

export function stateWords(
  call: AlarmCall,
  me: string,
  say: Say,
  format: Pick<Format, 'time' | 'list'>,
): string {
  const time = (at: string) => format.time(at, call.timeZone)
  if (call.ended) return endedWords(call.ended, say, time)
  if (!call.confirmed) return say(call.kind === 'safety' ? 'alarm.nobody_yet' : 'alarm.nobody_seen')
  if (call.kind === 'help')
    return say('alarm.seen', { names: format.list(call.seen.map((one) => isolate(one.by.name))) })
  const when = time(call.confirmed.at)
  return call.confirmed.by.id === me
    ? say('alarm.confirmed_me', { when })
    : say('alarm.confirmed', { name: isolate(call.confirmed.by.name), when })
}
