// Finds ladders that lead nowhere: unused, going in circles, or asking somebody who has already
// been silent.
import { closest } from '../../platform/base/domain/closest.ts'
import type { Handbook, EscalationPolicy } from './handbook.ts'
import type { Report } from './lint-fact.ts'
import { levelsOf } from './pick.ts'

export function lintLadders(handbook: Handbook, report: Report): void {
  const ids = handbook.ladders.map((ladder) => ladder.id)
  const askable = ['owner', ...handbook.positions.map((position) => position.id)]
  const reached = reachedLadders(handbook)
  handbook.ladders.forEach((ladder, index) => {
    const path = ['ladders', index]
    ladder.rungs.forEach((level, at) => {
      if (!askable.includes(level.ask))
        report('error', 'position.unknown', [...path, 'rungs', at, 'ask'], {
          position: level.ask,
          meant: closest(level.ask, askable),
        })
      if (/^0+ /.test(level.silence))
        report('error', 'rung.no_silence', [...path, 'rungs', at, 'silence'], {
          ladder: ladder.id,
          rung: at + 1,
        })
      const before = ladder.rungs.findIndex((other) => other.ask === level.ask)
      if (before === at - 1)
        report('error', 'rung.repeated', [...path, 'rungs', at, 'ask'], {
          ladder: ladder.id,
          position: level.ask,
        })
      else if (before < at)
        report('error', 'ladder.circular', [...path, 'rungs', at, 'ask'], {
          ladder: ladder.id,
          through: level.ask,
        })
    })
    if (ladder.next !== undefined) lintNext(handbook, ladder, index, report)
    if (!reached.has(ladder.id))
      report('error', 'ladder.unreachable', [...path, 'id'], { ladder: ladder.id })
  })
  handbook.promises.forEach((promise, index) => {
    if (!ids.includes(promise.ladder))
      report('error', 'ladder.unknown', ['promises', index, 'ladder'], {
        ladder: promise.ladder,
        meant: closest(promise.ladder, ids),
      })
  })
}

function lintNext(
  handbook: Handbook,
  ladder: EscalationPolicy,
  index: number,
  report: Report,
): void {
  const next = ladder.next ?? ''
  const ids = handbook.ladders.map((item) => item.id)
  const path = ['ladders', index, 'next']
  if (!ids.includes(next))
    return report('error', 'ladder.unknown', path, { ladder: next, meant: closest(next, ids) })
  if (followNext(handbook, next).includes(ladder.id))
    return report('error', 'ladder.circular', path, { ladder: ladder.id, through: next })
  const above = levelsOf(handbook, next)
  const again = above.findIndex((level) => ladder.rungs.some((own) => own.ask === level.ask))
  if (again < 0) return
  const position = above[again]?.ask ?? ''
  const isNeighbour = again === 0 && ladder.rungs.at(-1)?.ask === position
  if (isNeighbour) report('error', 'rung.repeated', path, { ladder: ladder.id, position })
  else report('error', 'ladder.circular', path, { ladder: ladder.id, through: position })
}

/** The ladders from `id` on by `next`, each once. */
function followNext(handbook: Handbook, id: string): string[] {
  const chain: string[] = []
  for (
    let at: string | undefined = id;
    at !== undefined && !chain.includes(at);
    at = handbook.ladders.find((item) => item.id === at)?.next
  )
    chain.push(at)
  return chain
}

const reachedLadders = (handbook: Handbook): Set<string> =>
  new Set(
    [
      ...handbook.categories,
      ...handbook.promises,
      ...(handbook.alarm.ladder === undefined ? [] : [{ ladder: handbook.alarm.ladder }]),
    ].flatMap((user) => followNext(handbook, user.ladder)),
  )
