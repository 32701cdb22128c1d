// From a tap or a customer's words on one screen to new advice on another: 300 contacts in
// progress, an event in each every four seconds.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Agent, get, request } from 'node:http'
import { createParser } from 'eventsource-parser'
import type { ContactEvent } from '../src/guide/domain/event.ts'
import { beginGuide, stepGuide } from '../src/guide/domain/guide.ts'
import type { GuideState } from '../src/guide/domain/state.ts'
import type { Guide } from '../src/guide/domain/type.ts'
import { latencies, percentile, round, say, tell } from './figure.ts'
import { MESSAGES } from './message.ts'
import { type RunningServer, openPool } from './server.ts'

const BRAND = 'northmoor'
const CONTACTS = 300
const EVERY_MS = 4_000
const WARM_UP_MS = 4_000
const CUES = ['shouting', 'insult', 'repetition', 'silence', 'calmer', 'past_peak'] as const

type Person = { cookie: string; csrf: string }
type Told = ContactEvent & { seq: number }

export async function measureContact(server: RunningServer, seconds: number): Promise<void> {
  const people = await addPeople(server)
  const agent = new Agent({ keepAlive: true, maxSockets: CONTACTS })
  const guide = await ask<{ guide: Guide }>(
    server,
    agent,
    people[0]!,
    'GET',
    `brands/${BRAND}/guide`,
  ).then((reply) => reply.guide)
  say(`${CONTACTS} contacts begin …`)
  const contacts: string[] = []
  for (const person of people) {
    const id = randomUUID()
    await ask(server, agent, person, 'POST', 'contacts', {
      id,
      brand: BRAND,
      channel: 'phone',
      language: 'en',
    })
    contacts.push(id)
  }
  const sent = new Map<string, number>()
  const heardMs: number[] = []
  const adviceMs: number[] = []
  let isMeasured = false
  const watch = () => {
    let state: GuideState = beginGuide(guide, null)
    return (event: Told) => {
      const began = sent.get(event.id)
      const heard = performance.now()
      state = stepGuide(guide, state, event, event.at).state
      if (began === undefined || !isMeasured) return
      sent.delete(event.id)
      heardMs.push(heard - began)
      adviceMs.push(performance.now() - began)
    }
  }
  say('… their own pages, the pages of who looks on, and the board of everybody are opened …')
  const closes = await Promise.all(
    contacts.flatMap((id, i) => [
      follow(server, people[i]!, `contacts/${BRAND}/${id}/live`, () => undefined),
      follow(server, people[(i + 1) % CONTACTS]!, `contacts/${BRAND}/${id}/live`, watch()),
      follow(server, people[i]!, 'live', () => undefined),
    ]),
  )
  say(`… and one event every ${EVERY_MS / 1000} s in each, for ${seconds} s`)
  let posted = 0
  let isOver = false
  let failed = 0
  const acceptedMs: number[] = []
  const timers = contacts.map((id, i) => {
    const send = async () => {
      const event = makeEvent(posted)
      const began = performance.now()
      if (isMeasured) sent.set(event.id, began)
      posted += 1
      try {
        await ask(server, agent, people[i]!, 'POST', `contacts/${BRAND}/${id}/events`, {
          events: [event],
        })
        if (isMeasured) acceptedMs.push(performance.now() - began)
      } catch (error) {
        if (isOver) return
        failed += 1
        say(String(error))
      }
    }
    let every: NodeJS.Timeout | undefined
    const first = setTimeout(
      () => {
        void send()
        every = setInterval(() => void send(), EVERY_MS)
      },
      (i / CONTACTS) * EVERY_MS,
    )
    return () => {
      clearTimeout(first)
      clearInterval(every)
    }
  })
  await wait(WARM_UP_MS + EVERY_MS)
  isMeasured = true
  const before = posted
  await wait(seconds * 1000)
  for (const stop of timers) stop()
  const events = posted - before
  await wait(2000)
  isOver = true
  for (const close of closes) close()
  agent.destroy()
  tell({
    figure: 'contact.event-to-advice',
    value: round(percentile(adviceMs, 0.99)),
    unit: 'ms p99',
    ...latencies(adviceMs),
    most: round(Math.max(...adviceMs)),
    heard: latencies(heardMs),
    accepted: latencies(acceptedMs),
    contacts: CONTACTS,
    pages: closes.length,
    events,
    unheard: sent.size,
    failed,
    seconds,
    how: 'POST of a tap or a customer’s words in one session -> server-sent event in a second one -> advice computed there',
  })
}

function makeEvent(n: number): { id: string } & Record<string, unknown> {
  const stamped = { id: randomUUID(), at: new Date().toISOString(), who: 'customer' }
  return n % 2
    ? { ...stamped, kind: 'cue', cue: CUES[n % CUES.length] }
    : {
        ...stamped,
        kind: 'turn',
        source: 'typed',
        text: MESSAGES[n % MESSAGES.length]!.text.slice(0, 2000),
      }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Agents with a session each, as if they had signed in this morning. */
async function addPeople(server: RunningServer): Promise<Person[]> {
  const pool = await openPool(server.dataDir, 1)
  const people = Array.from({ length: CONTACTS }, () => ({
    id: randomUUID(),
    cookie: randomBytes(32).toString('base64url'),
    csrf: randomBytes(24).toString('base64url'),
  }))
  // The server's clock counts, not the database's: they may be told different times.
  const now = new Date().toISOString()
  const rows = JSON.stringify(
    people.map((person, i) => ({
      id: person.id,
      mail: `agent-${i}@bench.example`,
      csrf: person.csrf,
      hash: createHash('sha256').update(person.cookie).digest('hex'),
    })),
  )
  const from = 'from jsonb_to_recordset($1::jsonb) as n(id uuid, mail text, csrf text, hash text)'
  await pool.query(
    `insert into person (id, employer_id, name, mail, language, created_at) select n.id, (select employer_id from brand where id = '${BRAND}'), 'Agent ' || n.mail, n.mail, 'en', $2 ${from}`,
    [rows, now],
  )
  await pool.query(
    `insert into person_role (brand_id, person_id, role) select '${BRAND}', n.id, 'agent' ${from}`,
    [rows],
  )
  await pool.query(
    `insert into session (id_hash, person_id, csrf, created_at, seen_at, expires_at) select decode(n.hash, 'hex'), n.id, n.csrf, $2, $2, $2::timestamptz + interval '1 day' ${from}`,
    [rows, now],
  )
  await pool.end()
  return people
}

const headersOf = (person: Person) => ({
  cookie: `opoka_session=${person.cookie}`,
  'x-csrf-token': person.csrf,
})

function ask<T>(
  server: RunningServer,
  agent: Agent,
  person: Person,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? '' : JSON.stringify(body)
    const sent = request(
      `${server.url}/api/v1/${path}`,
      {
        method,
        agent,
        headers: {
          ...headersOf(person),
          ...(text
            ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
            : {}),
        },
      },
      (reply) => {
        const parts: Buffer[] = []
        reply.on('data', (part: Buffer) => parts.push(part))
        reply.on('end', () => {
          const received = Buffer.concat(parts).toString()
          if (reply.statusCode === 200 || reply.statusCode === 201)
            resolve(JSON.parse(received) as T)
          else reject(new Error(`${method} ${path}: ${reply.statusCode} ${received}`))
        })
      },
    )
    sent.on('error', reject)
    sent.end(text)
  })
}

/** Resolves when the stream says that it is ready; answers how to close it. */
function follow(
  server: RunningServer,
  person: Person,
  path: string,
  hear: (event: Told) => void,
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const stream = get(
      `${server.url}/api/v1/${path}`,
      { headers: headersOf(person), agent: false },
      (reply) => {
        if (reply.statusCode !== 200) return reject(new Error(`${path}: ${reply.statusCode}`))
        reply.setEncoding('utf8')
        const parser = createParser({
          onEvent: ({ event, data }) => {
            if (event === 'ready') resolve(() => stream.destroy())
            if (event !== 'events') return
            for (const one of (JSON.parse(data) as { events: Told[] }).events) hear(one)
          },
        })
        reply.on('data', (part: string) => parser.feed(part))
        reply.on('error', () => undefined)
      },
    )
    stream.on('error', reject)
  })
}
