// Short ways to say in a story what the staff does: take a case in, read it, do an action,
// follow the customer's link.
import type { CaseView } from '../../src/case/record/contract/case.ts'
import type { MyDay } from '../../src/case/record/contract/case-list.ts'
import type { CustomerPage } from '../../src/case/intake/contract/public.ts'
import type { Client, Reply } from '../client.ts'
import type { Refusal } from '../reply.ts'
import { EXAMPLE_PASSWORD, type World } from '../world.ts'

export type Taken = { brand: string; id: string; ref: string; link: string; token: string }
/** Somebody of the staff who signs in again when the turned clock has ended their session. */
export async function staff(world: World, mail: string): Promise<Client> {
  const client = await world.as(mail)
  const { ask } = client
  client.ask = async (...asked) => {
    const reply = await ask(...asked)
    if (reply.status !== 401) return reply
    await client.signIn(mail, EXAMPLE_PASSWORD)
    return ask(...asked)
  }
  return client
}

export const tokenOf = (link: string | null): string => link!.split('/').at(-1)!

/** Records a grievance as somebody of the staff; the reply carries the customer's link. */
export async function takeIn(client: Client, brand: string, said: object = {}): Promise<Taken> {
  const reply = await client.send('POST', 'cases', {
    brand,
    happened: 'Paczka miała być we wtorek, minęły dwa tygodnie.',
    ...said,
  })
  if (reply.status !== 201) throw new Error(`not taken in: ${JSON.stringify(reply.body)}`)
  const { id, ref, link } = reply.body
  return { brand, id, ref, link: link!, token: tokenOf(link) }
}

export const CUSTOMER = { kind: 'private', name: 'Barbara Wójcik', mail: 'barbara@poczta.example' }

export async function read(client: Client, on: { brand: string; id: string }): Promise<CaseView> {
  const reply = await client.get(`cases/${on.brand}/${on.id}`)
  if (reply.status !== 200) throw new Error(`not readable: ${JSON.stringify(reply.body)}`)
  return reply.body
}

/** Tries an action on the version that is there now. */
export async function attempt(
  client: Client,
  on: { brand: string; id: string },
  action: string,
  body: object = {},
): Promise<Reply<CaseView & Refusal>> {
  const { version } = await read(client, on)
  return client.send<CaseView>('POST', `cases/${on.brand}/${on.id}/${action}`, {
    version,
    ...body,
  })
}

/** An action that must succeed; answers the case after it. */
export async function act(
  client: Client,
  on: { brand: string; id: string },
  action: string,
  body: object = {},
): Promise<CaseView> {
  const reply = await attempt(client, on, action, body)
  if (reply.status !== 200) throw new Error(`${action}: ${JSON.stringify(reply.body)}`)
  return reply.body
}

/** The code of an action that must be refused. */
export async function refusal(
  client: Client,
  on: { brand: string; id: string },
  action: string,
  body: object = {},
): Promise<string> {
  const reply = await attempt(client, on, action, body)
  if (reply.status < 400) throw new Error(`${action} was not refused`)
  return reply.body.code
}

export async function send(
  client: Client,
  on: { brand: string; id: string },
  kind: 'acknowledgement' | 'answer' | 'question',
  more: object = {},
): Promise<Reply<CaseView & Refusal>> {
  const view = await read(client, on)
  const { subject, body } = view.suggested[kind]
  const checklist = view.guidance.checklist.map((item) => item.id)
  return client.send('POST', `cases/${on.brand}/${on.id}/send`, {
    version: view.version,
    kind,
    subject,
    body,
    language: view.language,
    channel: 'mail',
    ...(kind === 'answer' ? { outcome: 'upheld', checklist } : {}),
    ...more,
  })
}

export async function mustSend(
  client: Client,
  on: { brand: string; id: string },
  kind: 'acknowledgement' | 'answer' | 'question',
  more: object = {},
): Promise<CaseView> {
  const reply = await send(client, on, kind, more)
  if (reply.status !== 200) throw new Error(`${kind}: ${JSON.stringify(reply.body)}`)
  return reply.body
}

/** The customer's own page, or a refusal. */
export const look = (world: World, token: string): Promise<Reply<CustomerPage & Refusal>> =>
  world.guest().get(`customer/${token}`)

export const sayAsCustomer = (
  world: World,
  token: string,
  action: string,
  body: object = {},
): Promise<Reply<CustomerPage & Refusal>> =>
  world.guest().send<CustomerPage>('POST', `customer/${token}/${action}`, body)

export const myDay = async (client: Client): Promise<MyDay> => (await client.get('my-day')).body

export const kindsOf = (view: Pick<CaseView, 'timeline'>): string[] =>
  view.timeline.map((entry) => entry.kind).toReversed()

/** A multipart intake: the words in the field `case`, files beside them. */
export function formOf(
  said: object,
  files: { name: string; type?: string; bytes: Uint8Array }[] = [],
): FormData {
  const form = new FormData()
  form.set('case', JSON.stringify(said))
  for (const file of files)
    form.append(
      'file',
      new Blob([file.bytes as Uint8Array<ArrayBuffer>], {
        type: file.type ?? 'application/octet-stream',
      }),
      file.name,
    )
  return form
}

/** The smallest picture a browser shows. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
