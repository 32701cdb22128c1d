// What a customer typed is read for cues and shown with its words until a person says that it is
// not so; what an employee wrote down is not read.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventColumns, insertEntries } from '../../src/case/record/store/timeline.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { type World, openWorld } from '../world.ts'
import { read, sayAsCustomer, staff, takeIn } from './story.ts'

const WORDS = 'Jesteście bandą złodziei. Jeśli jutro nie będzie paczki, idę do UOKiK.'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world?.stop())

async function sayInPublic(happened: string) {
  const form = new FormData()
  form.set(
    'case',
    JSON.stringify({
      kind: 'complaint',
      happened,
      language: 'pl',
      name: 'Barbara Wójcik',
      mail: 'barbara@poczta.example',
    }),
  )
  const reply = await fetch(`${world.url}/api/v1/public/modrzew/cases`, {
    method: 'POST',
    body: form,
    headers: { 'idempotency-key': randomUUID() },
  })
  expect(reply.status).toBe(201)
  const { ref, link } = (await reply.json()) as { ref: string; link: string }
  return { ref, token: link.split('/').at(-1)! }
}

test('words of the public form and of the customer’s page are read; one that is none is put away', async () => {
  const { ref, token } = await sayInPublic(WORDS)
  const tomek = await staff(world, 'tomek@modrzew.example')
  const [row] = (await tomek.get<{ items: { brand: string; id: string }[] }>(`cases?q=${ref}`)).body
    .items
  const on = { brand: 'modrzew', id: row!.id }
  const first = (await read(tomek, on)).cues
  expect(first.map(({ place }) => place)).toEqual(['happened'])
  expect(first[0]!.cues.map(({ cue }) => cue)).toEqual(
    expect.arrayContaining(['insult', 'legal_threat']),
  )
  for (const { from, to, words } of first[0]!.cues) expect(WORDS.slice(from, to)).toBe(words)

  expect(
    (
      await tomek.send('POST', `cases/modrzew/${on.id}/dismiss-cue`, {
        place: 'happened',
        cue: 'insult',
      })
    ).status,
  ).toBe(200)
  const then = await read(tomek, on)
  expect(then.cues[0]!.cues.map(({ cue }) => cue)).not.toContain('insult')
  expect(then.timeline.find(({ kind }) => kind === 'case.cue_dismissed')).toMatchObject({
    data: { place: 'happened', cue: 'insult' },
    customerSees: false,
  })
  expect(
    (
      await tomek.send('POST', `cases/modrzew/${on.id}/dismiss-cue`, {
        place: 'happened',
        cue: 'insult',
      })
    ).status,
  ).toBe(404)

  const added = await fetch(`${world.url}/api/v1/customer/${token}/add`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Opiszę to na Facebooku, niech wszyscy wiedzą.' }),
  })
  expect(added.status).toBeLessThan(300)
  const last = await read(tomek, on)
  const entry = last.timeline.find(({ kind }) => kind === 'customer.added')!
  expect(last.cues.find(({ place }) => place === entry.id)?.cues.map(({ cue }) => cue)).toContain(
    'going_public',
  )
})

test('what an employee writes down about a customer is never read', async () => {
  const ania = await staff(world, 'ania@modrzew.example')
  expect((await read(ania, await takeIn(ania, 'modrzew', { happened: WORDS }))).cues).toEqual([])
})

test('of very many words the newest are read', async () => {
  const { ref, token } = await sayInPublic('Czekam na paczkę.')
  const tomek = await staff(world, 'tomek@modrzew.example')
  const [row] = (await tomek.get<{ items: { id: string }[] }>(`cases?q=${ref}`)).body.items
  const on = { brand: 'modrzew', id: row!.id }
  await inTx(world.ctx.db, [on.brand], (tx) =>
    insertEntries(
      tx,
      Array.from({ length: 60 }, () => ({
        brand_id: on.brand,
        case_id: on.id,
        ...eventColumns({ kind: 'customer.added', data: { text: 'Dalej czekam.' } }),
        actor: 'customer' as const,
        at: world.ctx.now(),
        customer_sees: true,
      })),
    ),
  )
  await sayAsCustomer(world, token, 'add', { text: 'Opiszę to na Facebooku.' })
  const { cues } = await read(tomek, on)
  expect(cues.flatMap((one) => one.cues.map(({ cue }) => cue))).toContain('going_public')
})
