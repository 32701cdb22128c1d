// Written dialogues played against a whole server, and what the player says when it cannot.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SetupError } from '../../src/platform/base/adapters/setup-error.ts'
import { readDialogue } from '../../src/contact/page/cli/dialogue-file.ts'
import { runPlay } from '../../src/shell/cli/play.ts'
import { readPlayConfig } from '../../src/config.ts'
import type { Client } from '../client.ts'
import { EXAMPLE_PASSWORD, openWorld, type World } from '../world.ts'

const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples', 'dialogues')
let world: World
let ola: Client
let token: string
let dir: string
beforeAll(async () => {
  world = await openWorld()
  ola = await world.as('ola@modrzew.example')
  token = (await ola.send('POST', 'brands/modrzew/tokens', { name: 'Player' })).body.token
  dir = mkdtempSync(join(tmpdir(), 'opoka-play-'))
})
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true })
  await world?.stop()
})

async function play(words: string[], env: Record<string, string> = {}) {
  const [out, err, waited]: [string[], string[], number[]] = [[], [], []]
  let passed = 0
  const code = await runPlay(words, {
    out: { write: (text) => out.push(text) },
    err: { write: (text) => err.push(text) },
    config: readPlayConfig({ OPOKA_DESK: world.url, ...env }),
    now: () => world.ctx.now().epochMilliseconds + passed,
    wait: async (ms) => {
      waited.push(ms)
      passed += ms
    },
  })
  return { code, out: out.join(''), err: err.join(''), waited }
}
const file = (name: string, text: string) => {
  writeFileSync(join(dir, name), text)
  return join(dir, name)
}
type PlayedEvent = { kind: string; at: string; cue: string; who: string; text: string }
const contactIn = async (out: string, client: Client = ola) =>
  (await client.get<{ events: PlayedEvent[] }>(`contacts/${/contacts\/(\S+)/.exec(out)?.[1]}`)).body

describe('plays', () => {
  test('a call with a token: it rings, is answered, held and ended, and every tap and fact is there', async () => {
    const { code, out, waited } = await play(
      [join(EXAMPLES, 'late-parcel-pl.yaml'), '--speed', 'fast'],
      { OPOKA_TOKEN: token },
    )
    expect([code, waited]).toEqual([0, []])
    expect(out).toContain('A call of modrzew with 18 events, as fast as it goes')
    expect(out).toContain('    7.0 s  tap shouting')
    const contact = await contactIn(out)
    expect(contact).toMatchObject({
      channel: 'phone',
      state: 'ended',
      phone: '+48 600 100 200',
      agent: { name: expect.stringContaining('Anna') },
    })
    const kinds = (kind: string) => contact.events.filter((event) => event.kind === kind)
    expect(kinds('cue').map((event) => event.cue)).toEqual([
      'shouting',
      'repetition',
      'calmer',
      'past_peak',
      'thanks',
    ])
    expect(kinds('fact')).toHaveLength(4)
    expect(kinds('held')).toHaveLength(2)
    // As far apart as they were written.
    expect(Date.parse(kinds('cue')[1]!.at) - Date.parse(kinds('cue')[0]!.at)).toBe(8_000)
  })

  test('a chat: the visitor writes first, the agent takes it and answers', async () => {
    const { code, out } = await play(
      [join(EXAMPLES, 'wrong-bill-en.yaml'), '--speed', 'fast', '--as', agentOf.northmoor],
      { OPOKA_PASSWORD: EXAMPLE_PASSWORD },
    )
    expect(code).toBe(0)
    const contact = await contactIn(out, await world.as(agentOf.northmoor))
    expect(contact).toMatchObject({
      channel: 'chat',
      state: 'ended',
      customer: { name: 'Ruth Calder' },
    })
    expect(contact.events.filter((event: { kind: string }) => event.kind === 'turn')).toHaveLength(
      8,
    )
  })

  test('a visit, in Persian', async () => {
    const { code, out } = await play(
      [join(EXAMPLES, 'torn-coat-fa.yaml'), '--speed', 'fast', '--as', agentOf.hezarsu],
      { OPOKA_PASSWORD: EXAMPLE_PASSWORD },
    )
    expect(code).toBe(0)
    expect(await contactIn(out, await world.as(agentOf.hezarsu))).toMatchObject({
      channel: 'visit',
      language: 'fa',
      state: 'live',
    })
  })
  const agentOf = {
    vilnis: 'liga@vilnis.example',
    northmoor: 'priya.nair@northmoor.example',
    hezarsu: 'niloofar.sadeghi@hezarsu.example',
  }

  test('JSON lines, a head and an event a line, in real time and faster', async () => {
    const lines = [
      { id: 1, brand: 'modrzew', lang: 'pl' },
      { at: 0, cue: 'shouts' },
      { at: 4, cue: 'calm' },
      { at: 10, text: 'Dziękuję' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n')
    const path = file('lines.jsonl', lines)
    expect((await play([path], { OPOKA_TOKEN: token })).waited).toEqual([4_000, 6_000, 1_000])
    expect((await play([path, '--speed', '2'], { OPOKA_TOKEN: token })).waited).toEqual([
      2_000, 3_000, 500,
    ])
  })

  test('the lines that the guide’s command reads, with instants', async () => {
    const line = JSON.stringify({
      id: 'a',
      brand: 'modrzew',
      lang: 'pl',
      events: [
        { at: '2026-11-24T08:00:00Z', who: 'customer', cue: 'past the peak' },
        { at: '2026-11-24T08:00:07Z', who: 'customer', fact: '189 zł' },
      ],
    })
    expect(readDialogue('a.jsonl', line).events).toMatchObject([
      { at: 0, cue: 'past_peak' },
      { at: 7, fact: { kind: 'amount', text: '189 zł', source: 'customer' } },
    ])
  })

  test('a call with a recogniser, where the handbook takes transcripts: its words are there, and nothing is left out', async () => {
    const { out } = await play(
      [join(EXAMPLES, 'line-down-lv.yaml'), '--speed', 'fast', '--as', agentOf.vilnis],
      { OPOKA_PASSWORD: EXAMPLE_PASSWORD },
    )
    expect(out).not.toContain('not sent')
    const { events } = await contactIn(out, await world.as(agentOf.vilnis))
    expect(
      events.filter(
        (event: { kind: string; source?: string }) =>
          event.kind === 'turn' && event.source === 'transcript',
      ),
    ).toHaveLength(10)
  })

  test('the dialogues that ship are of all four languages and of every way in', async () => {
    const all = readdirSync(EXAMPLES).map((name) =>
      readDialogue(name, readFileSync(join(EXAMPLES, name), 'utf8')),
    )
    expect(new Set(all.map((dialogue) => dialogue.language))).toEqual(
      new Set(['en', 'pl', 'lv', 'fa']),
    )
    expect(new Set(all.map((dialogue) => dialogue.channel))).toEqual(
      new Set(['phone', 'chat', 'visit']),
    )
  })
})

describe('says what is wrong', () => {
  const output = async (words: string[], env: Record<string, string> = {}) => {
    try {
      const { code, err } = await play(words, env)
      return `${code} ${err.split('\n')[0]}`
    } catch (error) {
      if (error instanceof SetupError) return error.message
      throw error
    }
  }
  const good = () => file('good.yaml', 'brand: modrzew\nevents:\n  - { at: 0, cue: shouting }\n')

  test('no file, no option of that name, no speed', async () => {
    expect(await output([])).toBe('2 Name the file to play.')
    expect(await output([good(), good()])).toBe('2 One file is played at a time.')
    expect(await output(['--sped', 'fast'])).toBe('2 Unknown option --sped; did you mean --speed?')
    expect(await output([good(), '--speed', 'slow'])).toBe(
      '2 --speed is real, fast or a number above 0.',
    )
    expect(await output([good(), '--desk', 'desk'])).toBe(
      '2 --desk is an address like http://127.0.0.1:4777.',
    )
    expect(await output(['nowhere.yaml'], { OPOKA_TOKEN: token })).toBe(
      'nowhere.yaml cannot be read (ENOENT).',
    )
  })

  test('a file that does not fit, with its line', async () => {
    expect(
      await output([file('a.yaml', 'brand: modrzew\nevents:\n  - { at: 0, cue: yodelling }\n')], {
        OPOKA_TOKEN: token,
      }),
    ).toMatch(/^a\.yaml:3:\d+ events\.0\.cue: "yodelling" is none of the cues: shouting, /)
    expect(await output([file('b.yaml', 'brand: [\n')], { OPOKA_TOKEN: token })).toMatch(
      /^b\.yaml:\d+:\d+ cannot be read as YAML: /,
    )
    expect(
      await output([file('c.jsonl', '{"brand":"modrzew"}\n{"at":-1}\n')], { OPOKA_TOKEN: token }),
    ).toMatch(/^c\.jsonl:2 at: /)
    expect(
      await output([file('d.jsonl', '{"brand":"modrzew"}\n{at}\n')], { OPOKA_TOKEN: token }),
    ).toBe('d.jsonl:2 is not a line of JSON.')
    expect(await output([file('e.jsonl', '{"brand":"modrzew"}\n')], { OPOKA_TOKEN: token })).toBe(
      'e.jsonl has no events after its first line.',
    )
  })

  test('no server, something else, no key, a wrong one', async () => {
    expect(await output([good(), '--desk', 'http://127.0.0.1:9'], { OPOKA_TOKEN: token })).toMatch(
      /^No desk answers at http:\/\/127\.0\.0\.1:9 \(\w+.*\)\. Start one with npm start, or name another with --desk URL\.$/,
    )
    expect(await output([good()])).toBe(
      'Give a token of the brand in OPOKA_TOKEN, or sign in with --as MAIL and OPOKA_PASSWORD.',
    )
    expect(await output([good(), '--as', 'ania@modrzew.example'])).toBe(
      '--as needs the password of this person in OPOKA_PASSWORD.',
    )
    expect(await output([good(), '--as', 'ania@modrzew.example'], { OPOKA_PASSWORD: 'no' })).toBe(
      'ania@modrzew.example could not sign in (session.wrong).',
    )
    expect(await output([good()], { OPOKA_TOKEN: 'opk_x' })).toBe(
      'The desk refused started: token.invalid. The token is not (or no longer) good; make one on the brand’s page.',
    )
    expect(await output([good(), '--brand', 'vilnis'], { OPOKA_TOKEN: token })).toBe(
      'The desk refused started: access.denied. The token belongs to another brand, or this person may not do this.',
    )
  })
})
