// What a case's timeline tells of a contact: how long, how it ended, warnings, who came; and facts
// without the server's own names for who said them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { read as readCase, staff } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'
import { act, add, begin } from './story.ts'

let world: World
let ania: Client
let tomek: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  tomek = await staff(world, 'tomek@modrzew.example')
})
afterAll(() => world?.stop())

const entryOf = async (id: string) =>
  (await readCase(ania, { brand: 'modrzew', id })).timeline.find(
    (entry) => entry.kind === 'contact.wrapped',
  )!.data

test('fault-U7 a contact ended by right after warnings, with help, tells its course', async () => {
  const on = await begin(ania, 'modrzew')
  await add(
    world,
    ania,
    on,
    {
      kind: 'fact',
      fact: {
        id: crypto.randomUUID(),
        kind: 'order',
        text: 'zamówienie 1002',
        source: 'customer',
        state: 'open',
      },
    },
    {
      kind: 'fact',
      fact: {
        id: crypto.randomUUID(),
        kind: 'other',
        text: 'dwa przejazdy',
        source: 'przewoźnik',
        state: 'open',
      },
    },
  )
  await act(tomek, on, 'join')
  const { moves } = (await import('../../src/handbook/app/handbook-default.ts'))
    .getDefault()
    .guide.steps.flatMap((step) => step)
    .reduce((all, step) => ({ moves: [...all.moves, ...step.moves] }), {
      moves: [] as { id: string; counts?: string }[],
    })
  const warning = moves.find((move) => move.counts === 'warning')!.id
  await add(world, ania, on, { kind: 'cue', cue: 'insult' }, { kind: 'said', move: warning })
  world.turnBy('PT12M')
  await add(world, ania, on, { kind: 'said', move: warning })
  await act(ania, on, 'end', { how: 'after_warnings' })
  world.turnBy('PT5M')
  const reply = await act<{ case: { id: string } }>(ania, on, 'wrap-up', {
    case: 'new',
    happened: 'Paczka się spóźniła.',
  })
  const data = await entryOf(reply.case.id)
  expect(data).toMatchObject({
    how: 'after_warnings',
    minutes: 12,
    warnings: 2,
    joined: ['Tomasz Lis'].map(() => expect.stringMatching(/^Tom/)),
    tookOver: [],
  })
  expect(data.text).toContain('• zamówienie 1002')
  expect(data.text).toContain('• dwa przejazdy (przewoźnik)')
  expect(data.text).not.toContain('(customer)')
})
