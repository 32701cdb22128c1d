// What the page of a case, My day and an action may ask of the database: counted, so that it does
// not grow unseen.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CUSTOMER, myDay, read, staff, takeIn, type Taken } from '../case/story.ts'
import type { Client } from '../client.ts'
import { costOf, type Cost } from '../statement.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let ania: Client
let tomek: Client
let on: Taken
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  // The one who has the next step.
  tomek = await staff(world, 'tomek@modrzew.example')
})
afterAll(() => world.stop())
beforeEach(async () => {
  on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  // Connections are open, the handbook and whoever asks are known.
  await read(ania, on)
  await myDay(ania)
})

/** What is asked beside the look at the session, which is kept for a second. */
const priceOf = ({ statements, asked }: Cost) => {
  const ofRequest = (texts: string[]) =>
    texts.filter((text) => !text.includes('opoka_session')).length
  return { asked: ofRequest(asked), sent: ofRequest(statements) }
}

test('the page of a case is one statement, and begins no transaction', async () => {
  expect(priceOf(await costOf(() => read(ania, on)))).toEqual({ asked: 1, sent: 1 })
})

test('My day is three, however much is in it', async () => {
  await myDay(tomek)
  expect(priceOf(await costOf(() => myDay(tomek)))).toEqual({ asked: 3, sent: 3 })
})

const note = (key?: string) =>
  ania.send(
    'POST',
    `cases/modrzew/${on.id}/note`,
    { text: 'Kurier nie odbiera.' },
    key ? { 'idempotency-key': key } : {},
  )

test('a note: the lock, what it leaves behind, and the case as it is then', async () => {
  expect(priceOf(await costOf(() => note()))).toEqual({ asked: 3, sent: 5 })
})

test('a note as a page sends it: its key and its reply are two more', async () => {
  expect(priceOf(await costOf(() => note('note-1')))).toEqual({ asked: 5, sent: 11 })
})

/** The lock, one look, the mail, the letter, the case, what it leaves behind, and the page. */
test.each(['acknowledgement', 'question', 'answer'] as const)('a letter: %s', async (kind) => {
  const { suggested, guidance, language, version } = await read(ania, on)
  const letter = {
    ...suggested[kind],
    kind,
    version,
    language,
    channel: 'mail',
    outcome: kind === 'answer' ? 'upheld' : null,
    checklist: kind === 'answer' ? guidance.checklist.map(({ id }) => id) : [],
  }
  const cost = await costOf(async () => {
    const reply = await ania.send('POST', `cases/modrzew/${on.id}/send`, letter)
    expect(reply.status).toBe(200)
  })
  expect(priceOf(cost)).toEqual({ asked: 7, sent: 9 })
})
