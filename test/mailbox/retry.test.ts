// Mail under bad weather: sent once whoever asks again, and no letter given up because of our own
// settings.
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openSmtp } from '../../src/platform/address/adapters/smtp.ts'
import { emptyOutbox } from '../../src/mailbox/app/outbox.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { openPost, type Post } from './post.ts'
import { CUSTOMER, mustSend, staff, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { until } from '../wait.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let post: Post
let ania: Client
beforeAll(async () => {
  world = await openWorld({ settings: { mailServer: true } })
  post = await openPost()
  ania = await staff(world, 'ania@modrzew.example')
})
afterAll(async () => {
  await world.stop()
  await post.close()
})

async function empty(url: string): Promise<void> {
  const sender = openSmtp(url)
  await emptyOutbox(world.ctx, sender)
  sender.close()
}
async function acknowledged(): Promise<Taken> {
  const on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  await mustSend(ania, on, 'acknowledgement')
  return on
}
const mailOf = async (on: Taken) =>
  (await ania.get('outbox')).body.items.find((item) => item.case?.id === on.id)!

test('a failed mail tried again by two people at once is queued once', async () => {
  const on = await acknowledged()
  post.mood = 550
  await empty(post.url)
  post.mood = null
  const { id } = await mailOf(on)
  const replies = await Promise.all(
    Array.from({ length: 6 }, () => ania.send('POST', `outbox/modrzew/${id}/retry`)),
  )
  expect(replies.map((reply) => reply.status).sort()).toEqual([204, 409, 409, 409, 409, 409])
  await empty(post.url)
  expect(post.mails).toHaveLength(1)
  expect((await ania.send('POST', `outbox/modrzew/${id}/retry`)).status).toBe(409)
})

test('a wrong password of the server’s own is no word about the letter: it waits', async () => {
  const strict = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 50,
    onAuth: (_auth, _session, done) => done(Object.assign(new Error('no'), { responseCode: 535 })),
  })
  strict.on('error', () => {})
  await new Promise<void>((resolve) => strict.listen(0, '127.0.0.1', () => resolve()))
  const on = await acknowledged()
  await empty(`smtp://desk:wrong@127.0.0.1:${(strict.server.address() as { port: number }).port}`)
  expect(await mailOf(on)).toMatchObject({
    state: 'queued',
    attempts: 1,
    error: expect.stringContaining('535'),
  })
  await new Promise<void>((resolve) => strict.close(() => resolve()))
})

test('a slow mail server keeps its letter: nobody else sends it meanwhile', async () => {
  const on = await acknowledged()
  const slow: { answer?: (sent: { is: 'sent' }) => void } = {}
  const hand = {
    send: () => new Promise<{ is: 'sent' }>((resolve) => (slow.answer = resolve)),
    close: () => {},
  }
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const holding = emptyOutbox(world.ctx, hand)
  await until('the letter is in hand', async () => (await mailOf(on)).state === 'sending')
  const leaseOf = () =>
    inTx(world.ctx.db, ['modrzew'], (tx) =>
      tx
        .selectFrom('outbox')
        .select('lease_until')
        .where('case_id', '=', on.id)
        .executeTakeFirstOrThrow(),
    )
  const before = post.mails.length
  for (let i = 0; i < 3; i++) {
    const { lease_until: before } = await leaseOf()
    world.turnBy('PT60S')
    vi.advanceTimersByTime(30_000)
    await until('the lease is renewed', async () => (await leaseOf()).lease_until !== before)
  }
  await empty(post.url)
  vi.useRealTimers()
  expect(post.mails.slice(before).filter((mail) => mail.includes(on.ref))).toEqual([])
  slow.answer?.({ is: 'sent' })
  await holding
  expect((await mailOf(on)).state).toBe('sent')
})
