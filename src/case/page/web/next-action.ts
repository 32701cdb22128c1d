// Which one thing stands on the big button, and which others lie in the menu beside it.
import {
  type Icon,
  IconBan,
  IconBook2,
  IconCalendarClock,
  IconChecks,
  IconHeartHandshake,
  IconHistory,
  IconMail,
  IconMoodSmile,
  IconPhone,
  IconPlayerPlay,
  IconQuestionMark,
  IconRefresh,
  IconScale,
  IconTag,
  IconUser,
  IconUserCheck,
  IconWeight,
} from '@tabler/icons-react'
import type { CaseView } from '../../record/contract/case.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import type { MenuEntry } from '../../../platform/web/parts/menu.tsx'
import type { Say } from '../../../platform/web/phrase.tsx'
import type { Act } from '../../record/web/act.ts'
import type { DraftKind } from '../../record/domain/code.ts'
import type { Opened, PlainDialog } from '../../record/web/part.ts'

type May = (action: string) => boolean
type Reach = { open: (dialog: Opened) => void; act: Act }
export type MainAction = { id: string; key: Key; run: (reach: Reach) => void }

const opens =
  (dialog: Opened) =>
  ({ open }: Reach) =>
    open(dialog)
const opening = (id: string, key: Key, dialog: Opened): MainAction => ({
  id,
  key,
  run: opens(dialog),
})
const letter = (kind: DraftKind, key: Key): MainAction =>
  opening(kind, key, { name: 'letter', kind })
/**
 * Where what the step says cannot be done, by this person or any more: what comes instead is
 * chosen.
 */
const CHOOSE = opening('next-step', 'case.next_step_choose', { name: 'next-step' })

/** Does what the step says; null where nothing is left to do of it. */
const STEP_ACTIONS: Record<
  NonNullable<CaseView['nextStep']>,
  { needs: string; action: (view: CaseView) => MainAction | null }
> = {
  acknowledge: {
    needs: 'send-acknowledgement',
    action: () => letter('acknowledgement', 'case.write_acknowledgement'),
  },
  decide: { needs: 'send-answer', action: () => letter('answer', 'case.write_decision') },
  answer: { needs: 'send-answer', action: () => letter('answer', 'case.write_answer') },
  ask: { needs: 'send-question', action: () => letter('question', 'case.write_question') },
  wait: { needs: 'resume', action: () => opening('resume', 'case.resume', { name: 'resume' }) },
  call_back: {
    needs: 'next-step',
    action: () => opening('call-back', 'case.step_call_back', { name: 'call-back' }),
  },
  pay: { needs: 'next-step', action: () => opening('paid', 'case.paid', { name: 'paid' }) },
  check_satisfaction: {
    needs: 'satisfaction',
    action: () => opening('satisfaction', 'case.satisfaction_record', { name: 'satisfaction' }),
  },
  close: { needs: 'close', action: () => opening('close', 'case.close', { name: 'close' }) },
  keep_promise: { needs: 'promise', action: promiseAction },
}

/** The promise that is due first; a broken one is made good. */
function promiseAction({ promises }: CaseView): MainAction | null {
  const owed = promises
    .filter(
      (promise) =>
        promise.state === 'open' || (promise.state === 'broken' && !promise.consequenceDoneAt),
    )
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
  const [first] = owed
  if (!first) return null
  return first.state === 'open'
    ? opening('keep', 'case.promise_keep', { name: 'keep', promise: first.id })
    : opening('consequence', 'case.promise_consequence', { name: 'consequence', promise: first.id })
}

/** By the next step; null when this person may do nothing here. */
export function mainActionOf(view: CaseView, may: May): MainAction | null {
  if (view.state === 'closed')
    return may('reopen') ? opening('reopen', 'case.reopen', { name: 'reopen' }) : null
  const step = view.nextStep && STEP_ACTIONS[view.nextStep]
  const main = step && may(step.needs) ? step.action(view) : null
  return main ?? (may('next-step') ? CHOOSE : null)
}

type Words = Reach & {
  say: Say
  main: string | undefined
  quick: (work: () => Promise<unknown>, said?: string) => void
}
/** `isOffered`: whether there is anything to do; left out where there always is. */
type Entry = {
  id: string
  needs: string
  key: Key
  icon: Icon
  isOffered?: (view: CaseView) => boolean
  run: (words: Words) => void
}

const letterEntry = (kind: DraftKind, key: Key, icon: Icon): Entry => ({
  id: kind,
  needs: `send-${kind}`,
  key,
  icon,
  run: opens({ name: 'letter', kind }),
})
/** The action, the permission for it and its dialog have one name. */
const dialogEntry = (
  name: PlainDialog | 'extension',
  key: Key,
  icon: Icon,
  isOffered?: Entry['isOffered'],
): Entry => ({ id: name, needs: name, key, icon, isOffered, run: opens({ name }) })

const ACTIONS: readonly Entry[] = [
  letterEntry('answer', 'case.write_answer', IconMail),
  letterEntry('acknowledgement', 'case.write_acknowledgement', IconMail),
  letterEntry('question', 'case.write_question', IconQuestionMark),
  dialogEntry('promise', 'case.promise_make', IconHeartHandshake),
  { ...dialogEntry('call-back', 'case.step_call_back', IconPhone), needs: 'next-step' },
  dialogEntry('satisfaction', 'case.satisfaction_record', IconMoodSmile),
  {
    id: 'start',
    needs: 'start',
    key: 'case.start',
    icon: IconPlayerPlay,
    isOffered: ({ state }) => state === 'new' || state === 'acknowledged' || state === 'reopened',
    run: ({ quick, act, say }) => quick(() => act.act('start', {}), say('timeline.case.started')),
  },
  dialogEntry('resume', 'case.resume', IconRefresh, (view) => Boolean(view.waitingSince)),
  dialogEntry('close', 'case.close', IconChecks),
  dialogEntry('reopen', 'case.reopen', IconRefresh),
]

const CHANGES: readonly Entry[] = [
  dialogEntry('next-step', 'case.next_step', IconCalendarClock),
  dialogEntry('handler', 'case.handler', IconUserCheck),
  dialogEntry('owner', 'case.owner', IconUser),
  dialogEntry('category', 'case.category', IconTag),
  dialogEntry('class', 'timeline.f_class', IconScale),
  dialogEntry('weight', 'case.weight', IconWeight),
  dialogEntry('received', 'case.received_correct', IconHistory),
  dialogEntry('extension', 'case.extension', IconBan, ({ clocks: deadlines }) =>
    deadlines.some((deadline) => deadline.mayExtend),
  ),
  dialogEntry(
    'handbook',
    'case.handbook_version',
    IconBook2,
    (view) => view.currentHandbookVersion !== view.handbookVersion,
  ),
]

/** What stands on the big button is not repeated in the menu. */
export function actionsOf(
  view: CaseView,
  may: May,
  words: Words,
): { title?: string; items: MenuEntry[] }[] {
  const itemsOf = (entries: readonly Entry[]): MenuEntry[] =>
    entries
      .filter(
        ({ id, needs, isOffered }) =>
          may(needs) && id !== words.main && (isOffered?.(view) ?? true),
      )
      .map(({ id, key, icon, run }) => ({
        id,
        label: words.say(key),
        icon,
        onAction: () => run(words),
      }))
  return [{ items: itemsOf(ACTIONS) }, { title: words.say('case.change'), items: itemsOf(CHANGES) }]
}
