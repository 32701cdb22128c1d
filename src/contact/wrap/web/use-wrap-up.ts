// The wrap-up while it is filled in: what is proposed, what was changed of it, what is still wrong, and
// sending it.
import { useMemo, useState } from 'react'
import type { ContactView, WrapUpReply } from '../../core/contract/contact.ts'
import { guessCategory } from '../../../handbook/domain/guess-category.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { alarmFacts, factsOf } from '../../../alarm/web/alarm-facts.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { useFormat, usePhrase, type Say } from '../../../platform/web/phrase.tsx'
import { useSubmit } from '../../../case/record/web/act.ts'
import type { ContactAct } from '../../live/web/act.ts'
import { happenedOf } from '../../live/web/summary.ts'
import type { WrapDraft } from './wrap-draft.ts'
import {
  chooseCase,
  listIncidents,
  offersOf,
  toWrapUp,
  type Offer,
  type Wrapping,
} from './wrap-values.ts'

/** What the form itself finds wrong, field by field. */
type Errors = { category?: string; happened?: string; holder?: string; at?: string }

export type WrapForm = {
  wrapping: Wrapping
  offers: Offer[]
  /** The alarms of this contact in sentences. */
  incidents: { id: string; facts: string[] }[]
  /** The category was read from the words, and nobody has chosen one. */
  isGuessed: boolean
  change: WrapDraft['change']
  errors: Errors | null
  clearErrors: () => void
  busy: boolean
  error: unknown
  send: () => void
}

/**
 * Weighed anew when the words change, not with every key elsewhere. An incident is proposed by its
 * alarm, never by words that look like one.
 */
const useLikely = ({ categories, incident }: ContactView, words: string): string =>
  useMemo(
    () =>
      guessCategory(
        categories.filter(({ id }) => id !== incident),
        words,
      ) ?? '',
    [categories, incident, words],
  )

function useIncidents(): WrapForm['incidents'] {
  const say = usePhrase()
  const format = useFormat()
  const { view } = useShown()
  const time = (at: string) => format.time(at, view.timeZone)
  return listIncidents(view).map((alarm) => ({
    id: alarm.id,
    facts: alarmFacts(factsOf(alarm), say, time),
  }))
}

export function useWrapUp(
  act: ContactAct,
  draft: WrapDraft,
  onDone: (reply: WrapUpReply) => void,
): WrapForm {
  const say = usePhrase()
  const shown = useShown()
  const { view } = shown
  const wish = shown.guidance.state.wish ?? ''
  const { busy, error, submit } = useSubmit()
  const [errors, setErrors] = useState<Errors | null>(null)
  const incidents = useIncidents()
  const happened =
    draft.values.happened ?? (happenedOf(shown) || incidents.map(({ facts }) => facts[0]).join(' '))
  const incident = incidents.length > 0 ? view.incident : null
  const likely = useLikely(view, `${happened} ${wish}`)
  const guessed = incident ?? likely
  // Proposed until a person chooses.
  const values = { ...draft.values, category: draft.values.category || guessed }
  const chosen = chooseCase(values, view, happened)
  const wrapping = { view, values, chosen, happened, wanted: values.wanted ?? wish }
  const offers = offersOf(wrapping)
  const send = () => {
    const wrong = findErrors(wrapping, say)
    setErrors(wrong)
    if (wrong) return
    submit(async () => {
      const reply = await act.wrapUp(toWrapUp(wrapping, offers))
      draft.drop()
      onDone(reply)
    })
  }
  return {
    wrapping,
    offers,
    incidents,
    isGuessed: guessed !== '' && incident === null && draft.values.category === '',
    change: draft.change,
    errors,
    clearErrors: () => setErrors(null),
    busy,
    error,
    send,
  }
}

function findErrors({ chosen, values, happened }: Wrapping, say: Say): Errors | null {
  const isNew = chosen === 'new'
  const hasStep = chosen !== 'none' && values.step !== ''
  const errors: Errors = {}
  if (isNew && !values.category) errors.category = say('contact.error_category')
  if (isNew && isBlank(happened)) errors.happened = say('contact.error_happened')
  if (hasStep && !values.stepHolder) errors.holder = say('contact.error_step')
  if (hasStep && !values.stepAt) errors.at = say('contact.error_step')
  return Object.keys(errors).length > 0 ? errors : null
}
