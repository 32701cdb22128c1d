// What a hostile input costs at each entry point of the server: the longest time its thread was
// held, and the memory above idle. Other loads of the machine lengthen heldMs, and leave cpuMs
// alone.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { repeated } from '../test/cost/hostile.ts'
import { readHandbookFolder } from '../src/handbook/adapters/handbook-file.ts'
import { round, say, tell } from './figure.ts'
import { type Client, type RunningServer, makeClient, must, startServer } from './server.ts'

const MB = 1_048_576
/** The dearest of the kept seeds, one of each kind. */
const SEEDS = [
  'ها ',
  'های ',
  'not idiot ',
  'nie debil ',
  'nav idiots ',
  'احمق نیست ',
  '@',
  '@a',
  'a@a.a ',
  '☎☏',
  '🖕',
  'a ',
  '1d10t ',
  'суkа ',
  '\ufdfa',
  'a\u0300\u0316',
  '\u0300\u0316',
  '?',
  'f u c k ',
  'he said you idiot ',
]

type Probe = { heldMs: number; heldCpuMs: number; peakMb: number; nowMb: number }

export async function measureCost(dataDir: string): Promise<void> {
  const probeDir = mkdtempSync(join(tmpdir(), 'opoka-probe-'))
  const file = join(probeDir, 'probe.json')
  const server = await startServer(dataDir, {
    env: {
      NODE_OPTIONS: `--import ${new URL('./probe.mjs', import.meta.url).href}`,
      OPOKA_BENCH_PROBE: file,
    },
  })
  try {
    const ask = async (): Promise<Probe> => {
      rmSync(file, { force: true })
      process.kill(server.pid, 'SIGUSR2')
      for (;;) {
        await wait(20)
        try {
          return JSON.parse(readFileSync(file, 'utf8')) as Probe
        } catch {
          // Not written yet, or not whole.
        }
      }
    }
    await measureEntryPoints(server, ask)
  } finally {
    await server.stop()
    rmSync(probeDir, { recursive: true, force: true })
  }
}

async function measureEntryPoints(server: RunningServer, ask: () => Promise<Probe>): Promise<void> {
  const inputs = await prepare(server)
  await wait(3_000)
  const idleMb = (await ask()).nowMb
  let worst = { cpu: 0, held: 0, mb: 0 }
  for (const { entryPoint, input, send } of inputs) {
    say(`cost of ${entryPoint}: ${input} …`)
    // Once before, so that a language's patterns and the compiler's work are not counted to the
    // input.
    for (const isCounted of [false, true]) {
      const before = await ask()
      const status = await send()
      await wait(50)
      if (!isCounted) continue
      const { heldMs, heldCpuMs, peakMb } = await ask()
      const mb = Math.max(0, peakMb - before.nowMb)
      worst = {
        cpu: Math.max(worst.cpu, heldCpuMs),
        held: Math.max(worst.held, heldMs),
        mb: Math.max(worst.mb, mb),
      }
      tell({
        figure: `cost.${entryPoint}`,
        value: round(heldCpuMs),
        unit: 'ms',
        heldMs: round(heldMs),
        memoryMb: round(mb),
        aboveStartMb: round(Math.max(0, peakMb - idleMb)),
        input,
        status,
      })
    }
  }
  tell({
    figure: 'cost',
    value: round(worst.cpu),
    unit: 'ms',
    heldMs: round(worst.held),
    memoryMb: round(worst.mb),
    targetMs: 50,
    targetMb: 64,
    how: 'the longest the server’s thread was held (its own processor time) and the most memory above what it had before the input, over all inputs above',
  })
}

type Input = { entryPoint: string; input: string; send: () => Promise<string> }

async function prepare(server: RunningServer): Promise<Input[]> {
  const agent = makeClient(server.url)
  await agent.signIn('ania@modrzew.example')
  const admin = makeClient(server.url)
  await admin.signIn('ola@modrzew.example')
  const uuid = () => crypto.randomUUID()
  const at = () => new Date().toISOString()
  const request = async (client: Client, method: string, path: string, body?: unknown) =>
    String((await client.ask(method, path, body)).status)
  const contact = must<{ brand: string; id: string }>(
    await agent.ask('POST', 'contacts', { id: uuid(), brand: 'modrzew', channel: 'visit' }),
    201,
  )
  const full = must<{ brand: string; id: string }>(
    await agent.ask('POST', 'contacts', { id: uuid(), brand: 'modrzew', channel: 'visit' }),
    201,
  )
  for (let status = 200; status === 200;) {
    const events = Array.from({ length: 5 }, () => ({
      id: uuid(),
      at: at(),
      who: 'agent',
      kind: 'turn',
      source: 'typed',
      text: repeated('ها ', 9_900),
    }))
    status = (await agent.ask('POST', `contacts/modrzew/${full.id}/events`, { events })).status
  }
  const guest = makeClient(server.url)
  const made = must<{ link: string }>(
    await guest.ask('POST', 'public/modrzew/cases', {
      language: 'pl',
      name: 'Jan',
      happened: 'Nic.',
    }),
    201,
  )
  const token = made.link.split('/').at(-1)!
  for (const seed of SEEDS)
    await guest.ask('POST', `customer/${token}/add`, { text: repeated(seed, 9_900) })
  const found = must<{ items: { brand: string; id: string }[] }>(
    await agent.ask('GET', 'cases?brand=modrzew&limit=1'),
    200,
  ).items[0]!
  const { files } = await readHandbookFolder(
    new URL('../handbook/modrzew', import.meta.url).pathname,
  )
  const category = files.find((one) => one.name === 'categories/other.yaml')!.text
  const many = (count: number, more: string) => [
    ...files,
    ...Array.from({ length: count }, (_, i) => ({
      name: `categories/c${i}.yaml`,
      text: `${category.replace('id: other', `id: c${i}`)}${more}`,
    })),
  ]
  const wording = (rules: number, patterns: number) => ({
    name: 'wording.yaml',
    text: `from: default\nrules:\n${Array.from({ length: rules }, (_, r) => `- id: r${r}\n  paragraph: "1"\n  name: {en: a, pl: a}\n  why: {en: a, pl: a}\n  better: {en: a, pl: a}\n  patterns:\n    en:\n${Array.from({ length: patterns }, (__, i) => `    - "${Array.from({ length: 12 }, (___, w) => `w${w}x${i}`).join('|')} (b) ...6 c"\n`).join('')}`).join('')}`,
  })
  const check = (name: string, these: unknown): Input => ({
    entryPoint: 'handbook',
    input: name,
    send: () => request(admin, 'POST', 'brands/modrzew/handbook/check', { files: these }),
  })
  const pour = (name: string, piece: Buffer, mb: number, begin = '', end = ''): Input => ({
    entryPoint: 'form',
    input: name,
    send: () => pourOnce(server.url, begin, piece, mb, end),
  })
  const fields = Buffer.from(
    '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(1_000),
  )
  const said = `--x\r\ncontent-disposition: form-data; name="case"\r\n\r\n${JSON.stringify({ language: 'pl', name: 'Jan', happened: 'Nic.' })}\r\n--x\r\ncontent-disposition: form-data; name="f"; filename="a.txt"\r\n\r\n`
  return [
    { entryPoint: 'start', input: 'nothing', send: async () => 'none' },
    ...SEEDS.map((seed): Input => ({
      entryPoint: 'event',
      input: `a turn of 10,000 characters of ${JSON.stringify(seed)}`,
      send: () =>
        request(agent, 'POST', `contacts/modrzew/${contact.id}/events`, {
          events: [
            {
              id: uuid(),
              at: at(),
              who: 'customer',
              kind: 'turn',
              source: 'typed',
              text: repeated(seed, 9_900),
            },
          ],
        }),
    })),
    {
      entryPoint: 'event',
      input: 'a megabyte of turns at once',
      send: () =>
        request(agent, 'POST', `contacts/modrzew/${contact.id}/events`, {
          events: Array.from({ length: 40 }, (_, i) => ({
            id: uuid(),
            at: at(),
            who: 'customer',
            kind: 'turn',
            source: 'typed',
            text: repeated(SEEDS[i % 15]!, 9_900),
          })),
        }),
    },
    ...SEEDS.slice(0, 6).map((seed): Input => ({
      entryPoint: 'form',
      input: `25,000 characters of ${JSON.stringify(seed)}`,
      send: () =>
        request(guest, 'POST', 'public/modrzew/cases', {
          language: 'pl',
          name: 'Jan',
          happened: repeated(seed, 19_900),
          wanted: repeated(seed, 4_900),
        }),
    })),
    {
      entryPoint: 'case',
      input: 'one with twenty hostile additions of its customer',
      send: () => request(agent, 'GET', `cases/${found.brand}/${found.id}`),
    },
    {
      entryPoint: 'contact',
      input: 'one with sixty hostile turns',
      send: () => request(agent, 'GET', `contacts/modrzew/${contact.id}`),
    },
    {
      entryPoint: 'contact',
      input: 'one that is full',
      send: () => request(agent, 'GET', `contacts/modrzew/${full.id}`),
    },
    pour('39 MB of tiny fields', fields, 39),
    pour('two files of 14 MB, as text', Buffer.alloc(65_536, 'ż '), 14, said, '\r\n--x--\r\n'),
    {
      entryPoint: 'form',
      input: 'sixteen of 14 MB at once',
      send: async () =>
        (
          await Promise.all(
            Array.from({ length: 16 }, () =>
              pourOnce(server.url, said, Buffer.alloc(65_536, 'ż '), 14, '\r\n--x--\r\n'),
            ),
          )
        ).join(' '),
    },
    {
      entryPoint: 'json',
      input: 'half a million brackets',
      send: () => raw(server.url, 'public/modrzew/cases', '['.repeat(500_000)),
    },
    {
      entryPoint: 'json',
      input: 'a hundred thousand keys',
      send: () =>
        raw(
          server.url,
          'public/modrzew/cases',
          `{${Array.from({ length: 80_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
        ),
    },
    {
      entryPoint: 'search',
      input: '10,000 letters',
      send: () => request(agent, 'GET', `cases?q=${'a'.repeat(10_000)}`),
    },
    check('2 MB in 420 files', many(400, '')),
    check('2.5 MB, more than may be', many(400, `# ${'x'.repeat(1_500)}\n`)),
    check('4,800 patterns', [
      ...files.filter((one) => one.name !== 'wording.yaml'),
      wording(16, 300),
    ]),
    check('an alias bomb', [
      {
        name: 'guide.yaml',
        text: [
          'a: &a [x, x, x, x, x, x, x, x, x]',
          ...[...'bcdefghi'].map(
            (key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`,
          ),
        ].join('\n'),
      },
    ]),
    check('a megabyte of short keys', [
      { name: 'guide.yaml', text: Array.from({ length: 20_000 }, (_, i) => `k${i}: v`).join('\n') },
    ]),
  ]
}

async function raw(url: string, path: string, body: string): Promise<string> {
  return String(
    (
      await fetch(`${url}/api/v1/${path}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      })
    ).status,
  )
}

/** A multipart body that is made while it goes. */
async function pourOnce(
  url: string,
  begin: string,
  piece: Buffer,
  mb: number,
  end: string,
): Promise<string> {
  let sent = 0
  let isBegun = begin === ''
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (!isBegun) {
        isBegun = true
        return controller.enqueue(Buffer.from(begin))
      }
      if (sent >= mb * MB) {
        if (end !== '') controller.enqueue(Buffer.from(end))
        return controller.close()
      }
      sent += piece.length
      controller.enqueue(new Uint8Array(piece))
    },
  })
  try {
    const response = await fetch(`${url}/api/v1/public/modrzew/cases`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    } as RequestInit)
    await response.arrayBuffer()
    return String(response.status)
  } catch {
    // Refused before all of it had gone.
    return 'cut'
  }
}
