// What the page of a case says beside it: what the handbook advises, and the letters it suggests.
import type { CaseView } from '../../record/contract/case.ts'
import { computeExtended } from '../../record/domain/deadline-plan.ts'
import { type LetterKind, listApplying } from '../../record/domain/letter.ts'
import { computeLatest } from '../../record/domain/promise.ts'
import { findPosition, findPromiseKind, policyOf } from '../../../handbook/domain/pick.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import type { WholeCase } from '../../record/store/whole.ts'
import { factsUnder, rulesOf } from '../../deadlines/app/deadline.ts'
import type { CaseContext } from '../../context/app/case-context.ts'
import { languageOf } from '../../letters/app/mail.ts'
import { suggestLetter } from '../../letters/app/suggest.ts'

/** A case that is read and not changed. */
export type ReadContext = Pick<CaseContext, 'brand' | 'row' | 'handbook' | 'category'>

/** What the handbook says to whoever works on it. */
export function readGuidance(context: ReadContext, now: Temporal.Instant): CaseView['guidance'] {
  const { handbook, category } = context
  const promises = category.promises.flatMap((id) => {
    const kind = findPromiseKind(handbook, id)
    return kind
      ? [
          {
            id,
            what: kind.what,
            channels: kind.channels,
            longest: kind.longest,
            latestAt: computeLatest(handbook, kind, now).toString(),
          },
        ]
      : []
  })
  return {
    prepare: category.prepare,
    ask: category.ask,
    procedure: category.procedure,
    rootCauses: category.rootCauses,
    promises,
    checklist: listApplying(category, rulesOf(context)).map(({ id, text, rule, when }) => ({
      id,
      text,
      rule: rule ?? null,
      when,
    })),
    ladder: policyOf(handbook, category).map((level) => ({
      ask: level.ask,
      name: findPosition(handbook, level.ask)?.name ?? {},
      silence: level.silence,
      why: level.why,
    })),
  }
}

/** Each letter as it may begin: words the writer goes on from. */
export function suggestAll(
  actor: Actor,
  context: ReadContext,
  { deadlines, confirmed, customer, names }: WholeCase,
): CaseView['suggested'] {
  const facts = factsUnder(context, confirmed)
  const legal = deadlines.find(
    (deadline) => deadline.kind === 'legal' && deadline.state === 'running' && deadline.rule_id,
  )
  const extended = legal?.rule_id
    ? computeExtended(legal.rule_id, facts, { reason: '', askedAt: facts.receivedAt, lastOn: null })
    : null
  const suggest = (kind: LetterKind) =>
    suggestLetter(kind, {
      handbook: context.handbook,
      language: languageOf(context.row.language),
      ref: context.row.ref,
      receivedAt: context.row.received_at,
      customer: customer && customer.kind !== 'business' ? customer.name : null,
      owner: names.get(context.row.owner_id) ?? '',
      agent: actor.kind === 'person' ? actor.name : '',
      deadlines,
      extendedTo: extended?.dueAt ?? null,
    })
  return {
    acknowledgement: suggest('acknowledgement'),
    question: suggest('question'),
    answer: suggest('answer'),
    extension: suggest('extension'),
  }
}
