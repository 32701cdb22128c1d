// What the timer of a contact does when nobody acts on it: leaders are called, its holder is
// reminded, and a chat nobody took becomes a case with an owner.
import { decideWhoListens, planActions, type WaitAction } from '../../core/domain/wait.ts'
import { readRecording, tellHappened } from '../../core/domain/record.ts'
import type { NoticeEvent, NoticeKind } from '../../../case/record/domain/notice.ts'
import { noticeColumns } from '../../../case/record/store/notice.ts'
import { listNames } from '../../../case/record/store/staff.ts'
import { insertOrMoveHelpNotices, listHelpers } from '../../core/store/help.ts'
import {
  findUnansweredAt,
  isHere,
  listAllHelpers,
  markUnansweredRead,
} from '../../core/store/wait.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { localDayOf } from '../../../case/context/app/case-context.ts'
import { isChatOpen } from './chat-info.ts'
import { readEvents } from '../../core/app/event-log.ts'
import type { ContactContext } from '../../core/app/contact-context.ts'
import { setContactTimer, standOf } from '../../core/app/wait.ts'
import { settle } from '../../wrap/app/wrap.ts'

/** Does what has fallen due since `dueAt`, when the timer should have run. */
export async function runContactTimer(
  context: ContactContext,
  dueAt: Temporal.Instant,
): Promise<void> {
  const actions = planActions(await standOf(context.tx, context.row), context.now).filter(
    ({ at }) =>
      Temporal.Instant.compare(at, dueAt) >= 0 && Temporal.Instant.compare(at, context.now) <= 0,
  )
  for (const action of new Set(actions.map((planned) => planned.action)))
    if (context.row.state !== 'wrapped') await WAIT_ACTIONS[action](context)
  await setContactTimer(context.ctx, context.tx, context.row, context.now)
}

const leaders = async (context: ContactContext): Promise<string[]> => {
  const { handbook } = await getHandbook(context.ctx, context.tx, context.brand)
  return listHelpers(context.tx, context.brand, localDayOf(handbook, context.now), null)
}

/** Who holds it while they are here; the leaders when they are not, or nobody does. */
async function holderOrLeaders(context: ContactContext): Promise<string[]> {
  const { handbook } = await getHandbook(context.ctx, context.tx, context.brand)
  const holder = context.row.taken_by
  return holder &&
    (await isHere(context.tx, context.brand, holder, localDayOf(handbook, context.now)))
    ? [holder]
    : leaders(context)
}

const WAIT_ACTIONS: Record<WaitAction, (context: ContactContext) => Promise<void>> = {
  waiting: async (context) => notify(context, 'contact.waiting', await leaders(context)),
  missed: async (context) => notify(context, 'contact.missed', await leaders(context)),
  listen: async (context) => {
    const {
      brand,
      row: { id, answered_at: answeredAt },
    } = context
    const wrote = await findUnansweredAt(context.tx, brand, id)
    if (wrote === null) return void (await markUnansweredRead(context.tx, brand, id, context.now))
    const [written, answered] = [wrote, answeredAt ?? wrote]
    const since = Temporal.Instant.compare(answered, written) > 0 ? answered : written
    const who = decideWhoListens(since, context.now)
    if (who)
      await notify(
        context,
        'contact.unanswered',
        who === 'holder' ? await holderOrLeaders(context) : await leaders(context),
      )
  },
  remind: async (context) => notify(context, 'contact.open', await holderOrLeaders(context)),
  escalate: async (context) => notify(context, 'contact.open', await leaders(context)),
  widen: async (context) =>
    notify(
      context,
      'contact.help',
      await listAllHelpers(context.tx, context.brand, context.row.taken_by),
    ),
  look: async (context) => {
    const { handbook } = await getHandbook(context.ctx, context.tx, context.brand)
    if (!isChatOpen(handbook, context.now)) await WAIT_ACTIONS.settle(context)
  },
  settle: async (context) => {
    const recording = readRecording(await readEvents(context.tx, context.on))
    if (tellHappened(recording, 1) === '')
      await notify(context, 'contact.open', await leaders(context))
    else await settle(context)
  },
}

type WaitNotice = Extract<NoticeKind, `contact.${string}`>

/** One unread notice for each of them: told again it moves up. */
async function notify(
  context: ContactContext,
  kind: WaitNotice,
  people: readonly string[],
): Promise<void> {
  const at = context.now
  const { row } = context
  const from = row.taken_by
    ? ((await listNames(context.tx, [row.taken_by])).get(row.taken_by) ?? '')
    : ''
  const { channel } = row
  const notice: NoticeEvent =
    kind === 'contact.help'
      ? { kind, data: { channel, from, note: row.help_note ?? '' } }
      : { kind, data: { channel, what: row.phone ?? '' } }
  await insertOrMoveHelpNotices(
    context.tx,
    people.map((person) => ({
      brand_id: context.brand,
      id: context.ctx.newId(),
      person_id: person,
      contact_id: row.id,
      ...noticeColumns(notice),
      due_at: kind === 'contact.waiting' ? row.began_at : at,
      at,
    })),
  )
  context.touch('contact-help')
}
