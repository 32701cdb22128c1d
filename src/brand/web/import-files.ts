// The files of a handbook between the disk and the server: several .yaml files, a folder, or one
// bundle.
import type { z } from 'zod'
import { HandbookFiles } from '../contract/brand.ts'
import { isRecord } from '../../platform/base/domain/narrow.ts'

export type HandbookFileShape = z.infer<typeof HandbookFiles>['files'][number]
export type Taken = { files: HandbookFileShape[]; unreadable: string | null }

/** The name within the handbook: what stands before its own folder does not matter. */
function nameInBook(file: File): string {
  const [last = '', folder] = (file.webkitRelativePath || file.name).split('/').reverse()
  return folder === 'categories' ? `categories/${last}` : last
}

const FIXED = new Set([
  'brand',
  'positions',
  'people',
  'ladders',
  'promises',
  'redress',
  'guide',
  'wording',
  'alarm',
])

/** A category chosen by itself, without its folder, still belongs into it. */
const inFolder = (name: string): string =>
  name.includes('/') || FIXED.has(name.replace(/\.yaml$/, '')) ? name : `categories/${name}`

export async function takeFiles(chosen: readonly File[]): Promise<Taken> {
  const files: HandbookFileShape[] = []
  for (const file of chosen) {
    if (file.name.endsWith('.json')) {
      const bundle = HandbookFiles.safeParse(
        await file
          .text()
          .then(JSON.parse)
          .catch(() => null),
      )
      if (!bundle.success) return { files: [], unreadable: file.name }
      files.push(...bundle.data.files)
    } else if (/\.ya?ml$/.test(file.name))
      files.push({ name: inFolder(nameInBook(file)), text: await file.text() })
  }
  return { files, unreadable: null }
}

/** What was taken from the disk, as one file that the browser keeps until it has been published. */
export const bundleOf = (files: HandbookFileShape[]): File =>
  new File([JSON.stringify(files)], 'handbook.json', { type: 'application/json' })
export async function readBundle(bundle: File): Promise<HandbookFileShape[]> {
  const files: unknown = JSON.parse(await bundle.text())
  return Array.isArray(files) ? files.filter(isFile) : []
}
const isFile = (file: unknown): file is HandbookFileShape =>
  isRecord(file) && typeof file.name === 'string' && typeof file.text === 'string'

/** Offers all files of a version as one bundle to keep; it can be chosen again to publish. */
export function saveBundle(brand: string, version: number, files: HandbookFileShape[]): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify({ files }, null, 2)], { type: 'application/json' }),
  )
  const link = document.createElement('a')
  link.href = url
  link.download = `handbook-${brand}-${version}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
