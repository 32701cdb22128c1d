// Which files are taken: by what a file begins with and, where that says too little, by its name.
import { isKeyOf } from '../../base/domain/narrow.ts'
import type { OFFICE_ENDINGS, OLD_OFFICE_ENDINGS, PICTURE_ENDINGS } from './file-offer.ts'

const MB = 1_048_576
export const MAX_FILE_BYTES = 15 * MB
export const MAX_FILES = 10
/**
 * Of one sending; the rest of the request's 40 MB is for words and for what stands between files.
 */
export const MAX_FILES_BYTES = 38 * MB
/** How much of a file's beginning is looked at. */
export const HEAD_BYTES = 4096

/** Why a file is put aside while the words go through. */
export const ASIDE_WHYS = ['empty', 'too_large', 'kind', 'too_many'] as const
export type Aside = { name: string; why: (typeof ASIDE_WHYS)[number] }

type Head = Uint8Array
const latin = (head: Head, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, Math.min(to, head.length)))
const begins = (head: Head, ...bytes: number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte)

const OFFICE: Record<(typeof OFFICE_ENDINGS)[number], string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
}
const OLD_OFFICE: Record<(typeof OLD_OFFICE_ENDINGS)[number], string> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
}

/** By media type, what its files begin with. */
const PICTURES: Record<keyof typeof PICTURE_ENDINGS, (head: Head) => boolean> = {
  'image/jpeg': (head) => begins(head, 0xff, 0xd8, 0xff),
  'image/png': (head) => begins(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  'image/gif': (head) => /^GIF8[79]a/.test(latin(head, 0, 6)),
  'image/webp': (head) => latin(head, 0, 4) === 'RIFF' && latin(head, 8, 12) === 'WEBP',
  'image/heic': (head) =>
    latin(head, 4, 8) === 'ftyp' &&
    /^(?:hei[cmsxf]|hev[cmsx]|mif[12]|msf1|avi[fs])/.test(latin(head, 8, 12)),
  'image/tiff': (head) => /^(?:II\*\0|MM\0\*)/.test(latin(head, 0, 4)),
  'image/bmp': (head) => latin(head, 0, 2) === 'BM' && begins(head.subarray(6), 0, 0, 0, 0),
  'application/pdf': (head) => latin(head, 0, 1024).includes('%PDF-'),
}

const endingOf = (name: string): string =>
  /\.([a-z0-9]{1,5})$/.exec(name.trim().toLowerCase())?.[1] ?? ''

/**
 * Text in any of the letters people's machines write: no signs of control but those of lines, or
 * two bytes a letter.
 */
function isText(head: Head): boolean {
  if (begins(head, 0xff, 0xfe) || begins(head, 0xfe, 0xff)) return true
  const isControl = (byte: number) =>
    byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b) || byte === 0x7f
  if (!head.some(isControl)) return true
  return [true, false].some((isLittle) => isWideText(head, isLittle))
}

/**
 * What people's letters, their signs and spaces are in two bytes a letter; of all there is, little
 * else stands in a text.
 */
const WIDE_LETTER =
  /^[\t-\r\x1a\x1b -~\u00a0-\u024f\u0370-\u06ff\u0750-\u077f\u1e00-\u20cf\u2100-\u214f\ufb50-\ufdff\ufe70-\ufeff]$/
const isStray = (letter: string): boolean => /[\0-\x08\x0e-\x19\x1c-\x1f\x7f]/.test(letter)

/**
 * UTF-16 without a mark at its beginning: whole letters, no sign of control among them, nearly all
 * of the scripts people here write in, and spaces or lines as text has.
 */
function isWideText(head: Head, isLittle: boolean): boolean {
  const pairs = Math.floor(head.length / 2)
  // Only the end of a longer file's beginning may stand in the middle of a letter.
  if (pairs === 0 || (head.length % 2 === 1 && head.length < HEAD_BYTES)) return false
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  const letters = Array.from({ length: pairs }, (_, i) =>
    String.fromCharCode(view.getUint16(2 * i, isLittle)),
  )
  if (letters.some(isStray)) return false
  const usual = letters.filter((letter) => WIDE_LETTER.test(letter)).length
  return usual >= pairs * 0.9
}

/**
 * The media type; null when it is of no kind that is taken. @param head the first bytes, HEAD_BYTES
 * of them where there are so many
 */
export function detectKind(name: string, head: Head): string | null {
  const picture = Object.entries(PICTURES).find(([, is]) => is(head))
  if (picture) return picture[0]
  const ending = endingOf(name)
  if (begins(head, 0x50, 0x4b, 0x03, 0x04)) {
    if (isKeyOf(OFFICE, ending)) return OFFICE[ending]
    // Sent on by programs that lose the name.
    return /\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis/.test(latin(head, 0, HEAD_BYTES))
      ? 'application/zip'
      : null
  }
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
    return isKeyOf(OLD_OFFICE, ending) ? OLD_OFFICE[ending] : 'application/x-ole-storage'
  // Programs are none, whatever they are called.
  if (latin(head, 0, 2) === 'MZ' || latin(head, 1, 4) === 'ELF') return null
  return isText(head) ? 'text/plain' : null
}

/** What is wrong with one file by itself; null when it is taken. */
export function findAside(name: string, size: number, head: Head): Aside['why'] | null {
  if (size === 0) return 'empty'
  if (size > MAX_FILE_BYTES) return 'too_large'
  return detectKind(name, head) === null ? 'kind' : null
}
