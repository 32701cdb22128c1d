// `opoka play FILE`: plays a written dialogue against a running server, as a telephone system, a
// chat's visitor and an agent would.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SetupError } from '../../platform/base/adapters/setup-error.ts'
import { type PlayConfig, readPlayConfig } from '../../config.ts'
import { readArguments } from '../../platform/base/cli/argument.ts'
import { type PlayableDialogue, readDialogue } from '../../contact/page/cli/dialogue-file.ts'
import { type Answer, newId, openPlayClient, type PlayClient } from './play-client.ts'
import { errorCode, itemAt } from '../../platform/base/domain/narrow.ts'

const USAGE = `Usage: npx opoka play FILE [--desk URL] [--speed real|fast|N] [--brand B] [--as MAIL] [--token TOKEN]

Plays the written dialogue FILE (YAML, or JSON lines) against a running desk and prints what it does.
  --desk   where the desk is; OPOKA_DESK, or http://127.0.0.1:4777
  --speed  real (unless told), fast (without waiting), or a number: so many times faster
  --brand  another brand than the file's
  --as     mail address of the agent; with the password in OPOKA_PASSWORD the agent signs in (needed for visits, and to take a chat)
  --token  a token of the brand, made on its page; better in OPOKA_TOKEN, where no other user of this machine reads it
Exit code 0: played, 1: the file or the desk could not be used, 2: wrong usage.
`

type Output = { write: (text: string) => unknown }
export type PlayWorld = {
  out: Output
  err: Output
  config: PlayConfig
  now: () => number
  wait: (ms: number) => Promise<void>
}
type Options = {
  file: string
  url: string
  speed: number
  brand: string | null
  mail: string | null
  token: string | null
}
type Play = {
  dialogue: PlayableDialogue
  client: PlayClient
  mail: string | null
  call: string
  contact: string | null
  isSilent: boolean
  atOf: (seconds: number) => string
  tell: (seconds: number, words: string) => void
}

const realWorld = (): PlayWorld => ({
  out: process.stdout,
  err: process.stderr,
  config: readPlayConfig(),
  now: Date.now,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
})

/** Answers the exit code. */
export async function runPlay(
  argv: readonly string[],
  world: PlayWorld = realWorld(),
): Promise<number> {
  const options = readOptions(argv, world.config)
  if (options === 'help') {
    world.out.write(USAGE)
    return 0
  }
  if ('refused' in options) {
    world.err.write(`${options.refused}\n\n${USAGE}`)
    return 2
  }
  const text = await readFile(options.file, 'utf8').catch((error: unknown) => {
    throw new SetupError(`${options.file} cannot be read (${errorCode(error) ?? String(error)}).`)
  })
  const read = readDialogue(basename(options.file), text)
  const dialogue = addFrame({ ...read, brand: options.brand ?? read.brand })
  const mail = options.mail ?? dialogue.agent ?? null
  const password = options.mail ? world.config.password : null
  if (options.mail && !password)
    throw new SetupError('--as needs the password of this person in OPOKA_PASSWORD.')
  if (!options.token && !password)
    throw new SetupError(
      'Give a token of the brand in OPOKA_TOKEN, or sign in with --as MAIL and OPOKA_PASSWORD.',
    )
  if (dialogue.channel === 'visit' && !password)
    throw new SetupError('A visit is begun by a person: sign in with --as MAIL and OPOKA_PASSWORD.')
  const client = await openPlayClient(options.url, dialogue.brand, {
    token: options.token,
    mail: options.mail,
    password,
  })
  await play(dialogue, { client, mail, speed: options.speed }, world)
  return 0
}

function readOptions(
  argv: readonly string[],
  config: PlayConfig,
): Options | 'help' | { refused: string } {
  const read = readArguments(argv, {
    options: { '--desk': true, '--speed': true, '--brand': true, '--as': true, '--token': true },
    words: { least: 0, most: 1 },
    instead: 'One file is played at a time.',
  })
  if (read === 'help' || 'refused' in read) return read
  const {
    options: found,
    words: [file],
  } = read
  if (file === undefined) return { refused: 'Name the file to play.' }
  const speed =
    { real: 1, fast: Infinity }[found.get('--speed') ?? 'real'] ?? Number(found.get('--speed'))
  if (!(speed > 0)) return { refused: '--speed is real, fast or a number above 0.' }
  const url = (found.get('--desk') ?? config.desk).replace(/\/+$/, '')
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    return { refused: '--desk is an address like http://127.0.0.1:4777.' }
  return {
    file,
    url,
    speed,
    brand: found.get('--brand') ?? null,
    mail: found.get('--as') ?? null,
    token: found.get('--token') ?? config.token,
  }
}

/** What every call has and few dialogues write down: it rings, is answered, and ends. */
function addFrame(dialogue: PlayableDialogue): PlayableDialogue {
  const { channel, events } = dialogue
  if (channel !== 'phone' || events.some((event) => event.call !== undefined)) return dialogue
  const last = itemAt(events, -1).at
  const frame = (at: number, call: 'started' | 'answered' | 'ended') => ({
    at,
    call,
    who: 'customer' as const,
  })
  return {
    ...dialogue,
    events: [frame(0, 'started'), frame(0, 'answered'), ...events, frame(last + 1, 'ended')],
  }
}

async function play(
  dialogue: PlayableDialogue,
  { client, mail, speed }: { client: PlayClient; mail: string | null; speed: number },
  world: PlayWorld,
): Promise<void> {
  const length = itemAt(dialogue.events, -1).at
  const startMs = world.now()
  // Played faster it is told as if it had begun earlier, so that its own times stay as far apart as
  // they were written.
  const beganMs = startMs - length * 1000 * (1 - 1 / speed)
  const name = (seconds: number) => `${seconds.toFixed(1).padStart(7)} s`
  const stage: Play = {
    dialogue,
    client,
    mail,
    call: `play-${newId()}`,
    contact: null,
    isSilent: false,
    atOf: (seconds) => new Date(Math.round(beganMs + seconds * 1000)).toISOString(),
    tell: (seconds, words) => void world.out.write(`${name(seconds)}  ${words}\n`),
  }
  world.out.write(
    `${NAMES[dialogue.channel] ?? 'A call'} of ${dialogue.brand} with ${dialogue.events.length} events, ${paceOf(speed)}, on ${client.url}\n`,
  )
  for (const event of dialogue.events) {
    const dueMs = startMs + (event.at * 1000) / speed
    if (dueMs > world.now()) await world.wait(dueMs - world.now())
    await perform(stage, event)
  }
  if (dialogue.channel === 'chat') must(await client.chat('/end', {}), 'the end')
  world.out.write(
    `Played. ${stage.contact ? `${client.url}/contacts/${dialogue.brand}/${stage.contact}` : ''}\n`,
  )
}

const NAMES: Partial<Record<string, string>> = { chat: 'A chat', visit: 'A visit' }

function paceOf(speed: number): string {
  if (speed === 1) return 'in real time'
  return speed === Infinity ? 'as fast as it goes' : `${speed} times faster`
}

type PlayEvent = PlayableDialogue['events'][number]

async function perform(stage: Play, event: PlayEvent): Promise<void> {
  const { dialogue, tell } = stage
  if (event.call) {
    const transferredTo = event.call === 'transferred' && event.to?.includes('@') ? event.to : null
    const agent = event.call === 'answered' ? stage.mail : transferredTo
    const body = {
      brand: dialogue.brand,
      call: stage.call,
      event: event.call,
      at: stage.atOf(event.at),
      agent,
      to: event.to,
      language: languageOf(dialogue),
      phone: event.call === 'started' ? dialogue.caller : null,
    }
    const reply = must(await stage.client.send('calls', body), event.call)
    stage.contact = String(reply.contact)
    tell(
      event.at,
      `call ${event.call}: ${String(reply.state)}${reply.note ? ` (${String(reply.note)})` : ''}`,
    )
  }
  if (event.text !== undefined) await speak(stage, event, event.text)
  const at = stage.atOf(event.at)
  const { who } = event
  if (event.cue)
    await add(stage, event.at, `tap ${event.cue}`, {
      at,
      who: 'customer',
      kind: 'cue',
      cue: event.cue,
    })
  if (event.fact)
    await add(stage, event.at, `fact ${event.fact.text}`, {
      at,
      who,
      kind: 'fact',
      fact: { id: newId(), state: 'open', ...event.fact },
    })
  if (event.wish)
    await add(stage, event.at, `wish ${event.wish}`, { at, who, kind: 'wish', text: event.wish })
  if (event.note)
    await add(stage, event.at, `note ${event.note}`, {
      at,
      who: 'agent',
      kind: 'note',
      text: event.note,
    })
}

const languageOf = (dialogue: PlayableDialogue) => dialogue.language ?? dialogue.lang ?? null

async function speak(stage: Play, event: PlayEvent, text: string): Promise<void> {
  const { dialogue, client, tell } = stage
  const message = { id: newId(), text }
  const at = stage.atOf(event.at)
  if (dialogue.channel === 'phone') {
    if (stage.isSilent)
      return tell(event.at, `${event.who}: not sent, the brand takes no transcripts`)
    const answer = await client.send(
      `calls/${dialogue.brand}/${encodeURIComponent(stage.call)}/turns`,
      { ...message, who: event.who, at },
    )
    stage.isSilent = answer.body.code === 'contact.transcripts_off'
    if (stage.isSilent)
      return tell(
        event.at,
        `${event.who}: not sent, the brand takes no transcripts; taps and facts go on`,
      )
    stage.contact = String(must(answer, 'a turn').contact)
  } else if (dialogue.channel === 'visit' || event.who === 'agent') {
    return add(stage, event.at, `${event.who}: ${text}`, {
      at,
      who: event.who,
      kind: 'turn',
      text,
      source: dialogue.channel === 'chat' ? 'chat' : 'typed',
    })
  } else {
    const known = stage.contact !== null
    must(
      await client.chat(
        known ? '/messages' : '/open',
        known
          ? { messages: [message] }
          : { message, language: languageOf(dialogue), name: dialogue.caller },
      ),
      'a message',
    )
    if (!known) await findChat(stage, event.at)
  }
  tell(event.at, `${event.who}: ${text}`)
}

/** The visitor does not learn which contact it is: the agent finds it on the board. */
async function findChat(stage: Play, at: number): Promise<void> {
  stage.contact = ''
  if (!stage.client.isSignedIn)
    return stage.tell(at, 'the chat waits; taps and the agent’s words need --as')
  const waiting = await stage.client.newestWaiting()
  if (waiting === null) return
  must(
    await stage.client.send(`contacts/${stage.dialogue.brand}/${waiting}/take`, {}),
    'taking the chat',
  )
  stage.contact = waiting
}

async function add(stage: Play, seconds: number, words: string, event: object): Promise<void> {
  const { dialogue, client } = stage
  if (dialogue.channel === 'visit' && stage.contact === null) {
    const id = newId()
    must(
      await client.send('contacts', {
        id,
        brand: dialogue.brand,
        channel: 'visit',
        language: languageOf(dialogue),
        at: stage.atOf(0),
      }),
      'the visit',
    )
    stage.contact = id
  }
  if (!stage.contact)
    return stage.tell(seconds, `${words}: left out, there is no contact that could be written to`)
  must(
    await client.send(`contacts/${dialogue.brand}/${stage.contact}/events`, {
      events: [{ id: newId(), ...event }],
    }),
    words,
  )
  stage.tell(seconds, words)
}

const HINTS: Record<string, string> = {
  'token.invalid': 'The token is not (or no longer) good; make one on the brand’s page.',
  'access.denied': 'The token belongs to another brand, or this person may not do this.',
  'brand.not_found': 'The desk has no such brand.',
  'chat.closed': 'The brand’s hours are over, so nobody takes chats.',
  'session.required': 'A token cannot do this: sign in with --as MAIL and OPOKA_PASSWORD.',
}

/** Throws SetupError with what the server said. */
function must({ status, body }: Answer, what: string): Answer['body'] {
  if (status < 300) return body
  const code = errorCode(body)
  throw new SetupError(
    `The desk refused ${what}: ${code ?? status}. ${HINTS[code ?? ''] ?? ''}`.trim(),
  )
}
