// A message to a hook, signed in this browser with the secret that was just shown: proof that both
// are right before anybody sets up a telephone system.
import { send } from '../../platform/web/api.ts'

/** Sends a test as Standard Webhooks asks for; throws what the desk refuses. */
export async function sendSignedTest(url: string, secret: string): Promise<void> {
  const bytes = Uint8Array.from(atob(secret.slice('whsec_'.length)), (letter) =>
    letter.charCodeAt(0),
  )
  const key = await crypto.subtle.importKey(
    'raw',
    bytes,
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const id = `msg_${crypto.randomUUID()}`
  const message = { type: 'test' }
  const stamp = String(Math.floor(Date.now() / 1000))
  const signature = new Uint8Array(
    await crypto.subtle.sign(
      'HMAC',
      key,
      new TextEncoder().encode(`${id}.${stamp}.${JSON.stringify(message)}`),
    ),
  )
  const path = new URL(url).pathname.replace(/^\/api\/v1\//, '')
  await send('POST', path, message, {
    headers: {
      'webhook-id': id,
      'webhook-timestamp': stamp,
      'webhook-signature': `v1,${btoa(String.fromCharCode(...signature))}`,
    },
  })
}
