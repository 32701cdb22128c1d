// Cases that may be about the same; asked for when the case is open, shown when they are there,
// never merged by themselves.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CaseView } from '../../record/contract/case.ts'
import { similarQuery } from '../../record/web/case-query.ts'
import { stateKey } from '../../record/web/case-words.ts'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { usePhrase } from '../../../platform/web/phrase.tsx'

export function Similar({ view }: { view: CaseView }) {
  const say = usePhrase()
  const { data } = useQuery(similarQuery(view.brand, view.id))
  if (!data || data.items.length === 0) return null
  return (
    <Panel title={say('case.similar')}>
      <ul className="plain-list">
        {data.items.map((other) => (
          <li key={other.id}>
            <p>
              <Link to="/cases/$brand/$id" params={{ brand: view.brand, id: other.id }}>
                <bdi>{other.ref}</bdi>
              </Link>{' '}
              <span className="dim">
                {say(`case.similar_${other.why}`)} · {say(stateKey(other.state))}
              </span>
            </p>
            <p className="clip" dir="auto">
              {other.excerpt}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
