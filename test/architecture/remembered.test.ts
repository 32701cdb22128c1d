// Whatever the server remembers longer than a request lies in a service made at its start
// (src/shell/app/services.ts), never in a module; what a module may keep is named here.
import { layerOf } from './area.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles, ROOT } from './module.ts'

/**
 * Memos: the same data gives the same answer, whoever asks and however many nodes run in this
 * process, so they save work and decide nothing. Each says what bounds it. By file and name.
 */
const MEMOS: Record<string, string> = {
  'src/access/adapters/password.ts nobody': 'one hash, of a password nobody has',
  'src/calendar/domain/calendar.ts years': '600 years of each calendar that ships',
  'src/calendar/domain/calendars/ir-moon.ts day': 'one day, while the file is read',
  'src/calendar/domain/calendars/ir-moon.ts starts': 'the published years',
  'src/calendar/domain/day.ts texts': '20,000 days',
  'src/calendar/domain/opening.ts prepared': 'as long as its hours',
  'src/calendar/domain/zone.ts zones': '1,000 zones with 200 stretches each',
  'src/guide/domain/condition.ts known': 'as long as its guide',
  'src/guide/domain/form.ts guesses': 'as long as what is known',
  'src/guide/domain/matter.ts found': 'as long as its state',
  'src/guide/domain/move.ts apologies': 'as long as its guide',
  'src/guide/domain/move.ts byId': 'as long as its guide',
  'src/guide/domain/move.ts ends': 'as long as its guide',
  'src/guide/domain/move.ts known': 'as long as its guide',
  'src/guide/domain/slot.ts answered': 'as long as its promise',
  'src/guide/domain/slot.ts called': 'as long as what is known',
  'src/guide/domain/wish.ts known': 'as long as its state',
  'src/handbook/app/shipped.ts known': 'the brands that ship',
  'src/handbook/domain/place.ts made': 'as long as its handbook',
  'src/platform/i18n/format.ts compiled': 'phrases of the catalogue in each language',
  'src/platform/text/domain/choose-form.ts chosen': '5,000 texts',
  'src/platform/text/domain/fold.ts folded': '2,000 letters',
  'src/platform/text/domain/say-when.ts formatters': '100',
  'src/platform/text/domain/say-when.ts said': '100',
  'src/platform/text/domain/word.ts spelt': '2,000 letters',
  'src/shell/http/openapi-shape.ts SHAPES': 'the shapes of the contract, while the file is read',
  'src/shell/http/openapi-shape.ts taken': 'names of the shapes, while the file is read',
  'src/signal/adapters/cue-model.ts reader': 'one, of the model that ships',
  'src/signal/domain/lexicon.ts prepared': 'one for each language; 40 letters a remembered word',
  'src/signal/domain/model.ts remembered': '20,000 words of 40 letters for each language',
  'src/style/domain/action-word.ts known': '5,000 words of 40 letters',
  'src/style/domain/check.ts compiled': 'as long as its handbook',
  'src/style/domain/pattern.ts put': 'a scratch pad, empty again before anybody else has a turn',
  'src/style/domain/pattern.ts putAt': 'a scratch pad, empty again before anybody else has a turn',
  'src/style/domain/when-day.ts days': '5,000 days',
  'src/style/domain/when.ts begins': '5,000 words of 40 letters',
}

/** What belongs to the process itself, of which there is one. */
const PROCESS: Record<string, string> = {
  'src/main.ts isStopping': 'a process stops once',
  'src/main.ts log': 'the process’s own',
  'src/main.ts postgres': 'the process’s own',
  'src/main.ts stops': 'what a stop of the process stops',
  'src/platform/base/adapters/apart.ts running': 'children that end with the process',
  'src/platform/database/store/joint.ts inside':
    'which transaction a call runs in; each names its own database',
}

/** Text of a module -> the names at its top level that change, or can, while the server runs. */
function listState(text: string): string[] {
  const declared = [
    ...text.matchAll(/^(?:export )?(const|let) (\w+)(?:: [^\n]+?)? =\s+([^\n]*)/gm),
  ].map(([, keyword, name = '', made = '']) => ({ keyword, name, made }))
  return declared
    .filter(
      ({ keyword, name, made }) =>
        keyword === 'let' ||
        /^new (Map|Set|WeakMap|WeakSet)(<.*>)?\(\)/.test(made) ||
        /^new (WeakMap|WeakSet|AsyncLocalStorage)\b/.test(made) ||
        // A service made by a module is everybody's.
        /^make[A-Z]\w*\(/.test(made) ||
        new RegExp(
          `(?<![.\\w])${name}(\\.(set|add|delete|clear|push|pop|shift|unshift|splice)\\(|\\[[^\\]\\n]*\\] = )`,
        ).test(text),
    )
    .map(({ name }) => name)
}

test('the reader finds what a module keeps', () => {
  const text = [
    'let last: Promise<unknown> = Promise.resolve()',
    'const cache = new WeakMap<Db, Map<string, Known>>()',
    'export const open: Map<string, number> = new Map()',
    "const grown = new Set(['a'])",
    'const uploads = makeUploads(LIMITS)',
    'const stops: (() => void)[] = []',
    "const NAMES = new Set(['a', 'b'])",
    'const makeToken = () => new Map()',
    'function f() {',
    "  grown.add('b')",
    '  stops.push(g)',
    '  const own = new Map()',
    '}',
  ].join('\n')
  expect(listState(text)).toEqual(['last', 'cache', 'open', 'grown', 'uploads', 'stops'])
})

// A page and its parts are one browser's; a command runs once.
const isServer = (file: string) =>
  !/\.test\.tsx?$/.test(file) && !['web', 'widget', 'cli'].includes(layerOf(file))

test('fault-A4 no module keeps anything but memos, each with what bounds it', () => {
  const found = listFiles('src', /\.tsx?$/)
    .filter(isServer)
    .flatMap((file) =>
      listState(readFileSync(join(ROOT, file), 'utf8')).map((name) => `${file} ${name}`),
    )
  expect(found.toSorted()).toEqual(Object.keys({ ...MEMOS, ...PROCESS }).toSorted())
})

test('what an area needs can be read from it: only the shell and the platform speak of all services', () => {
  const found = listFiles('src', /\.tsx?$/).filter(
    (file) =>
      /\b(NodeCtx|ServerCtx)\b/.test(readFileSync(join(ROOT, file), 'utf8')) &&
      !/^src\/(platform\/|shell\/|[\w-]+\.ts$)/.test(file),
  )
  expect(found).toEqual([])
})
