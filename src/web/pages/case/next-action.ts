// Which one thing stands on the big button, and which others lie in the menu beside it.
import { IconBan, IconBook2, IconCalendarClock, IconChecks, IconHeartHandshake, IconHistory, IconMail, IconPlayerPlay, IconQuestionMark, IconRefresh, IconScale, IconTag, IconUser, IconUserCheck, IconWeight } from '@tabler/icons-react'
import type { CaseView } from '../../../contract/case.ts'
import type { Key } from '../../../i18n/catalogue.ts'
import type { MenuEntry } from '../../parts/menu.tsx'
import type { Say } from '../../phrase.tsx'
import type { Act } from './act.ts'
import type { Opened } from './part.ts'

type Reach = { open: (dialog: Opened) => void; act: Act }
export type MainAction = { id: string; key: Key; run: (reach: Reach) => void }

const letter = (kind: 'acknowledgement' | 'answer' | 'question', key: Key): MainAction => ({ id: kind, key, run: ({ open }) => open({ name: 'letter', kind }) })
const CLOSE: MainAction = { id: 'close', key: 'case.close', run: ({ open }) => open({ name: 'close' }) }

/** By the next step; null when this person may do nothing here. */
export function mainActionOf(view: CaseView, may: (action: string) => boolean): MainAction | null {
  if (view.state === 'closed') return may('reopen') ? { id: 'reopen', key: 'case.reopen', run: ({ open }) => open({ name: 'reopen' }) } : null
  if (view.nextStep === 'acknowledge' && may('send-acknowledgement')) return letter('acknowledgement', 'case.write_acknowledgement')
  if (view.nextStep === 'ask' && may('send-question')) return letter('question', 'case.write_question')
  if (view.nextStep === 'wait' && may('resume')) return { id: 'resume', key: 'case.resume', run: ({ open }) => open({ name: 'resume' }) }
  if ((view.nextStep === 'close' || view.nextStep === 'check_satisfaction') && may('close')) return CLOSE
  if (view.answeredAt && view.state === 'answered' && may('close')) return CLOSE
  return may('send-answer') ? letter('answer', 'case.write_answer') : may('close') ? CLOSE : null
}

type Words = Reach & { say: Say; main: string | undefined; quick: (work: () => Promise<unknown>, said?: string) => void }

export function actionsOf(view: CaseView, may: (action: string) => boolean, { say, open, act, main, quick }: Words): { title?: string; items: MenuEntry[] }[] {
  const entry = (id: string, needs: string, key: Key, icon: MenuEntry['icon'], onAction: () => void): MenuEntry[] => (may(needs) && id !== main ? [{ id, label: say(key), icon, onAction }] : [])
  const extendable = view.clocks.some((clock) => clock.mayExtend && !clock.extension && (clock.state === 'running' || clock.state === 'paused'))
  return [
    {
      items: [
        ...entry('answer', 'send-answer', 'case.write_answer', IconMail, () => open({ name: 'letter', kind: 'answer' })),
        ...entry('acknowledgement', 'send-acknowledgement', 'case.write_acknowledgement', IconMail, () => open({ name: 'letter', kind: 'acknowledgement' })),
        ...entry('question', 'send-question', 'case.write_question', IconQuestionMark, () => open({ name: 'letter', kind: 'question' })),
        ...entry('promise', 'promise', 'case.promise_make', IconHeartHandshake, () => open({ name: 'promise' })),
        ...(view.state === 'new' || view.state === 'acknowledged' || view.state === 'reopened' ? entry('start', 'start', 'case.start', IconPlayerPlay, () => quick(() => act.act('start', {}), say('timeline.case.started'))) : []),
        ...(view.waitingSince ? entry('resume', 'resume', 'case.resume', IconRefresh, () => open({ name: 'resume' })) : []),
        ...entry('close', 'close', 'case.close', IconChecks, () => open({ name: 'close' })),
        ...entry('reopen', 'reopen', 'case.reopen', IconRefresh, () => open({ name: 'reopen' })),
      ],
    },
    {
      title: say('case.change'),
      items: [
        ...entry('next-step', 'next-step', 'case.next_step', IconCalendarClock, () => open({ name: 'next-step' })),
        ...entry('handler', 'handler', 'case.handler', IconUserCheck, () => open({ name: 'handler' })),
        ...entry('owner', 'owner', 'case.owner', IconUser, () => open({ name: 'owner' })),
        ...entry('category', 'category', 'case.category', IconTag, () => open({ name: 'category' })),
        ...entry('class', 'class', 'timeline.f_class', IconScale, () => open({ name: 'class' })),
        ...entry('weight', 'weight', 'case.weight', IconWeight, () => open({ name: 'weight' })),
        ...entry('received', 'received', 'case.received_correct', IconHistory, () => open({ name: 'received' })),
        ...(extendable ? entry('extension', 'extension', 'case.extension', IconBan, () => open({ name: 'extension' })) : []),
        ...(view.currentHandbookVersion !== view.handbookVersion ? entry('handbook', 'handbook', 'case.handbook_version', IconBook2, () => open({ name: 'handbook' })) : []),
      ],
    },
  ]
}
