// Which one thing stands on the big button, and which others lie in the menu beside it.
import {
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
import type { Opened } from '../../record/web/part.ts'

type Reach = { open: (dialog: Opened) => void; act: Act }
export type MainAction = { id: string; key: Key; run: (reach: Reach) => void }

const letter = (kind: 'acknowledgement' | 'answer' | 'question', key: Key): MainAction => ({
  id: kind,
  key,
  run: ({ open }) => open({ name: 'letter', kind }),
})

const opening = (id: string, key: Key, dialog: Opened): MainAction => ({
  id,
  key,
  run: ({ open }) => open(dialog),
})
const CLOSE = opening('close', 'case.close', { name: 'close' })
/**
 * Where what the step says cannot be done, by this person or any more: what comes instead is
 * chosen.
 */
const CHOOSE = opening('next-step', 'case.next_step_choose', { name: 'next-step' })

/** Does what the step says. */
function stepAction(view: CaseView, may: (action: string) => boolean): MainAction | null {
  switch (view.nextStep) {
    case 'acknowledge':
      return may('send-acknowledgement')
        ? letter('acknowledgement', 'case.write_acknowledgement')
        : null
    case 'decide':
      return may('send-answer') ? letter('answer', 'case.write_decision') : null
    case 'answer':
      return may('send-answer') ? letter('answer', 'case.write_answer') : null
    case 'ask':
      return may('send-question') ? letter('question', 'case.write_question') : null
    case 'wait':
      return may('resume') ? opening('resume', 'case.resume', { name: 'resume' }) : null
    case 'call_back':
      return may('next-step')
        ? opening('call-back', 'case.step_call_back', { name: 'call-back' })
        : null
    case 'pay':
      return may('next-step') ? opening('paid', 'case.paid', { name: 'paid' }) : null
    case 'check_satisfaction':
      return may('satisfaction')
        ? opening('satisfaction', 'case.satisfaction_record', { name: 'satisfaction' })
        : null
    case 'close':
      return may('close') ? CLOSE : null
    case 'keep_promise':
      return may('promise') ? promiseAction(view) : null
    case null:
      return null
  }
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
export function mainActionOf(view: CaseView, may: (action: string) => boolean): MainAction | null {
  if (view.state === 'closed')
    return may('reopen') ? opening('reopen', 'case.reopen', { name: 'reopen' }) : null
  return stepAction(view, may) ?? (may('next-step') ? CHOOSE : null)
}

type Words = Reach & {
  say: Say
  main: string | undefined
  quick: (work: () => Promise<unknown>, said?: string) => void
}

export function actionsOf(
  view: CaseView,
  may: (action: string) => boolean,
  { say, open, act, main, quick }: Words,
): { title?: string; items: MenuEntry[] }[] {
  const entry = (
    id: string,
    needs: string,
    key: Key,
    icon: MenuEntry['icon'],
    onAction: () => void,
  ): MenuEntry[] => (may(needs) && id !== main ? [{ id, label: say(key), icon, onAction }] : [])
  const extendable = view.clocks.some((clock) => clock.mayExtend)
  return [
    {
      items: [
        ...entry('answer', 'send-answer', 'case.write_answer', IconMail, () =>
          open({ name: 'letter', kind: 'answer' }),
        ),
        ...entry(
          'acknowledgement',
          'send-acknowledgement',
          'case.write_acknowledgement',
          IconMail,
          () => open({ name: 'letter', kind: 'acknowledgement' }),
        ),
        ...entry('question', 'send-question', 'case.write_question', IconQuestionMark, () =>
          open({ name: 'letter', kind: 'question' }),
        ),
        ...entry('promise', 'promise', 'case.promise_make', IconHeartHandshake, () =>
          open({ name: 'promise' }),
        ),
        ...entry('call-back', 'next-step', 'case.step_call_back', IconPhone, () =>
          open({ name: 'call-back' }),
        ),
        ...entry('satisfaction', 'satisfaction', 'case.satisfaction_record', IconMoodSmile, () =>
          open({ name: 'satisfaction' }),
        ),
        ...(view.state === 'new' || view.state === 'acknowledged' || view.state === 'reopened'
          ? entry('start', 'start', 'case.start', IconPlayerPlay, () =>
              quick(() => act.act('start', {}), say('timeline.case.started')),
            )
          : []),
        ...(view.waitingSince
          ? entry('resume', 'resume', 'case.resume', IconRefresh, () => open({ name: 'resume' }))
          : []),
        ...entry('close', 'close', 'case.close', IconChecks, () => open({ name: 'close' })),
        ...entry('reopen', 'reopen', 'case.reopen', IconRefresh, () => open({ name: 'reopen' })),
      ],
    },
    {
      title: say('case.change'),
      items: [
        ...entry('next-step', 'next-step', 'case.next_step', IconCalendarClock, () =>
          open({ name: 'next-step' }),
        ),
        ...entry('handler', 'handler', 'case.handler', IconUserCheck, () =>
          open({ name: 'handler' }),
        ),
        ...entry('owner', 'owner', 'case.owner', IconUser, () => open({ name: 'owner' })),
        ...entry('category', 'category', 'case.category', IconTag, () =>
          open({ name: 'category' }),
        ),
        ...entry('class', 'class', 'timeline.f_class', IconScale, () => open({ name: 'class' })),
        ...entry('weight', 'weight', 'case.weight', IconWeight, () => open({ name: 'weight' })),
        ...entry('received', 'received', 'case.received_correct', IconHistory, () =>
          open({ name: 'received' }),
        ),
        ...(extendable
          ? entry('extension', 'extension', 'case.extension', IconBan, () =>
              open({ name: 'extension' }),
            )
          : []),
        ...(view.currentHandbookVersion !== view.handbookVersion
          ? entry('handbook', 'handbook', 'case.handbook_version', IconBook2, () =>
              open({ name: 'handbook' }),
            )
          : []),
      ],
    },
  ]
}
