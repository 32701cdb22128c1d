// The customer's own link to follow the case: copied, withdrawn, made anew.
import { IconCopy, IconLink, IconLinkOff } from '@tabler/icons-react'
import type { CaseView } from '../../record/contract/case.ts'
import { Badge } from '../../../platform/web/parts/badge.tsx'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { toast } from '../../../platform/web/parts/toast.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { useQuick } from '../../record/web/act.ts'
import type { PartProps } from '../../record/web/part.ts'

export function Links({ view, act, may }: PartProps) {
  const say = usePhrase()
  const format = useFormat()
  const quick = useQuick()
  if (view.links.length === 0 && !may('link')) return null
  return (
    <Panel
      screenOnly
      title={say('case.links')}
      actions={
        may('link') && (
          <Button
            size="small"
            look="quiet"
            icon={IconLink}
            onPress={() => quick(() => act.act('link', {}), say('timeline.link.made'))}
          >
            {say('case.link_new')}
          </Button>
        )
      }
    >
      {view.links.length === 0 && <p className="dim">{say('case.links_none')}</p>}
      <ul className="plain-list">
        {view.links.map((link) => (
          <li key={link.id}>
            {link.revokedAt !== null || Date.parse(link.expiresAt) < Date.now() ? (
              <p className="row dim">
                {format.shortDate(link.createdAt, view.timeZone)}{' '}
                <Badge>{say(link.revokedAt ? 'case.link_revoked' : 'case.link_expired')}</Badge>
              </p>
            ) : (
              <OpenLink {...{ link, view, act, may }} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function OpenLink({
  link,
  view,
  act,
  may,
}: Omit<PartProps, 'open'> & { link: CaseView['links'][number] }) {
  const say = usePhrase()
  const format = useFormat()
  const quick = useQuick()
  const copy = () => {
    navigator.clipboard.writeText(new URL(link.url, location.href).href).then(
      () => toast(say('common.copied')),
      () => toast(say('case.link_copy_by_hand')),
    )
  }
  const revoke = () =>
    quick(() => act.act('revoke-link', { link: link.id }), say('timeline.link.revoked'))
  return (
    <>
      <p className="link-url">
        <a href={link.url} target="_blank" rel="noreferrer" dir="ltr">
          {link.url}
        </a>
      </p>
      <p className="dim">
        {say('case.link_until', { when: format.day(link.expiresAt, view.timeZone) })}
      </p>
      <p className="row no-print">
        <Button size="small" icon={IconCopy} onPress={copy}>
          {say('common.copy')}
        </Button>
        {may('revoke-link') && (
          <Button size="small" look="quiet" icon={IconLinkOff} onPress={revoke}>
            {say('case.link_revoke')}
          </Button>
        )}
      </p>
    </>
  )
}
