// All examples told at an instant on an empty database: every action was possible, and what is told
// of a promise is what became of it.
import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { readYaml } from '../../src/chapter/adapters/handbook-yaml.ts'
import { EXAMPLE_DIR, loadExamples } from '../../src/example/app/load.ts'
import { ExampleCase } from '../../src/example/contract/example.ts'
import { runDueTimers } from '../../src/shell/timers/run.ts'
import { openReader } from '../resilience/scene.ts'
import { EXAMPLE_PASSWORD, openWorld } from '../world.ts'

export const BRANDS = ['hezarsu', 'modrzew', 'northmoor', 'vilnis'] as const

export async function readExamples(brand: string): Promise<ExampleCase[]> {
  const { data } = readYaml(await readFile(new URL(`${brand}.yaml`, EXAMPLE_DIR), 'utf8'))
  return (data as { cases: unknown[] }).cases.map((each) => ExampleCase.parse(each))
}

/** What a promise of an example has become by the time it is told. */
async function listPromised(): Promise<{ what: string; state: string }[]> {
  const all = await Promise.all(BRANDS.map(readExamples))
  return all
    .flat()
    .flatMap(({ then }) =>
      then.flatMap((event, index) => {
        if (event.do !== 'promise') return []
        const isKept = then.slice(index + 1).some((later) => later.do === 'keep-promise')
        const stateOfOpen = event.dueHoursAgo < 0 ? 'open' : 'broken'
        return [{ what: event.what, state: isKept ? 'kept' : stateOfOpen }]
      }),
    )
    .sort((a, b) => (a.what < b.what ? -1 : 1))
}

export async function tellAllAt(at: string): Promise<void> {
  const world = await openWorld({ examples: false, at })
  try {
    const { brands, leftOut } = await loadExamples(world.ctx, {
      password: EXAMPLE_PASSWORD,
      runTimers: runDueTimers,
    })
    expect({ at, brands, leftOut, logged: world.logged }).toEqual({
      at,
      brands: [...BRANDS],
      leftOut: [],
      logged: [],
    })
    const { read, close } = await openReader(world.database.ownerUrl)
    try {
      const cases = await Promise.all(BRANDS.map(readExamples))
      expect(await read('select count(*)::int as n from desk_case')).toEqual([
        { n: cases.flat().length },
      ])
      expect({
        at,
        promised: await read<{ what: string; state: string }>(
          'select what, state from promise order by what collate "C"',
        ),
      }).toEqual({ at, promised: await listPromised() })
      // Nothing lies ahead, and no timer told a lie about being late.
      expect(
        await read('select count(*)::int as n from timeline where at > $1 or data ? $2', [
          at,
          'lateMin',
        ]),
      ).toEqual([{ n: 0 }])
    } finally {
      await close()
    }
  } finally {
    await world.stop()
  }
}
