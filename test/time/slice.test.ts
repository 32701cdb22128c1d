// A first start and the main story at a few instants that broke it or might; `npm run soak` tries
// all the others.
import { expect, test } from 'vitest'
import { loadExamples } from '../../src/example/app/load.ts'
import { runDueTimers } from '../../src/shell/timers/run.ts'
import { EXAMPLE_PASSWORD, openWorld } from '../world.ts'
import { EIGHT, SLICE } from './instant.ts'
import { BRANDS, tellAllAt } from './tell.ts'
import { walkMainStory } from './walk.ts'

test.each(SLICE)('fault-T1 all examples are told on %s', { timeout: 120_000 }, (_, at) =>
  tellAllAt(at),
)

test(
  'fault-T1 the main story of each brand goes its way at the eight instants',
  { timeout: 120_000 },
  async () => {
    const instants = EIGHT.map(([, at]) => at).sort()
    const world = await openWorld({ at: instants[0]! })
    try {
      for (const [index, at] of instants.entries()) {
        world.turnTo(at)
        await walkMainStory(world, BRANDS[index % BRANDS.length]!)
      }
      expect(world.logged).toEqual([])
    } finally {
      await world.stop()
    }
  },
)

test(
  'fault-A15 two nodes that begin at once on an empty database: one tells the examples, the other waits and finds them',
  { timeout: 120_000 },
  async () => {
    const one = await openWorld({ examples: false })
    const two = await openWorld({ examples: false, database: one.database })
    try {
      let waits = 0
      const options = {
        password: EXAMPLE_PASSWORD,
        runTimers: runDueTimers,
        dir: new URL('./none/', import.meta.url),
        onWait: () => void waits++,
      }
      const both = await Promise.all([
        loadExamples(one.ctx, options),
        loadExamples(two.ctx, options),
      ])
      expect(waits).toBe(1)
      expect(both.map(({ brands }) => brands.length).toSorted()).toEqual([0, 4])
      expect((await (await two.as('admin@opoka.example')).get('me')).body.brands).toHaveLength(4)
    } finally {
      await two.stop()
      await one.stop()
    }
  },
)
