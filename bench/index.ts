// Measures the server through HTTP on its embedded database; npm run bench -- --help tells the
// options.
import { cpus, totalmem } from 'node:os'
import { measureChat } from './chat.ts'
import { readCommandLine } from './command-line.ts'
import { measureContact } from './contact.ts'
import { measureCost } from './cost.ts'
import { measureCues } from './cues.ts'
import { say, tell } from './figure.ts'
import { measureGuide } from './guide.ts'
import { measureIntake } from './intake.ts'
import { measureMyDay } from './my-day.ts'
import { makeDataDir, removeDataDir, startServer } from './server.ts'
import { measureSize } from './size.ts'
import { measureStart } from './start.ts'
import { measureWording } from './wording.ts'

const PARTS = [
  'guide',
  'chat',
  'intake',
  'contact',
  'my-day',
  'wording',
  'cues',
  'start',
  'memory',
  'cost',
] as const
const refuse = (why: string): never => {
  say(why)
  process.exit(1)
}
const { values, positionals } = readCommandLine('bench', refuse, {
  only: { type: 'string' },
  seconds: { type: 'string' },
  size: { type: 'string' },
  before: { type: 'string' },
  from: { type: 'string' },
})
const { size = null, before = null, from = null } = values
const contactSeconds = Number(values.seconds ?? 60)
const only = (values.only ?? positionals.shift())?.split(',') ?? [...PARTS]
const unknown = [
  ...only.filter((part) => !(PARTS as readonly string[]).includes(part)),
  ...positionals,
]
if (unknown.length > 0)
  refuse(
    `There is no part or option ${unknown.join(', ')}; the parts are ${PARTS.join(', ')}, and npm run bench -- --help tells the options.`,
  )
if (!(contactSeconds > 0)) refuse('The option --seconds needs a number above 0.')
if (size !== null && !(Number.isInteger(Number(size)) && Number(size) > 0))
  refuse('The option --size needs a whole number above 0.')

tell({
  figure: 'machine',
  value: cpus().length,
  unit: 'cores',
  memoryMb: Math.round(totalmem() / 1_048_576),
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
})
if (size !== null) {
  await measureSize(Number(size), { before, from })
  process.exit(0)
}
// These need no server.
if (only.includes('guide')) measureGuide()
if (only.includes('wording')) measureWording()
if (only.includes('cues')) measureCues()
if (only.every((part) => part === 'guide' || part === 'wording' || part === 'cues')) process.exit(0)

const dataDir = makeDataDir()
let isDone = false
if (only.includes('chat')) measureChat()
try {
  say('The desk is started on an empty directory …')
  const server = await startServer(dataDir)
  try {
    tell({
      figure: 'start.first',
      value: Math.round(server.startMs),
      unit: 'ms',
      how: 'new cluster, migrations, the example brands and their cases',
    })
    if (only.includes('memory'))
      tell({
        figure: 'memory.idle',
        value: server.memory(),
        unit: 'MB',
        how: 'resident memory of the server process after the first start',
      })
    if (only.includes('intake')) await measureIntake(server)
    if (only.includes('contact')) await measureContact(server, contactSeconds)
    if (only.includes('my-day')) await measureMyDay(server)
    if (only.includes('memory'))
      tell({
        figure: 'memory.loaded',
        value: server.memory(),
        unit: 'MB',
        how: `resident memory of the server process after ${only.filter((part) => part === 'intake' || part === 'my-day').join(' and ') || 'nothing else'}`,
      })
  } finally {
    await server.stop()
  }
  if (only.includes('start')) await measureStart(dataDir)
  if (only.includes('cost')) await measureCost(dataDir)
  isDone = true
} finally {
  // What went wrong can be looked at.
  if (isDone) removeDataDir(dataDir)
  else say(`The measurement was not finished; the desk's data are kept in ${dataDir}.`)
}
