// A brand's handbook: to read, to check, to publish, to take away.
import { PUBLISH_HANDBOOK } from '../domain/policy.ts'
import { READ_HANDBOOK } from '../../handbook/domain/policy.ts'
import type { HandbookCtx } from '../../handbook/app/handbook.ts'
import type { HandbookJobCtx } from '../app/handbook-apart.ts'
import { z } from 'zod'
import {
  exportHandbook,
  listCategories,
  listVersions,
  readGuideOf,
  readHandbookOf,
} from '../app/brands.ts'
import { checkHandbook, HandbookProblems, publishHandbook } from '../app/publish.ts'
import {
  CategoryRow,
  GuideReading,
  HandbookFile,
  HandbookFiles,
  HandbookVersionRow,
  PublishHandbook,
} from '../contract/brand.ts'
import { HandbookCheck, HandbookReading } from '../../handbook/contract/handbook-reading.ts'
import { leftOut } from '../../platform/base/contract/common.ts'
import { MAX_HANDBOOK_BYTES } from './brand.ts'
import { type DeskApp, route } from '../../access/http/guard.ts'
import { toProblem } from '../../platform/http/problem.ts'

const BASE = '/api/v1/brands/:brand/handbook'
const VersionQuery = z.object({ version: leftOut(z.coerce.number().int().min(1).max(1_000_000)) })

export function registerHandbook(app: DeskApp<HandbookCtx & HandbookJobCtx>): void {
  registerReading(app)
  registerFiles(app)
  registerPublishing(app)
}

function registerReading(app: DeskApp<HandbookCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    BASE,
    { auth: 'session', needs: READ_HANDBOOK, query: VersionQuery, reply: HandbookReading },
    ({ actor, param, query: { version } }) => readHandbookOf(ctx, actor, param('brand'), version),
  )
  route(
    app,
    'get',
    '/api/v1/brands/:brand/guide',
    { auth: 'session', needs: READ_HANDBOOK, reply: GuideReading },
    ({ actor, param }) => readGuideOf(ctx, actor, param('brand')),
  )
  route(
    app,
    'get',
    '/api/v1/brands/:brand/categories',
    { auth: 'session', needs: READ_HANDBOOK, reply: z.object({ items: z.array(CategoryRow) }) },
    async ({ actor, param }) => ({ items: await listCategories(ctx, actor, param('brand')) }),
  )
  route(
    app,
    'get',
    `${BASE}/versions`,
    {
      auth: 'session',
      needs: READ_HANDBOOK,
      reply: z.object({ items: z.array(HandbookVersionRow) }),
    },
    async ({ actor, param }) => ({ items: await listVersions(ctx, actor, param('brand')) }),
  )
}

/** The handbook as the files it is written in: taken away, or checked before they are published. */
function registerFiles(app: DeskApp<HandbookCtx & HandbookJobCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    `${BASE}/files`,
    {
      auth: 'session',
      needs: READ_HANDBOOK,
      query: VersionQuery,
      reply: z.object({ files: z.array(HandbookFile) }),
    },
    async ({ actor, param, query: { version } }) => ({
      files: await exportHandbook(ctx, actor, param('brand'), version),
    }),
  )
  route(
    app,
    'post',
    `${BASE}/check`,
    {
      auth: 'session',
      needs: PUBLISH_HANDBOOK,
      body: HandbookFiles,
      reply: HandbookCheck,
      mostBytes: MAX_HANDBOOK_BYTES,
    },
    ({ actor, param, body }) => checkHandbook(ctx, actor, param('brand'), body.files),
  )
}

function registerPublishing(app: DeskApp<HandbookCtx & HandbookJobCtx>): void {
  const { ctx } = app
  route(
    app,
    'post',
    BASE,
    {
      auth: 'session',
      needs: PUBLISH_HANDBOOK,
      body: PublishHandbook,
      reply: HandbookVersionRow,
      status: 201,
      mostBytes: MAX_HANDBOOK_BYTES,
    },
    async ({ c, actor, param, body }) => {
      try {
        return await publishHandbook(ctx, actor, param('brand'), body)
      } catch (error) {
        // The findings ride beside the problem, so that the page can show them where they belong.
        if (error instanceof HandbookProblems) return toProblem(c, error, { check: error.check })
        throw error
      }
    },
  )
}
