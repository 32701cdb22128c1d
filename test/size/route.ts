// Every route that is read, asked for with real things behind it: by the list that also prints the
// description of the API, so that a new one is among them at once.
import type pg from 'pg'
import type { App, RouteSpec } from '../../src/platform/http/app.ts'
import { buildApp } from '../../src/shell/http/server.ts'
import { CUSTOMER, formOf, PNG, takeIn } from '../case/story.ts'
import type { Client } from '../client.ts'
import { makeVisitor, SHOP } from '../intake/visitor.ts'
import type { World } from '../world.ts'

export type Page = { path: string; spec: RouteSpec }

/** What is read without a change: every GET there is. */
export const listPages = (world: World): Page[] =>
  buildApp(world.ctx, { webDir: null, trustProxy: false, version: 'test' })
    .routes.filter(({ method }: App['routes'][number]) => method === 'get')
    .map(({ path, spec }) => ({ path, spec }))

/** By the words that stand before them in a path. */
export type Real = { brand: string; visitor: string; of: Record<string, string> }

export async function makeReal(
  world: World,
  owner: pg.Pool,
  agent: Client,
  admin: Client,
  brand: string,
): Promise<Real> {
  const must = <T>({ status, body }: { status: number; body: T }): T => {
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`)
    return body
  }
  const taken = await takeIn(agent, brand, { customer: CUSTOMER, order: 'ZM-10' })
  const file = () => formOf({}, [{ name: 'a.png', bytes: PNG }])
  const view = must(await agent.send('POST', `cases/${brand}/${taken.id}/attachments`, file()))
  const theirs = must(await world.guest().send('POST', `customer/${taken.token}/files`, file()))
  const placeCode = must(await admin.send('POST', `brands/${brand}/doors`, { place: 'Szatnia' }))
  const visitor = makeVisitor(world.url, brand)
  must(await visitor.open('Gdzie jest moja paczka?'))
  const upload = new FormData()
  upload.set('id', crypto.randomUUID())
  upload.set('file', new Blob([new Uint8Array(PNG)], { type: 'image/png' }), 'a.png')
  const chat = must(await visitor.ask('POST', '/files', upload))
  const contact = (
    await owner.query<{ id: string }>(
      `select id from contact where brand_id = $1 and channel = 'chat' order by began_at desc limit 1`,
      [brand],
    )
  ).rows[0]!.id
  const said = chat.turns.flatMap((turn: { files: { id: string }[] }) => turn.files)[0]!.id
  return {
    brand,
    visitor: visitor.token,
    of: {
      cases: taken.id,
      'cases attachments': view.attachments[0]!.id,
      customer: taken.token,
      'customer files': theirs.files[0]!.id,
      door: placeCode.url.split('/').at(-1)!,
      contacts: contact,
      'contacts files': said,
      'chat files': said,
    },
  }
}

/** What a route must be asked besides its path. */
const QUERY: Record<string, string> = { '/api/v1/contacts/:brand/:id/events': '?before=100' }

/** Throws for a part that nobody has named a real thing for. */
function fill(path: string, { brand, of }: Real): string {
  const words = path.split('/')
  return words
    .map((word, i) => {
      if (!word.startsWith(':')) return word
      if (word === ':brand') return brand
      const nouns = words.slice(3, i).filter((one) => !one.startsWith(':'))
      const found = of[nouns.join(' ')]
      if (!found)
        throw new Error(`${path}: name a real thing for ${word} in ${import.meta.filename}`)
      return found
    })
    .join('/')
}

/**
 * Asks for it as whoever may, and reads the answer; of a stream its beginning. Answers the status.
 */
export async function askPage(
  world: World,
  { path, spec }: Page,
  real: Real,
  people: { agent: Client; admin: Client },
): Promise<number> {
  const who = spec.needs === 'self' ? people.agent : people.admin
  let headers: Record<string, string> = { cookie: who.cookie }
  if (spec.auth === 'public') headers = {}
  if (spec.auth === 'chat')
    headers = {
      authorization: `Bearer ${real.visitor}`,
      origin: SHOP,
      'sec-fetch-site': 'cross-site',
    }
  const stop = new AbortController()
  const response = await fetch(`${world.url}${fill(path, real)}${QUERY[path] ?? ''}`, {
    headers,
    signal: stop.signal,
  })
  if (spec.gives !== 'events') await response.arrayBuffer()
  else {
    // What it says first is what it has read.
    await response.body?.getReader().read()
    stop.abort()
  }
  return response.status
}
