// A request with an Idempotency-Key is done once: its key is taken, its action done and its reply
// kept in one transaction, so that no crash comes between them.
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { AppError } from '../../base/domain/error.ts'
import { inJoint } from '../../database/store/db.ts'
import {
  findKey,
  insertKey,
  isStillAtWork,
  type StoredKey,
  type KnownKey,
  markReply,
} from '../store/request-key.ts'
import type { Ctx } from '../../database/app/ctx.ts'
import { defined } from '../../base/domain/narrow.ts'

/**
 * What makes two requests the same one. The key belongs to its route and its sender: nobody meets
 * somebody else's.
 */
export type OnceKey = {
  id: Buffer
  /** Of what was said: the same key with other words is refused. */
  fingerprint: Buffer
  /** Seals the reply; whoever reads the database has no key. */
  seal: Buffer
}

const digest = (...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(String(part.length)).update(' ').update(part)
  return hash.digest()
}

export function makeOnceKey(
  route: string,
  sender: string,
  key: string,
  said: readonly (string | Buffer)[],
): OnceKey {
  return {
    id: digest('id', route, sender, key),
    seal: digest('seal', route, sender, key),
    fingerprint: digest(...said),
  }
}

/** A form kept on a phone may come weeks later, with the same key. */
const KEEP_DAYS = 60
const MAX_REPLY_BYTES = 262_144
const MAX_WAIT_MS = 5_000
const USUAL_WAIT_MS = 15_000

export const storedKey = (ctx: Ctx, { id, fingerprint }: OnceKey): StoredKey => ({
  id,
  fingerprint,
  at: ctx.now(),
  until: ctx.now().add({ hours: 24 * KEEP_DAYS }),
})

/** Each seal is used for one text only, so that it needs no number of its own. */
const NONCE = Buffer.alloc(12)

/** Empty when it is too long to be kept. */
export function sealReply({ seal }: OnceKey, text: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', seal, NONCE)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return sealed.length > MAX_REPLY_BYTES ? Buffer.alloc(0) : sealed
}

/**
 * Throws request.idempotency_reused for other words, request.done when the reply was too long to be
 * kept.
 */
export function openReply(key: OnceKey, known: KnownKey): string {
  if (!known.fingerprint.equals(key.fingerprint)) throw new AppError('request.idempotency_reused')
  if (!known.reply?.length) throw new AppError('request.done')
  const decipher = createDecipheriv('aes-256-gcm', key.seal, NONCE)
  decipher.setAuthTag(known.reply.subarray(-16))
  return Buffer.concat([decipher.update(known.reply.subarray(0, -16)), decipher.final()]).toString(
    'utf8',
  )
}

export type Once<T> = { isReplayed: false; value: T } | { isReplayed: true; text: string }

/**
 * Does `work` unless a request with this key was done before; then the text that was answered. What
 * `work` refuses is undone as a whole and does not use
 * up the key. Throws request.in_hand while another with the same key takes long.
 */
export async function doOnce<T>(
  ctx: Ctx,
  key: OnceKey,
  work: () => Promise<T>,
  write: (value: T) => string,
): Promise<Once<T>> {
  return inJoint(ctx.db, async (tx): Promise<Once<T>> => {
    const isFirst = await insertKey(tx, storedKey(ctx, key), {
      waitMs: MAX_WAIT_MS,
      usualMs: USUAL_WAIT_MS,
    }).catch((error: unknown) => {
      throw isStillAtWork(error) ? new AppError('request.in_hand', { seconds: 1 }) : error
    })
    if (!isFirst)
      return {
        isReplayed: true,
        text: openReply(key, defined(await findKey(tx, key.id), 'key that was taken')),
      }
    const value = await work()
    await markReply(tx, key.id, sealReply(key, write(value)))
    return { isReplayed: false, value }
  })
}
