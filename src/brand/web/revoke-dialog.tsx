// The question before something that lets others in is withdrawn: a place's code, a connection, a
// token.
import { Button } from '../../platform/web/parts/button.tsx'
import { Dialog } from '../../platform/web/parts/dialog.tsx'
import { usePhrase } from '../../platform/web/phrase.tsx'

export function RevokeDialog({
  what,
  title,
  busy,
  failure,
  onRevoke,
  onClose,
}: {
  what: 'doors' | 'hooks' | 'tokens'
  title: string
  busy: boolean
  failure: unknown
  onRevoke: () => void
  onClose: () => void
}) {
  const say = usePhrase()
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      error={failure}
      footer={
        <>
          <Button look="danger" isPending={busy} onPress={onRevoke}>
            {say(`brand.${what}.revoke`)}
          </Button>
          <Button onPress={onClose}>{say('common.cancel')}</Button>
        </>
      }
    >
      <p>{say(`brand.${what}.revoke.body`)}</p>
    </Dialog>
  )
}
