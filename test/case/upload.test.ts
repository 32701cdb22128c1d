// Large and hostile uploads on a whole server: what is refused is refused while it comes, what is
// kept comes out as it went in.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { inTx } from '../../src/platform/database/store/db.ts'
import { openWorld, type World } from '../world.ts'
import { formOf, PNG, read, staff } from './story.ts'

const MB = 1_048_576
let world: World
let ania: Client
beforeAll(async () => {
  world = await openWorld()
  ania = await staff(world, 'ania@modrzew.example')
})
afterAll(() => world?.stop())

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('fault-A3 a file of many parts comes out as it went in', async () => {
  const bytes = Buffer.concat([PNG, Buffer.alloc(3 * MB + 17, 'opoka ')])
  const { body } = await ania.send(
    'POST',
    'cases',
    formOf({ brand: 'modrzew', happened: 'Ze zdjęciem' }, [
      { name: 'a.png', bytes },
      { name: 'b.png', bytes: PNG },
    ]),
  )
  const view = await read(ania, body)
  expect(view.attachments.map(({ name, size }) => [name, size])).toEqual([
    ['a.png', bytes.length],
    ['b.png', PNG.length],
  ])
  const back = await fetch(
    `${world.url}/api/v1/cases/modrzew/${view.id}/attachments/${view.attachments[0]!.id}`,
    { headers: { cookie: ania.cookie } },
  )
  expect(back.headers.get('content-length')).toBe(String(bytes.length))
  expect(sha(new Uint8Array(await back.arrayBuffer()))).toBe(sha(bytes))
  const parts = await inTx(world.ctx.db, ['modrzew'], (tx) =>
    tx
      .selectFrom('attachment_part')
      .select('number')
      .where('attachment_id', '=', view.attachments[0]!.id)
      .execute(),
  )
  expect(parts).toHaveLength(7)
})

/** Sends a body without an end, and tells how much of it was taken before the refusal. */
async function pour(
  path: string,
  begin: string,
  again: Buffer,
): Promise<{ status: number; code: string; sent: number }> {
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      const piece = sent === 0 ? Buffer.from(begin) : again
      sent += piece.length
      if (sent > 60 * MB) controller.close()
      else controller.enqueue(piece)
    },
  })
  const response = await fetch(`${world.url}/api/v1/${path}`, {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  } as RequestInit)
  return { status: response.status, code: ((await response.json()) as { code: string }).code, sent }
}

const mostSent = (code: string) => (code === 'request.too_large' ? 60 : 25) * MB

test.each<[string, string, Buffer, number, string]>([
  [
    'tiny fields without an end',
    '\r\n',
    Buffer.from('--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(1_000)),
    400,
    'request.invalid',
  ],
  [
    'one field without an end',
    '--x\r\ncontent-disposition: form-data; name="case"\r\n\r\n',
    Buffer.alloc(65_536, 'a'),
    400,
    'request.invalid',
  ],
  [
    'tiny files without an end',
    '\r\n',
    Buffer.from(
      '--x\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\nb\r\n'.repeat(1_000),
    ),
    400,
    'request.invalid',
  ],
  [
    'one file without an end',
    '--x\r\ncontent-disposition: form-data; name="a"; filename="a"\r\n\r\n',
    Buffer.alloc(65_536, 'a'),
    413,
    'request.too_large',
  ],
])('fault-A3 %s are refused while they come', async (_, begin, again, status, code) => {
  const poured = await pour('public/modrzew/cases', begin, again)
  expect(poured).toMatchObject({ status, code })
  // The network holds some of it before the server has seen it; a file that is too large goes by,
  // to the bound of the whole.
  expect(poured.sent).toBeLessThan(mostSent(code))
})
