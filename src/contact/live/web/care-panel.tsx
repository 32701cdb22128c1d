// What colleagues ask for after a hard contact; a leader of the same employer says yes. What I
// asked for is shown to me.
import { useQuery } from '@tanstack/react-query'
import { IconHeart } from '@tabler/icons-react'
import type { CareList } from '../../core/contract/contact.ts'
import { get, send } from '../../../platform/web/api.ts'
import { useErrorText } from '../../../platform/web/error-text.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { queryClient } from '../../../access/web/query.ts'

const KEY = ['contacts', 'care'] as const

export function CarePanel({ zone }: { zone: string }) {
  const say = usePhrase()
  const format = useFormat()
  const errorText = useErrorText()
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<CareList>('care', signal),
  })
  const open = data?.asked.filter((one) => !one.grantedAt) ?? []
  const mine = data?.mine ?? []
  if (open.length === 0 && mine.length === 0) return null
  const grant = (id: string) => {
    send('POST', `care/${id}/granted`).then(
      () => queryClient.invalidateQueries({ queryKey: KEY }),
      (error: unknown) => toast(errorText(error)),
    )
  }
  return (
    <Panel title={say('contact.care_title')}>
      <ul className="care-list">
        {open.map((one) => (
          <li key={one.id}>
            <IconHeart aria-hidden className="icon" />
            <span>
              <bdi>{one.person.name}</bdi>: {say(`contact.care_${one.kind}`)}{' '}
              <span className="dim">{format.time(one.at, zone)}</span>
            </span>
            <Button size="small" onPress={() => grant(one.id)}>
              {say('contact.care_grant')}
            </Button>
          </li>
        ))}
        {mine.map((one) => (
          <li key={one.id}>
            <IconHeart aria-hidden className="icon" />
            <span>
              {say('contact.care_mine')}: {say(`contact.care_${one.kind}`)}
            </span>
            <Badge tone={one.grantedAt ? 'good' : 'quiet'}>
              {say(one.grantedAt ? 'contact.care_granted' : 'contact.care_open')}
            </Badge>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
