// Files on their way in: what comes is written beside the memory, on the disk, and is gone when the
// request is over, whatever happens to the process.
import { createHash } from 'node:crypto'
import { open, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HEAD_BYTES } from '../domain/file-kind.ts'

/** As it is read back, and kept in the database. */
export const PIECE_BYTES = 524_288

export type Spooled = {
  size: number
  sha256: string
  /** Its beginning, as much as is looked at. */
  head: Buffer
  /** All of it, in pieces of half a megabyte. */
  read(): AsyncGenerator<Buffer>
}
export type Spool = {
  write(bytes: Buffer): Promise<void>
  end(): Promise<Spooled>
  drop(): Promise<void>
}

export async function openSpool(): Promise<Spool> {
  const dir = await mkdtemp(join(tmpdir(), 'opoka-'))
  const file = await open(join(dir, 'file'), 'wx+', 0o600)
  // Nobody else can open it any more, and the system forgets it with the process.
  await rm(dir, { recursive: true, force: true }).catch(() => {})
  const hash = createHash('sha256')
  const head: Buffer[] = []
  let size = 0
  let isDropped = false
  return {
    async write(bytes) {
      if (size < HEAD_BYTES) head.push(Buffer.from(bytes.subarray(0, HEAD_BYTES - size)))
      hash.update(bytes)
      for (let written = 0; written < bytes.length;)
        written += (await file.write(bytes, written, bytes.length - written, size + written))
          .bytesWritten
      size += bytes.length
    },
    async end() {
      return {
        size,
        sha256: hash.digest('hex'),
        head: Buffer.concat(head),
        read: () => readPieces(file, size),
      }
    },
    async drop() {
      if (isDropped) return
      isDropped = true
      await file.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

async function* readPieces(
  file: Awaited<ReturnType<typeof open>>,
  size: number,
): AsyncGenerator<Buffer> {
  for (let at = 0; at < size;) {
    const piece = Buffer.alloc(Math.min(PIECE_BYTES, size - at))
    let length = 0
    while (length < piece.length) {
      const { bytesRead } = await file.read(piece, length, piece.length - length, at + length)
      if (bytesRead === 0) throw new Error('A file that was being taken in is cut short.')
      length += bytesRead
    }
    yield piece
    at += length
  }
}
