// A dialog with a form: its fields, and the one button that does it.
import type { ComponentProps, ReactNode } from 'react'
import { useSendKey } from '../../../platform/web/keys.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Dialog } from '../../../platform/web/parts/dialog.tsx'
import { StoredNote } from '../../../access/web/stored-note.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import type { useSubmit } from './act.ts'

/** `kept` holds what is typed and chosen in it. */
type Props = {
  title: string
  stored?: ComponentProps<typeof StoredNote>['stored']
  doing: ReturnType<typeof useSubmit>
  verb: string
  canDo: boolean
  onDo: () => void
  onClose: () => void
  wide?: boolean
  beside?: ReactNode
  extra?: ReactNode
  children: ReactNode
}

/** Ctrl+Enter does it too. It is locked against a stray click beside it. */
export function FormDialog({
  title,
  stored,
  doing,
  verb,
  canDo,
  onDo,
  onClose,
  wide,
  beside,
  extra,
  children,
}: Props) {
  const say = usePhrase()
  useSendKey('[role=dialog] form', canDo && !doing.busy ? onDo : undefined)
  return (
    <Dialog
      title={title}
      isOpen
      busy={doing.busy}
      locked
      wide={wide}
      beside={beside}
      error={doing.error}
      onClose={onClose}
      footer={
        <>
          <Button look="accent" isDisabled={!canDo} isPending={doing.busy} onPress={onDo}>
            {verb}
          </Button>
          <Button isPending={doing.busy} onPress={onClose}>
            {say('common.cancel')}
          </Button>
          {extra}
        </>
      }
    >
      <form className="stack" aria-busy={doing.busy} onSubmit={(event) => event.preventDefault()}>
        {stored && <StoredNote stored={stored} />}
        {children}
      </form>
    </Dialog>
  )
}
