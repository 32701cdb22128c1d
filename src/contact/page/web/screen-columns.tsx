// The columns of the screen of a contact: known, the talk of a chat, the guide, facts. On a phone the
// one in front.
import { isWritten } from '../../../guide/domain/condition.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import type { ContactAct } from '../../live/web/act.ts'
import { AlarmPanel } from '../../alarm/web/alarm-panel.tsx'
import { Approaches } from '../../live/web/approaches.tsx'
import { Chat } from '../../live/web/chat.tsx'
import { FactColumn } from '../../live/web/fact-column.tsx'
import { KnownColumn } from '../../live/web/known-column.tsx'
import { StepPanel } from '../../live/web/step.tsx'
import type { WrapDraft } from '../../wrap/web/wrap-draft.ts'
import type { Screen } from './use-screen.ts'

export function Columns({
  screen,
  act,
  draft,
}: {
  screen: Screen
  act: ContactAct
  draft: WrapDraft
}) {
  const say = usePhrase()
  const {
    view,
    guidance: { state },
  } = useShown()
  const isChat = isWritten(view.channel)
  const { shows, reply } = screen
  return (
    <div className="contact-columns">
      {shows('known') && (
        <div className="contact-known" role="group" aria-label={say('contact.tab_known')}>
          <KnownColumn act={act} withTurns={!isChat} />
        </div>
      )}
      {isChat && shows('chat') && (
        <div className="contact-talk">
          <Chat reply={reply.words} onReply={reply.change} onSend={reply.send} />
        </div>
      )}
      {shows('guide') && (
        <div className="contact-guide" role="group" aria-label={say('contact.tab_guide')}>
          {state.step === 'safety' && <AlarmPanel />}
          <StepPanel
            sentence={screen.sentence}
            actions={screen.step}
            isWhyOpen={screen.isWhyOpen}
            isNarrow={screen.isNarrow}
            onWhy={screen.toggleWhy}
          />
          <Approaches />
        </div>
      )}
      {shows('facts') && (
        <div className="contact-facts" role="group" aria-label={say('contact.tab_facts')}>
          <FactColumn
            promised={draft.values.promised}
            onPromise={(promised) => draft.change({ promised })}
            onReadBack={isChat ? reply.take : undefined}
          />
        </div>
      )}
    </div>
  )
}
