// The conversation of a chat, and the reply: words of the guide come in by one key, Enter sends.
import { IconCopy, IconSend } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent, type UIEvent } from 'react'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { RemarkList } from '../../../style/web/remark-list.tsx'
import { useWording, type WordingHelp } from '../../../style/web/use-wording.ts'
import { KeyHint } from './key-hint.tsx'
import { stayInPlace } from '../../core/web/stay-in-place.ts'
import { Turns } from './turns.tsx'
import { wordingFacts } from './wording-facts.ts'

type Props = { reply: string; onReply: (words: string) => void; onSend: () => void }

/**
 * The end is kept in sight while the reader is there; whoever has scrolled back stays where they
 * are.
 */
function useEndInSight() {
  const list = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  // After every drawing: the remarks under the reply take room from the list too.
  useEffect(() => {
    const box = list.current
    if (box && isAtEnd.current) box.scrollTop = box.scrollHeight
  })
  const onScroll = ({ currentTarget: box }: UIEvent<HTMLDivElement>) => {
    isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < 40
  }
  return { list, onScroll }
}

export function Chat({ reply, onReply, onSend }: Props) {
  const say = usePhrase()
  const { view, events, undone } = useShown()
  const help = useWording(reply, view.language, wordingFacts(view, events, undone), view.brand)
  const { list, onScroll } = useEndInSight()
  return (
    <section className="chat" aria-labelledby="chat-title">
      <h2 id="chat-title" className="unseen">
        {say('contact.turns')}
      </h2>
      <div
        ref={list}
        className="chat-list"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
        tabIndex={0}
        role="log"
        aria-label={say('contact.turns')}
        onScroll={onScroll}
      >
        <Turns />
      </div>
      {view.state === 'live' && (
        <Reply help={help} reply={reply} onReply={onReply} onSend={onSend} />
      )}
    </section>
  )
}

function Reply({ help, reply, onReply, onSend }: Props & { help: WordingHelp }) {
  const say = usePhrase()
  const { view } = useShown()
  const area = useRef<HTMLTextAreaElement>(null)
  // A mail or a letter leaves elsewhere; what was written is recorded.
  const isSent = view.channel === 'chat'
  const onKey = (event: KeyboardEvent) => {
    if (!isSent || event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    onSend()
  }
  return (
    <div className="chat-reply">
      <label htmlFor="chat-reply" className="field-label">
        {say('contact.reply')}
        <KeyHint code="KeyR" shift />
      </label>
      <RemarkList
        help={help}
        draft={reply}
        language={view.language}
        onChange={onReply}
        area={area}
      />
      <div className={isSent ? 'chat-reply-line' : 'chat-reply-line chat-reply-whole'}>
        <textarea
          ref={area}
          id="chat-reply"
          className="input"
          rows={isSent ? 2 : 6}
          placeholder=" "
          data-place="reply"
          dir={reply ? 'auto' : undefined}
          lang={view.language}
          maxLength={10_000}
          value={reply}
          onChange={(event) => onReply(event.target.value)}
          onKeyDown={onKey}
        />
        {!isSent && <CopyButton words={reply} />}
        <button
          type="button"
          className="press press-accent"
          onMouseDown={stayInPlace}
          disabled={isBlank(reply)}
          onClick={onSend}
        >
          {isSent && <IconSend aria-hidden className="icon flips" />}
          <span>{say(isSent ? 'contact.reply_send' : 'contact.reply_record')}</span>
          {isSent && (
            <kbd className="key-hint" aria-hidden="true">
              ↵
            </kbd>
          )}
        </button>
      </div>
    </div>
  )
}

function CopyButton({ words }: { words: string }) {
  const say = usePhrase()
  return (
    <button
      type="button"
      className="press"
      onMouseDown={stayInPlace}
      disabled={isBlank(words)}
      onClick={() =>
        void navigator.clipboard.writeText(words).then(
          () => toast(say('common.copied')),
          () => toast(say('contact.reply_not_copied')),
        )
      }
    >
      <IconCopy aria-hidden className="icon" />
      <span>{say('contact.reply_copy')}</span>
    </button>
  )
}
