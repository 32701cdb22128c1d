// All keys of a contact, in the page: nothing lies over the screen while somebody is on the line.
import { cueKey, CUE_LIST } from '../../core/web/cue-key.ts'
import { useKeyCap } from '../../core/web/key-cap.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { usePhrase, useLanguage } from '../../../platform/web/phrase.tsx'

type Line = [keys: string, words: string]

export function KeyList({ onClose, isChat }: { onClose: () => void; isChat: boolean }) {
  const say = usePhrase()
  const cap = useKeyCap()
  const { language } = useLanguage()
  const [on, back] = language === 'fa' ? ['←', '→'] : ['→', '←']
  const reply: Line = [`⇧ ${cap('KeyR')}`, say('contact.reply')]
  const lines: Line[] = [
    ['␣ ↵', say(isChat ? 'contact.into_reply' : 'contact.said')],
    [cap('KeyN'), say('contact.another')],
    [on, say('contact.step_done')],
    [back, say('contact.step_back')],
    [cap('KeyY'), say('contact.why')],
    [cap('KeyS'), say('contact.safety')],
    [cap('KeyH'), say('contact.help')],
    [cap('KeyW'), say('contact.hold')],
    [cap('KeyF'), say('contact.fact_add')],
    [cap('KeyM'), say('contact.note_add')],
    [`⇧ ${cap('KeyW')}`, say('contact.wish_ask')],
    ...(isChat ? [reply] : []),
    ['1 – 0', say('contact.approaches')],
    ['⌫', say('contact.undo')],
    [`⇧ ${cap('KeyE')}`, say('contact.end')],
    [`⇧ ${cap('KeyT')}`, say('contact.take_over')],
    ['Esc', say('contact.keys_leave')],
    ['?', say('common.keys_help')],
  ]
  return (
    <section className="inset key-list" aria-labelledby="keys-title">
      <h2 id="keys-title">{say('common.keys')}</h2>
      <dl>
        {lines.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        {CUE_LIST.map(({ cue, code }) => (
          <div key={cue}>
            <dt>
              <kbd>{cap(code)}</kbd>
            </dt>
            <dd>{say(cueKey(cue))}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button size="small" onPress={onClose}>
          {say('common.close')}
        </Button>
      </div>
    </section>
  )
}
