// What an area adds is registered in its area.ts, and its area.ts in the one list: this names what
// is missing.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AREAS } from '../../src/areas.ts'
import { makeRunners } from '../../src/platform/jobs/app/runner.ts'
import { EVENTS } from '../../src/shell/web/event.ts'
import { RIGHTS } from '../right.ts'
import { AREAS as GROUND_UP } from './area.ts'
import { listLayer, readModules, ROOT } from './module.ts'

const modules = readModules()
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** What `pattern` finds first in each match, over all of src. */
const listNamed = (pattern: RegExp): string[] =>
  modules.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name = '']) => name)).sort()
const missing = (named: readonly string[], registered: readonly string[]) =>
  named.filter((name) => !registered.includes(name))

describe('the list of areas', () => {
  test('has every area.ts, under the path where it lies, once', () => {
    const paths = listLayer('area.ts', /^area\.ts$/).map((path) =>
      path.slice('src/'.length, -'/area.ts'.length),
    )
    expect(AREAS.map(({ path }) => path).sort()).toEqual(paths.sort())
  })

  test('goes from the ground up, as docs/map.md does', () => {
    const order = GROUND_UP.map(({ path }) => path)
    const paths = AREAS.map(({ path }) => path)
    expect(paths).toEqual([...paths].sort((a, b) => order.indexOf(a) - order.indexOf(b)))
  })
})

describe('timers', () => {
  const kinds = makeRunners(AREAS).flatMap((runner) => runner.kinds.map(({ kind }) => kind))

  test('every kind that may be set is registered, and every one registered may be set', () => {
    const declared = listNamed(/interface TimerKinds \{([^}]*)\}/g).flatMap((body) =>
      [...body.matchAll(/^\s*'?([\w.-]+)'?:/gm)].map(([, name = '']) => name),
    )
    expect(declared.length).toBeGreaterThan(4)
    expect([...kinds].sort()).toEqual(declared.sort())
  })

  test('every kind is a name that the database takes', () => {
    const pattern = /kind ~ '([^']+)'/.exec(read('src/migrations/0132_kind.sql'))?.[1]
    expect(pattern).toBeDefined()
    expect(kinds.filter((kind) => !new RegExp(pattern ?? '').test(kind))).toEqual([])
  })

  test('one that two areas register is refused', () => {
    expect(() => makeRunners([...AREAS, ...AREAS])).toThrow('two areas')
  })
})

describe('rights', () => {
  const names = RIGHTS.map(({ name }) => name)

  test('every one that a policy allows is registered, once', () => {
    const allowed = listNamed(/\ballow\(\s*'([\w.-]+)'/g)
    expect(allowed.length).toBeGreaterThan(15)
    expect(missing(allowed, names)).toEqual([])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('are allowed in policies and nowhere else', () => {
    const elsewhere = modules.filter(
      ({ path, text }) =>
        /\ballow\(\s*'/.test(text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')) &&
        !path.endsWith('/domain/policy.ts'),
    )
    expect(elsewhere.map(({ path }) => path)).toEqual([])
  })
})

test('every area that adds kinds of events or notices hands them to the pages', () => {
  const declares = (shapes: string) =>
    modules.filter(
      ({ path, text }) =>
        text.includes(`interface ${shapes} `) && !path.startsWith('src/case/record/domain/'),
    ).length
  expect(EVENTS.filter((area) => area.timeline).length).toBe(declares('TimelineShapes'))
  expect(EVENTS.filter((area) => area.notices).length).toBe(declares('NoticeShapes'))
})

test('every file of routes is registered', () => {
  const registered = AREAS.flatMap((area) => area.routes ?? []).map(({ name }) => name)
  const files = new Set(listLayer('http', /\.ts$/))
  const exported = modules
    .filter(({ path }) => files.has(path) && !path.startsWith('src/platform/'))
    .flatMap(({ text }) =>
      [...text.matchAll(/export function (register\w+)\(app: /g)].map(([, name = '']) => name),
    )
  expect(exported.length).toBeGreaterThan(15)
  expect(missing(exported, registered)).toEqual([])
})
