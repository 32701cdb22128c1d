// The quick form itself: what happened, from whom, and the rest folded away.
import { IconChevronDown, IconDeviceFloppy, IconSend } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { CASE_KINDS } from '../../../handbook/domain/handbook.ts'
import { draftDays } from '../../../access/web/offline/stored-form.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Form } from '../../../platform/web/parts/sending.tsx'
import { TextArea, TextField } from '../../../platform/web/parts/text-field.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { Chips, ChipToggle } from '../../../platform/web/chips.tsx'
import { ErrorSummary } from '../../../platform/web/error-summary.tsx'
import { MoreFields, type IntakeFieldsProps } from './intake-more.tsx'
import { textFieldProps } from './text-field-props.ts'

type Props = IntakeFieldsProps & {
  attempt: number
  busy: boolean
  onSubmit: () => void
  children?: ReactNode
}

export function IntakeForm({ attempt, busy, onSubmit, children, ...fields }: Props) {
  const say = usePhrase()
  const { draft, errors } = fields
  const { values, change } = draft
  const isMoreWrong = Boolean(errors.mail ?? errors.phone ?? errors.receivedAt)
  return (
    <Form
      busy={busy}
      className="intake intake-quick"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextArea
        label={say('intake.happened')}
        hint={say('intake.happened.hint')}
        required
        rows={4}
        maxLength={20_000}
        {...textFieldProps(draft, errors)('happened')}
      />
      <FromWhom draft={draft} errors={errors} />
      {children}
      <Chips
        label={say('intake.kind')}
        name="kind"
        value={values.kind}
        onChange={(kind) => change({ kind })}
        options={CASE_KINDS.map((kind) => ({ value: kind, label: say(`common.kind_${kind}`) }))}
      />
      <details className="fold" open={isMoreWrong || undefined}>
        <summary>
          <IconChevronDown aria-hidden className="icon fold-mark" />
          {say('intake.more')}
        </summary>
        <MoreFields {...fields} />
      </details>
      <div className="intake-end">
        <Button type="submit" look="accent" size="large" icon={IconSend} flips isPending={busy}>
          {busy ? say('intake.submitting') : say('intake.submit')}
        </Button>
      </div>
      <p className="dim row">
        <IconDeviceFloppy aria-hidden className="icon" />
        {say('intake.autosave', { days: draftDays(draft.form.owner) })}
      </p>
    </Form>
  )
}

function FromWhom({ draft, errors }: Pick<IntakeFieldsProps, 'draft' | 'errors'>) {
  const say = usePhrase()
  const { values, change } = draft
  return (
    <div className="stack">
      <TextField
        label={say('intake.fromWhom')}
        hint={say('intake.fromWhom.hint')}
        required
        maxLength={200}
        autoComplete="off"
        disabled={values.unknown}
        {...textFieldProps(draft, errors)('fromWhom')}
      />
      <div className="chips">
        <ChipToggle checked={values.unknown} onChange={(unknown) => change({ unknown })}>
          {say('intake.unknown')}
        </ChipToggle>
      </div>
    </div>
  )
}
