// A dialog that keeps the keyboard inside, gives it back when closed, and fills a phone's screen;
// what was refused stands beside its buttons.
import { IconX } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { usePhrase } from '../phrase.tsx'
import { IconButton } from './button.tsx'
import { Refused, useBringCause } from './refusal.ts'
import { Sending } from './sending.tsx'
import { ErrorNote } from './state-note.tsx'

type Props = {
  title: string
  isOpen: boolean
  onClose: () => void
  /** Keeps it open on a click beside it, so that typed words are not lost by accident. */
  locked?: boolean
  wide?: boolean
  /** It is being sent: its fields take nothing, and it stays open until the answer is there. */
  busy?: boolean
  /** Holds the buttons. */
  footer?: ReactNode
  /**
   * What was refused: told beside the buttons, never scrolled away, and brought to the field it
   * speaks of.
   */
  error?: unknown
  /** What the form itself found wrong before sending: another object each time it looked. */
  checked?: unknown
  /** What one needs before one's eyes while one writes: beside the form, on a phone above it. */
  beside?: ReactNode
  children: ReactNode
}

export function Dialog({
  title,
  isOpen,
  onClose,
  locked,
  wide,
  busy = false,
  footer,
  error,
  checked,
  beside,
  children,
}: Props) {
  const say = usePhrase()
  const close = busy ? () => {} : onClose
  return (
    <ModalOverlay
      className="dialog-shade"
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      isDismissable={!locked}
    >
      <Modal className={`dialog${wide ? ' dialog-wide' : ''}${beside ? ' dialog-beside' : ''}`}>
        <AriaDialog className="dialog-frame">
          <header className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={say('common.close')} icon={IconX} onPress={close} />
          </header>
          <div className="dialog-middle">
            {beside && <div className="dialog-aside">{beside}</div>}
            <Sending is={busy}>
              <Body error={error} checked={checked}>
                {children}
              </Body>
            </Sending>
          </div>
          {footer && (
            <footer className="dialog-foot">
              <ErrorNote error={error} />
              <div className="dialog-buttons">{footer}</div>
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Apart, so that it lives only while the dialog is open. */
function Body({ error, checked, children }: Pick<Props, 'error' | 'checked' | 'children'>) {
  const body = useRef<HTMLDivElement>(null)
  useBringCause(body, error, checked)
  return (
    <Refused value={error}>
      <div ref={body} className="dialog-body">
        {children}
      </div>
    </Refused>
  )
}
