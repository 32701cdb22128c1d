// The Idempotency-Key of a request: whose it is, what it stands for, and what is sent when it comes
// again.
import type { Context } from 'hono'
import { z } from 'zod'
import { doOnce, makeOnceKey, type OnceKey } from '../../platform/request/app/once.ts'
import type { ApiActor } from '../app/token.ts'
import type { PersonActor } from '../domain/actor.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import {
  type App,
  type Auth,
  type Env,
  GOOD_STATUSES,
  type GoodStatus,
  type RouteSpec,
} from '../../platform/http/app.ts'
import type { UploadedFile } from '../../platform/http/multipart.ts'
import { isUuid } from '../../platform/base/domain/uuid.ts'

/** One nobody meets by accident, as pages make them. */
const isRandom = (key: string): boolean => isUuid(key.toLowerCase())

type Sender = { c: Context<Env>; auth: Auth; actor: PersonActor | ApiActor | null }

/**
 * Who sends it. A person's rights are part of it, so that what one could read once is not told
 * again to who may not any more. Where nobody is asked it is the
 * address, but for a random key: whoever goes from Wi-Fi to the phone's network in between is still
 * the same.
 */
function senderOf({ c, auth, actor }: Sender, key: string): string {
  if (actor?.kind === 'person')
    return `person ${actor.personId} ${JSON.stringify([...actor.roles].map(([brand, roles]) => [brand, roles.toSorted()]).toSorted())}`
  if (auth === 'session-or-token' || auth === 'chat')
    return `bearer ${c.req.header('authorization') ?? ''}`
  return isRandom(key) ? 'random' : `address ${c.get('address')}`
}

/**
 * Null without the header. Throws request.invalid for one that is not 1 to 200 printable
 * characters.
 */
function readOnceKey(
  sender: Sender,
  said: unknown,
  files: readonly UploadedFile[],
): OnceKey | null {
  const { c, auth } = sender
  const key = c.req.header('idempotency-key')?.trim()
  if (key === undefined || key === '') return null
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new AppError('request.invalid')
  const parts = files.flatMap((file) => [file.name, Buffer.from(file.sha256, 'hex')])
  return makeOnceKey(`${auth} ${c.req.path}`, senderOf(sender, key), key, [
    JSON.stringify(said ?? null),
    ...parts,
  ])
}

/** A reply as it is kept; without a body it is a 204. */
const StoredReply = z.union([
  z.object({ status: z.literal(204), body: z.null() }),
  z.object({ status: z.literal(GOOD_STATUSES), body: z.string() }),
])
type StoredReply = z.infer<typeof StoredReply>

/** A handler's own refusal: sent as it is, and all it did is undone. */
class Refused extends Error {
  readonly response: Response
  constructor(response: Response) {
    super('refused')
    this.response = response
  }
}

/** What `work` answers, or, when the key came before, the same response again. */
async function answerOnce<T>(
  app: App,
  c: Context<Env>,
  { key, status }: { key: OnceKey; status: GoodStatus },
  work: () => Promise<T>,
): Promise<T | Response> {
  const checked = async () => {
    const value = await work()
    if (value instanceof Response) throw new Refused(value)
    return value
  }
  const write = (value: unknown) => {
    const reply: StoredReply =
      value === undefined ? { status: 204, body: null } : { status, body: JSON.stringify(value) }
    return JSON.stringify(reply)
  }
  try {
    const done = await doOnce(app.ctx, key, checked, write)
    if (!done.isReplayed) return done.value
    const stored = StoredReply.parse(JSON.parse(done.text))
    c.header('idempotency-replayed', 'true')
    return stored.body === null
      ? c.body(null, 204)
      : c.body(stored.body, stored.status, { 'content-type': 'application/json' })
  } catch (error) {
    if (error instanceof Refused) return error.response
    throw error
  }
}

export type Onces = {
  /** For a handler that reads files: does `work` once for the request's Idempotency-Key. */
  once<T>(
    files: readonly UploadedFile[],
    said: unknown,
    work: () => Promise<T>,
  ): Promise<T | Response>
  /** For a use case that takes the key itself; null when the request has none. */
  onceKey(said: unknown, files: readonly UploadedFile[]): OnceKey | null
}

export function bindOnce(
  app: App,
  c: Context<Env>,
  spec: RouteSpec,
  actor: PersonActor | ApiActor | null,
): Onces {
  const onceKey: Onces['onceKey'] = (said, files) =>
    readOnceKey({ c, auth: spec.auth, actor }, said, files)
  return {
    onceKey,
    once: (files, said, work) => {
      const key = onceKey(said, files)
      return key === null ? work() : answerOnce(app, c, { key, status: spec.status ?? 200 }, work)
    },
  }
}
