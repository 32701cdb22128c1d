// Whose address a request comes from, as the rate limits see it.
import { BlockList, isIP } from 'node:net'
import type { Context } from 'hono'
import type { Env, Trust } from './app.ts'

/** Longer chains than this are nobody's set-up. */
const MAX_HOPS = 30

/**
 * Answers who asks, as a key for the limits. Each proxy adds at the end of X-Forwarded-For whom it
 * saw, so the chain is read from its end:
 * as many entries as there are trusted proxies are skipped, and whoever comes before them is who
 * asks; what stands further left they may have written themselves.
 */
export function makeFindAddress(trust: Trust): (c: Context<Env>) => string {
  const isTrusted = trust && 'networks' in trust ? makeIsWithin(trust.networks) : null
  const hops = trust && 'hops' in trust ? trust.hops : 0
  return (c) => {
    const socket = c.env?.incoming?.socket.remoteAddress || 'unknown'
    if (!trust) return toKey(socket)
    const before = (c.req.header('x-forwarded-for') ?? '')
      .split(',')
      .slice(-MAX_HOPS)
      .map((part) => part.trim())
      .filter(Boolean)
    const [first = socket] = before
    const chain = [...before, socket]
    return toKey(
      (isTrusted
        ? chain.findLast((address) => !isTrusted(toBare(address)))
        : chain.at(-1 - hops)) ?? first,
    )
  }
}

/** Throws with the part that is no address or network. */
export function makeIsWithin(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address)
    const most = family === 4 ? 32 : 128
    if (family === 0 || (bits !== undefined && (!/^\d{1,3}$/.test(bits) || Number(bits) > most)))
      throw new Error(`${network} is no address or network`)
    list.addSubnet(
      address,
      bits === undefined ? most : Number(bits),
      family === 4 ? 'ipv4' : 'ipv6',
    )
  }
  return (address) => {
    const family = isIP(address)
    return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6')
  }
}

/**
 * Some proxies write the port beside the address; whoever opens a new connection would be somebody
 * else each time.
 */
const toBare = (address: string): string =>
  address
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .slice(0, 64)
    .toLowerCase()

/**
 * One spelling for one address: an IPv4 address that is wrapped in an IPv6 one counts as itself,
 * without the zone of a link.
 */
function plainOf(bare: string): string {
  const [address = ''] = bare.split('%')
  if (isIP(address) !== 6) return bare
  const spelled = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [, upper, lower] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(spelled) ?? []
  if (upper === undefined || lower === undefined) return spelled
  const [high, low] = [parseInt(upper, 16), parseInt(lower, 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** One household or office has a whole IPv6 network of 64 bits: it counts as one. */
export function toKey(address: string): string {
  const plain = plainOf(toBare(address))
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const front = head.split(':').filter(Boolean)
  const back = (tail ?? '').split(':').filter(Boolean)
  const filled =
    tail === undefined
      ? front
      : [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
  return `${filled
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}
