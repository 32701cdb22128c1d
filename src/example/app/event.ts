// One action of an example case, done by its person through the use case that does it for real.
import type { ContactCtx } from '../../contact/core/app/contact-context.ts'
import type { ExampleCase, ExampleEvent } from '../contract/example.ts'
import { decideKeepable } from '../../case/record/domain/promise.ts'
import type { CaseActionName } from '../../case/record/contract/case-action.ts'
import type { CaseView } from '../../case/record/contract/case.ts'
import type { Handbook } from '../../handbook/domain/handbook.ts'
import { findPromiseKind } from '../../handbook/domain/pick.ts'
import type { PersonActor } from '../../access/domain/actor.ts'
import { doAction, doPromiseAction } from '../../case/page/app/action.ts'
import { addWords, rate } from '../../customer-page/app/customer-page.ts'
import { readCase } from '../../case/page/app/view.ts'
import { keepInTime, type Plan, wishedDue } from './plan.ts'
import { itemAt } from '../../platform/base/domain/narrow.ts'

export type Live = {
  brand: string
  handbook: Handbook
  people: ReadonlyMap<string, PersonActor>
  source: ExampleCase
  index: number
  plan: Plan
  id: string
  url: string
}

const CLOSINGS = {
  answered: 'answered',
  withdrawn: 'withdrawn',
  duplicate: 'duplicate',
  'passed-on': 'passed_on',
  'nobody-to-answer': 'nobody_to_answer',
  'no-word': 'no_word',
} as const

type Kind = ExampleEvent['do']
type EventOf<K extends Kind> = Extract<ExampleEvent, { do: K }>
type StaffKind = Exclude<Kind, 'customer-adds' | 'satisfied'>

/** Where an action of the staff is done, and by whom. */
type Scene = {
  ctx: ContactCtx
  live: Live
  actor: PersonActor
  /** Which moment of the plan it is. */
  index: number
  /** The moment from which the example counts its hours back. */
  start: Temporal.Instant
}

export async function doEvent(
  ctx: ContactCtx,
  live: Live,
  index: number,
  start: Temporal.Instant,
): Promise<void> {
  const { event } = itemAt(live.plan.moments, index)
  const token = live.url.slice(live.url.lastIndexOf('/') + 1)
  if (event.do === 'customer-adds') return void (await addWords(ctx, token, event.text))
  if (event.do === 'satisfied')
    return void (await rate(ctx, token, event.score, event.words ?? null))
  const actor = live.people.get(event.by)
  if (!actor) throw new Error(`nobody is called ${event.by}`)
  await doStaffEvent({ ctx, live, actor, index, start }, event.do, event)
}

const doStaffEvent = <K extends StaffKind>(
  scene: Scene,
  kind: K,
  event: EventOf<K>,
): Promise<unknown> => STAFF_EVENTS[kind](scene, event)

const STAFF_EVENTS: {
  [K in StaffKind]: (scene: Scene, event: EventOf<K>) => Promise<unknown>
} = {
  'confirm-class': (scene, event) => act(scene, 'class', { class: event.class }),
  note: (scene, event) => act(scene, 'note', { text: event.text }),
  acknowledge: (scene, event) => sendLetter(scene, 'acknowledgement', event.text),
  'ask-customer': (scene, event) => sendLetter(scene, 'question', event.text),
  answer: sendAnswer,
  promise: makePromise,
  'keep-promise': keepPromise,
  close: (scene, event) =>
    act(scene, 'close', {
      closing: CLOSINGS[event.closing],
      note: event.note,
      controllable: event.controllable,
      responsible: event.responsible,
      rootCause: event.rootCause,
      changeMade: event.change,
    }),
}

const act = ({ ctx, actor, live }: Scene, name: CaseActionName, body: object): Promise<unknown> =>
  doAction(ctx, actor, { brand: live.brand, id: live.id }, { name, body })

/**
 * Nobody else is at work yet, so no action says which version it was decided on, and the page is
 * read only for what it suggests.
 */
const read = async ({ ctx, actor, live }: Scene): Promise<CaseView> =>
  (await readCase(ctx, actor, live.brand, live.id)).view

/** A letter that left by another way than the server's mail. */
const outside = ({ ctx, actor }: Scene) => ({
  dispatchedAt: ctx.now(),
  proof: actor.name,
})

async function sendLetter(
  scene: Scene,
  kind: 'acknowledgement' | 'question',
  text: string,
): Promise<void> {
  const view = await read(scene)
  const hasMail = view.customer?.identities.some((identity) => identity.kind === 'mail') === true
  await act(scene, 'send', {
    kind,
    subject: view.suggested[kind].subject,
    body: text,
    language: view.language,
    checklist: [],
    ...(hasMail ? { channel: 'mail' } : { channel: 'spoken', ...outside(scene) }),
  })
}

async function sendAnswer(scene: Scene, event: EventOf<'answer'>): Promise<void> {
  const view = await read(scene)
  await act(scene, 'send', {
    kind: 'answer',
    subject: view.suggested.answer.subject,
    body: event.text,
    language: view.language,
    outcome: event.outcome,
    checklist: view.guidance.checklist.map((item) => item.id),
    channel: event.channel,
    ...(event.channel === 'mail' ? {} : outside(scene)),
  })
}

async function makePromise(scene: Scene, event: EventOf<'promise'>): Promise<void> {
  const { ctx, live, actor, index, start } = scene
  const kind = findPromiseKind(live.handbook, event.promise)
  const legal = (await read(scene)).clocks
    .filter(
      (deadline) =>
        deadline.kind === 'legal' &&
        deadline.action === 'reply' &&
        (deadline.state === 'running' || deadline.state === 'paused'),
    )
    .map((deadline) => deadline.dueAt)
    .sort()[0]
  const wished = wishedDue(live.handbook, event, start)
  const answerDueAt = legal ? Temporal.Instant.from(legal) : null
  const dueAt =
    (kind && decideKeepable(live.handbook, kind, { wished, answerDueAt }, ctx.now())) ?? wished
  await act(scene, 'promise', {
    kind: event.promise,
    what: event.what,
    channel: event.channel,
    holder: actor.personId,
    dueAt: dueAt.toString(),
  })
  keepInTime(live.plan, index, dueAt)
}

async function keepPromise(scene: Scene, event: EventOf<'keep-promise'>): Promise<void> {
  const { ctx, live, actor } = scene
  const open = (await read(scene)).promises.filter((promise) => promise.state === 'open').at(-1)
  if (!open) throw new Error('no promise of it is open')
  const on = { brand: live.brand, id: open.id }
  const body = { version: open.version, note: event.text ?? null }
  await doPromiseAction(ctx, actor, on, { name: 'keep', body })
}
