// A random UUID, also for pages that are not served over https.
import { uuidOf } from '../../base/domain/uuid.ts'

export const newId = (): string =>
  crypto.randomUUID?.() ?? uuidOf(crypto.getRandomValues(new Uint8Array(16)), 4)
