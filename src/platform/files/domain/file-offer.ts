// Which files a page's picker offers, apart from how the server tells them (file-kind.ts): the chat on
// other people's pages carries only this.

export const PICTURE_ENDINGS = {
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif', 'avif'],
  'image/tiff': ['tif', 'tiff'],
  'image/bmp': ['bmp'],
  'application/pdf': ['pdf'],
} as const
export const OFFICE_ENDINGS = ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'] as const
export const OLD_OFFICE_ENDINGS = ['doc', 'xls', 'ppt', 'msg'] as const
/**
 * Kept as the bytes they are, whatever letters they are written in, and always saved, never shown.
 */
const TEXT_ENDINGS = ['txt', 'csv', 'eml', 'rtf', 'ics', 'vcf']

/** What a page's picker offers; all of it is taken. */
export const OFFERED = [
  ...Object.keys(PICTURE_ENDINGS),
  ...[
    ...Object.values(PICTURE_ENDINGS).flat(),
    ...OFFICE_ENDINGS,
    ...OLD_OFFICE_ENDINGS,
    ...TEXT_ENDINGS,
  ].map((ending) => `.${ending}`),
  'text/plain',
].join(',')
