// What each key does on the screen of a contact.
import { isWritten } from '../../../guide/domain/condition.ts'
import { useLanguage } from '../../../platform/web/phrase.tsx'
import { useContactKeys } from '../../core/web/contact-keys.ts'
import { CUE_LIST } from '../../core/web/cue-key.ts'
import { useContactSession, useShown } from '../../core/web/use-contact.ts'
import type { ContactAct } from '../../live/web/act.ts'
import type { Screen } from './use-screen.ts'

export function useScreenKeys(screen: Screen, act: ContactAct, me: string): void {
  const { language } = useLanguage()
  const { view } = useShown()
  const approachKeys = useApproachKeys()
  const { sentence, step, tools, taps, toField } = screen
  const { may } = view
  const [onward, backward] =
    language === 'fa' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  useContactKeys({
    ...Object.fromEntries(CUE_LIST.map(({ cue, code }) => [code, () => taps.tap(cue)])),
    ...approachKeys,
    KeyS: tools.safety,
    KeyH: may.includes('help') ? tools.help : undefined,
    KeyW: tools.hold,
    Space: step.said,
    Enter: step.said,
    KeyN: sentence.better ? sentence.takeBetter : sentence.another,
    KeyY: screen.toggleWhy,
    [onward]: step.done,
    [backward]: step.back,
    KeyF: () => toField('facts', 'fact'),
    KeyM: () => toField('facts', 'note'),
    'Shift+KeyW': () => toField('facts', 'wish'),
    'Shift+KeyR': isWritten(view.channel) ? () => toField('chat', 'reply') : undefined,
    'Shift+KeyE': may.includes('end') ? tools.end : undefined,
    'Shift+KeyT': may.includes('take-over') && view.agent?.id !== me ? tools.takeOver : undefined,
    'Shift+KeyJ': may.includes('join') ? () => act.quick('join', {}) : undefined,
    'Mod+KeyZ': taps.undo,
    Backspace: taps.undo,
    Escape: () => screen.setPanel(null),
    '?': tools.keys,
  })
}

/** The first ten approaches by the digits, the tenth by 0. */
function useApproachKeys(): Record<string, () => void> {
  const session = useContactSession()
  const { guide, guidance } = useShown()
  const { approaches } = guidance.state
  return Object.fromEntries(
    guide.approaches
      .slice(0, 10)
      .map(({ id }, index) => [
        `Digit${(index + 1) % 10}`,
        () => void session.add({ kind: 'approach', approach: id, on: !approaches.includes(id) }),
      ]),
  )
}
