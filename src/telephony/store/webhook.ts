// Signed messages of other systems: where they come in, with which secrets they are checked, and
// which of them have come.
import type { WebhookProvider } from '../domain/provider.ts'
import type { Tx } from '../../platform/database/store/db.ts'
import type { Row } from '../../platform/database/store/row.ts'

export type WebhookRecord = Row<'hook'> & {
  secrets: { id: string; created_at: Temporal.Instant }[]
}

/** Newest first; of the secrets only that they are there. */
export async function listWebhooks(tx: Tx, brand: string): Promise<WebhookRecord[]> {
  const webhooks = await tx
    .selectFrom('hook')
    .selectAll()
    .where('brand_id', '=', brand)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  const secrets = await tx
    .selectFrom('hook_secret')
    .select(['hook_id', 'id', 'created_at'])
    .where('brand_id', '=', brand)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return webhooks.map((webhook) => ({
    ...webhook,
    secrets: secrets
      .filter((secret) => secret.hook_id === webhook.id)
      .map(({ id, created_at }) => ({ id, created_at })),
  }))
}

export async function insertWebhook(
  tx: Tx,
  row: {
    brand: string
    id: string
    name: string
    provider: WebhookProvider
    by: string
    at: Temporal.Instant
  },
): Promise<void> {
  await tx
    .insertInto('hook')
    .values({
      brand_id: row.brand,
      id: row.id,
      name: row.name,
      provider: row.provider,
      created_by: row.by,
      created_at: row.at,
    })
    .execute()
}

/** The webhook that was not taken back, held so that two do not change its secrets at once. */
export const lockWebhook = (tx: Tx, brand: string, id: string) =>
  tx
    .selectFrom('hook')
    .selectAll()
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const insertWebhookSecret = (
  tx: Tx,
  row: { brand: string; webhook: string; id: string; secret: Buffer; at: Temporal.Instant },
) =>
  tx
    .insertInto('hook_secret')
    .values({
      brand_id: row.brand,
      hook_id: row.webhook,
      id: row.id,
      secret: row.secret,
      created_at: row.at,
    })
    .execute()

export async function deleteWebhookSecret(
  tx: Tx,
  brand: string,
  webhook: string,
  id: string,
): Promise<boolean> {
  const result = await tx
    .deleteFrom('hook_secret')
    .where('brand_id', '=', brand)
    .where('hook_id', '=', webhook)
    .where('id', '=', id)
    .executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Its secrets go with it: nothing can be signed with them any more. */
export async function markWebhookRevoked(
  tx: Tx,
  brand: string,
  id: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('hook')
    .set({ revoked_at: at })
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .execute()
  await tx
    .deleteFrom('hook_secret')
    .where('brand_id', '=', brand)
    .where('hook_id', '=', id)
    .execute()
}

/** Null when there is none of this provider, or it was taken back. */
export async function findWebhook(
  tx: Tx,
  brand: string,
  id: string,
  provider: WebhookProvider,
): Promise<{ name: string; usedAt: Temporal.Instant | null; secrets: Buffer[] } | null> {
  const webhook = await tx
    .selectFrom('hook')
    .select(['name', 'used_at'])
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .where('provider', '=', provider)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!webhook) return null
  const secrets = await tx
    .selectFrom('hook_secret')
    .select('secret')
    .where('brand_id', '=', brand)
    .where('hook_id', '=', id)
    .execute()
  return { name: webhook.name, usedAt: webhook.used_at, secrets: secrets.map((row) => row.secret) }
}

export const markWebhookUsed = (tx: Tx, brand: string, id: string, at: Temporal.Instant) =>
  tx
    .updateTable('hook')
    .set({ used_at: at })
    .where('brand_id', '=', brand)
    .where('id', '=', id)
    .execute()

/** The stamp with which this message came last; null when it never did. */
export async function findWebhookMessage(
  tx: Tx,
  brand: string,
  webhook: string,
  message: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('hook_message')
    .select('stamp')
    .where('brand_id', '=', brand)
    .where('hook_id', '=', webhook)
    .where('message_id', '=', message)
    .executeTakeFirst()
  return row?.stamp ?? null
}

export const markWebhookMessage = (
  tx: Tx,
  row: { brand: string; webhook: string; message: string; stamp: string; at: Temporal.Instant },
) =>
  tx
    .insertInto('hook_message')
    .values({
      brand_id: row.brand,
      hook_id: row.webhook,
      message_id: row.message,
      stamp: row.stamp,
      at: row.at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['brand_id', 'hook_id', 'message_id'])
        .doUpdateSet({ stamp: row.stamp, at: row.at }),
    )
    .execute()

export const deleteOldWebhookMessages = (tx: Tx, before: Temporal.Instant) =>
  tx.deleteFrom('hook_message').where('at', '<', before).execute()
