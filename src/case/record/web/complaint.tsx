// What the letter is about, before one's eyes while one writes it: the newest words first, then
// what happened and what the customer wants.
import type { CaseView } from '../contract/case.ts'
import { useFormat, usePhrase } from '../../../platform/web/phrase.tsx'
import { newWordsOf } from './new-words.ts'

export function Complaint({ view }: { view: CaseView }) {
  const say = usePhrase()
  const format = useFormat()
  return (
    <details className="complaint" open>
      <summary>{say('case.complaint')}</summary>
      <div className="complaint-words">
        {newWordsOf(view).map((words) => (
          <section key={words.id}>
            <h3>
              {say(words.reopens ? 'case.words_reopened' : 'case.words_added', {
                when: format.shortDateTime(words.at, view.timeZone),
              })}
            </h3>
            <p className="pre complaint-new" dir="auto" lang={view.language}>
              {words.text}
            </p>
          </section>
        ))}
        <section>
          <h3>{say('case.happened')}</h3>
          <p className="pre" dir="auto" lang={view.language}>
            {view.happened}
          </p>
        </section>
        {view.wanted && (
          <section>
            <h3>{say('case.wanted')}</h3>
            <p className="pre" dir="auto" lang={view.language}>
              {view.wanted}
            </p>
          </section>
        )}
      </div>
    </details>
  )
}
