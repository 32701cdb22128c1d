// What each layer may import, and who may look at a clock: the table that docs/map.md draws.

export type Layer = {
  /** Layers besides its own. */
  layers: readonly string[] | 'all'
  packages: readonly string[] | 'all'
  /** Packages of which only types are wanted. */
  types?: readonly string[]
  /** Packages that one file alone may use. */
  files?: Record<string, readonly string[]>
  /** Single files of other layers. */
  modules?: readonly string[]
}

const NODE_PURE = ['node:crypto', 'node:path', 'node:url', 'node:util']

export const LAYERS: Record<string, Layer> = {
  // Numbering plans are data and decide like any other rule: without waiting, clock or chance
  // (docs/adr/0013-phones.md).
  domain: {
    layers: [],
    packages: [],
    // The forms of a sentence are ICU select, which a package of the standard parses.
    files: {
      'src/platform/address/domain/phone.ts': ['libphonenumber-js'],
      'src/platform/text/domain/choose-form.ts': ['intl-messageformat'],
    },
  },
  i18n: { layers: [], packages: ['intl-messageformat'] },
  contract: { layers: ['domain'], packages: ['zod'] },
  store: {
    layers: ['domain'],
    packages: ['kysely', 'pg', 'node:async_hooks', 'node:crypto'],
    files: { 'src/platform/database/store/migrate.ts': ['node:fs/promises'] },
    modules: ['src/platform/database/adapters/postgres/client.ts'],
  },
  adapters: { layers: ['domain'], packages: 'all' },
  app: {
    layers: ['domain', 'contract', 'store', 'adapters', 'i18n'],
    packages: ['qrcode', ...NODE_PURE],
    types: ['pino', 'zod'],
    // The handbooks and example cases that ship lie beside the code; these two read them.
    files: {
      'src/handbook/app/shipped.ts': ['node:fs/promises'],
      'src/example/app/case.ts': ['node:fs/promises'],
    },
  },
  http: {
    layers: ['app', 'contract', 'domain'],
    packages: [
      'hono',
      '@hono/node-server',
      'zod',
      'node:http',
      'node:net',
      'node:zlib',
      'node:stream',
      ...NODE_PURE,
    ],
    files: { 'src/platform/http/static.ts': ['node:fs/promises'] },
  },
  timers: { layers: ['app', 'contract', 'domain'], packages: [] },
  web: {
    layers: ['contract', 'domain', 'i18n'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      '@internationalized/date',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tabler/icons-react',
      '@fontsource-variable/inter',
      '@fontsource-variable/vazirmatn',
      'temporal-polyfill',
      'idb',
    ],
    types: ['vite', 'zod'],
  },
  // Goes to pages of other people: what it takes along, their customers load.
  widget: { layers: ['contract', 'domain'], packages: [] },
  cli: {
    layers: [
      'domain',
      'contract',
      'store',
      'adapters',
      'app',
      'i18n',
      'http',
      'timers',
      'config.ts',
      'service.ts',
    ],
    packages: 'all',
  },
  // What an area gives, and the list of them: they name, and decide nothing.
  'area.ts': { layers: ['app', 'http', 'domain'], packages: [] },
  'areas.ts': { layers: ['area.ts', 'app'], packages: [] },
  'config.ts': {
    layers: [],
    packages: ['node:net', 'node:path', 'node:util'],
    modules: ['src/platform/base/domain/closest.ts'],
  },
  'service.ts': { layers: ['app', 'timers', 'domain', 'adapters'], packages: [] },
  'start-line.ts': { layers: ['app', 'domain'], packages: [] },
  'main.ts': { layers: 'all', packages: 'all' },
}

type Permission = { where: string; why: string }

/** The time of day. Everybody else is handed `now` or asks `ctx.now()`. */
export const MAY_READ_CLOCK: readonly Permission[] = [
  { where: 'src/main.ts', why: 'the clock of the running server is made here' },
  { where: 'src/handbook/cli/handbook.ts', why: 'a check from the command line is about today' },
  { where: 'src/handbook/cli/wording.ts', why: 'a draft from the command line is written today' },
  { where: 'src/shell/cli/play.ts', why: 'a dialogue is played in the time of whoever plays it' },
  {
    where: 'src/platform/web/phrase.tsx',
    why: 'hands the clock of the reader’s device to the formats',
  },
  {
    where: 'src/platform/web/preference.ts',
    why: 'what somebody typed and never sent is forgotten after some days',
  },
  {
    where: 'src/contact/chat/widget/keep.ts',
    why: 'a message typed and never sent is forgotten after a day',
  },
  { where: 'src/platform/web/parts/deadline-line.tsx', why: 'a running clock is drawn as of now' },
  { where: 'src/platform/web/parts/date-picker.tsx', why: 'an empty calendar opens at today' },
  { where: 'src/alarm/web/', why: 'how long somebody has been calling is drawn as of now' },
  { where: 'src/contact/alarm/web/', why: 'how long somebody has been calling is drawn as of now' },
  {
    where: 'src/access/web/offline/',
    why: 'a kept form says when it was written, before any server saw it',
  },
  {
    where: 'src/platform/web/offline/',
    why: 'a kept form says when it was written, before any server saw it',
  },
  { where: 'src/case/intake/web/', why: 'a time in the future is refused while it is typed' },
  {
    where: 'src/case/deadlines/web/',
    why: 'a time in the past cannot be promised, and one in the future has not been sent yet',
  },
  {
    where: 'src/case/letters/web/',
    why: 'a time in the past cannot be promised, and one in the future has not been sent yet',
  },
  {
    where: 'src/case/page/web/',
    why: 'a time in the past cannot be promised, and one in the future has not been sent yet',
  },
  {
    where: 'src/case/promises/web/',
    why: 'a time in the past cannot be promised, and one in the future has not been sent yet',
  },
  {
    where: 'src/contact/core/web/',
    why: 'a tap is told with the time of the device it was made on',
  },
  { where: 'src/contact/live/web/', why: 'how long a contact has lasted is drawn as of now' },
  { where: 'src/contact/wrap/web/', why: 'how long a contact has lasted is drawn as of now' },
  { where: 'src/people/web/', why: 'an absence begins today unless another day is chosen' },
  {
    where: 'src/brand/web/hook-test.ts',
    why: 'a signed test carries the time of whoever sends it',
  },
  {
    where: 'src/case/list/web/case-list.tsx',
    why: 'a printed list says when it was printed',
  },
]

/** Time that has passed, which no test turns. */
export const MAY_READ_STOPWATCH: readonly Permission[] = [
  { where: 'src/service.ts', why: 'work beside the requests takes a share of the time' },
  { where: 'src/main.ts', why: 'tells how long the start took' },
  {
    where: 'src/platform/files/app/upload.ts',
    why: 'a slow line gives up its place to somebody who waits',
  },
  { where: 'src/platform/database/adapters/', why: 'gives up on a server that does not answer' },
  {
    where: 'src/access/app/short-memory.ts',
    why: 'a node remembers who asks for a second, however the clock is turned',
  },
]
