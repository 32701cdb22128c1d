// The versions of a brand's handbook: to read, to take away, and the way to a new one.
import { mayIn } from '../../access/web/may.ts'
import { PUBLISH_HANDBOOK } from '../domain/policy.ts'
import { IconDownload } from '@tabler/icons-react'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { BrandView } from '../contract/brand.ts'
import { get } from '../../platform/web/api.ts'
import { Badge } from '../../platform/web/parts/badge.tsx'
import { IconButton } from '../../platform/web/parts/button.tsx'
import { Loading } from '../../platform/web/parts/loading.tsx'
import { Panel } from '../../platform/web/parts/page.tsx'
import { ErrorNote } from '../../platform/web/parts/state-note.tsx'
import { useFormat, usePhrase } from '../../platform/web/phrase.tsx'
import { meQuery } from '../../access/web/query.ts'
import { useAct } from '../../platform/web/use-act.ts'
import { versionsQuery, type VersionRow } from './brand-query.ts'
import { saveBundle } from './import-files.ts'
import { ImportPanel } from './import-panel.tsx'
import type { HandbookFileShape } from './import-files.ts'

export function HandbookTab({ brand }: { brand: BrandView }) {
  const say = usePhrase()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data, error, refetch } = useQuery(versionsQuery(brand.id))
  const { failure, act } = useAct()
  const mayPublish = mayIn(
    me.brands.find((one) => one.id === brand.id),
    PUBLISH_HANDBOOK,
  )
  const take = (version: number) =>
    act(async () =>
      saveBundle(
        brand.id,
        version,
        (
          await get<{ files: HandbookFileShape[] }>(
            `brands/${brand.id}/handbook/files?version=${version}`,
          )
        ).files,
      ),
    )
  return (
    <div className="stack">
      <Panel title={say('brand.versions')}>
        <p className="dim">{say('brand.versions.lead')}</p>
        <ErrorNote error={error ?? failure} onRetry={error ? () => void refetch() : undefined} />
        {!data && !error && <Loading lines={3} />}
        {data && (
          <ul className="version-list">
            {data.items.map((row) => (
              <VersionItem
                key={row.version}
                row={row}
                brand={brand}
                onTake={mayPublish ? () => void take(row.version) : undefined}
              />
            ))}
          </ul>
        )}
      </Panel>
      {mayPublish && <ImportPanel brand={brand} />}
    </div>
  )
}

function VersionItem({
  row,
  brand,
  onTake,
}: {
  row: VersionRow
  brand: BrandView
  /** Left out for whoever may not take it away. */
  onTake?: () => void
}) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <li className="version">
      <p className="row">
        <strong>
          {say('brand.versions.version')} {format.number(row.version)}
        </strong>
        {row.version === brand.handbookVersion && (
          <Badge tone="good">{say('brand.versions.inForce')}</Badge>
        )}
      </p>
      <p dir="auto">{row.reason}</p>
      <p className="dim">
        {row.publishedBy ?? say('brand.versions.system')} ·{' '}
        {format.dateTime(row.publishedAt, brand.timeZone)}
      </p>
      <p className="row">
        <a href={`/handbook/${brand.id}?version=${row.version}`}>
          {say('brand.versions.read', { version: format.number(row.version) })}
        </a>
        {onTake && (
          <IconButton
            label={say('brand.versions.export', { version: format.number(row.version) })}
            icon={IconDownload}
            onPress={onTake}
          />
        )}
      </p>
    </li>
  )
}
