// The words the measurements use: what real customers wrote (test/data), so that texts have real
// lengths.
import { readFileSync } from 'node:fs'

export type Message = { brand: string; category: string; kind: string; text: string }

export const MESSAGES = readFileSync(
  new URL('../test/data/customer-messages.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Message)
