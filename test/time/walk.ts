// The main story of a brand, whatever the time: taken in, acknowledged, promised, asked, answered,
// confirmed, closed; and a call that becomes a case.
import { expect } from 'vitest'
import { readShipped } from '../../src/handbook/app/shipped.ts'
import { decideKeepable } from '../../src/case/record/domain/promise.ts'
import { findCategory, findPromiseKind } from '../../src/handbook/domain/pick.ts'
import { act as actOnContact, add, begin } from '../contact/story.ts'
import { act, CUSTOMER, mustSend, read, sayAsCustomer, staff, takeIn } from '../case/story.ts'
import type { World } from '../world.ts'

const STORIES = {
  modrzew: { agent: 'ania@modrzew.example', category: 'late-delivery', language: 'pl' },
  northmoor: { agent: 'callum.reid@northmoor.example', category: 'online-banking', language: 'en' },
  vilnis: { agent: 'liga@vilnis.example', category: 'technician-visit', language: 'lv' },
  hezarsu: { agent: 'niloofar.sadeghi@hezarsu.example', category: 'late-delivery', language: 'fa' },
} as const

/** The world's clock stands at the instant from which the story goes on for some days. */
export async function walkMainStory(world: World, brand: keyof typeof STORIES): Promise<void> {
  const { agent, category, language } = STORIES[brand]
  const { handbook } = await readShipped(brand)
  const client = await staff(world, agent)
  const me: string = (await client.get('me')).body.person.id
  const on = await takeIn(client, brand, { category, language, customer: CUSTOMER })
  await mustSend(client, on, 'acknowledgement')
  const kind = findPromiseKind(handbook!, findCategory(handbook!, category)!.promises[0]!)!
  const legal = (await read(client, on)).clocks
    .filter((deadline) => deadline.kind === 'legal' && deadline.action === 'reply')
    .map((deadline) => deadline.dueAt)
    .sort()[0]
  const dueAt = decideKeepable(
    handbook!,
    kind,
    {
      wished: world.ctx.now().add({ hours: 2 }),
      answerDueAt: legal ? Temporal.Instant.from(legal) : null,
    },
    world.ctx.now(),
  )
  expect(dueAt).not.toBeNull()
  const promised = await act(client, on, 'promise', {
    kind: kind.id,
    what: 'We look after it.',
    channel: kind.channels[0],
    holder: me,
    dueAt: dueAt!.toString(),
  })
  world.turnBy('PT20M')
  const { id, version } = promised.promises[0]!
  expect(
    (await client.send('POST', `promises/${brand}/${id}/keep`, { version, note: null })).status,
  ).toBe(200)
  expect((await mustSend(client, on, 'question')).waitingSince).not.toBeNull()
  world.turnBy('PT5H')
  await world.runTimers()
  expect((await sayAsCustomer(world, on.token, 'add', { text: 'Here it is.' })).status).toBe(200)
  world.turnBy('PT26H')
  await world.runTimers()
  expect((await mustSend(client, on, 'answer')).state).toBe('answered')
  expect((await sayAsCustomer(world, on.token, 'confirm')).status).toBe(200)
  expect(
    (
      await act(client, on, 'close', {
        closing: 'answered',
        controllable: true,
        responsible: 'us',
        rootCause: 'Late',
        changeMade: 'None',
      })
    ).state,
  ).toBe('closed')

  const call = await begin(client, brand, { language })
  await add(world, client, call, { kind: 'cue', cue: 'shouting' })
  await actOnContact(client, call, 'end', { how: 'done' })
  const { case: made } = await actOnContact<{ case: { id: string; isNew: boolean } }>(
    client,
    call,
    'wrap-up',
    { case: 'new', happened: 'Said on the telephone.' },
  )
  expect(made.isNew).toBe(true)
  expect((await read(client, { brand, id: made.id })).state).not.toBe('closed')
}
