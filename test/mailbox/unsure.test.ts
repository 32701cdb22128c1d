// A mail server that is slow, silent or cut off after it had the letter: nobody sends it twice, a
// person decides, and nobody else waits.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { CaseView } from '../../src/case/record/contract/case.ts'
import { openSmtp, SILENT_MS } from '../../src/platform/address/adapters/smtp.ts'
import { emptyOutbox, makePostman } from '../../src/mailbox/app/outbox.ts'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import { openPost, type Post } from './post.ts'
import {
  act,
  CUSTOMER,
  kindsOf,
  look,
  mustSend,
  myDay,
  read,
  refusal,
  staff,
  takeIn,
  type Taken,
} from '../case/story.ts'

let world: World
let post: Post
let ania: Client
beforeAll(async () => {
  world = await openWorld({ settings: { mailServer: true } })
  post = await openPost()
  ania = await staff(world, 'ania@modrzew.example')
})
afterEach(() => {
  post.mood = null
  post.ending = () => null
  post.mails.length = 0
})
afterAll(async () => {
  await world?.stop()
  await post?.close()
})

const late = (mail = CUSTOMER.mail): Promise<Taken> =>
  takeIn(ania, 'modrzew', { category: 'late-delivery', customer: { ...CUSTOMER, mail } })
const mailOf = async (on: Taken) =>
  (await ania.get('outbox')).body.items.find((item) => item.case?.id === on.id)!
async function empty(silentMs?: number): Promise<void> {
  const sender = openSmtp(post.url, silentMs === undefined ? {} : { silentMs })
  await emptyOutbox(world.ctx, sender)
  sender.close()
}

test('fault-S1 a server has ten minutes for its last word', () => {
  expect(SILENT_MS).toBeGreaterThanOrEqual(600_000)
})

describe.each(['silent', 'cut'] as const)(
  'fault-S1 a line that is %s after the letter went out',
  (ending) => {
    let on: Taken
    let view: CaseView
    beforeAll(async () => {
      on = await late()
      await mustSend(ania, on, 'answer')
      post.ending = () => ending
      await empty(300)
      expect(post.mails).toHaveLength(1)
      view = await read(ania, on)
      post.ending = () => null
      post.mails.length = 0
    })

    test('has perhaps sent it', async () => {
      expect(await mailOf(on)).toMatchObject({
        state: 'unsure',
        attempts: 1,
        messageId: expect.stringContaining('.modrzew@opoka'),
      })
      expect(kindsOf(view)).toContain('answer.unsure')
      expect(view.answers.find((answer) => answer.kind === 'answer')).toMatchObject({
        state: 'queued',
        mailState: 'unsure',
        dispatchedAt: null,
      })
    })

    test('counts as nothing', async () => {
      // It counts as nothing: the deadline goes on, the customer's page shows nothing, the case
      // cannot be closed as answered.
      expect(
        view.clocks.filter((deadline) => deadline.action === 'reply' && deadline.state === 'met'),
      ).toEqual([])
      expect((await look(world, on.token)).body.messages).toEqual([])
      expect(await refusal(ania, on, 'close', { closing: 'answered' })).toBe('case.not_answered')
    })

    test('is told to a person', async () => {
      expect(
        (await myDay(ania)).notices
          .filter((notice) => notice.case?.id === on.id)
          .map((notice) => notice.kind),
      ).toContain('answer.unsure')
    })

    test('never sends it again', async () => {
      for (const wait of ['PT2M', 'PT5H', 'PT24H']) {
        world.turnBy(wait)
        await empty()
      }

      expect(post.mails).toEqual([])
    })

    // Somebody found it in the server's log.
    test('takes one person’s word that it went, with its proof', async () => {
      const { id } = await mailOf(on)
      expect((await ania.send('POST', `outbox/modrzew/${id}/sent`, { proof: ' ' })).status).toBe(
        400,
      )
      const replies = await Promise.all(
        [1, 2, 3].map(() =>
          ania.send('POST', `outbox/modrzew/${id}/sent`, { proof: 'Dziennik serwera, 10:05' }),
        ),
      )
      expect(replies.map((reply) => reply.status).sort()).toEqual([204, 409, 409])
    })

    test('has then sent it when it went', async () => {
      const sent = await read(ania, on)
      expect(sent.answers.find((answer) => answer.kind === 'answer')).toMatchObject({
        state: 'sent',
        proof: 'Dziennik serwera, 10:05',
      })
      expect(
        sent.answers.find((answer) => answer.kind === 'answer')!.dispatchedAt! <
          world.ctx.now().subtract({ hours: 24 }).toString(),
      ).toBe(true)
    })

    test('then shows it to the customer, and the case can be closed', async () => {
      expect((await look(world, on.token)).body.messages).toHaveLength(1)
      expect((await act(ania, on, 'close', { closing: 'answered' })).state).toBe('closed')
    })
  },
)

test('fault-S1 a person who knows that it did not arrive sends it again', async () => {
  const on = await late()
  await mustSend(ania, on, 'acknowledgement')
  post.ending = () => 'cut'
  await empty()
  post.ending = () => null
  expect((await ania.send('POST', `outbox/modrzew/${(await mailOf(on)).id}/retry`)).status).toBe(
    204,
  )
  await empty()
  expect(post.mails).toHaveLength(2)
  expect(await mailOf(on)).toMatchObject({ state: 'sent' })
})

test('fault-S1 a sender that dies with the body on its way leaves a letter that is perhaps sent; one that dies before it leaves one that is sent again', async () => {
  const [before, after] = [await late('before@poczta.example'), await late('after@poczta.example')]
  await mustSend(ania, before, 'acknowledgement')
  await mustSend(ania, after, 'acknowledgement')
  // As after kill -9: the mails are leased, one of them has begun to leave, and nobody settles them
  // any more.
  const dying = makePostman(world.ctx, {
    send: async (mail, onHandOver) => (
      mail.to.startsWith('after') ? await onHandOver() : undefined,
      new Promise(() => {})
    ),
    close: () => {},
  })
  await dying.turn()
  await empty()
  expect(post.mails).toHaveLength(0)
  world.turnBy('PT2M')
  await empty()
  expect(post.mails).toHaveLength(1)
  expect([(await mailOf(before)).state, (await mailOf(after)).state]).toEqual(['sent', 'unsure'])
})

test.each([
  [451, 'queued'],
  [554, 'failed'],
])('fault-S1 a server that answers %i after the body has said so: %s', async (code, state) => {
  const on = await late()
  await mustSend(ania, on, 'acknowledgement')
  post.ending = () => code
  await empty()
  expect(await mailOf(on)).toMatchObject({ state })
})

test('fault-S1 one domain whose server is slow holds up nobody else', async () => {
  post.ending = (to) => (to.endsWith('@slow.example') ? 'silent' : null)
  const slow = []
  for (let n = 0; n < 5; n++) slow.push(await late(`jan${n}@slow.example`))
  const quick = await late('barbara@quick.example')
  const hezarsu = await staff(world, 'niloofar.sadeghi@hezarsu.example')
  const other = await takeIn(hezarsu, 'hezarsu', {
    category: 'late-delivery',
    happened: 'بسته‌ام نرسید.',
    language: 'fa',
    customer: { kind: 'private', name: 'علی', mail: 'ali@post.example' },
  })
  for (const on of [...slow, quick]) await mustSend(ania, on, 'acknowledgement')
  await mustSend(hezarsu, other, 'acknowledgement', { subject: 'x', body: 'y' })
  const sender = openSmtp(post.url)
  const postman = makePostman(world.ctx, sender)
  const arrived = () => post.mails.map((mail) => /^To: .*?([\w.]+@[\w.]+)/m.exec(mail)?.[1])
  // Each turn is what a notify brings; the slow ones are never waited for.
  while (!(arrived().includes('barbara@quick.example') && arrived().includes('ali@post.example')))
    await postman.turn()
  expect(arrived().filter((to) => to?.endsWith('@slow.example'))).toHaveLength(2)
  while (!(await mailOf(quick)).sentAt) await postman.turn()
  sender.close()
  await postman.idle()
})
