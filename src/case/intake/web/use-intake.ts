// The way of a quick form: checked, kept, sent or left waiting.
import { useCallback, useEffect, useState } from 'react'
import type { Aside } from '../../../platform/files/domain/file-kind.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import { readForm, type StoredForm } from '../../../access/web/offline/stored-form.ts'
import { handOver, onSent, startSending } from '../../../access/web/offline/send-queue.ts'
import { useDraft, useWaitingForms, type Draft } from '../../../access/web/offline/use-stored.ts'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { checkIntake, EMPTY_INTAKE, type IntakeValues } from './intake-values.ts'
import { isolate } from '../../../platform/base/domain/text.ts'

type Way = {
  owner: string
  path: string
  brand: string
  /** What the values become as a request; called once, when the button is pressed. */
  toBody: (values: IntakeValues) => object
}

export function useIntake<Reply extends { ref: string }>(way: Way) {
  const say = usePhrase()
  const { owner, path } = way
  const draft = useDraft<IntakeValues>(
    owner,
    path,
    EMPTY_INTAKE,
    owner.startsWith('person:') ? 'own' : 'shared',
  )
  const waiting = useWaitingForms(owner)
  useEffect(startSending, [])
  useAnnounceSent(owner)
  const { wrong, ...handing } = useHandOver<Reply>(draft, way)
  const errors = Object.fromEntries(Object.entries(wrong).map(([name, key]) => [name, say(key)]))
  return { draft, waiting, errors, ...handing }
}

/** Says so when a form that had waited has gone. */
function useAnnounceSent(owner: string): void {
  const say = usePhrase()
  useEffect(
    () =>
      onSent((sent) => {
        if (sent.owner === owner)
          for (const name of sent.missing) toast(say('common.file_not_along', { name }))
        // What goes out at once has its own page; this is for what had waited.
        if (sent.owner !== owner || document.body.dataset.handingOver) return
        const { ref, aside = [] } = sent.reply as { ref: string; aside?: readonly Aside[] }
        toast(say('intake.kept.sent', { ref }))
        if (aside.length > 0)
          toast(
            `${say('common.aside')} ${aside.map(({ name, why }) => `${isolate(name)}: ${say(`common.aside_${why}`)}`).join(' ')}`,
          )
      }),
    [owner, say],
  )
}

/** Checks the form and hands it over; what comes of it: sent, refused, or left waiting. */
function useHandOver<Reply>(draft: Draft<IntakeValues>, { path, brand, toBody }: Way) {
  const [reply, setReply] = useState<Reply | null>(null)
  const [wrong, setWrong] = useState<Partial<Record<keyof IntakeValues, Key>>>({})
  const [refused, setRefused] = useState<StoredForm['why']>(null)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [storedNow, setStoredNow] = useState(false)

  const submit = useCallback(async () => {
    const values = { ...draft.values, brand: draft.values.brand || brand }
    const found = checkIntake(values, Date.now())
    setWrong(found)
    setRefused(null)
    setAttempt((count) => count + 1)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    document.body.dataset.handingOver = draft.form.id
    try {
      const outcome = await handOver(
        { ...draft.form, path, timeIsOurs: values.receivedAt === '' },
        toBody(values),
      )
      if (outcome.is === 'sent') {
        setReply(outcome.reply as Reply)
        setStoredNow(false)
        draft.restart(draft.form.id)
        return
      }
      const left = readForm(draft.form.id)
      if (left?.state === 'refused') {
        setRefused(left.why)
        await draft.reopen(left)
      } else {
        setStoredNow(true)
        draft.restart(draft.form.id)
      }
    } finally {
      delete document.body.dataset.handingOver
      setBusy(false)
    }
  }, [draft, brand, path, toBody])

  return { reply, again: () => setReply(null), wrong, refused, attempt, busy, submit, storedNow }
}
