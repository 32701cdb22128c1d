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
  const lines = (texts: typeof prepare) =>
    texts.map((text, index) => (
      <li key={index} dir="auto">
        {pick(text)}
      </li>
    ))
  const tabs = [
    {
      id: 'ask',
      label: say('case.guide_ask'),
      panel: <ul className="dotted">{lines(ask)}</ul>,
      is: ask.length,
    },
    {
      id: 'prepare',
      label: say('case.guide_prepare'),
      panel: <ul className="dotted">{lines(prepare)}</ul>,
      is: prepare.length,
    },
    {
      id: 'procedure',
      label: say('case.guide_procedure'),
      panel: <ol className="numbered">{lines(procedure)}</ol>,
      is: procedure.length,
    },
    {
      id: 'ladder',
      label: say('case.guide_ladder'),
      is: ladder.length,
      panel: <Ladder rungs={ladder} />,
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

function Ladder({ rungs }: { rungs: CaseView['guidance']['ladder'] }) {
  const say = usePhrase()
  const { pick } = useLanguage()
  return (
    <ol className="numbered">
      {rungs.map((level, index) => (
        <li key={index}>
          <b>{pick(level.name)}</b> ·{' '}
          {say('case.guide_silence', { length: durationWords(level.silence, say) })}
          <br />
          <span className="dim" dir="auto">
            {pick(level.why)}
          </span>
        </li>
      ))}
    </ol>
  )
}
