// The main story of each brand at the same instants, in one world whose clock goes forward through
// them; of the days of two years each brand has every fourth.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  EIGHT,
  everyDayOfTwoYears,
  everyHourOfAWeek,
  summerTimeNights,
  yearEnds,
} from '../time/instant.ts'
import { BRANDS } from '../time/tell.ts'
import { walkMainStory } from '../time/walk.ts'
import { openWorld, type World } from '../world.ts'

const every = [
  ...EIGHT.map(([, at]) => at),
  ...summerTimeNights(),
  ...yearEnds(),
  ...everyHourOfAWeek(),
]
const instantsOf = (turn: number): string[] =>
  [
    ...new Set([
      ...every,
      ...everyDayOfTwoYears().filter((_, day) => day % BRANDS.length === turn),
    ]),
  ].sort()

describe.each(BRANDS.map((brand, turn) => [brand, instantsOf(turn)] as const))(
  '%s',
  (brand, instants) => {
    let world: World
    beforeAll(async () => {
      world = await openWorld({ at: instants[0]! })
    })
    afterAll(() => world?.stop())

    test.each(instants)('the main story at %s', async (at) => {
      world.turnTo(at)
      world.forget()
      await walkMainStory(world, brand)
      expect(world.logged.splice(0)).toEqual([])
    })
  },
)
