// Says that the customer has answered this before, and what the answer was.
import { IconInfoCircle } from '@tabler/icons-react'
import type { Asked } from '../../core/web/asked-already.ts'
import { usePhrase } from '../../../platform/web/phrase.tsx'

export function AskedNote({ asked }: { asked: Asked | null }) {
  const say = usePhrase()
  return (
    <div role="status">
      {asked && (
        <p className="asked-note">
          <IconInfoCircle aria-hidden className="icon" />
          <span>
            {say('contact.asked_already')} <q dir="auto">{asked.question}</q>{' '}
            <b dir="auto">{asked.answer}</b>
          </span>
        </p>
      )}
    </div>
  )
}
