// Photos, scans and texts that come in by any channel: what is taken, what is put aside, and how each
// goes out again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { openWorld, type World } from '../world.ts'
import { act, formOf, PNG, read, staff, takeIn, tokenOf } from './story.ts'

let world: World
let ania: Client
let ola: Client
beforeAll(async () => {
  world = await openWorld({ trustProxy: true })
  ania = await staff(world, 'ania@modrzew.example')
  ola = await staff(world, 'ola@modrzew.example')
})
afterAll(() => world?.stop())

const find = async (ref: string) => {
  const { items } = (await ania.get(`cases?q=${ref}`)).body
  return read(ania, { brand: 'modrzew', id: items[0]!.id })
}
let address = 0
/** Another household each time, so that limits count only where a story is about them. */
const fromElsewhere = () => ({ 'x-forwarded-for': `203.0.113.${++address}` })

describe('photos and scans', () => {
  const PDF = Buffer.from('%PDF-1.4\n%%EOF')
  const withFiles = (files: Parameters<typeof formOf>[1]) =>
    ania.send('POST', 'cases', formOf({ brand: 'modrzew', happened: 'Ze zdjęciem' }, files))

  test('a photo and a scan come in under their own kind, whatever they call themselves, and go out unrun', async () => {
    const reply = await withFiles([
      { name: '..\\..\\evil.html', type: 'text/html', bytes: PNG },
      { name: 'pismo „ważne”.pdf', bytes: PDF },
    ])
    const view = await find(reply.body.ref)
    expect(
      view.attachments.map(({ name, mediaType, customerSees }) => [name, mediaType, customerSees]),
    ).toEqual([
      ['evil.html', 'image/png', false],
      ['pismo „ważne”.pdf', 'application/pdf', false],
    ])
    const { headers } = await ania.get(
      `cases/modrzew/${view.id}/attachments/${view.attachments[0]!.id}`,
    )
    expect(headers.get('content-type')).toBe('image/png')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    // What a colleague attached is not the customer's to see.
    expect(
      (
        await world
          .guest()
          .get(`customer/${tokenOf(reply.body.link)}/files/${view.attachments[0]!.id}`)
      ).body.code,
    ).toBe('not_found')
  })

  test.each([
    [
      'nothing in it',
      [{ name: 'a.png', bytes: Buffer.alloc(0) }],
      { name: 'a.png', why: 'empty' },
      0,
    ],
    [
      'a program',
      [
        { name: 'ok.png', bytes: PNG },
        { name: '../a.png', bytes: Buffer.from('MZ\0\0\0') },
      ],
      { name: 'a.png', why: 'kind' },
      1,
    ],
    [
      'eleven at once',
      Array.from({ length: 11 }, (_, i) => ({ name: `${i}.png`, bytes: PNG })),
      { name: '10.png', why: 'too_many' },
      10,
    ],
    [
      'one above 15 MB',
      [
        { name: 'big.png', bytes: Buffer.concat([PNG, Buffer.alloc(15 * 1024 * 1024)]) },
        { name: 'ok.png', bytes: PNG },
      ],
      { name: 'big.png', why: 'too_large' },
      1,
    ],
  ])(
    'fault-P5 put aside and named, while the words and the rest go through: %s',
    async (_, files, aside, taken) => {
      const reply = await withFiles(files)
      expect(reply).toMatchObject({ status: 201, body: { aside: [aside] } })
      expect((await find(reply.body.ref)).attachments).toHaveLength(taken)
    },
  )

  test('fault-P5 texts in the letters of any machine, and office documents, come in and go out as they were, never run', async () => {
    const files = [
      { name: 'list.txt', bytes: Buffer.from([0x5a, 0x61, 0xbf, 0xf3, 0xb3, 0xe6]) },
      { name: 'utf16.txt', bytes: Buffer.from('\ufeffZażółć', 'utf16le') },
      { name: 'skarga.eml', bytes: Buffer.from('Subject: \xbf\r\n\r\n<script>', 'latin1') },
      { name: 'pismo.docx', bytes: Buffer.from('PK\x03\x04rest', 'latin1') },
      {
        name: 'dane.xls',
        bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      },
    ]
    const reply = await withFiles(files)
    expect(reply.body.aside).toEqual([])
    const view = await find(reply.body.ref)
    expect(view.attachments.map(({ name }) => name)).toEqual(files.map(({ name }) => name))
    for (const [i, { id }] of view.attachments.entries()) {
      const got = await fetch(`${world.url}/api/v1/cases/modrzew/${view.id}/attachments/${id}`, {
        headers: { cookie: ania.cookie },
      })
      expect(Buffer.from(await got.arrayBuffer())).toEqual(files[i]!.bytes)
      expect([
        got.headers.get('x-content-type-options'),
        got.headers.get('content-disposition')?.split(';')[0],
      ]).toEqual(['nosniff', 'attachment'])
    }
  })

  test('fault-P5 in every channel: words with a file that is not taken are recorded, and files alone say which is not', async () => {
    const bad = [{ name: 'a.exe', bytes: Buffer.from('MZ\0') }]
    const some = [...bad, { name: 'ok.png', bytes: PNG }]
    const code = (await ola.send('POST', 'brands/modrzew/doors', { place: 'Lada' })).body.url
      .split('/')
      .at(-1)
    const aside = [{ name: 'a.exe', why: 'kind' }]
    expect(
      await world
        .guest()
        .send(
          'POST',
          `door/modrzew/${code}/cases`,
          formOf({ happened: 'x', language: 'pl' }, bad),
          fromElsewhere(),
        ),
    ).toMatchObject({ status: 201, body: { aside } })
    expect(
      await world
        .guest()
        .send(
          'POST',
          'public/modrzew/cases',
          formOf({ happened: 'x', language: 'pl', name: 'Jan' }, bad),
          fromElsewhere(),
        ),
    ).toMatchObject({ status: 201, body: { aside } })
    const on = await takeIn(ania, 'modrzew')
    expect(
      await ania.send('POST', `cases/modrzew/${on.id}/attachments`, formOf({}, some)),
    ).toMatchObject({ status: 200, body: { aside, attachments: [{ name: 'ok.png' }] } })
    expect(
      await world
        .guest()
        .send('POST', `customer/${on.token}/files`, formOf({}, some), fromElsewhere()),
    ).toMatchObject({ status: 200, body: { aside, files: [{ name: 'ok.png' }] } })
    expect(
      (await ania.send('POST', `cases/modrzew/${on.id}/attachments`, formOf({}, bad))).body,
    ).toMatchObject({ code: 'attachment.kind', params: { name: 'a.exe' } })
  })

  test('the customer adds a file later, until the case is closed', async () => {
    const on = await takeIn(ania, 'modrzew')
    const add = (bytes: Buffer) =>
      world
        .guest()
        .send(
          'POST',
          `customer/${on.token}/files`,
          formOf({}, [{ name: 'zdjęcie.png', bytes }]),
          fromElsewhere(),
        )
    const page = await add(PNG)
    expect(page.body.files).toMatchObject([{ name: 'zdjęcie.png', size: PNG.length }])
    expect(
      (await world.guest().get(`customer/${on.token}/files/${page.body.files[0]!.id}`)).headers.get(
        'content-type',
      ),
    ).toBe('image/png')
    await act(ania, on, 'close', { closing: 'withdrawn' })
    expect((await add(PNG)).body.code).toBe('case.closed')
  })
})
