// What happened and what the customer wants, in the customer's own words.
import type { CaseView } from '../../../contract/case.ts'
import { Panel } from '../../parts/page.tsx'
import { usePhrase } from '../../phrase.tsx'

export function Story({ view }: { view: CaseView }) {
  const say = usePhrase()
  return (
    <Panel title={say('case.happened')}>
      <p className="pre" dir="auto" lang={view.language}>{view.happened}</p>
      <h3>{say('case.wanted')}</h3>
      {view.wanted ? <p className="pre" dir="auto" lang={view.language}>{view.wanted}</p> : <p className="dim">{say('case.wanted_unknown')}</p>}
    </Panel>
  )
}
