// What a page of another site loads to carry the chat.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { round, tell } from './figure.ts'

export function measureChat(): void {
  const script = readFileSync(new URL('../dist/web/chat.js', import.meta.url))
  tell({
    figure: 'chat.script',
    value: round(gzipSync(script).length / 1024),
    unit: 'KB',
    plainKb: round(script.length / 1024),
    how: 'the built chat.js, gzipped; the bound is 40 KB',
  })
}
