// Twilio's call status callbacks: how they are signed, and what they mean for a contact.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { readCaller } from '../../platform/address/domain/caller.ts'

/**
 * X-Twilio-Signature: base64 of HMAC-SHA1 with the account's auth token over the full address,
 * followed by each form field's name and value in the
 * order of the names; the values of a name that comes twice are sorted, and one that comes twice
 * with the same value counts once.
 * Twilio signs some addresses with their port and some without: both forms are tried.
 */
export function verifyTwilio(
  url: string,
  form: URLSearchParams,
  signature: string,
  tokens: readonly string[],
): boolean {
  const given = Buffer.from(signature, 'base64')
  const fields = [...new Set(form.keys())]
    .sort()
    .map((name) =>
      [...new Set(form.getAll(name))]
        .sort()
        .map((value) => name + value)
        .join(''),
    )
    .join('')
  let isRight = false
  for (const token of tokens) {
    for (const address of listAddresses(url)) {
      const right = createHmac('sha1', token)
        .update(address + fields, 'utf8')
        .digest()
      if (given.length === right.length && timingSafeEqual(given, right)) isRight = true
    }
  }
  return isRight
}

function listAddresses(url: string): string[] {
  const match = /^(https?):\/\/([^/?#]+)(.*)$/.exec(url)
  if (!match) return [url]
  const [, scheme, host = '', rest = ''] = match
  return [
    url,
    /:\d+$/.test(host)
      ? `${scheme}://${host.replace(/:\d+$/, '')}${rest}`
      : `${scheme}://${host}:${scheme === 'https' ? 443 : 80}${rest}`,
  ]
}

type TwilioCall = {
  call: string
  event: 'started' | 'answered' | 'ended'
  phone: string | null
  at: string | null
}

/**
 * The CallStatus of a call: https://www.twilio.com/docs/voice/api/call-resource#call-status-values
 */
const MEANING: Record<string, TwilioCall['event']> = {
  queued: 'started',
  initiated: 'started',
  ringing: 'started',
  'in-progress': 'answered',
  completed: 'ended',
  busy: 'ended',
  'no-answer': 'ended',
  failed: 'ended',
  canceled: 'ended',
}

/**
 * What a callback tells; null when it is none of a call, or of a status that is not known. The
 * customer is who calls in, and who is called when the call goes out.
 * `at` is Twilio's Timestamp where it gives one (RFC 2822).
 */
export function readTwilio(form: URLSearchParams): TwilioCall | null {
  const call = form.get('CallSid') ?? ''
  const event = MEANING[form.get('CallStatus') ?? '']
  if (!/^CA[0-9a-f]{32}$/i.test(call) || !event) return null
  const customer = (form.get('Direction') ?? 'inbound').startsWith('outbound')
    ? form.get('To')
    : form.get('From')
  const at = Date.parse(form.get('Timestamp') ?? '')
  return {
    call,
    event,
    phone: readCaller(customer ?? ''),
    at: Number.isNaN(at) ? null : new Date(at).toISOString(),
  }
}
