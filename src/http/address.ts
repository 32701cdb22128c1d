// Whose address a request comes from, as the rate limits see it.
import type { Context } from 'hono'
import type { Env } from './app.ts'

/** Behind a trusted proxy the last entry of X-Forwarded-For, which that proxy wrote; whoever asks may have written the others. */
export function findAddress(c: Context<Env>, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return toKey(forwarded || c.env?.incoming?.socket.remoteAddress || 'unknown')
}

/** One household or office has a whole IPv6 network of 64 bits: it counts as one. */
function toKey(address: string): string {
  // Some proxies write the port beside the address; whoever opens a new connection would be somebody else each time.
  const bare = address.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  const plain = bare.replace(/^::ffff:/i, '').slice(0, 64).toLowerCase()
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const front = head.split(':').filter(Boolean)
  const back = (tail ?? '').split(':').filter(Boolean)
  const filled = tail === undefined ? front : [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return `${filled.slice(0, 4).map((part) => part.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
