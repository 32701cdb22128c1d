// Closing a case while its dialog is open: what is typed and kept, whether it may be sent, and the
// sending.
import type { CaseView } from '../../record/contract/case.ts'
import type { CaseActionInput } from '../../record/contract/case-action.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import type { Closing, Responsible } from '../../record/domain/code.ts'
import { among, useStoredWords } from '../../../access/web/offline/stored-words.ts'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { useSubmit, type Act } from '../../record/web/act.ts'

type Typed = {
  closing: Closing | ''
  outcome: NonNullable<CaseView['outcome']> | ''
  note: string
  duplicate: string
  controllable: 'yes' | 'no' | ''
  responsible: Responsible | ''
  /** One of the handbook's root causes; `cause` is one in one's own words. */
  known: string
  cause: string
  change: string
}
const OTHER = '\u0000'

const yesOrNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no')

/** What the case says of it already. */
const startOf = (view: CaseView): Typed => ({
  closing: view.answeredAt ? 'answered' : '',
  outcome: view.outcome ?? '',
  note: '',
  duplicate: '',
  controllable: view.controllable === null ? '' : yesOrNo(view.controllable),
  responsible: view.responsible ?? '',
  known: '',
  cause: view.rootCause ?? '',
  change: view.changeMade ?? '',
})

const isOnAnswer = ({ closing }: Typed) => closing === 'answered' || closing === 'no_word'

function bodyOf(
  values: Typed & { closing: CaseActionInput<'close'>['closing'] },
  rootCause: string,
): Omit<CaseActionInput<'close'>, 'version'> {
  const { closing, controllable } = values
  return {
    closing,
    note: values.note || null,
    duplicateOf: closing === 'duplicate' ? values.duplicate : null,
    outcome: isOnAnswer(values) ? values.outcome || null : null,
    controllable: controllable === '' ? null : controllable === 'yes',
    responsible: values.responsible || null,
    rootCause: rootCause || null,
    changeMade: values.change || null,
  }
}

export type CloseForm = ReturnType<typeof useCloseCase>

export function useCloseCase(view: CaseView, act: Act, onClose: () => void) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const doing = useSubmit()
  const stored = useStoredWords<Typed>(`${view.brand}.${view.id}.close`, startOf(view))
  const { values, change } = stored
  const known = view.guidance.rootCauses.map((item) => ({ value: pick(item), label: pick(item) }))
  const causes = [...known, { value: OTHER, label: say('case.root_cause_other') }]
  const cause = among(values.known, causes, '')
  const isOwnCause = cause === OTHER || known.length === 0
  const send = () => {
    const { closing } = values
    if (!closing) return
    const body = bodyOf({ ...values, closing }, isOwnCause ? values.cause : cause)
    doing.submit(
      () => act.act('close', body),
      () => {
        stored.forget()
        toast(say('timeline.case.closed'))
        onClose()
      },
    )
  }
  return {
    stored,
    values,
    change,
    doing,
    /** None when the handbook names no root cause. */
    causes: known.length > 0 ? causes : [],
    cause,
    isOwnCause,
    hasOutcome: isOnAnswer(values),
    canSend:
      values.closing !== '' && (values.closing !== 'duplicate' || !isBlank(values.duplicate)),
    send,
  }
}
