// What the handbook says about this category: prepare, ask, proceed, and who is asked when somebody
// is silent.
import { Link } from '@tanstack/react-router'
import type { CaseView } from '../../record/contract/case.ts'
import { Panel } from '../../../platform/web/parts/page.tsx'
import { Tabs } from '../../../platform/web/parts/tabs.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { durationWords } from '../../../platform/web/duration.ts'

export function Guidance({ view }: { view: CaseView }) {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { prepare, ask, procedure, ladder } = view.guidance
  const lines = (texts: typeof prepare, ordered: boolean) => {
    const items = texts.map((text, index) => (
      <li key={index} dir="auto">
        {pick(text)}
      </li>
    ))
    return ordered ? <ol className="numbered">{items}</ol> : <ul className="dotted">{items}</ul>
  }
  const tabs = [
    { id: 'ask', label: say('case.guide_ask'), panel: lines(ask, false), is: ask.length },
    {
      id: 'prepare',
      label: say('case.guide_prepare'),
      panel: lines(prepare, false),
      is: prepare.length,
    },
    {
      id: 'procedure',
      label: say('case.guide_procedure'),
      panel: lines(procedure, true),
      is: procedure.length,
    },
    {
      id: 'ladder',
      label: say('case.guide_ladder'),
      is: ladder.length,
      panel: (
        <ol className="numbered">
          {ladder.map((rung, index) => (
            <li key={index}>
              <b>{pick(rung.name)}</b> ·{' '}
              {say('case.guide_silence', { length: durationWords(rung.silence, say) })}
              <br />
              <span className="dim" dir="auto">
                {pick(rung.why)}
              </span>
            </li>
          ))}
        </ol>
      ),
    },
  ].filter((tab) => tab.is > 0)
  if (tabs.length === 0) return null
  return (
    <Panel
      title={say('case.guide')}
      actions={
        <Link to="/handbook/$brand" params={{ brand: view.brand }}>
          {say('case.guide_open')}
        </Link>
      }
    >
      <Tabs label={say('case.guide')} tabs={tabs} />
      <p className="dim">{say('case.guide_version', { version: view.handbookVersion })}</p>
    </Panel>
  )
}
