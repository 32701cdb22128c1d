// A dialog that keeps the keyboard inside, gives it back when closed, and fills a phone's screen.
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { usePhrase } from '../phrase.tsx'
import { IconButton } from './button.tsx'

/** `locked` keeps it open on a click beside it, so that typed words are not lost by accident. `footer` holds the buttons. */
export function Dialog({ title, isOpen, onClose, locked, wide, footer, children }: { title: string; isOpen: boolean; onClose: () => void; locked?: boolean; wide?: boolean; footer?: ReactNode; children: ReactNode }) {
  const say = usePhrase()
  return (
    <ModalOverlay className="dialog-shade" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable={!locked}>
      <Modal className={wide ? 'dialog dialog-wide' : 'dialog'}>
        <AriaDialog className="dialog-frame">
          <header className="dialog-head">
            <Heading slot="title" level={2}>{title}</Heading>
            <IconButton label={say('common.close')} icon={IconX} onPress={onClose} />
          </header>
          <div className="dialog-body">{children}</div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
