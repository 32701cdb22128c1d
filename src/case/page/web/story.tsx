// What happened and what the customer wants, in the customer's own words.
import { Panel } from '../../../platform/web/parts/page.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'
import { OwnWords } from './own-words.tsx'
import type { PartProps } from '../../record/web/part.ts'

export function Story(part: Pick<PartProps, 'view' | 'act' | 'may'>) {
  const { view } = part
  const say = usePhrase()
  return (
    <Panel title={say('case.happened')}>
      {view.timeline.some((entry) => entry.kind === 'case.trap') && (
        <Note tone="soon">{say('timeline.case.trap')}</Note>
      )}
      <OwnWords {...part} place="happened" text={view.happened} language={view.language} />
      <h3>{say('case.wanted')}</h3>
      {view.wanted ? (
        <OwnWords {...part} place="wanted" text={view.wanted} language={view.language} />
      ) : (
        <p className="dim">{say('case.wanted_unknown')}</p>
      )}
    </Panel>
  )
}
