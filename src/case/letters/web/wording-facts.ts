// What the desk knows of a case, for the wording check of a letter: the same facts the case page
// shows.
import type { CaseView } from '../../record/contract/case.ts'
import { asksIn } from '../../../style/domain/asked.ts'
import type { WordingFacts } from '../../../style/domain/type.ts'

/**
 * Deadlines of acknowledging, and of the decision within the house, say nothing about the dates a
 * letter may name.
 */
export function wordingFacts(view: CaseView): WordingFacts {
  const asked = view.answers
    .filter((answer) => answer.kind === 'question' && answer.state === 'sent')
    .sort((a, b) => (a.dispatchedAt ?? a.writtenAt).localeCompare(b.dispatchedAt ?? b.writtenAt))
  const heardAt =
    view.timeline
      .filter((entry) => entry.actor === 'customer')
      .map((entry) => entry.at)
      .sort()
      .at(-1) ?? ''
  return {
    // A company is not greeted by its name.
    name: view.customer?.kind === 'business' ? null : (view.customer?.name ?? null),
    clocks: view.clocks
      .filter(
        (deadline) =>
          deadline.state === 'running' &&
          deadline.action !== 'acknowledge' &&
          deadline.action !== 'decide',
      )
      .map((deadline) => ({ kind: deadline.kind, until: deadline.dueAt })),
    promises: view.promises
      .filter((promise) => promise.state === 'open')
      .map((promise) => ({ what: promise.what, until: promise.dueAt })),
    // Answered: the customer wrote after it went out.
    asked: asked
      .filter((answer) => (answer.dispatchedAt ?? answer.writtenAt) < heardAt)
      .flatMap((answer) => asksIn(answer.body)),
    earlier: view.answers
      .filter((answer) => answer.state === 'sent' && answer.language === view.language)
      .map((answer) => answer.body),
    today: Temporal.Now.plainDateISO(view.timeZone).toString(),
    zone: view.timeZone,
  }
}
