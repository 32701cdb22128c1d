// The questions of the public form, one below the other, in the order in which people tell a story.
import { IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import type { PublicBrand, PublicIntakeReply } from '../contract/public.ts'
import type { Language } from '../../../platform/base/domain/language.ts'
import type { Key } from '../../../platform/i18n/catalogue.ts'
import { ApiError, send } from '../../../platform/web/api.ts'
import { useDraft } from '../../../access/web/offline/use-stored.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { FileField } from '../../../access/web/file-field.tsx'
import { Form } from '../../../platform/web/parts/sending.tsx'
import { ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { LeftNote } from './left-note.tsx'
import { ErrorSummary } from '../../../platform/web/error-summary.tsx'
import { WhatNext } from './public-done.tsx'
import { StoryFields, Honeypot, WriterFields } from './public-fields.tsx'
import { checkPublic, EMPTY_PUBLIC, toPublicIntake, type PublicValues } from './public-values.ts'

type Reply = z.infer<typeof PublicIntakeReply>
type Props = { brand: PublicBrand; language: Language; onSent: (reply: Reply) => void }

export function PublicQuestions(props: Props) {
  const say = usePhrase()
  const { draft, errors, attempt, busy, failure, submit } = usePublicIntake(props)
  return (
    <Form
      busy={busy}
      className="intake"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <LeftNote left={draft.left} onTake={draft.takeUp} />
      <ErrorSummary errors={errors} attempt={attempt} />
      <StoryFields draft={draft} errors={errors} categories={props.brand.categories} />
      <FileField label={say('intake.public.files')} stored={draft} />
      <WriterFields draft={draft} errors={errors} />
      <Honeypot value={draft.values.website} onChange={(website) => draft.change({ website })} />
      <ErrorNote error={failure} assurance={say('intake.public.failed')} />
      <div className="intake-end">
        <Button type="submit" look="accent" size="large" icon={IconSend} flips isPending={busy}>
          {busy ? say('intake.submitting') : say('intake.public.submit')}
        </Button>
      </div>
      <WhatNext />
    </Form>
  )
}

/** The form's words, what is wrong with them, and its way to the desk. */
function usePublicIntake({ brand, language, onSent }: Props) {
  const say = usePhrase()
  const path = `public/${encodeURIComponent(brand.id)}/cases`
  const draft = useDraft<PublicValues>(`public:${brand.id}`, path, EMPTY_PUBLIC, 'shared')
  const [wrong, setWrong] = useState<Partial<Record<keyof PublicValues, Key>>>({})
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const errors = Object.fromEntries(Object.entries(wrong).map(([name, key]) => [name, say(key)]))

  const submit = async () => {
    const found = checkPublic(draft.values)
    setWrong(found)
    setFailure(null)
    setAttempt((count) => count + 1)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const body = toPublicIntake(draft.values, language)
    try {
      const reply = await send<Reply>('POST', path, body, { files: draft.files })
      draft.restart(draft.form.id)
      onSent(reply)
    } catch (error) {
      setFailure(error)
      if (error instanceof ApiError)
        setWrong(
          Object.fromEntries(
            error.fields
              .filter((field) => field.path in EMPTY_PUBLIC)
              .map((field) => [field.path, 'intake.error.field']),
          ),
        )
    } finally {
      setBusy(false)
    }
  }
  return { draft, errors, attempt, busy, failure, submit }
}
