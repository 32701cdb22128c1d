// A contact in progress, over the whole screen: known, the one next step, facts; the cues along the
// bottom; nothing moves under the hand.
import { useEffect, useRef, useState } from 'react'
import { isWritten } from '../../../guide/domain/condition.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { useTitle } from '../../../platform/web/parts/title.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from '../../live/web/act.ts'
import { AlarmPanel } from '../../alarm/web/alarm-panel.tsx'
import { KeyList } from '../../live/web/key-list.tsx'
import { CueBar } from '../../live/web/cue-bar.tsx'
import { DangerNote } from '../../live/web/danger-note.tsx'
import { EndPanel } from '../../live/web/end-panel.tsx'
import { ContactHead } from '../../live/web/head.tsx'
import { LineStrip } from '../../live/web/line-strip.tsx'
import { StepButtons } from '../../live/web/step-buttons.tsx'
import { TakeOverPanel } from '../../live/web/take-over-panel.tsx'
import type { WrapDraft } from '../../wrap/web/wrap-draft.ts'
import { Columns } from './screen-columns.tsx'
import { useScreenKeys } from './screen-keys.ts'
import { TABS, useScreen, type Screen } from './use-screen.ts'

type Props = { act: ContactAct; me: string; draft: WrapDraft }

export function ContactScreen({ act, me, draft }: Props) {
  const say = usePhrase()
  const {
    view,
    guidance: { state },
  } = useShown()
  useTitle(view.customer?.name ?? view.phone ?? say('contact.one'))
  const isChat = isWritten(view.channel)
  const screen = useScreen(act, draft)
  useScreenKeys(screen, act, me)
  const { isNarrow, sentence, taps } = screen
  return (
    <article className={`contact${isChat ? ' contact-chat' : ''}`} data-step={state.step}>
      <ContactHead act={act} actions={screen.tools} me={me} />
      <div className="contact-between">
        <LineStrip act={act} me={me} isHelpWaiting={screen.isHelpWaiting} />
        <DangerNote />
        {!(state.step === 'safety' && screen.shows('guide')) && <AlarmPanel small />}
        <OpenPanel screen={screen} act={act} isChat={isChat} />
        {isNarrow && <Tabs screen={screen} isChat={isChat} />}
      </div>
      <Columns screen={screen} act={act} draft={draft} />
      <footer className="contact-foot">
        {isNarrow && (
          <StepButtons
            sentence={sentence}
            actions={screen.step}
            isWhyOpen={screen.isWhyOpen}
            onWhy={screen.toggleWhy}
          />
        )}
        <CueBar onTap={taps.tap} onTakeBack={taps.takeBack} onUndo={taps.undo} />
      </footer>
      <Announce text={sentence.current?.text ?? ''} step={state.step} language={view.language} />
      <p className="unseen" role="status">
        {taps.said}
      </p>
    </article>
  )
}

function OpenPanel({
  screen: { panel, setPanel, end },
  act,
  isChat,
}: {
  screen: Screen
  act: ContactAct
  isChat: boolean
}) {
  const close = () => setPanel(null)
  switch (panel) {
    case 'end':
      return <EndPanel onEnd={end} onClose={close} />
    case 'take':
      return <TakeOverPanel act={act} onClose={close} />
    case 'keys':
      return <KeyList onClose={close} isChat={isChat} />
    case null:
      return null
  }
}

/** On a phone one part is in front. */
function Tabs({ screen: { tab, setTab }, isChat }: { screen: Screen; isChat: boolean }) {
  const say = usePhrase()
  const { view } = useShown()
  return (
    <div className="contact-tabs" role="group" aria-label={say('contact.parts')}>
      {TABS.filter((one) => one !== 'chat' || isChat).map((one) => (
        <button
          key={one}
          type="button"
          className="contact-tab"
          aria-pressed={tab === one}
          onClick={() => setTab(one)}
        >
          {/* A mail or a letter is no chat. */}
          {say(one === 'chat' && view.channel !== 'chat' ? 'contact.reply' : `contact.tab_${one}`)}
        </button>
      ))}
    </div>
  )
}

/** A new sentence is told when the reader has a moment; the way to safety at once. */
function Announce({ text, step, language }: { text: string; step: string; language: string }) {
  const say = usePhrase()
  const isSafety = step === 'safety'
  const first = useRef(text)
  const [announcement, announce] = useState('')
  useEffect(() => {
    if (text !== first.current) announce(text)
  }, [text])
  return (
    <>
      <p className="unseen" aria-live="polite" lang={language}>
        {isSafety ? '' : announcement}
      </p>
      <p className="unseen" role="alert">
        {isSafety ? `${say('contact.safety_way')}. ${text}` : ''}
      </p>
    </>
  )
}
