// What the hand does on the screen of a contact, and what it has opened there: the tab, the panel, the
// reasons, the reply that is being written.
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { MoreTapCue, TapCue } from '../../../signal/domain/cue.ts'
import type { Ending } from '../../../guide/domain/event.ts'
import { cleanText } from '../../../platform/base/domain/text.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { cueKey } from '../../core/web/cue-key.ts'
import { useSentence, type Sentence } from '../../core/web/sentence.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import type { ContactAct } from '../../live/web/act.ts'
import { eventWords } from '../../live/web/event-words.ts'
import type { HeadActions } from '../../live/web/head-tools.tsx'
import { useNarrow } from '../../live/web/narrow.ts'
import { makeStepActions, type StepActions } from '../../live/web/step-action.ts'
import { useHelp } from '../../live/web/use-help.ts'
import type { WrapDraft } from '../../wrap/web/wrap-draft.ts'

export const TABS = ['guide', 'chat', 'known', 'facts'] as const
type Tab = (typeof TABS)[number]
type Panel = 'end' | 'take' | 'keys'

/** At once, so that what is typed right after the key falls into the field. */
const reach = (place: string): void =>
  document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus()

export type Screen = {
  isNarrow: boolean
  tab: Tab
  setTab: (tab: Tab) => void
  /** A narrow screen shows one part, a wide one all of them. */
  shows: (tab: Tab) => boolean
  panel: Panel | null
  setPanel: (panel: Panel | null) => void
  isWhyOpen: boolean
  toggleWhy: () => void
  sentence: Sentence
  step: StepActions
  tools: HeadActions
  isHelpWaiting: boolean
  taps: Taps
  reply: Reply
  end: (how: Ending) => void
  /** Brings the part to the front and the keyboard into its field. */
  toField: (tab: Tab, place: string) => void
}

export function useScreen(act: ContactAct, draft: WrapDraft): Screen {
  const session = useContactSession()
  const shown = useShown()
  const { state } = shown.guidance
  const sentence = useSentence(shown)
  const help = useHelp(act, shown)
  const isNarrow = useNarrow()
  const [tab, setTab] = useTab(state.step === 'safety')
  const [panel, setPanel] = useState<Panel | null>(null)
  const [isWhyOpen, setWhy] = useState(false)
  const taps = useTaps()
  const reply = useReply(draft, () => setTab('chat'))
  const end = (how: Ending) => {
    setPanel(null)
    act.quick('end', { how })
  }
  return {
    isNarrow,
    tab,
    setTab,
    shows: (one) => !isNarrow || tab === one,
    panel,
    setPanel,
    isWhyOpen,
    toggleWhy: () => setWhy(!isWhyOpen),
    sentence,
    step: makeStepActions(session, shown, sentence, {
      intoReply: reply.take,
      end: () => end('after_warnings'),
    }),
    tools: {
      safety: () => void session.add({ kind: 'safety', on: true }),
      help: help.ask,
      hold: () => void session.add({ kind: 'held', on: !state.held }),
      end: () => setPanel('end'),
      takeOver: () => setPanel('take'),
      keys: () => setPanel(panel === 'keys' ? null : 'keys'),
    },
    isHelpWaiting: help.isWaiting,
    taps,
    reply,
    end,
    toField: (on, place) => {
      flushSync(() => setTab(on))
      reach(place)
    },
  }
}

/** Danger brings the guide to the front, whatever was open. */
function useTab(isSafety: boolean): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState<Tab>('guide')
  const [wasSafety, setWasSafety] = useState(isSafety)
  if (isSafety !== wasSafety) {
    setWasSafety(isSafety)
    if (isSafety) setTab('guide')
  }
  return [tab, setTab]
}

type Taps = {
  tap: (cue: TapCue | MoreTapCue) => void
  /** The last tap of this cue. */
  takeBack: (cue: TapCue | MoreTapCue) => void
  /** The last thing of mine that can be taken back. */
  undo: () => void
  /** What was taken back, to be read aloud. */
  said: string
}

function useTaps(): Taps {
  const say = usePhrase()
  const session = useContactSession()
  const { events, undone } = useShown()
  const [said, announce] = useState('')
  return {
    tap: (cue) => void session.add({ kind: 'cue', cue }),
    takeBack: (cue) => {
      const found = events.findLast(
        (event) => event.kind === 'cue' && event.cue === cue && !undone.has(event.id),
      )
      if (found && session.undo(found.id))
        announce(say('contact.taken_back', { what: say(cueKey(cue)) }))
    },
    undo: () => {
      const back = session.undo()
      announce(
        back
          ? say('contact.taken_back', { what: eventWords(back, say) })
          : say('contact.nothing_to_undo'),
      )
    },
    said,
  }
}

type Reply = {
  words: string
  change: (words: string) => void
  /** Puts a sentence of the guide behind what stands there, and goes there. */
  take: (words: string) => void
  send: () => void
}

/** A message of several paragraphs begins one of its own. */
const gapBefore = (words: string): string => (words.includes('\n') ? '\n\n' : ' ')

function useReply(draft: WrapDraft, toChat: () => void): Reply {
  const session = useContactSession()
  const { reply } = draft.values
  const { channel } = useShown().view
  return {
    words: reply,
    change: (words) => draft.change({ reply: words }),
    take: (words) => {
      flushSync(() => {
        draft.change({
          reply: reply.trim() ? `${reply.trimEnd()}${gapBefore(words)}${words}` : words,
        })
        toChat()
      })
      reach('reply')
    },
    send: () => {
      const text = cleanText(reply)
      if (!text) return
      session.add({ kind: 'turn', text, source: channel === 'chat' ? 'chat' : 'typed' })
      draft.change({ reply: '' })
    },
  }
}
