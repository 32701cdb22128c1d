// The two axes of the house, layers and areas: who may import whom, no circles, one place for the
// environment and one for the clock.
import { areaOf, AREAS, layerOf, MAX_FILES_OF_AN_AREA } from './area.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCircles } from './circle.ts'
import { LAYERS, MAY_READ_CLOCK, MAY_READ_STOPWATCH } from './layer.ts'
import {
  listFiles,
  type Module,
  packageOf,
  readImports,
  readModules,
  resolveImport,
  ROOT,
} from './module.ts'

const modules = readModules()
/** The folder that one sees first: 'case', 'platform', 'shell'. */
const topOf = (path: string): string => (areaOf(path) ?? '').split('/')[0] ?? ''
const LINES_MOST = 400
/** A list of phrases is read key by key, not as a whole. */
const PHRASES_MOST = 600

/**
 * 'path: what is wrong' for every module that `look` finds fault with; comments do not count as
 * code.
 */
const listFaults = (look: (module: Module) => string[]): string[] =>
  modules.flatMap((module) => look(module).map((fault) => `${module.path}: ${fault}`))
const listMatches = (text: string, pattern: RegExp): string[] =>
  [...withoutComments(text).matchAll(pattern)].map(([found]) => found)
const withoutComments = (text: string): string =>
  text.replace(/^\s*(\/\*\*?[\s\S]*?\*\/|\/\/.*$)/gm, '').replace(/\s\/\/ .*$/gm, '')

describe('the reader', () => {
  test('sees every form of import', () => {
    const text = [
      "import { a } from './a.ts'",
      "import type { B } from '../b.ts'",
      "import c, { type D } from 'c'",
      "import { type E } from './e.ts'",
      "import './f.css'",
      "import {\n  g,\n  h,\n} from './g.ts'",
      "export * from './i.ts'",
      "export { type J } from './j.ts'",
      "const k = () => import('./k.tsx')",
      "type L = import('./l.ts').L",
      "new Worker(new URL('./m.ts', import.meta.url))",
      "// import { n } from './n.ts'",
      " * import('./o.ts')",
      'const p = "from \'./p.ts\'"',
    ].join('\n')
    expect(
      readImports(text)
        .map(({ from }) => from)
        .sort(),
    ).toEqual([
      '../b.ts',
      './a.ts',
      './e.ts',
      './f.css',
      './g.ts',
      './i.ts',
      './j.ts',
      './k.tsx',
      './l.ts',
      './m.ts',
      'c',
    ])
    expect(
      readImports(text)
        .filter(({ typeOnly }) => typeOnly)
        .map(({ from }) => from)
        .sort(),
    ).toEqual(['../b.ts', './e.ts', './j.ts'])
  })

  test('has read the house', () => {
    expect(modules.length).toBeGreaterThan(100)
    expect(modules.reduce((count, { imports }) => count + imports.length, 0)).toBeGreaterThan(500)
    for (const layer of [
      'domain',
      'contract',
      'store',
      'adapters',
      'app',
      'http',
      'timers',
      'i18n',
      'cli',
      'web',
    ]) {
      expect(modules.filter(({ path }) => layerOf(path) === layer).length, layer).toBeGreaterThan(0)
    }
  })

  test('leads to files that exist', () => {
    const lost = listFaults(({ path, imports }) =>
      imports.flatMap(({ from }) => {
        const to = resolveImport(path, from)
        return to && !existsSync(join(ROOT, to)) ? [from] : []
      }),
    )
    expect(lost).toEqual([])
  })
})

describe('imports', () => {
  test('every layer and area is known', () => {
    expect(
      [...new Set(modules.map(({ path }) => layerOf(path)))].filter((layer) => !LAYERS[layer]),
    ).toEqual([])
  })

  test('stay within what a layer may know', () => {
    const faults = listFaults(({ path, imports }) =>
      imports.flatMap(({ from, typeOnly }) => {
        const layer = LAYERS[layerOf(path)]
        if (!layer) return []
        const to = resolveImport(path, from)
        if (to !== null)
          return !to.startsWith('src/') ||
            layerOf(to) === layerOf(path) ||
            layer.layers === 'all' ||
            layer.layers.includes(layerOf(to)) ||
            layer.modules?.includes(to)
            ? []
            : [from]
        const name = packageOf(from)
        const isAllowed =
          layer.packages === 'all' ||
          layer.packages.includes(name) ||
          layer.files?.[path]?.includes(name) ||
          (typeOnly && layer.types?.includes(name))
        return isAllowed ? [] : [name]
      }),
    )
    expect(faults).toEqual([])
  })

  test('never leave src', () => {
    expect(
      listFaults(
        ({ path, imports }) =>
          imports
            .map(({ from }) => resolveImport(path, from))
            .filter((to) => to !== null && !to.startsWith('src/')) as string[],
      ),
    ).toEqual([])
  })

  test('numbering plans stay out of what browsers load', () => {
    const imports = new Map(
      modules.map(({ path, imports: list }) => [
        path,
        list
          .filter(({ typeOnly }) => !typeOnly)
          .map(({ from }) => resolveImport(path, from))
          .filter((to) => to !== null),
      ]),
    )
    const seen = new Set(
      modules.map(({ path }) => path).filter((path) => ['web', 'widget'].includes(layerOf(path))),
    )
    for (const path of seen) for (const to of imports.get(path) ?? []) seen.add(to)
    expect(seen.size).toBeGreaterThan(100)
    expect([...seen].filter((path) => path === 'src/platform/address/domain/phone.ts')).toEqual([])
  })

  test('never go in a circle', () => {
    const graph = new Map(
      modules.map(({ path, imports }) => [
        path,
        imports.map(({ from }) => resolveImport(path, from)).filter((to) => to !== null),
      ]),
    )
    expect(findCircles(graph)).toEqual([])
  })

  test('keep to the order of the areas: never from the ground up', () => {
    const rank = new Map(AREAS.map(({ path }, index) => [path, index]))
    const faults = listFaults(({ path, imports }) =>
      imports.flatMap(({ from }) => {
        const to = resolveImport(path, from)
        const [own, other] = [areaOf(path) ?? '', areaOf(to ?? '') ?? '']
        return to?.startsWith('src/') && rank.get(other)! > rank.get(own)!
          ? [`${own} may not import from ${other} (${from})`]
          : []
      }),
    )
    expect(faults).toEqual([])
  })

  test('never go in a circle of folders', () => {
    const graph = new Map<string, string[]>()
    for (const { path, imports } of modules) {
      const own = topOf(path)
      const others = imports.flatMap(({ from }) => {
        const to = resolveImport(path, from)
        return to?.startsWith('src/') && topOf(to) !== own ? [topOf(to)] : []
      })
      graph.set(own, [...(graph.get(own) ?? []), ...others])
    }
    expect(graph.size).toBeGreaterThan(15)
    expect(findCircles(graph)).toEqual([])
  })

  test('a circle would be found', () => {
    expect(
      findCircles(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b', 'd']],
          ['d', []],
          ['e', ['e']],
        ]),
      ),
    ).toEqual([['b', 'c'], ['e']])
  })

  test('are the only way in: no require', () => {
    expect(
      listFaults(({ path, text }) =>
        path === 'src/platform/database/adapters/postgres/binaries.ts'
          ? []
          : listMatches(text, /\brequire\s*\(|\bcreateRequire\b/g),
      ),
    ).toEqual([])
  })
})

describe('the outside', () => {
  test('the environment is read in one place', () => {
    expect(
      listFaults(({ path, text }) =>
        path === 'src/config.ts' ? [] : listMatches(text, /process\s*\.\s*env\b|process\['env'\]/g),
      ),
    ).toEqual([])
  })

  test('the clock is read where it is handed out, and where people look at it', () => {
    const clock =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|(?<!new )\bDate\(\)|\bTemporal\.Now\b/g
    expect(
      listFaults(({ path, text }) =>
        MAY_READ_CLOCK.some(({ where }) => path.startsWith(where)) ? [] : listMatches(text, clock),
      ),
    ).toEqual([])
  })

  test('elapsed time is measured only where something waits or forgets', () => {
    expect(
      listFaults(({ path, text }) =>
        MAY_READ_STOPWATCH.some(({ where }) => path.startsWith(where))
          ? []
          : listMatches(text, /\bperformance\.now\b|\bprocess\.hrtime\b/g),
      ),
    ).toEqual([])
  })

  test('no permission is kept that nobody uses', () => {
    const isUsed = ({ where }: { where: string }, pattern: RegExp) =>
      modules.some(
        ({ path, text }) => path.startsWith(where) && pattern.test(withoutComments(text)),
      )
    expect(
      MAY_READ_CLOCK.filter((entry) => !isUsed(entry, /Date\.now|new Date\(\s*\)|Temporal\.Now/)),
    ).toEqual([])
    expect(MAY_READ_STOPWATCH.filter((entry) => !isUsed(entry, /performance\.now/))).toEqual([])
  })

  test('the database does not tell the time either', () => {
    const timeTold =
      /(?<![.\w])now\(\)|\b(clock|statement|transaction)_timestamp\b|\bcurrent_(timestamp|date)\b/i
    const sql = listFiles('src/migrations', /\.sql$/).filter((path) =>
      timeTold.test(readFileSync(join(ROOT, path), 'utf8').replace(/--.*$/gm, '')),
    )
    expect(sql).toEqual([])
    // The list of applied migrations is written before anybody has a clock to hand over.
    const isJudged = (path: string) =>
      layerOf(path) === 'store' && path !== 'src/platform/database/store/migrate.ts'
    expect(
      listFaults(({ path, text }) =>
        isJudged(path) ? listMatches(text, new RegExp(timeTold, 'gi')) : [],
      ),
    ).toEqual([])
  })

  test('decisions are pure: no waiting, no chance, no world', () => {
    const impure =
      /\basync\b|\bawait\b|\bPromise\b|\bMath\.random\b|\bcrypto\b|\bfetch\(|\bset(Timeout|Interval|Immediate)\b|\bconsole\.|\bprocess\.|\bglobalThis\.(?!Temporal)|\b(local|session)Storage\b/g
    expect(
      listFaults(({ path, text }) => (layerOf(path) === 'domain' ? listMatches(text, impure) : [])),
    ).toEqual([])
  })
})

describe('areas', () => {
  const files = listFiles('src', /./).filter((path) => !path.startsWith('src/migrations/'))

  test('every file lies in one that docs/map.md names', () => {
    expect(files.length).toBeGreaterThan(700)
    expect(files.filter((path) => areaOf(path) === undefined)).toEqual([])
    const map = readFileSync(join(ROOT, 'docs/map.md'), 'utf8')
    expect(
      AREAS.filter(({ path }) => !map.includes(`\`${path}\``)).map(({ path }) => path),
    ).toEqual([])
  })

  test('none is empty, and none has grown past what one can survey', () => {
    const count = (area: string) => files.filter((path) => areaOf(path) === area).length
    expect(AREAS.filter(({ path }) => count(path) === 0)).toEqual([])
    expect(
      AREAS.filter(({ path }) => count(path) > MAX_FILES_OF_AN_AREA).map(
        ({ path }) => `${path}: ${count(path)}`,
      ),
    ).toEqual([])
  })
})

describe('files', () => {
  test(`have at most ${LINES_MOST} lines`, () => {
    const most = (path: string) => (layerOf(path) === 'i18n' ? PHRASES_MOST : LINES_MOST)
    expect(
      listFaults(({ path, text }) =>
        text.trimEnd().split('\n').length > most(path)
          ? [`${text.trimEnd().split('\n').length} lines`]
          : [],
      ),
    ).toEqual([])
  })

  test(`of tests have at most ${LINES_MOST} lines too; a list of sentences is read sentence by sentence`, () => {
    const paths = [...listFiles('test', /\.tsx?$/), ...listFiles('src', /\.test\.tsx?$/)]
    expect(paths.length).toBeGreaterThan(150)
    const faults = paths.flatMap((path) => {
      const count = readFileSync(join(ROOT, path), 'utf8').trimEnd().split('\n').length
      return count > LINES_MOST && !path.includes('/corpus/') ? [`${path}: ${count} lines`] : []
    })
    expect(faults).toEqual([])
  })

  test('open with one sentence on what they are for', () => {
    expect(
      listFaults(({ text }) =>
        /^(#!.*\n)?(\/\/ \S|\/\*\* ?\S)/.test(text) ? [] : [text.split('\n')[0] ?? ''],
      ),
    ).toEqual([])
  })

  test('are named kebab-case, for what they are', () => {
    const bad = listFiles('src', /./).filter(
      (path) =>
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.[a-z0-9]+$/.test(path.split('/').at(-1) ?? '') &&
        !/\/\d{4}_[a-z0-9_]+\.sql$/.test(path),
    )
    expect(bad).toEqual([])
    expect(
      listFiles('src', /./).filter((path) =>
        /\b(util|utils|helper|helpers|manager|misc|impl)\b/.test(path),
      ),
    ).toEqual([])
  })

  test('leave nothing for later', () => {
    expect(
      listFaults(({ text }) =>
        [...text.matchAll(/\b(TODO|FIXME|XXX|HACK)\b/g)].map(([found]) => found),
      ),
    ).toEqual([])
  })
})
