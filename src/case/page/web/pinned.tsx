// Notes that everybody who opens the case must see: above its story, with who wrote them and when.
import { IconPinnedOff } from '@tabler/icons-react'
import { Button } from '../../../platform/web/parts/button.tsx'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { useQuick } from '../../record/web/act.ts'
import type { PartProps } from '../../record/web/part.ts'

export function Pinned({ view, act, may }: Pick<PartProps, 'view' | 'act' | 'may'>) {
  const say = usePhrase()
  const format = useFormat()
  const quick = useQuick()
  if (view.pins.length === 0) return null
  const unpin = (entry: string) =>
    quick(
      () => act.act('unpin', { entry }),
      say('timeline.case.unpinned'),
      () => act.act('pin', { entry }),
    )
  return (
    <Panel title={say('case.pinned')}>
      <ul className="plain-list">
        {view.pins.map(({ entry, text, by, at }) => (
          <li key={entry}>
            <p className="pre" dir="auto">
              {text}
            </p>
            <p className="timeline-foot">
              {by && (
                <>
                  <bdi>{by}</bdi> ·{' '}
                </>
              )}
              <time dateTime={at}>{format.shortDateTime(at, view.timeZone)}</time>
            </p>
            {may('unpin') && (
              <p className="row no-print">
                <Button size="small" look="quiet" icon={IconPinnedOff} onPress={() => unpin(entry)}>
                  {say('case.unpin')}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
