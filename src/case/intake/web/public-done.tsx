// After the public form: the reference, the customer's own page, and what happens next.
import { IconCircleCheck } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { z } from 'zod'
import type { PublicIntakeReply } from '../contract/public.ts'
import { AsideNote } from '../../../platform/web/parts/aside-note.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'

export function PublicDone({ reply }: { reply: z.infer<typeof PublicIntakeReply> }) {
  const say = usePhrase()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <>
      <div ref={box} className="sent" role="status" tabIndex={-1}>
        <p className="row">
          <IconCircleCheck aria-hidden className="icon" />
          {say('intake.public.done.ref')}{' '}
          <strong className="sent-ref">
            <bdi dir="ltr">{reply.ref}</bdi>
          </strong>
        </p>
        <p>{say(reply.link ? 'intake.public.done.follow' : 'intake.public.done.noLink')}</p>
        {reply.link && (
          <p>
            <a className="button button-accent button-large" href={reply.link}>
              {say('intake.public.done.link')}
            </a>
          </p>
        )}
      </div>
      <AsideNote aside={reply.aside} />
      <WhatNext hasPage={reply.link !== null} />
    </>
  )
}

/** `hasPage`: a page of their own is promised only to whoever has got one. */
export function WhatNext({ hasPage = true }: { hasPage?: boolean }) {
  const say = usePhrase()
  return (
    <Panel title={say('intake.public.next')}>
      {hasPage ? (
        <ol className="next-steps">
          {([1, 2, 3] as const).map((n) => (
            <li key={n}>{say(`intake.public.next.${n}`)}</li>
          ))}
        </ol>
      ) : (
        <p>{say('intake.public.next.noPage')}</p>
      )}
    </Panel>
  )
}
