// A dialog with a form: its fields, what went wrong, and the one button that does it.
import type { ReactNode } from 'react'
import { useSendKey } from '../../desk/keys.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorNote } from '../../parts/state-note.tsx'
import { usePhrase } from '../../phrase.tsx'
import type { useSubmit } from './act.ts'

type Props = { title: string; doing: ReturnType<typeof useSubmit>; verb: string; canDo: boolean; onDo: () => void; onClose: () => void; wide?: boolean; extra?: ReactNode; children: ReactNode }

/** Ctrl+Enter does it too. It is locked against a stray click beside it. */
export function FormDialog({ title, doing, verb, canDo, onDo, onClose, wide, extra, children }: Props) {
  const say = usePhrase()
  useSendKey('[role=dialog] form', canDo && !doing.busy ? onDo : undefined)
  return (
    <Dialog
      title={title}
      isOpen
      locked
      wide={wide}
      onClose={onClose}
      footer={<>
        <Button look="accent" isDisabled={!canDo} isPending={doing.busy} onPress={onDo}>{verb}</Button>
        <Button onPress={onClose}>{say('common.cancel')}</Button>
        {extra}
      </>}
    >
      <form
        className="stack"
        aria-busy={doing.busy}
        onSubmit={(event) => event.preventDefault()}
      >
        {children}
        <ErrorNote error={doing.error} />
      </form>
    </Dialog>
  )
}
