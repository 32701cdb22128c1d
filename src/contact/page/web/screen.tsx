// A contact in progress, over the whole screen: known, the one next step, facts; the cues along the
// bottom; nothing moves under the hand.
import { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { TapCue } from '../../../signal/domain/cue.ts'
import type { Ending } from '../../../guide/domain/event.ts'
import { CUE_LIST, cueKey } from '../../core/web/cue-key.ts'
import { useContactKeys } from '../../core/web/contact-keys.ts'
import { useSentence } from '../../core/web/sentence.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import { useTitle } from '../../../platform/web/parts/title.ts'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from '../../live/web/act.ts'
import { AlarmPanel } from '../../alarm/web/alarm-panel.tsx'
import { Approaches } from '../../live/web/approaches.tsx'
import { Chat } from '../../live/web/chat.tsx'
import { KeyList } from '../../live/web/key-list.tsx'
import { CueBar } from '../../live/web/cue-bar.tsx'
import { DangerNote } from '../../live/web/danger-note.tsx'
import { EndPanel } from '../../live/web/end-panel.tsx'
import { eventWords } from '../../live/web/event-words.ts'
import { FactColumn } from '../../live/web/fact-column.tsx'
import { ContactHead } from '../../live/web/head.tsx'
import { KnownColumn } from '../../live/web/known-column.tsx'
import { LineStrip } from '../../live/web/line-strip.tsx'
import { useNarrow } from '../../live/web/narrow.ts'
import { makeStepDeeds } from '../../live/web/step-deed.ts'
import { StepButtons } from '../../live/web/step-buttons.tsx'
import { StepPanel } from '../../live/web/step.tsx'
import { TakeOverPanel } from '../../live/web/take-over-panel.tsx'
import { useHelp } from '../../live/web/use-help.ts'
import type { WrapDraft } from '../../wrap/web/wrap-draft.ts'
import { cleanText } from '../../../platform/base/domain/text.ts'

const TABS = ['guide', 'chat', 'known', 'facts'] as const
type Tab = (typeof TABS)[number]

/** At once, so that what is typed right after the key falls into the field. */
const reach = (place: string): void =>
  document.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus()

export function ContactScreen({
  act,
  me,
  draft,
}: {
  act: ContactAct
  me: string
  draft: WrapDraft
}) {
  const say = usePhrase()
  const { language } = useLanguage()
  const session = useContactSession()
  const shown = useShown()
  const {
    view,
    guidance: { state },
    guide,
  } = shown
  useTitle(view.customer?.name ?? view.phone ?? say('contact.one'))
  const isNarrow = useNarrow()
  const isChat = view.channel === 'chat'
  const sentence = useSentence(shown)
  const help = useHelp(act, shown)
  const [tab, setTab] = useState<Tab>('guide')
  // Danger brings the guide to the front, whatever was open.
  const isSafety = state.step === 'safety'
  const [wasSafety, setWasSafety] = useState(isSafety)
  if (isSafety !== wasSafety) {
    setWasSafety(isSafety)
    if (isSafety) setTab('guide')
  }
  const [panel, setPanel] = useState<'end' | 'take' | 'keys' | null>(null)
  const [isWhyOpen, setWhy] = useState(false)
  const [said, announce] = useState('')
  const { reply } = draft.values
  const intoReply = (words: string) => {
    flushSync(() => {
      draft.change({ reply: reply.trim() ? `${reply.trimEnd()} ${words}` : words })
      setTab('chat')
    })
    reach('reply')
  }
  const end = (how: Ending) => {
    setPanel(null)
    act.quick('end', { how })
  }
  const sendReply = () => {
    const text = cleanText(reply)
    if (!text) return
    session.add({ kind: 'turn', text, source: 'chat' })
    draft.change({ reply: '' })
  }
  const deeds = makeStepDeeds(session, shown, sentence, {
    intoReply,
    end: () => end('after_warnings'),
  })
  const undo = () => {
    const back = session.undo()
    announce(
      back
        ? say('contact.taken_back', { what: eventWords(back, say) })
        : say('contact.nothing_to_undo'),
    )
  }
  const takeBack = (cue: TapCue) => {
    const found = shown.events.findLast(
      (event) => event.kind === 'cue' && event.cue === cue && !shown.undone.has(event.id),
    )
    if (found && session.undo(found.id))
      announce(say('contact.taken_back', { what: say(cueKey(cue)) }))
  }
  const tap = (cue: TapCue) => void session.add({ kind: 'cue', cue })
  const toField = (on: Tab, place: string) => () => {
    flushSync(() => setTab(on))
    reach(place)
  }
  const why = () => setWhy(!isWhyOpen)
  const isRtl = language === 'fa'
  const safety = () => void session.add({ kind: 'safety', on: true })
  const hold = () => void session.add({ kind: 'held', on: !state.held })
  const tools = {
    safety,
    help: help.ask,
    hold,
    end: () => setPanel('end'),
    takeOver: () => setPanel('take'),
    keys: () => setPanel(panel === 'keys' ? null : 'keys'),
  }
  useContactKeys({
    ...Object.fromEntries(CUE_LIST.map(({ cue, code }) => [code, () => tap(cue)])),
    ...Object.fromEntries(
      guide.approaches.slice(0, 10).map(({ id }, index) => [
        `Digit${(index + 1) % 10}`,
        () =>
          void session.add({
            kind: 'approach',
            approach: id,
            on: !state.approaches.includes(id),
          }),
      ]),
    ),
    KeyS: safety,
    KeyH: view.may.includes('help') ? help.ask : undefined,
    KeyW: hold,
    Space: deeds.said,
    Enter: deeds.said,
    KeyN: sentence.better ? sentence.takeBetter : sentence.another,
    KeyY: why,
    [isRtl ? 'ArrowLeft' : 'ArrowRight']: deeds.done,
    [isRtl ? 'ArrowRight' : 'ArrowLeft']: deeds.back,
    KeyF: toField('facts', 'fact'),
    KeyM: toField('facts', 'note'),
    'Shift+KeyW': toField('facts', 'wish'),
    'Shift+KeyR': isChat ? toField('chat', 'reply') : undefined,
    'Shift+KeyE': view.may.includes('end') ? tools.end : undefined,
    'Shift+KeyT':
      view.may.includes('take-over') && view.agent?.id !== me ? tools.takeOver : undefined,
    'Shift+KeyJ': view.may.includes('join') ? () => act.quick('join', {}) : undefined,
    'Mod+KeyZ': undo,
    Backspace: undo,
    Escape: () => setPanel(null),
    '?': tools.keys,
  })
  const others = useMemo(() => TABS.filter((one) => one !== 'chat' || isChat), [isChat])
  const shows = (one: Tab) => !isNarrow || tab === one
  return (
    <article className={`contact${isChat ? ' contact-chat' : ''}`} data-step={state.step}>
      <ContactHead act={act} deeds={tools} me={me} />
      <div className="contact-between">
        <LineStrip act={act} me={me} isHelpWaiting={help.isWaiting} />
        <DangerNote />
        {!(isSafety && shows('guide')) && <AlarmPanel small />}
        {panel === 'end' && <EndPanel onEnd={end} onClose={() => setPanel(null)} />}
        {panel === 'take' && <TakeOverPanel act={act} onClose={() => setPanel(null)} />}
        {panel === 'keys' && <KeyList onClose={() => setPanel(null)} isChat={isChat} />}
        {isNarrow && (
          <div className="contact-tabs" role="group" aria-label={say('contact.parts')}>
            {others.map((one) => (
              <button
                key={one}
                type="button"
                className="contact-tab"
                aria-pressed={tab === one}
                onClick={() => setTab(one)}
              >
                {say(`contact.tab_${one}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      <div className="contact-columns">
        {shows('known') && (
          <div className="contact-known" role="group" aria-label={say('contact.tab_known')}>
            <KnownColumn act={act} withTurns={!isChat} />
          </div>
        )}
        {isChat && shows('chat') && (
          <div className="contact-talk">
            <Chat
              reply={reply}
              onReply={(words) => draft.change({ reply: words })}
              onSend={sendReply}
            />
          </div>
        )}
        {shows('guide') && (
          <div className="contact-guide" role="group" aria-label={say('contact.tab_guide')}>
            {isSafety && <AlarmPanel />}
            <StepPanel
              sentence={sentence}
              deeds={deeds}
              isWhyOpen={isWhyOpen}
              isNarrow={isNarrow}
              onWhy={why}
            />
            <Approaches />
          </div>
        )}
        {shows('facts') && (
          <div className="contact-facts" role="group" aria-label={say('contact.tab_facts')}>
            <FactColumn
              promised={draft.values.promised}
              onPromise={(promised) => draft.change({ promised })}
              onReadBack={isChat ? intoReply : undefined}
            />
          </div>
        )}
      </div>
      <footer className="contact-foot">
        {isNarrow && (
          <StepButtons sentence={sentence} deeds={deeds} isWhyOpen={isWhyOpen} onWhy={why} />
        )}
        <CueBar onTap={tap} onTakeBack={takeBack} onUndo={undo} />
      </footer>
      <Announce text={sentence.current?.text ?? ''} step={state.step} language={view.language} />
      <p className="unseen" role="status">
        {said}
      </p>
    </article>
  )
}

/** A new sentence is told when the reader has a moment; the way to safety at once. */
function Announce({ text, step, language }: { text: string; step: string; language: string }) {
  const say = usePhrase()
  const isSafety = step === 'safety'
  const first = useRef(text)
  const [told, tell] = useState('')
  useEffect(() => {
    if (text !== first.current) tell(text)
  }, [text])
  return (
    <>
      <p className="unseen" aria-live="polite" lang={language}>
        {isSafety ? '' : told}
      </p>
      <p className="unseen" role="alert">
        {isSafety ? `${say('contact.safety_way')}. ${text}` : ''}
      </p>
    </>
  )
}
