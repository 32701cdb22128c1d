// What is written of a contact is what is read of it: every kind of event, whatever it says; and
// what this version cannot read is named, and keeps nobody out.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertEvents } from '../../src/contact/core/store/event.ts'
import { markContact } from '../../src/contact/core/store/contact.ts'
import { toRow } from '../../src/contact/core/app/event-form.ts'
import { readEvents, readEventsWithoutWords } from '../../src/contact/core/app/event-log.ts'
import type { WrapUpReply } from '../../src/contact/core/contract/contact.ts'
import type { StoredKind } from '../../src/contact/core/domain/event.ts'
import type { Actor } from '../../src/access/domain/actor.ts'
import {
  type ContactEvent,
  type BodyOf,
  ENDINGS,
  EVENT_SIDES,
  FACT_STATES,
  TURN_SOURCES,
} from '../../src/guide/domain/event.ts'
import { APPROACHES, FACT_KINDS, FINDINGS } from '../../src/guide/domain/type.ts'
import { CUES, TEXT_CUES } from '../../src/signal/domain/cue.ts'
import { ALARM_KINDS } from '../../src/alarm/domain/alarm.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import type { Client } from '../client.ts'
import { staff } from '../case/story.ts'
import { openWorld, type World } from '../world.ts'
import { act, add, begin, make, type On, read, tryAdd } from './story.ts'

const BRAND = 'modrzew'
let world: World
let ania: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
})
afterAll(() => world.stop())

/** Words as they are stored: no lone halves of letters and no null character. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .filter((text) => !text.includes('\0'))
const id = fc.uuid({ version: 4 })
const name = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/)
const readCue = fc.record({
  cue: fc.constantFrom(...TEXT_CUES),
  words,
  from: fc.nat(500),
  to: fc.nat(500),
  p: fc.constantFrom(0, 0.5, 0.875, 1),
})
const file = fc.record({ id, name: words, mediaType: words, size: fc.nat() })
const on = fc.boolean()
const state = fc.constantFrom(...FACT_STATES)

const body = <K extends StoredKind>(kind: K) => ({ kind: fc.constant(kind) })
/** Each kind: one without its line does not compile. */
const BODIES: { [K in StoredKind]: fc.Arbitrary<BodyOf<K>> } = {
  turn: fc.record(
    {
      ...body('turn'),
      text: words,
      source: fc.constantFrom(...TURN_SOURCES),
      cues: fc.array(readCue, { maxLength: 3 }),
      upset: fc.constantFrom(0, 0.25, 1),
      files: fc.array(file, { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: ['kind', 'text', 'source', 'cues', 'upset'] },
  ),
  cue: fc.record({ ...body('cue'), cue: fc.constantFrom(...CUES) }),
  dismissed: fc.record({ ...body('dismissed'), event: id, cue: fc.constantFrom(...CUES) }),
  finding: fc.record(
    { ...body('finding'), of: fc.constantFrom(...FINDINGS), text: words },
    { requiredKeys: ['kind', 'of'] },
  ),
  fact: fc.record({
    ...body('fact'),
    fact: fc.record({
      id,
      kind: fc.constantFrom(...FACT_KINDS),
      text: words,
      source: words,
      state,
    }),
  }),
  fact_changed: fc.record(
    { ...body('fact_changed'), fact: id, state, text: words },
    { requiredKeys: ['kind', 'fact', 'state'] },
  ),
  wish: fc.record({ ...body('wish'), text: words }),
  said: fc.record({ ...body('said'), move: name }),
  done: fc.record({ ...body('done'), step: name }),
  go: fc.record({ ...body('go'), step: name }),
  approach: fc.record({ ...body('approach'), approach: fc.constantFrom(...APPROACHES), on }),
  safety: fc.record({ ...body('safety'), on }),
  held: fc.record({ ...body('held'), on }),
  note: fc.record({ ...body('note'), text: words }),
  address: fc.record({ ...body('address'), text: words }),
  undone: fc.record({ ...body('undone'), event: id }),
  help: fc.record({ ...body('help'), note: fc.oneof(words, fc.constant('')) }),
  joined: fc.record(body('joined')),
  left: fc.record(body('left')),
  taken: fc.record({ ...body('taken'), from: fc.option(words), summary: words }),
  transferred: fc.record({ ...body('transferred'), to: words }),
  ended: fc.record({ ...body('ended'), how: fc.constantFrom(...ENDINGS) }),
  alarm: fc.record(
    {
      ...body('alarm'),
      alarm: id,
      of: fc.constantFrom(...ALARM_KINDS),
      is: fc.constantFrom('raised', 'climbed', 'confirmed', 'ended'),
      name: fc.option(words),
      how: name,
    },
    { requiredKeys: ['kind', 'alarm', 'of', 'is', 'name'] },
  ),
}
const FIRST = Date.parse('2026-11-23T09:00:00Z')
const meta = fc.record({
  id,
  at: fc.nat(86_400_000).map((ms) => new Date(FIRST + ms).toISOString()),
  who: fc.constantFrom(...EVENT_SIDES),
})
const event = fc
  .tuple(fc.oneof(...Object.values(BODIES)), meta)
  .map(([said, stamp]): ContactEvent => ({ ...said, ...stamp }))
const events = fc.uniqueArray(event, { minLength: 1, maxLength: 40, selector: (one) => one.id })

const write = (on: On, rows: Parameters<typeof insertEvents>[2]) =>
  inTx(world.ctx.db, [BRAND], (tx) => insertEvents(tx, on, rows, world.ctx.now()))
const readAll = (on: On) => inTx(world.ctx.db, [BRAND], (tx) => readEvents(tx, on))

test('any events are read as they were written, with their numbers and the program behind them', async () => {
  await fc.assert(
    fc.asyncProperty(events, fc.boolean(), async (written, isProgram) => {
      const contact = await begin(ania, BRAND)
      const actor: Actor = isProgram
        ? { kind: 'api', brand: BRAND, name: 'Telephone bridge' }
        : { kind: 'system' }
      await write(
        contact,
        written.map((one) => ({ ...toRow(one, actor), by_id: null })),
      )
      const meant = written.map((one, i) => ({
        ...one,
        seq: i + 1,
        by: null,
        ...(isProgram ? { program: 'Telephone bridge' } : {}),
      }))
      expect(await readAll(contact)).toEqual(meant)
      const short = await inTx(world.ctx.db, [BRAND], (tx) => readEventsWithoutWords(tx, contact))
      expect(short).toEqual(
        meant.map((one) => {
          if (one.kind !== 'turn' && one.kind !== 'note') return one
          const { files: _, ...said } = { files: undefined, ...one, text: '' }
          return said
        }),
      )
    }),
    { numRuns: 25 },
  )
})

const stamp = () => ({ at: world.ctx.now().toString(), who: 'customer' as const, by_id: null })

/** As it would lie there from another version, or from a hand in the database. */
async function damage(on: On, seq: number, kind: string, data: object): Promise<string> {
  const id = randomUUID()
  const at = world.ctx.now()
  await inTx(world.ctx.db, [BRAND], async (tx) => {
    await tx
      .insertInto('contact_event')
      .values({
        ...stamp(),
        at,
        brand_id: BRAND,
        contact_id: on.id,
        seq,
        id,
        recorded_at: at,
        kind,
        data: JSON.stringify(data),
      })
      .execute()
    await markContact(tx, BRAND, on.id, { last_seq: seq })
  })
  return id
}

test.each([
  ['of a kind of another version', 'foreseen', {}, ''],
  ['that lacks what its kind says', 'cue', {}, ''],
  ['with a word its kind does not know', 'ended', { how: 'bored' }, ''],
  ['with words and no source', 'turn', { text: 'Where is my coat?' }, 'Where is my coat?'],
])('an event %s is named in its place, and all others are read', async (_, kind, data, text) => {
  const contact = await begin(ania, BRAND)
  await write(contact, [{ ...stamp(), id: randomUUID(), kind: 'note', data: { text: 'raz' } }])
  const id = await damage(contact, 2, kind, data)
  await write(contact, [{ ...stamp(), id: randomUUID(), kind: 'note', data: { text: 'dwa' } }])
  const page = await read(ania, contact)
  expect(page.events).toMatchObject([
    { seq: 1, kind: 'note', text: 'raz' },
    { seq: 2, id, kind: 'unreadable', was: kind, text },
    { seq: 3, kind: 'note', text: 'dwa' },
  ])
  const back = await tryAdd(ania, contact, [make(world, { kind: 'undone', event: id })])
  expect(back).toMatchObject({ status: 422, body: { code: 'contact.not_undoable' } })
})

test('danger is called and a contact wrapped up beside an event that cannot be read', async () => {
  const contact = await begin(ania, BRAND)
  await damage(contact, 1, 'turn', { text: 'The zip broke.', cues: [{ cue: 'foreseen' }] })
  await add(world, ania, contact, { kind: 'cue', cue: 'threat' })
  expect((await read(ania, contact)).alarms).toMatchObject([{ kind: 'safety', why: 'threat' }])
  const reply = await act<WrapUpReply>(ania, contact, 'wrap-up', { case: 'new' })
  const opened = await ania.get<{ happened: string }>(`cases/${BRAND}/${reply.case?.id}`)
  expect(opened.body.happened).toBe('The zip broke.')
})

test('what cannot be read of one contact keeps nobody from the next one of the same customer', async () => {
  const customer = { name: 'Halina Sowa', phone: '+48 600 100 901' }
  const contacts = [await begin(ania, BRAND), await begin(ania, BRAND)] as const
  await act(ania, contacts[0], 'customer', { customer })
  const known = (await read(ania, contacts[0])).customer?.id
  await act(ania, contacts[1], 'customer', { customer: known })
  const fact = { id: randomUUID(), kind: 'order', text: '1002', source: 'order', state: 'agreed' }
  await damage(contacts[0], 1, 'fact', { fact: { ...fact, kind: 'foreseen' } })
  await write(contacts[0], [{ ...stamp(), id: randomUUID(), kind: 'fact', data: { fact } }])
  expect((await read(ania, contacts[1])).known.asked).toMatchObject([{ answer: '1002' }])
})
