// The handbooks that ship with Opoka, to begin a brand from.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readYaml } from '../../chapter/adapters/handbook-yaml.ts'
import { checkHandbookFile } from '../contract/handbook-check.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { Brand } from '../domain/handbook.ts'
import { type HandbookFile, readHandbookFolder } from '../adapters/handbook-file.ts'
import { type HandbookSource, readHandbook } from './handbook-source.ts'
import { isBrandId } from '../../platform/base/domain/brand-id.ts'

const HANDBOOK_DIR = fileURLToPath(new URL('../../../handbook/', import.meta.url))

let known: Promise<Brand[]> | null = null

/**
 * Only the brand's own page of each is read, and once: they do not change while the server runs.
 */
export const listShipped = (): Promise<Brand[]> => (known ??= readBrands())

async function readBrands(): Promise<Brand[]> {
  const folders = (await readdir(HANDBOOK_DIR, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const brands = await Promise.all(
    folders.map(async (folder) => {
      const text = await readFile(join(HANDBOOK_DIR, folder, 'brand.yaml'), 'utf8').catch(
        () => null,
      )
      const checked = text === null ? null : checkHandbookFile('brand', readYaml(text).data)
      return checked?.value ?? null
    }),
  )
  return brands.filter((brand) => brand !== null)
}

/** Throws handbook.not_found when none of that name ships. */
export async function readShipped(id: string): Promise<HandbookSource> {
  if (!isBrandId(id)) throw new AppError('handbook.not_found')
  const source = await readHandbook(join(HANDBOOK_DIR, id))
  if (source.files.length === 0) throw new AppError('handbook.not_found')
  return source
}

/** Its files alone. Throws handbook.not_found. */
export async function readShippedFiles(id: string): Promise<HandbookFile[]> {
  if (!isBrandId(id)) throw new AppError('handbook.not_found')
  const { files } = await readHandbookFolder(join(HANDBOOK_DIR, id))
  if (files.length === 0) throw new AppError('handbook.not_found')
  return files
}
