// Secrets that are handed out once and kept only as their hash.
import { createHash } from 'node:crypto'

export const hashSecret = (secret: string): Buffer =>
  createHash('sha256').update(secret, 'utf8').digest()
