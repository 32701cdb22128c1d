// How the contact ended, in one press; a strip in the page, never a dialog over it.
import { useEffect, useRef } from 'react'
import type { Ending } from '../../../guide/domain/event.ts'
import { useShown } from '../../core/web/use-contact.ts'
import { Button } from '../../../platform/web/parts/button.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'

export function EndPanel({
  onEnd,
  onClose,
}: {
  onEnd: (how: Ending) => void
  onClose: () => void
}) {
  const say = usePhrase()
  const {
    guide,
    guidance: { state },
  } = useShown()
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const areSpent = guide.ending !== 'stay' && state.warnings >= guide.ending.afterWarnings
  const ways: Ending[] = [
    ...(state.step === 'safety' ? (['safety'] as const) : []),
    'done',
    'by_customer',
    'lost',
    ...(areSpent ? (['after_warnings'] as const) : []),
  ]
  return (
    <section className="inset" aria-labelledby="end-title">
      <h2 id="end-title">{say('contact.end_how')}</h2>
      <div className="row">
        {ways.map((how, index) => (
          <Button
            key={how}
            ref={index === 0 ? first : undefined}
            look={index === 0 ? 'accent' : 'plain'}
            onPress={() => onEnd(how)}
          >
            {say(`contact.end_${how}`)}
          </Button>
        ))}
        <Button look="quiet" onPress={onClose}>
          {say('contact.end_not')}
        </Button>
      </div>
      {areSpent && <p className="dim">{say('contact.end_right_note')}</p>}
    </section>
  )
}
