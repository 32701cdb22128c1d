import { describe, expect, test } from 'vitest'
import { detectKind, findAside, MAX_FILE_BYTES } from './file-kind.ts'
import { OFFERED } from './file-offer.ts'

const bytes = (...all: (number | string)[]) =>
  Uint8Array.from(
    all.flatMap((part) =>
      typeof part === 'number' ? [part] : [...part].map((char) => char.charCodeAt(0)),
    ),
  )
const utf16 = (text: string, isBig: boolean) =>
  [...text].flatMap((char) =>
    isBig
      ? [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255]
      : [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8],
  )
const ZIP = bytes('PK', 3, 4, 20, 0, 6, 0)
const OLE = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)

/** One real beginning for each kind that is offered. */
const HEADS: Record<string, Uint8Array> = {
  jpg: bytes(0xff, 0xd8, 0xff, 0xe0, 0),
  jpeg: bytes(0xff, 0xd8, 0xff, 0xe1, 0),
  jfif: bytes(0xff, 0xd8, 0xff, 0xe0, 0),
  png: bytes(0x89, 'PNG', 13, 10, 26, 10, 0),
  gif: bytes('GIF89a', 0),
  webp: bytes('RIFF', 0, 0, 0, 0, 'WEBP'),
  heic: bytes(0, 0, 0, 24, 'ftypheic'),
  heif: bytes(0, 0, 0, 24, 'ftypmif1'),
  avif: bytes(0, 0, 0, 24, 'ftypavif'),
  tif: bytes('II*', 0),
  tiff: bytes('MM', 0, '*'),
  bmp: bytes('BM', 0x36, 0, 0, 0, 0, 0, 0, 0),
  pdf: bytes('%PDF-1.7'),
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
  odt: ZIP,
  ods: ZIP,
  odp: ZIP,
  doc: OLE,
  xls: OLE,
  ppt: OLE,
  msg: OLE,
  txt: bytes('Dzie', 0xf1, ' dobry'),
  csv: bytes('a;b'),
  eml: bytes('Subject: ', 0xbf, 0xf3, 0xb3, 'w'),
  rtf: bytes('{\\rtf1\\ansi'),
  ics: bytes('BEGIN:VCALENDAR'),
  vcf: bytes('BEGIN:VCARD'),
}

describe('fault-P5 what is offered is taken', () => {
  test.each(OFFERED.split(',').filter((one) => one.startsWith('.')))('%s', (ending) => {
    expect(HEADS[ending.slice(1)]).toBeDefined()
    expect(findAside(`Skarga Ł${ending.toUpperCase()}`, 100, HEADS[ending.slice(1)]!)).toBeNull()
  })

  test.each([
    ['windows-1250', bytes('Za', 0xbf, 0xf3, 0xb3, 0xe6, ' g', 0xea, 0x9c, 'l', 0xb9)],
    ['windows-1257', bytes(0xd0, 0xe2, 0xe7, 0xee)],
    ['windows-1256', bytes(0xd3, 0xe1, 0xc7, 0xe3, 0x81, 0x8d, 0x90)],
    ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, ...utf16('Zażółć', false)])],
    ['UTF-16 the other way', Uint8Array.from([0xfe, 0xff, ...utf16('سلام', true)])],
    ['UTF-16 without a mark', Uint8Array.from(utf16('Dzien dobry, prosze o pomoc.', false))],
    ['UTF-8', new TextEncoder().encode('سلام، żółw\r\n\f')],
    ['UTF-8 cut in the middle of a letter', new TextEncoder().encode('żółw').subarray(0, 3)],
    ['ISO-2022', bytes(0x1b, '$B')],
    ['a DOS text', bytes('koniec', 0x1a)],
  ])('a text in %s', (_, head) => expect(detectKind('list', head)).toBe('text/plain'))

  test.each([
    'Zażółć gęślą jaźń',
    'Żółć',
    'Sveiki, vēlos sūdzēties par piegādi.',
    'سلام، سفارش من نرسیده است.\r\nلطفا پاسخ دهید',
    'Добрый день, посылка не пришла',
    'name;phone\r\nJan;601100200\r\n',
    '“Cena: 20 €” – …',
    'تشکر می\u200cکنم 😀 از همه شما',
  ])('UTF-16 without a mark, either way round, whole or cut: %s', (text) => {
    for (const isBig of [true, false])
      expect(detectKind('list.txt', Uint8Array.from(utf16(text, isBig)))).toBe('text/plain')
    expect(
      detectKind('list.txt', Uint8Array.from(utf16(text.repeat(300), false)).subarray(0, 4096)),
    ).toBe('text/plain')
  })

  test('what only looks as if letters had two bytes is no text', () => {
    let seed = 7
    const noise = () =>
      Uint8Array.from(
        { length: 400 },
        () => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >> 16) & 255,
      )
    for (let i = 0; i < 200; i += 1) expect(detectKind('x.txt', noise())).toBeNull()
    for (const head of [
      bytes(0, 1, 0, 2, 0, 3),
      bytes('a', 0, 'b', 0, 7, 0),
      bytes(0, 0, 0, 0),
      bytes(0, 'a', 0),
    ])
      expect(detectKind('x.txt', head)).toBeNull()
  })

  test.each([
    ['a program', 'a.png', bytes('MZ', 0x90, 0)],
    ['a program whose beginning looks like text', 'a.txt', bytes('MZ says hello')],
    ['another program', 'a', bytes(0x7f, 'ELF', 2)],
    ['an archive', 'a.zip', ZIP],
    ['a film', 'a.mp4', bytes(0, 0, 0, 24, 'ftypisom')],
    ['sound', 'a.mp3', bytes('ID3', 3, 0)],
    ['a page with a hidden beginning, called a picture', 'x.png', bytes(0, '<script>')],
    ['what nothing can be said of', 'x.bin', bytes(1, 2, 3, 0, 0, 9)],
  ])('%s is put aside', (_, name, head) => expect(findAside(name, 100, head)).toBe('kind'))

  test('empty and too large are said as such', () => {
    expect(findAside('a.png', 0, bytes())).toBe('empty')
    expect(findAside('a.png', MAX_FILE_BYTES + 1, HEADS.png!)).toBe('too_large')
    expect(findAside('a.png', MAX_FILE_BYTES, HEADS.png!)).toBeNull()
  })

  test('a document that has lost its name is one', () => {
    expect(detectKind('attachment', bytes('PK', 3, 4, 0, '[Content_Types].xml'))).toBe(
      'application/zip',
    )
    expect(detectKind('attachment', OLE)).toBe('application/x-ole-storage')
  })
})
