// What a person can do with a mail that did not go out, or of which nobody knows whether it did.
import { IconCircleCheck, IconMailQuestion, IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { send } from '../../../platform/web/api.ts'
import { useStoredText } from '../../../access/web/offline/stored-words.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Sending } from '../../../platform/web/parts/sending.tsx'
import { ErrorNote, Note } from '../../../platform/web/parts/state-note.tsx'
import { TextField } from '../../../platform/web/parts/text-field.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { queryClient } from '../../../access/web/query.ts'

export type MailActionsProps = {
  brand: string
  mail: string
  state: 'failed' | 'unsure'
  onDone?: () => void
}

/**
 * A failed one may be tried again. One that was perhaps sent asks how somebody knows that it was,
 * before it counts.
 */
export function MailActions(props: MailActionsProps) {
  const say = usePhrase()
  const { busy, failure, proof, setProof, decide } = useMailDecision(props)
  const isUnsure = props.state === 'unsure'
  return (
    <div className="stack no-print">
      {isUnsure && (
        <>
          <Note tone="soon" icon={IconMailQuestion}>
            {say('mailbox.unsure')}
          </Note>
          <Sending is={busy}>
            <TextField
              label={say('mailbox.proof')}
              hint={say('mailbox.proofHint')}
              value={proof}
              onChange={setProof}
              maxLength={1000}
            />
          </Sending>
        </>
      )}
      <p className="row">
        {isUnsure && (
          <Button
            size="small"
            icon={IconCircleCheck}
            isPending={busy}
            isDisabled={isBlank(proof)}
            onPress={() => void decide('sent')}
          >
            {say('mailbox.wasSent')}
          </Button>
        )}
        <Button
          size="small"
          icon={IconRefresh}
          isPending={busy}
          onPress={() => void decide('retry')}
        >
          {say('mailbox.sendAgain')}
        </Button>
      </p>
      <ErrorNote error={failure} />
    </div>
  )
}

/** Tells what became of a mail, or has it sent again; the proof is kept until it has been taken. */
function useMailDecision({ brand, mail, onDone }: MailActionsProps) {
  const say = usePhrase()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [proof, setProof, sent] = useStoredText(`${brand}.mail.${mail}.proof`)
  const decide = async (what: 'retry' | 'sent') => {
    setBusy(true)
    setFailure(null)
    try {
      await send('POST', `outbox/${brand}/${mail}/${what}`, what === 'sent' ? { proof } : {})
      sent(proof)
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: ['outbox'] }),
        queryClient.invalidateQueries({ queryKey: ['case', brand] }),
      ])
      toast(say(what === 'sent' ? 'mailbox.confirmed' : 'mailbox.retried'))
      onDone?.()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, proof, setProof, decide }
}
