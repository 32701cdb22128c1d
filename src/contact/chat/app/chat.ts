// A chat as its visitor has it: opened by the first message, followed by a secret of theirs, ended
// by either side.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import { createHmac } from 'node:crypto'
import { type ChatTurn, ChatToken, type ChatView, type NewChat } from '../contract/chat.ts'
import type { AddedEvent } from '../../core/domain/event.ts'
import { isGoingOn } from '../../core/domain/state.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { findInstallation } from '../../../access/store/installation.ts'
import { insertCustomer } from '../../../case/record/store/customer.ts'
import {
  countOpenChats,
  findContactByChatKey,
  insertChatAddress,
  listChatTurns,
} from '../store/chat.ts'
import type { ContactRecord } from '../../core/store/contact.ts'
import { inTx, type Tx } from '../../../platform/database/store/db.ts'
import { findPerson } from '../../../access/store/person.ts'
import { getHandbook } from '../../../handbook/app/handbook.ts'
import { customerRows } from '../../../case/record/app/customer-row.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import { type LimitCtx, limit } from '../../../platform/request/app/rate-limit.ts'
import { hashSecret } from '../../../platform/base/app/secret.ts'
import { endRoom } from '../../live/app/action.ts'
import { openContact } from '../../core/app/begin.ts'
import { readBody } from '../../core/app/event-form.ts'
import { readWrapUp } from '../../core/app/wrap-up.ts'
import { isChatOpen } from './chat-info.ts'
import { listThere, storeInputs } from '../../live/app/event.ts'
import {
  type ContactCtx,
  withContact,
  type ContactContext,
} from '../../core/app/contact-context.ts'

/**
 * Offices and mobile networks put many people behind one address; a machine that opens more is sent
 * away.
 */
const MAX_OPEN_AN_ADDRESS = 20
const MAX_OPENED_AN_HOUR = 120
/** Faster than anybody types. */
const MAX_A_MINUTE = 60
/** How long the visitor can read it after its end. */
const READABLE_HOURS = 24

/** A chat by the secret its visitor holds. */
export type Visit = { brand: string; token: string }

export const visitor = (brand: string): Actor => ({ kind: 'door', brand, place: null })
/** Its visitor acts in it. */
export const asVisitor = ({ brand_id: brand, id }: ContactRecord) => ({
  actor: visitor(brand),
  brand,
  id,
})

/**
 * Opens a chat with its first message; the same opening again answers the same chat. Throws
 * chat.closed out of hours, request.too_many, and what storing a turn throws.
 */
export async function openChat(
  ctx: ContactCtx & LimitCtx,
  { brand, token }: Visit,
  body: NewChat,
  address: string,
): Promise<ChatView> {
  const key = keyOf(token)
  const attempt = () => inTx(ctx.db, [brand], (tx) => open(ctx, tx, { brand, key, body, address }))
  // The same opening at the same time: whoever was second finds the chat of the first.
  const view = await attempt().catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'contact.id_taken') return attempt()
    throw error
  })
  ctx.notify('change')
  return view
}

async function open(
  ctx: ContactCtx & LimitCtx,
  tx: Tx,
  { brand, key, body, address }: { brand: string; key: Buffer; body: NewChat; address: string },
): Promise<ChatView> {
  let row = await findContactByChatKey(tx, brand, key)
  if (!row) {
    const { handbook } = await getHandbook(ctx, tx, brand)
    if (!isChatOpen(handbook, ctx.now())) throw new AppError('chat.closed')
    limit(ctx, 'chat.open', address, MAX_OPENED_AN_HOUR, 60)
    const addressKey = createHmac('sha256', (await findInstallation(tx))?.secret ?? '')
      .update(`chat-address\n${brand}\n${address}`)
      .digest()
    if ((await countOpenChats(tx, brand, addressKey)) >= MAX_OPEN_AN_ADDRESS)
      throw new AppError('request.too_many', { seconds: 300 })
    const language = body.language ?? handbook.brand.languages[0] ?? 'en'
    const customer = customerRows(
      ctx,
      {
        brand,
        language,
        customer:
          body.name || body.mail ? { kind: 'private', name: body.name, mail: body.mail } : null,
      },
      handbook.brand,
      ctx.now(),
    )
    if (customer) await insertCustomer(tx, customer.row, customer.identities)
    const opened = await openContact(ctx, tx, {
      brand,
      id: ctx.newId(),
      channel: 'chat',
      language,
      customer: customer?.row.id ?? null,
      chatKey: key,
    })
    await insertChatAddress(tx, {
      brand,
      contact: opened.row.id,
      key: addressKey,
      at: ctx.now(),
    })
    row = opened.row
  }
  await say(ctx, tx, row, [body.message])
  return view(tx, await findBy(tx, brand, key), 0)
}

/** Throws chat.ended, chat.unknown, request.too_many. */
export const sayInChat = (
  ctx: ContactCtx & LimitCtx,
  visit: Visit,
  messages: NewChat['message'][],
  after: number,
): Promise<ChatView> => inChat(ctx, visit, after, (tx, row) => say(ctx, tx, row, messages))

/** Either side may; ended twice is ended once. */
export const endChat = (ctx: ContactCtx, visit: Visit): Promise<ChatView> =>
  inChat(ctx, visit, 0, (tx, row) =>
    withContact(ctx, tx, asVisitor(row), (context) => endRoom(context, 'by_customer')),
  )

/**
 * What the visitor may see: both sides' written words, the first name of who answers, and how it
 * stands. Throws chat.unknown.
 */
export const readChat = (ctx: Ctx, visit: Visit, after: number): Promise<ChatView> =>
  inTx(ctx.db, [visit.brand], async (tx) => view(tx, await get(ctx, tx, visit), after))

/** The contact behind the secret, for a subscriber of the change feed. */
export const findChat = (ctx: Ctx, visit: Visit): Promise<string> =>
  inTx(ctx.db, [visit.brand], async (tx) => (await get(ctx, tx, visit)).id)

/** One action of the visitor, and how the chat stands after it. */
export async function inChat(
  ctx: Ctx,
  visit: Visit,
  after: number,
  work: (tx: Tx, row: ContactRecord) => Promise<void>,
): Promise<ChatView> {
  const seen = await inTx(ctx.db, [visit.brand], async (tx) => {
    await work(tx, await get(ctx, tx, visit))
    return view(tx, await get(ctx, tx, visit), after)
  })
  ctx.notify('change')
  return seen
}

export const assertGoesOn = (context: ContactContext): void => {
  if (!isGoingOn(context.row.state)) throw new AppError('chat.ended')
}
export const assertRate = (ctx: ContactCtx & LimitCtx, row: ContactRecord): void =>
  limit(ctx, 'chat.say', row.id, MAX_A_MINUTE, 1)

function keyOf(token: string): Buffer {
  if (!ChatToken.safeParse(token).success) throw new AppError('chat.unknown')
  return hashSecret(token)
}

async function findBy(tx: Tx, brand: string, key: Buffer): Promise<ContactRecord> {
  const row = await findContactByChatKey(tx, brand, key)
  if (!row) throw new AppError('chat.unknown')
  return row
}

async function get(ctx: Ctx, tx: Tx, { brand, token }: Visit): Promise<ContactRecord> {
  const row = await findBy(tx, brand, keyOf(token))
  const isOld =
    row.ended_at !== null &&
    Temporal.Instant.compare(ctx.now(), row.ended_at.add({ hours: READABLE_HOURS })) > 0
  if (isOld) throw new AppError('chat.unknown')
  return row
}

async function say(
  ctx: ContactCtx & LimitCtx,
  tx: Tx,
  row: ContactRecord,
  messages: NewChat['message'][],
): Promise<void> {
  for (const _ of messages) assertRate(ctx, row)
  await withContact(ctx, tx, asVisitor(row), async (context) => {
    const at = context.now.toString()
    const there = await listThere(context, messages)
    const known = new Set(there.map((event) => event.id))
    const fresh = messages.filter(({ id }) => !known.has(id))
    if (fresh.length === 0) return
    assertGoesOn(context)
    await storeInputs(
      context,
      fresh.map(({ id, text }): AddedEvent => ({
        id,
        at,
        who: 'customer',
        kind: 'turn',
        text,
        source: 'chat',
      })),
      there,
    )
  })
}

function presentTurn(record: Awaited<ReturnType<typeof listChatTurns>>[number]): ChatTurn {
  const body = readBody('turn', record)
  const { id, at, who } = record
  return {
    id,
    at: instantText(at),
    who: who === 'customer' ? 'customer' : 'agent',
    text: body.text,
    files: body.kind === 'turn' ? (body.files ?? []) : [],
  }
}

/** One answer tells no more; the stream goes on with the next ones. */
export const MAX_TURNS = 100

async function view(tx: Tx, row: ContactRecord, after: number): Promise<ChatView> {
  const turns = await listChatTurns(tx, { brand: row.brand_id, id: row.id }, after, MAX_TURNS)
  const agent = row.taken_by ? await findPerson(tx, row.taken_by) : null
  return {
    state: isGoingOn(row.state) ? row.state : 'ended',
    agent: agent?.name.split(/\s+/)[0] ?? null,
    link: readWrapUp(row)?.case?.link ?? null,
    isOver: row.state === 'wrapped' && turns.length < MAX_TURNS,
    turns: turns.map(presentTurn),
    count: after + turns.length,
  }
}
