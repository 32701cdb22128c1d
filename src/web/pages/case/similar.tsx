// Cases that may be about the same; shown side by side, never merged by themselves.
import { Link } from '@tanstack/react-router'
import type { CaseView } from '../../../contract/case.ts'
import { stateKey } from '../../desk/case-words.ts'
import { Panel } from '../../parts/page.tsx'
import { usePhrase } from '../../phrase.tsx'

export function Similar({ view }: { view: CaseView }) {
  const say = usePhrase()
  if (view.similar.length === 0) return null
  return (
    <Panel title={say('case.similar')}>
      <ul className="plain-list">
        {view.similar.map((other) => (
          <li key={other.id}>
            <p><Link to="/cases/$brand/$id" params={{ brand: view.brand, id: other.id }}><bdi>{other.ref}</bdi></Link> <span className="dim">{say(`case.similar_${other.why}`)} · {say(stateKey(other.state))}</span></p>
            <p className="clip" dir="auto">{other.excerpt}</p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
