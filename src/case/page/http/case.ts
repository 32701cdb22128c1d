// Cases over HTTP: taken in, listed, read, and everything a person does to one.
import {
  ATTACH_FILES,
  CASE_POLICY,
  PROMISE_POLICY,
  READ_CASES,
  TAKE_IN,
  WORK_ON_CASE,
} from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { ReadingCtx } from '../../../signal/app/reading.ts'
import { addAttachments, readAttachment } from '../../context/app/attachment.ts'
import { readMyDay, readCases, readNotice } from '../../list/app/list.ts'
import { doAction, doPromiseAction } from '../app/action.ts'
import { recordIntake } from '../../intake/app/intake.ts'
import { readSimilar } from '../../list/app/similar.ts'
import { readCase } from '../app/view.ts'
import { listBrandsFor } from '../../../access/app/allow.ts'
import {
  CaseView,
  CaseViewAdded,
  Intake,
  IntakeReply,
  SimilarCases,
} from '../../record/contract/case.ts'
import { CasePage, CaseQuery, MyDay } from '../../record/contract/case-list.ts'
import {
  CaseAction,
  type CaseActionName,
  PromiseAction,
  type PromiseActionName,
} from '../../record/contract/case-action.ts'
import type { Right } from '../../../access/domain/right.ts'
import { type Asked, type DeskApp, route } from '../../../access/http/guard.ts'
import { SNAPSHOT_HEADER } from '../../../platform/feed/domain/snapshot.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { readIntake, UPLOAD } from '../../intake/http/intake.ts'
import { readFiles } from '../../../platform/http/multipart.ts'

/** A letter is sent by whoever works on cases, whatever kind it is. */
const rightOf = (name: CaseActionName): Right =>
  name === 'send' ? WORK_ON_CASE : CASE_POLICY[name].right

export function registerCase(app: DeskApp<CaseCtx & ReadingCtx>): void {
  registerIntake(app)
  registerReading(app)
  registerAttachment(app)
  for (const name of Object.keys(CaseAction).filter(isCaseAction)) registerAction(app, name)
  for (const name of Object.keys(PromiseAction).filter(isPromiseAction))
    registerPromiseAction(app, name)
}

function registerIntake(app: DeskApp<CaseCtx>): void {
  const { ctx } = app
  route(
    app,
    'post',
    '/api/v1/cases',
    {
      auth: 'session-or-token',
      needs: TAKE_IN,
      body: Intake,
      reply: IntakeReply,
      status: 201,
      multipart: true,
    },
    async ({ c, actor, body, onceKey }) => {
      const { value, files, aside } = await readIntake(app.uploads, c, Intake, body)
      const recorded = await recordIntake(ctx, actor, {
        intake: value,
        files,
        channel: actor.kind === 'api' ? 'api' : 'form',
        key: onceKey(value, files),
      })
      if (recorded.replayed) c.header('idempotency-replayed', 'true')
      const isReader =
        actor.kind === 'person' && listBrandsFor(actor, READ_CASES).includes(recorded.brand)
      const similar = isReader
        ? (await readSimilar(ctx, actor, recorded.brand, recorded.id)).items.map(
            ({ id, ref, why }) => ({ id, ref, why }),
          )
        : []
      return {
        id: recorded.id,
        ref: recorded.ref,
        brand: recorded.brand,
        link: isReader || actor.kind === 'api' ? recorded.link : null,
        similar,
        aside,
      } satisfies IntakeReply
    },
  )
}

/** My day, the list, and the page of a case. */
function registerReading(app: DeskApp<CaseCtx & ReadingCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    '/api/v1/my-day',
    { auth: 'session', needs: 'self', reply: MyDay },
    async ({ c, actor }) => {
      const { day, snapshot } = await readMyDay(ctx, actor)
      c.header(SNAPSHOT_HEADER, snapshot)
      return day
    },
  )
  route(
    app,
    'post',
    '/api/v1/notices/:brand/:id/read',
    { auth: 'session', needs: READ_CASES },
    async ({ actor, param, id }) => void (await readNotice(ctx, actor, param('brand'), id('id'))),
  )
  route(
    app,
    'get',
    '/api/v1/cases',
    { auth: 'session', needs: 'self', query: CaseQuery, reply: CasePage },
    ({ actor, query }) => readCases(ctx, actor, query),
  )
  route(
    app,
    'get',
    '/api/v1/cases/:brand/:id',
    { auth: 'session', needs: READ_CASES, reply: CaseView },
    (asked) => showCase(ctx, asked, asked.id('id')),
  )
  route(
    app,
    'get',
    '/api/v1/cases/:brand/:id/similar',
    { auth: 'session', needs: READ_CASES, reply: SimilarCases },
    ({ actor, param, id }) => readSimilar(ctx, actor, param('brand'), id('id')),
  )
}

function registerAttachment(app: DeskApp<CaseCtx & ReadingCtx>): void {
  const { ctx } = app
  route(
    app,
    'post',
    '/api/v1/cases/:brand/:id/attachments',
    { auth: 'session', needs: ATTACH_FILES, reply: CaseViewAdded, multipart: true },
    async (asked) => {
      const { c, actor, param, id, once } = asked
      const { files, aside } = await readFiles(app.uploads, c, UPLOAD)
      return once(files, null, async () => {
        await addAttachments(ctx, actor, { brand: param('brand'), id: id('id') }, files)
        return { ...(await showCase(ctx, asked, id('id'))), aside }
      })
    },
  )
  route(
    app,
    'get',
    '/api/v1/cases/:brand/:id/attachments/:attachment',
    { auth: 'session', needs: READ_CASES, gives: 'file' },
    async ({ actor, param, id }) =>
      sendFile(
        await readAttachment(
          ctx,
          actor,
          { brand: param('brand'), caseId: id('id') },
          id('attachment'),
        ),
      ),
  )
}

/**
 * The case as it is now. The header says of which moment that is: a page that hears of a change
 * which is in the reply already does not ask again.
 */
async function showCase(
  ctx: CaseCtx & ReadingCtx,
  { c, actor, param }: Pick<Asked<'session', unknown, unknown>, 'c' | 'actor' | 'param'>,
  caseId: string,
): Promise<CaseView> {
  const { view, snapshot } = await readCase(ctx, actor, param('brand'), caseId)
  c.header(SNAPSHOT_HEADER, snapshot)
  return view
}

const isCaseAction = (name: string): name is CaseActionName => Object.hasOwn(CaseAction, name)
const isPromiseAction = (name: string): name is PromiseActionName =>
  Object.hasOwn(PromiseAction, name)

/** One route for each action, with the schema that the contract gives it. */
function registerAction<A extends CaseActionName>(
  app: DeskApp<CaseCtx & ReadingCtx>,
  name: A,
): void {
  const { ctx } = app
  route(
    app,
    'post',
    `/api/v1/cases/:brand/:id/${name}`,
    { auth: 'session', needs: rightOf(name), body: CaseAction[name], reply: CaseView },
    async (asked) => {
      const { actor, param, id, body } = asked
      await doAction(ctx, actor, { brand: param('brand'), id: id('id') }, { name, body })
      return showCase(ctx, asked, id('id'))
    },
  )
}

function registerPromiseAction<A extends PromiseActionName>(
  app: DeskApp<CaseCtx & ReadingCtx>,
  name: A,
): void {
  const { ctx } = app
  route(
    app,
    'post',
    `/api/v1/promises/:brand/:id/${name}`,
    {
      auth: 'session',
      needs: PROMISE_POLICY[name].right,
      body: PromiseAction[name],
      reply: CaseView,
    },
    async (asked) => {
      const { actor, param, id, body } = asked
      const on = { brand: param('brand'), id: id('id') }
      return showCase(ctx, asked, await doPromiseAction(ctx, actor, on, { name, body }))
    },
  )
}
