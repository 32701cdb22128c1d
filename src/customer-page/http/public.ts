// What people without an account may do: say something, and follow their own case.
import type { CaseCtx } from '../../case/record/app/case-context-type.ts'
import { readAttachment } from '../../case/context/app/attachment.ts'
import {
  addFiles,
  addWords,
  confirmSettled,
  rate,
  readCustomerPage,
  reopenByCustomer,
} from '../app/customer-page.ts'
import { readToken } from '../../case/links/app/link.ts'
import {
  openPlaceCode,
  readPublicBrand,
  recordAtPlace,
  recordPublic,
} from '../../case/intake/app/public.ts'
import { type LimitCtx, limit } from '../../platform/request/app/rate-limit.ts'
import {
  CustomerAdd,
  CustomerConfirm,
  CustomerPage,
  CustomerPageAdded,
  CustomerRate,
  CustomerReopen,
  PlaceCodeState,
  PlaceIntake,
  PublicBrand,
  PublicIntake,
  PublicIntakeReply,
} from '../../case/intake/contract/public.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import { sendFile } from '../../platform/http/file.ts'
import { type DeskApp, route } from '../../access/http/guard.ts'
import { readIntake, UPLOAD } from '../../case/intake/http/intake.ts'
import { readFiles } from '../../platform/http/multipart.ts'
import { isBrandId } from '../../platform/base/domain/brand-id.ts'

const HOUR = 60
/** Twenty-five thousand characters of a story, each written as an escape. */
const MAX_SAID = 262_144

export function registerPublic(app: DeskApp<CaseCtx & LimitCtx>): void {
  registerForm(app)
  registerPlaceForm(app)
  registerCustomer(app)
  registerCustomerFiles(app)
}

function brandOf(text: string): string {
  if (!isBrandId(text)) throw new AppError('brand.not_found')
  return text
}

function registerForm(app: DeskApp<CaseCtx & LimitCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    '/api/v1/public/:brand',
    { auth: 'public', needs: 'nothing', reply: PublicBrand },
    ({ param }) => readPublicBrand(ctx, brandOf(param('brand'))),
  )
  route(
    app,
    'post',
    '/api/v1/public/:brand/cases',
    {
      auth: 'public',
      needs: 'nothing',
      body: PublicIntake,
      mostBytes: MAX_SAID,
      reply: PublicIntakeReply,
      status: 201,
      multipart: true,
    },
    async ({ c, param, body, address, onceKey }) => {
      limit(ctx, 'public', address, 60, HOUR)
      const { value, files, aside } = await readIntake(app.uploads, c, PublicIntake, body)
      const { ref, link, replayed } = await recordPublic(ctx, brandOf(param('brand')), value, {
        files,
        key: onceKey(value, files),
      })
      if (replayed) c.header('idempotency-replayed', 'true')
      return { ref, link, aside }
    },
  )
}

function registerPlaceForm(app: DeskApp<CaseCtx & LimitCtx>): void {
  const { ctx } = app
  route(
    app,
    'get',
    '/api/v1/door/:brand/:code',
    { auth: 'public', needs: 'code', reply: PlaceCodeState },
    ({ param, address }) => {
      limit(ctx, 'door', address, 300, HOUR)
      return openPlaceCode(ctx, brandOf(param('brand')), param('code'))
    },
  )
  route(
    app,
    'post',
    '/api/v1/door/:brand/:code/cases',
    {
      auth: 'public',
      needs: 'code',
      body: PlaceIntake,
      mostBytes: MAX_SAID,
      reply: PublicIntakeReply,
      status: 201,
      multipart: true,
    },
    async ({ c, param, body, address, onceKey }) => {
      limit(ctx, 'door.intake', address, 300, HOUR)
      // Nobody without a code makes the server read 40 MB.
      if (body === undefined) await openPlaceCode(ctx, brandOf(param('brand')), param('code'))
      const { value, files, aside } = await readIntake(app.uploads, c, PlaceIntake, body)
      const { ref, replayed } = await recordAtPlace(
        ctx,
        { brand: brandOf(param('brand')), code: param('code') },
        value,
        { files, key: onceKey(value, files) },
      )
      if (replayed) c.header('idempotency-replayed', 'true')
      // Whoever uses the printed code is not the customer: the link goes to the customer with the
      // acknowledgement.
      return { ref, link: null, aside }
    },
  )
}

const CUSTOMER = '/api/v1/customer/:token'
const countLook = (ctx: LimitCtx, address: string) => limit(ctx, 'customer', address, 600, HOUR)
const countWrite = (ctx: LimitCtx, address: string) =>
  limit(ctx, 'customer.write', address, 60, HOUR)

function registerCustomer(app: DeskApp<CaseCtx & LimitCtx>): void {
  const { ctx } = app
  // A link that was taken back is told no reply again.
  const allow = (param: (name: string) => string) => readToken(ctx, param('token'))
  route(
    app,
    'get',
    CUSTOMER,
    { auth: 'public', needs: 'link', reply: CustomerPage },
    ({ param, address }) => {
      countLook(ctx, address)
      return readCustomerPage(ctx, param('token'))
    },
  )
  route(
    app,
    'post',
    `${CUSTOMER}/add`,
    { auth: 'public', needs: 'link', body: CustomerAdd, reply: CustomerPage, allow },
    ({ param, body, address }) => {
      countWrite(ctx, address)
      return addWords(ctx, param('token'), body.text)
    },
  )
  route(
    app,
    'post',
    `${CUSTOMER}/confirm`,
    { auth: 'public', needs: 'link', body: CustomerConfirm, reply: CustomerPage, allow },
    ({ param, address }) => {
      countWrite(ctx, address)
      return confirmSettled(ctx, param('token'))
    },
  )
  route(
    app,
    'post',
    `${CUSTOMER}/reopen`,
    { auth: 'public', needs: 'link', body: CustomerReopen, reply: CustomerPage, allow },
    ({ param, body, address }) => {
      countWrite(ctx, address)
      return reopenByCustomer(ctx, param('token'), body.reason)
    },
  )
  route(
    app,
    'post',
    `${CUSTOMER}/rate`,
    { auth: 'public', needs: 'link', body: CustomerRate, reply: CustomerPage, allow },
    ({ param, body, address }) => {
      countWrite(ctx, address)
      return rate(ctx, param('token'), body.score, body.words ?? null)
    },
  )
}

function registerCustomerFiles(app: DeskApp<CaseCtx & LimitCtx>): void {
  const { ctx } = app
  route(
    app,
    'post',
    `${CUSTOMER}/files`,
    { auth: 'public', needs: 'link', reply: CustomerPageAdded, multipart: true },
    async ({ c, param, address, once }) => {
      countWrite(ctx, address)
      // Nobody without a link makes the server read 40 MB.
      await readToken(ctx, param('token'))
      const { files, aside } = await readFiles(app.uploads, c, UPLOAD)
      return once(files, null, async () => ({
        ...(await addFiles(ctx, param('token'), files)),
        aside,
      }))
    },
  )
  route(
    app,
    'get',
    `${CUSTOMER}/files/:file`,
    { auth: 'public', needs: 'link', gives: 'file' },
    async ({ param, id, address }) => {
      countLook(ctx, address)
      const holder = await readToken(ctx, param('token'))
      return sendFile(
        await readAttachment(
          ctx,
          { kind: 'customer', brand: holder.brand, caseId: holder.caseId },
          { brand: holder.brand, caseId: holder.caseId },
          id('file'),
        ),
      )
    },
  )
}
