// The next step that waits for a house clock moves when that clock does.
import { setTimers } from '../../store/case/timer.ts'
import { findHouseDue, instant } from './clock.ts'
import type { Desk } from './desk-type.ts'

/** After a clock moved; a step that climbs already is somebody's, and stays. It is the same step, so what was just told of the case stays news. */
export async function followClock(desk: Desk): Promise<void> {
  const { next_step: step, next_step_at: before, rung } = desk.row
  const at = step === 'acknowledge' ? await findHouseDue(desk, 'acknowledge') : step === 'answer' ? await findHouseDue(desk, 'reply') : null
  if (!at || rung > 0 || (before && instant(before).equals(at))) return
  await desk.change({ next_step_at: at.toString() })
  await setTimers(desk.tx, [{ brand: desk.brand, kind: 'next-step', subject: desk.row.id, at: at.toString() }])
}
