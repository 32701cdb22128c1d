// What uploads may cost: how much of a body is read before it is refused, how much of it is held,
// and how many are read at once.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeUploads, UPLOAD_LIMITS, type Uploads } from '../../src/platform/files/app/upload.ts'
import { openSpool } from '../../src/platform/files/adapters/spool.ts'
import { boundaryOf, readParts } from '../../src/platform/http/part.ts'
import { chance } from './hostile.ts'

const BOUNDARY = 'x'
const MB = 1_048_576

/** A body that is made while it is read, and how much of it was asked for. */
function flow(pieces: Iterable<Buffer>) {
  const seen = { bytes: 0 }
  return {
    seen,
    body: (async function* () {
      for (const piece of pieces) {
        seen.bytes += piece.length
        yield piece
      }
    })(),
  }
}
const head = (disposition: string) =>
  Buffer.from(`\r\n--${BOUNDARY}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`)
const end = Buffer.from(`\r\n--${BOUNDARY}--\r\n`)
const all = async (body: AsyncIterable<Uint8Array>, boundary = BOUNDARY) => {
  const parts: { name: string; filename: string | null; bytes: string; pieces: number[] }[] = []
  for await (const event of readParts(body, boundary)) {
    if ('head' in event)
      parts.push({ name: event.head.name, filename: event.head.filename, bytes: '', pieces: [] })
    else {
      parts.at(-1)!.bytes += event.bytes.toString('latin1')
      parts.at(-1)!.pieces.push(event.bytes.length)
    }
  }
  return parts
}

describe('fault-A3 a body is cut into parts while it comes', () => {
  test('fault-A3 the parts are the same however the network cuts them', async () => {
    const form = new FormData()
    form.set('case', '{"happened":"zażółć سلام"}')
    form.append(
      'files',
      new File([new Uint8Array([13, 10, 45, 45, 0, 13, 10])], 'a "b"; name=c\r\n.png', {
        type: 'image/png',
      }),
    )
    form.append('files', new File([], 'empty'))
    const encoded = new Response(form)
    const boundary = boundaryOf(encoded.headers.get('content-type')!)!
    const bytes = Buffer.from(await encoded.arrayBuffer())
    const whole = await all(flow([bytes]).body, boundary)
    expect(
      whole.map(({ name, filename, bytes: text }) => [
        name,
        filename,
        Buffer.from(text, 'latin1').toString(),
      ]),
    ).toEqual([
      ['case', null, '{"happened":"zażółć سلام"}'],
      ['files', 'a "b"; name=c\r\n.png', '\r\n--\0\r\n'],
      ['files', 'empty', ''],
    ])
    const next = chance(7)
    for (let round = 0; round < 30; round++) {
      const pieces: Buffer[] = []
      for (let at = 0; at < bytes.length;) {
        const size = 1 + Math.floor(next() * (round < 2 ? 1 : 40))
        pieces.push(bytes.subarray(at, at + size))
        at += size
      }
      const saidIn = (parts: typeof whole) =>
        parts.map(({ name, filename, bytes: text }) => [name, filename, text])
      expect(saidIn(await all(flow(pieces).body, boundary))).toEqual(saidIn(whole))
    }
  })

  test('fault-A3 no piece is longer than the network’s, whatever stands in the body', async () => {
    const pieces = [
      head('name="f"; filename="f"'),
      ...Array<Buffer>(200).fill(Buffer.from(`\r\n--${'\r\n-'.repeat(20_000)}`)),
      end,
    ]
    const [part] = await all(flow(pieces).body)
    expect(Math.max(...part!.pieces)).toBeLessThan(61_000 + 10)
    expect(part!.bytes.length).toBe(200 * pieces[1]!.length)
  })

  test.each<[string, Buffer[]]>([
    ['a preamble without an end', Array<Buffer>(1_000).fill(Buffer.alloc(1_024, 'a'))],
    [
      'a head without an end',
      [Buffer.from(`--${BOUNDARY}\r\n`), ...Array<Buffer>(1_000).fill(Buffer.alloc(1_024, 'a'))],
    ],
    [
      'a head without a name',
      [
        Buffer.from(`--${BOUNDARY}\r\ncontent-type: text/plain\r\n\r\n`),
        ...Array<Buffer>(1_000).fill(Buffer.alloc(1_024)),
      ],
    ],
  ])('fault-A3 %s is read no further than it must be', async (_, pieces) => {
    const { seen, body } = flow(pieces)
    await expect(all(body)).rejects.toMatchObject({ code: 'request.invalid' })
    expect(seen.bytes).toBeLessThan(12_000)
  })

  test('fault-A3 a body that ends too soon is no body', async () => {
    for (const pieces of [
      [],
      [head('name="a"')],
      [head('name="a"'), Buffer.from('words')],
      [Buffer.from(`--${BOUNDARY}`)],
    ])
      await expect(all(flow(pieces).body)).rejects.toMatchObject({ code: 'request.invalid' })
  })
})

describe('fault-A3 a file is on the disk while it comes', () => {
  test('fault-A3 and is read back in pieces of half a megabyte, with its hash and its beginning', async () => {
    const spool = await openSpool()
    for (let i = 0; i < 20; i++) await spool.write(Buffer.alloc(MB / 4, 'ż'))
    const file = await spool.end()
    const pieces: number[] = []
    for await (const piece of file.read()) pieces.push(piece.length)
    expect([file.size, file.head.length, pieces]).toEqual([5 * MB, 4_096, Array(10).fill(MB / 2)])
    await spool.drop()
    await expect(file.read().next()).rejects.toThrow()
  })
})

describe('fault-A3 uploads at a time', () => {
  const LIMITS = { ...UPLOAD_LIMITS, atOnce: 3, ofOne: 2, waiting: 3, waitingOfOne: 1 }

  test('fault-A3 who comes on top waits for a place; who comes on top of those is told when to try again', async () => {
    const uploads = makeUploads({ ...LIMITS, waitMs: 60_000 })
    const [first, second] = [await uploads.begin('a'), await uploads.begin('a')]
    const told: string[] = []
    const third = uploads.begin('a').then((place) => (told.push('third'), place))
    await expect(uploads.begin('a')).rejects.toMatchObject({
      code: 'request.busy',
      params: { seconds: 10 },
    })
    // Another address is not kept from its place.
    const other = await uploads.begin('b')
    const late = uploads.begin('c').then((place) => (told.push('c'), place))
    await first.giveBack()
    await first.giveBack()
    // Whoever has fewest is next, however late.
    await (await late).giveBack()
    await (await third).giveBack()
    await second.giveBack()
    await other.giveBack()
    expect(told).toEqual(['c', 'third'])
  })

  test('fault-A3 nobody waits for ever', async () => {
    const uploads = makeUploads({ ...LIMITS, ofOne: 1, waitMs: 1 })
    const first = await uploads.begin('a')
    await expect(uploads.begin('a')).rejects.toMatchObject({ code: 'request.busy' })
    await first.giveBack()
    await (await uploads.begin('a')).giveBack()
  })
})

/** People at the limits of the desk, in a time that is turned by hand. */
describe('fault-A3 slow uploads keep nobody out', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  type Line = { address: string; bytesPerS: number; of?: number; stallsS?: number }
  /** One upload: how it ended, and after how many seconds it had its place and its end. */
  async function upload(
    uploads: Uploads,
    { address, bytesPerS, of = Infinity, stallsS = 0 }: Line,
  ) {
    const from = performance.now()
    const seconds = () => Math.round((performance.now() - from) / 1_000)
    const told = { is: 'waiting' as 'waiting' | 'reading' | 'whole' | 'busy', placeS: -1, endS: -1 }
    const run = async () => {
      const place = await uploads.begin(address)
      Object.assign(told, { is: 'reading', placeS: seconds() })
      const body = (async function* () {
        for (let sent = 0; sent < of; sent += bytesPerS) {
          const isStalled = stallsS > 0 && sent >= of / 2
          if (isStalled) [stallsS, sent] = [0, sent - bytesPerS]
          await new Promise((go) => setTimeout(go, isStalled ? 12_000 : 1_000))
          yield Buffer.alloc(bytesPerS)
        }
      })()
      try {
        for await (const _ of place.read(body));
      } finally {
        await place.giveBack()
      }
    }
    void run().then(
      () => Object.assign(told, { is: 'whole', endS: seconds() }),
      () => Object.assign(told, { is: 'busy', endS: seconds() }),
    )
    await vi.advanceTimersByTimeAsync(0)
    return told
  }
  const wait = (s: number) => vi.advanceTimersByTimeAsync(s * 1_000)
  const crowd = async (uploads: Uploads, addresses: string[], bytesPerS: number, each = 1) => {
    const all = []
    for (let n = 0; n < each; n++)
      for (const address of addresses) all.push(await upload(uploads, { address, bytesPerS }))
    return all
  }
  const numbered = (n: number, make = (i: number) => `198.51.100.${i}`) =>
    Array.from({ length: n }, (_, i) => make(i))
  const PHONE = { address: 'phone', bytesPerS: 20_000, of: 3_000_000 }

  test.each([
    ['four addresses with four lines each, a byte a second', 4, 4, 1, 1],
    ['four addresses with four lines each, as fast as a telephone', 4, 4, 20_000, 1],
    ['sixteen addresses with a byte a second', 16, 1, 1, 11],
  ])('fault-A3 %s: a slow telephone has its place', async (_, addresses, each, speed, atMostS) => {
    const uploads = makeUploads(UPLOAD_LIMITS)
    const held = await crowd(uploads, numbered(addresses), speed, each)
    expect(held.filter(({ is }) => is === 'reading')).toHaveLength(16)
    const phone = await upload(uploads, PHONE)
    await wait(atMostS)
    expect(phone.is).toBe('reading')
    expect(phone.placeS).toBeLessThanOrEqual(atMostS)
    // They come again at once, and again.
    for (let s = 0; s < 170; s += 10) {
      await crowd(uploads, numbered(addresses), speed, each)
      await wait(10)
    }
    expect(phone).toMatchObject({ is: 'whole' })
    expect(phone.endS - phone.placeS).toBe(150)
  })

  test('fault-A3 nobody is cut short while there is room, however slow', async () => {
    const uploads = makeUploads(UPLOAD_LIMITS)
    const held = await crowd(uploads, numbered(3), 1, 4)
    const phone = await upload(uploads, { ...PHONE, bytesPerS: 1_000, of: 200_000 })
    await wait(200)
    expect(phone.is).toBe('whole')
    expect(held.every(({ is }) => is === 'reading')).toBe(true)
  })

  test('fault-A3 a telephone whose line stands still for a while keeps its place', async () => {
    const uploads = makeUploads(UPLOAD_LIMITS)
    const phone = await upload(uploads, { ...PHONE, stallsS: 12 })
    await crowd(uploads, numbered(40), 20_000)
    await wait(170)
    expect(phone).toMatchObject({ is: 'whole', placeS: 0 })
  })

  test('fault-A3 a network of 48 bits has no more than half of the places', async () => {
    const uploads = makeUploads(UPLOAD_LIMITS)
    const mine = await crowd(
      uploads,
      numbered(40, (i) => `2001:db8:1:${i.toString(16)}::/64`),
      50_000,
    )
    expect(mine.filter(({ is }) => is === 'reading')).toHaveLength(8)
    expect((await upload(uploads, PHONE)).is).toBe('reading')
  })

  test('fault-A3 whoever fills the queue makes room in it for others', async () => {
    const uploads = makeUploads(UPLOAD_LIMITS)
    const queue = await crowd(uploads, numbered(16), 20_000, 40)
    expect(queue.filter(({ is }) => is === 'waiting')).toHaveLength(400)
    const phone = await upload(uploads, PHONE)
    expect(phone.is).toBe('waiting')
    await wait(1)
    expect(queue.filter(({ is }) => is === 'busy').length).toBeGreaterThan(0)
  })
})
