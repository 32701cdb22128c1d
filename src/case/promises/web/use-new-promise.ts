// A promise while it is made: its kind, the words and terms kept so far, and sending it.
import type { CaseView } from '../../record/contract/case.ts'
import { localise } from '../../../platform/base/domain/language.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import {
  among,
  useStoredWords,
  type StoredWords,
} from '../../../access/web/offline/stored-words.ts'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'

export type NewPromiseProps = { view: CaseView; act: Act; onClose: () => void; me: string }
export type NewPromise = ReturnType<typeof useNewPromise>
type Channel = CaseView['promises'][number]['channel']
type Kept = Pick<StoredWords<unknown>, 'wasLeft' | 'isTouched' | 'forget'>
type Terms = { kind: string; channel: Channel | ''; holder: string; dueAt: string }

/** What was kept and is not offered any more falls back to what is. */
export function useNewPromise({ view, act, onClose, me }: NewPromiseProps) {
  const say = usePhrase()
  const doing = useSubmit()
  const kinds = view.guidance.promises
  const mine = view.people.some((person) => person.id === me) ? me : view.owner.id
  const place = `${view.brand}.${view.id}.promise`
  const usual = kinds[0]?.id ?? ''
  const terms = useStoredWords<Terms>(`${place}.terms`, {
    kind: usual,
    channel: '',
    holder: mine,
    dueAt: '',
  })
  const { dueAt } = terms.values
  const kind = among(terms.values.kind, valuesOf(kinds), usual)
  const holder = among(terms.values.holder, valuesOf(view.people), mine)
  const chosen = kinds.find((item) => item.id === kind)
  const channel: Channel | '' =
    chosen?.channels.find((one) => one === terms.values.channel) ?? chosen?.channels[0] ?? ''
  // Until somebody writes their own, the words are those of the kind.
  const said = useStoredWords(place, { text: chosen ? localise(chosen.what, view.language) : '' })
  const words = said.values.text
  const stored = both(said, terms)
  const canSend = Boolean(kind && !isBlank(words) && channel && dueAt)
  const send = () =>
    channel &&
    doing.submit(
      () => act.act('promise', { kind, what: words, channel, holder, dueAt }),
      () => {
        stored.forget()
        toast(say('timeline.promise.made'))
        onClose()
      },
    )
  return {
    kinds,
    chosen,
    kind,
    holder,
    channel,
    dueAt,
    change: terms.change,
    words,
    setWords: (text: string) => said.change({ text }),
    stored,
    doing,
    canSend,
    send,
  }
}

/** Words and terms are kept in places of their own, and are left or forgotten together. */
const both = (a: Kept, b: Kept): Kept => ({
  wasLeft: a.wasLeft || b.wasLeft,
  isTouched: a.isTouched || b.isTouched,
  forget: () => {
    a.forget()
    b.forget()
  },
})

const valuesOf = (items: readonly { id: string }[]) => items.map(({ id }) => ({ value: id }))
