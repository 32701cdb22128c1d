// Time to calm: from the first cue to past the peak, as the guide's own fold of the events has it.
// It says something of the contact and nothing of anybody in it.
import { foldGuide } from '../../../guide/domain/guide.ts'
import type { ContactEvent } from '../../../guide/domain/event.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import type { ContactRecord } from '../store/contact.ts'
import type { ContactContext } from './contact-context.ts'

/**
 * Kept as two instants of the contact. `events` are all of it; what came late, from a line that was
 * away, counts where it happened.
 */
export async function computeCalm(
  context: ContactContext,
  events: readonly ContactEvent[],
): Promise<Pick<ContactRecord, 'first_cue_at' | 'calm_at'>> {
  const { handbook } = await getHandbook(context.ctx, context.tx, context.brand)
  const ordered = events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const { state } = foldGuide(handbook.guide, null, ordered, context.now.toString())
  const { firstCueAt, calmAt } = state
  return {
    first_cue_at: firstCueAt === null ? null : Temporal.Instant.from(firstCueAt),
    calm_at: calmAt === null ? null : Temporal.Instant.from(calmAt),
  }
}
