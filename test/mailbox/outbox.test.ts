// Letters by mail through a real server: once each, tried again when it says later, back to a
// person when it says no.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openSmtp } from '../../src/platform/address/adapters/smtp.ts'
import { emptyOutbox } from '../../src/mailbox/app/outbox.ts'
import type { Client } from '../client.ts'
import { until } from '../wait.ts'
import { openWorld, type World } from '../world.ts'
import { openMail, openPost, type Post } from './post.ts'
import {
  act,
  attempt,
  CUSTOMER,
  kindsOf,
  look,
  mustSend,
  myDay,
  read,
  refusal,
  send,
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
  post.mails.length = 0
})
afterAll(async () => {
  await world?.stop()
  await post?.close()
})

async function empty(url = post.url): Promise<void> {
  const sender = openSmtp(url)
  await emptyOutbox(world.ctx, sender)
  sender.close()
}
const late = (): Promise<Taken> =>
  takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
const mailOf = async (on: Taken) =>
  (await ania.get('outbox')).body.items.find((item) => item.case?.id === on.id)!

test('the acknowledgement waits in the outbox, goes out once, and only then counts as sent', async () => {
  const on = await late()
  const queued = await mustSend(ania, on, 'acknowledgement')
  expect(queued).toMatchObject({ mail: 'server', state: 'acknowledged', nextStep: 'answer' })
  expect(queued.clocks.find((deadline) => deadline.action === 'acknowledge')?.state).toBe('running')
  expect((await look(world, on.token)).body.messages).toEqual([])
  await empty()
  await empty()
  expect(post.mails).toHaveLength(1)
  const mail = openMail(post.mails[0]!)
  expect(mail.header('to')).toBe('barbara@poczta.example')
  expect(mail.header('subject')).toContain(on.ref)
  expect(mail.header('message-id')).toBe(`<${(await mailOf(on)).id}.modrzew@opoka>`)
  expect(mail.header('content-language')).toBe('pl')
  expect(mail.text).toContain(`http://desk.example/c/${on.token}`)
  expect(mail.html).toContain('lang="pl" dir="ltr"')
  const sent = await read(ania, on)
  expect(sent.clocks.find((deadline) => deadline.action === 'acknowledge')).toMatchObject({
    state: 'met',
    metLate: false,
  })
  expect(kindsOf(sent).filter((kind) => kind === 'answer.sent')).toHaveLength(1)
  expect((await look(world, on.token)).body.messages).toHaveLength(1)
})

test('a Persian letter is written from right to left, in letters that can be read', async () => {
  const niloofar = await staff(world, 'niloofar.sadeghi@hezarsu.example')
  const on = await takeIn(niloofar, 'hezarsu', {
    category: 'late-delivery',
    happened: 'بسته‌ام نرسید.',
    language: 'fa',
    customer: { kind: 'private', name: 'علی', mail: 'ali@post.example' },
  })
  await mustSend(niloofar, on, 'acknowledgement', {
    subject: 'درخواست شما رسید',
    body: 'سلام علی،\n\nنامه‌ی شما رسید & <بررسی> می‌شود.',
  })
  await empty()
  const mail = openMail(post.mails[0]!)
  expect(mail.header('subject')).toContain('درخواست شما رسید')
  expect(mail.text).toContain('نامه‌ی شما رسید & <بررسی> می‌شود.')
  expect(mail.html).toContain('lang="fa" dir="rtl"')
  expect(mail.html).toContain('&amp; &lt;بررسی&gt;')
})

test('a subject of several lines cannot write a header', async () => {
  const on = await late()
  await mustSend(ania, on, 'acknowledgement', {
    subject: 'Witamy\nBcc: everybody@poczta.example\r\n\r\nbody',
  })
  await empty()
  expect(post.mails).toHaveLength(1)
  expect(openMail(post.mails[0]!).header('bcc')).toBe('')
  expect(openMail(post.mails[0]!).header('subject')).toContain(
    'Witamy Bcc: everybody@poczta.example body',
  )
})

test('the server says later: tried again, longer each time, and sent once', async () => {
  const on = await late()
  await mustSend(ania, on, 'acknowledgement')
  post.mood = 451
  await empty()
  await empty()
  expect(await mailOf(on)).toMatchObject({
    state: 'queued',
    attempts: 1,
    error: expect.stringContaining('451'),
  })
  world.turnBy('PT30S')
  await empty()
  expect(await mailOf(on)).toMatchObject({ state: 'queued', attempts: 2 })
  post.mood = null
  world.turnBy('PT30S')
  await empty()
  expect(post.mails).toHaveLength(0)
  world.turnBy('PT30S')
  await empty()
  expect(post.mails).toHaveLength(1)
  expect(await mailOf(on)).toMatchObject({ state: 'sent', attempts: 3, error: null })
})

test('no server at all is later, too', async () => {
  const on = await late()
  await mustSend(ania, on, 'acknowledgement')
  await empty('smtp://127.0.0.1:1')
  expect(await mailOf(on)).toMatchObject({ state: 'queued', attempts: 1 })
  world.turnBy('PT1M')
  await empty()
  expect(post.mails).toHaveLength(1)
})

test('the server says no: the case goes back to its worker as it was, and cannot be closed as answered', async () => {
  const on = await late()
  await act(ania, on, 'start')
  await mustSend(ania, on, 'answer')
  expect(await refusal(ania, on, 'close', { closing: 'answered' })).toBe('case.not_answered')
  post.mood = 550
  await empty()
  const failed = await read(ania, on)
  expect(failed).toMatchObject({
    state: 'in_work',
    answeredAt: null,
    outcome: null,
    nextStep: 'answer',
    holder: { name: 'Anna Kubiak' },
  })
  expect(failed.answers.find((answer) => answer.kind === 'answer')).toMatchObject({
    state: 'failed',
    mailState: 'failed',
    mailError: expect.stringContaining('550'),
  })
  expect(kindsOf(failed)).toContain('answer.failed')
  expect((await myDay(ania)).notices.map((notice) => notice.kind)).toContain('answer.failed')
  expect((await myDay(ania)).waiting.map((row) => row.id)).toContain(on.id)
  expect((await look(world, on.token)).body).toMatchObject({ state: 'in_work', messages: [] })
  expect(await refusal(ania, on, 'close', { closing: 'answered' })).toBe('case.not_answered')

  // The address was full for a day; a person tries the same letter again.
  post.mood = null
  expect((await ania.send('POST', `outbox/modrzew/${(await mailOf(on)).id}/retry`)).status).toBe(
    204,
  )
  await empty()
  expect(post.mails).toHaveLength(1)
  expect(await read(ania, on)).toMatchObject({
    state: 'answered',
    outcome: 'upheld',
    nextStep: 'check_satisfaction',
  })
  expect((await act(ania, on, 'close', { closing: 'answered' })).state).toBe('closed')
})

test('reopened while the answer is still on its way: one answer is owed, and the old letter does not stop its clock', async () => {
  const on = await late()
  await mustSend(ania, on, 'answer')
  world.turnBy('PT1M')
  await act(ania, on, 'reopen', { reason: 'Klient dopisał, że to nie wszystko.' })
  await empty()
  const view = await read(ania, on)
  expect(view.state).toBe('reopened')
  expect(
    view.clocks.filter((deadline) => deadline.kind === 'house' && deadline.action === 'reply'),
  ).toMatchObject([{ state: 'running' }])
})

test('a failed acknowledgement or question is not counted on', async () => {
  const [one, two] = [await late(), await late()]
  await mustSend(ania, one, 'acknowledgement')
  await mustSend(ania, two, 'question')
  post.mood = 553
  await empty()
  expect(await read(ania, one)).toMatchObject({
    state: 'new',
    acknowledgedAt: null,
    nextStep: 'acknowledge',
  })
  const asked = await read(ania, two)
  expect(asked).toMatchObject({ waitingSince: null, nextStep: 'ask' })
  expect(asked.clocks.filter((deadline) => deadline.state === 'paused')).toEqual([])
})

test('a sender that hangs with the letter in hand is taken over after its lease, under the same Message-ID, and its late word changes nothing', async () => {
  const on = await late()
  await mustSend(ania, on, 'acknowledgement')
  const dead = await openPost()
  dead.mood = 'hang'
  const hanging = openSmtp(dead.url)
  const holding = emptyOutbox(world.ctx, hanging)
  await until('the letter is in hand', async () => (await mailOf(on)).state === 'sending')
  world.turnBy('PT89S')
  await empty()
  expect(post.mails).toHaveLength(0)
  world.turnBy('PT2S')
  await empty()
  expect(post.mails).toHaveLength(1)
  expect(openMail(post.mails[0]!).header('message-id')).toBe(
    `<${(await mailOf(on)).id}.modrzew@opoka>`,
  )
  await dead.close()
  await holding
  hanging.close()
  expect((await mailOf(on)).state).toBe('sent')
  world.turnBy('PT10M')
  await empty()
  expect(post.mails).toHaveLength(1)
  expect(kindsOf(await read(ania, on)).filter((kind) => kind === 'answer.sent')).toHaveLength(1)
})

test('an extension whose mail failed may be told again', async () => {
  const dominic = await staff(world, 'dominic.fry@northmoor.example')
  const grace = await staff(world, 'grace.adeyemi@northmoor.example')
  await dominic.send('PUT', 'brands/northmoor/law/UK-PSD-15BD', { note: 'Read with counsel' })
  const on = await takeIn(grace, 'northmoor', {
    category: 'unauthorised-payment',
    customer: CUSTOMER,
  })
  const legal = async () =>
    (await read(grace, on)).clocks.find((deadline) => deadline.kind === 'legal')!
  const extend = {
    clock: (await legal()).id,
    reason: 'r',
    circumstances: 'c',
    body: 'b',
    channel: 'mail',
  }
  await act(grace, on, 'extension', extend)
  const before = await legal()
  expect(before).toMatchObject({ extension: { toldAt: null } })
  post.mood = 550
  await empty()
  expect(await legal()).toMatchObject({ extension: null, mayExtend: true, dueAt: before.dueAt })
  post.mood = null
  await act(grace, on, 'extension', extend)
  await empty()
  expect((await legal()).dueAt > before.dueAt).toBe(true)
})

test('without a mail address, or without a server in a brand of real customers, the letter is refused and nothing is written', async () => {
  const nameless = await takeIn(ania, 'modrzew', { category: 'late-delivery' })
  expect((await send(ania, nameless, 'acknowledgement')).body.code).toBe('answer.no_mail_address')
  const real = await openWorld({ examples: false })
  const boss = {
    name: 'Jan Nowak',
    mail: 'jan@real.example',
    password: 'cztery rude koty na dachu',
    language: 'pl',
  }
  expect(
    (
      await real.guest().send('POST', 'setup', {
        organisation: 'Prawdziwa',
        handbook: 'modrzew',
        brandId: 'prawdziwa',
        brandName: 'Prawdziwa',
        administrator: boss,
      })
    ).status,
  ).toBe(200)
  const client = await real.as(boss.mail, boss.password)
  const on = await takeIn(client, 'prawdziwa', { category: 'late-delivery', customer: CUSTOMER })
  expect((await read(client, on)).mail).toBe('none')
  expect((await send(client, on, 'acknowledgement')).body.code).toBe('answer.no_mail_server')
  expect((await read(client, on)).answers).toEqual([])
  await real.stop()
})

test('what went out by another way is recorded with its date and its proof', async () => {
  const on = await late()
  const letter = {
    channel: 'letter',
    dispatchedAt: world.ctx.now().toString(),
    proof: 'Nadanie RR123456789PL',
  }
  expect((await send(ania, on, 'acknowledgement', { channel: 'letter' })).body.code).toBe(
    'answer.date',
  )
  expect((await send(ania, on, 'acknowledgement', { ...letter, proof: null })).body.code).toBe(
    'answer.proof',
  )
  expect(
    (
      await send(ania, on, 'acknowledgement', {
        ...letter,
        dispatchedAt: world.ctx.now().add({ seconds: 1 }).toString(),
      })
    ).body.code,
  ).toBe('answer.date')
  expect(
    (await send(ania, on, 'acknowledgement', { ...letter, dispatchedAt: '2026-11-01T09:00:00Z' }))
      .body.code,
  ).toBe('answer.date')
  expect(
    (await send(ania, on, 'acknowledgement', { ...letter, proofAttachment: on.id })).body.code,
  ).toBe('not_found')
  expect(
    (
      await attempt(ania, on, 'delivered', {
        answer: on.id,
        at: world.ctx.now().toString(),
        proof: 'x',
      })
    ).body.code,
  ).toBe('not_found')
  expect((await mustSend(ania, on, 'acknowledgement', letter)).answers).toMatchObject([
    { state: 'sent', channel: 'letter', deliveredAt: null },
  ])
  const spoken = await mustSend(ania, on, 'question', { ...letter, channel: 'spoken' })
  expect(spoken.answers.find((answer) => answer.kind === 'question')).toMatchObject({
    state: 'sent',
    deliveredAt: expect.any(String),
  })
})
