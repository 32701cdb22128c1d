// A page that hears of a change knows whether its reply holds it already: then it does not ask again.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { queryClient } from '../../src/access/web/query.ts'
import { makeAct } from '../../src/case/record/web/act.ts'
import { caseQuery } from '../../src/case/record/web/case-query.ts'
import { setCsrf } from '../../src/platform/web/api.ts'
import { holdsChange, SNAPSHOT_HEADER } from '../../src/platform/feed/domain/snapshot.ts'
import type { Client, Reply } from '../client.ts'
import { followEvents } from '../event-stream.ts'
import { until } from '../wait.ts'
import { openWorld, type World } from '../world.ts'
import { CUSTOMER, staff, takeIn, type Taken } from './story.ts'

type Told = { topic: string; id: string; transaction: string | null }

let world: World
let ania: Client
let kuba: Client
let on: Taken
const told: Told[] = []
let hangUp: () => Promise<void>
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
  kuba = await staff(world, 'kuba@modrzew.example')
  on = await takeIn(ania, 'modrzew', { category: 'late-delivery', customer: CUSTOMER })
  hangUp = await listen()
})
afterAll(async () => {
  await hangUp?.()
  await world?.stop()
})

async function listen(): Promise<() => Promise<void>> {
  const giveUp = new AbortController()
  const response = await fetch(`${world.url}/api/v1/live`, {
    headers: { cookie: ania.cookie },
    signal: giveUp.signal,
  })
  let isReady = false
  const heard = followEvents<Told>(response, (event, change) => {
    if (event === 'change') told.push(change)
    else if (event === 'ready') isReady = true
  }).catch((error: unknown) => {
    if (!giveUp.signal.aborted) throw error
  })
  await until('the stream is ready', () => isReady)
  return async () => {
    giveUp.abort()
    await heard
  }
}

/** The transaction of what was told of this case once `work` was done. */
async function toldOf(work: () => Promise<unknown>): Promise<string> {
  told.length = 0
  await work()
  await until('it is told', () => told.some(({ id }) => id === on.id))
  return told.find(({ id }) => id === on.id)?.transaction ?? ''
}
const snapshotIn = (reply: Reply<unknown>): string => reply.headers.get(SNAPSHOT_HEADER) ?? ''
const act = (client: Client, action: string, body: object, key?: string) =>
  client.send(
    'POST',
    `cases/modrzew/${on.id}/${action}`,
    body,
    key ? { 'idempotency-key': key } : {},
  )

test.each([
  ['with a key of its own, in one transaction with its reply', 'own-1'],
  ['without a key, before its reply', undefined],
])('the reply to an action holds it: %s', async (_, key) => {
  let snapshot = ''
  const transaction = await toldOf(async () => {
    snapshot = snapshotIn(await act(ania, 'note', { text: 'Moje.' }, key))
  })
  expect(holdsChange(snapshot, transaction)).toBe(true)
})

test('what somebody else does afterwards it does not hold; what was read since does', async () => {
  const snapshot = snapshotIn(await act(ania, 'note', { text: 'Moje.' }, 'own-2'))
  const before = snapshotIn(await ania.get('my-day'))
  const transaction = await toldOf(() => act(kuba, 'note', { text: 'Kuby.' }))
  expect(holdsChange(snapshot, transaction)).toBe(false)
  expect(holdsChange(before, transaction)).toBe(false)
  for (const path of [`cases/modrzew/${on.id}`, 'my-day'])
    expect(holdsChange(snapshotIn(await ania.get(path)), transaction)).toBe(true)
})

test('a reply that is told again is of no moment: whatever is heard is asked for', async () => {
  await act(ania, 'note', { text: 'Raz.' }, 'own-3')
  const again = await act(ania, 'note', { text: 'Raz.' }, 'own-3')
  expect(again.headers.get('idempotency-replayed')).toBe('true')
  expect(again.headers.get(SNAPSHOT_HEADER)).toBeNull()
})

test('a page that is told it again reads the case anew: others have done something since', async () => {
  const query = caseQuery('modrzew', on.id)
  const { act: doIt } = makeAct('modrzew', on.id)
  const reach = globalThis.fetch
  let isLost = true
  setCsrf(ania.csrf)
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    // The page's own way to its server, as Ania's browser goes it; the others go theirs.
    if (!path.startsWith('/')) return reach(path, init)
    const headers = { ...init.headers, cookie: ania.cookie }
    const response = await reach(`${world.url}${path}`, { ...init, headers })
    if (init.method === 'POST' && isLost) throw new TypeError('The line broke.')
    return response
  })
  try {
    await queryClient.fetchQuery(query)
    await expect(doIt('note', { text: 'Zgubione.' })).rejects.toMatchObject({ code: 'offline' })
    isLost = false
    await act(kuba, 'note', { text: 'Tymczasem.' })
    await queryClient.fetchQuery(query)
    await doIt('note', { text: 'Zgubione.' })
    expect(queryClient.getQueryState(query.queryKey)?.isInvalidated).toBe(true)
    await doIt('note', { text: 'Świeże.' })
    expect(queryClient.getQueryState(query.queryKey)?.isInvalidated).toBe(false)
  } finally {
    vi.unstubAllGlobals()
  }
})
