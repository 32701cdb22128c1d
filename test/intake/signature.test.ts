// Signatures of messages from outside: known vectors, and each way of getting them wrong.
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { toSecretText, verifyStandard } from '../../src/telephony/adapters/standard.ts'
import { readTwilio, verifyTwilio } from '../../src/telephony/adapters/twilio.ts'

describe('Standard Webhooks', () => {
  // The vector of the specification's own libraries.
  const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
  const body = Buffer.from('{"test": 2432232314}')
  const headers = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: '1614265330',
    signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  }
  const at = 1_614_265_330_000
  const sign = (key: Buffer, over = headers, text: Buffer = body) =>
    `v1,${createHmac('sha256', key).update(`${over.id}.${over.timestamp}.${text.toString()}`).digest('base64')}`

  test('the published vector holds', () => {
    expect(sign(secret)).toBe(headers.signature)
    expect(verifyStandard(headers, body, [secret], at)).toBe('ok')
  })
  test.each([
    ['five minutes late', headers, body, at + 300_000, 'ok'],
    ['a second later than that', headers, body, at + 301_000, 'time'],
    ['from a clock six minutes ahead', headers, body, at - 360_000, 'time'],
    ['another body', headers, Buffer.from('{"test": 2432232315}'), at, 'signature'],
    ['another id', { ...headers, id: 'msg_2' }, body, at, 'signature'],
    ['another time', { ...headers, timestamp: '1614265331' }, body, at, 'signature'],
    [
      'another version',
      { ...headers, signature: headers.signature.replace('v1,', 'v2,') },
      body,
      at,
      'signature',
    ],
    ['a cut signature', { ...headers, signature: 'v1,g0hM' }, body, at, 'signature'],
    ['no signature', { ...headers, signature: '' }, body, at, 'incomplete'],
    [
      'a dot in the id, which could move into the time',
      { ...headers, id: 'msg.1' },
      body,
      at,
      'incomplete',
    ],
    ['a time in words', { ...headers, timestamp: 'now' }, body, at, 'incomplete'],
    [
      'one right signature among others',
      { ...headers, signature: `v1a,abc v1,AAAA ${headers.signature}` },
      body,
      at,
      'ok',
    ],
  ] as const)('%s: %s', (_, given, text, now, expected) => {
    expect(verifyStandard(given, text, [secret], now)).toBe(expected)
  })
  test('while secrets change over, both sign; nobody signs when all were taken back', () => {
    const old = Buffer.alloc(32, 7)
    expect(verifyStandard({ ...headers, signature: sign(old) }, body, [secret, old], at)).toBe('ok')
    expect(verifyStandard({ ...headers, signature: sign(old) }, body, [secret], at)).toBe(
      'signature',
    )
    expect(verifyStandard(headers, body, [], at)).toBe('signature')
  })
  test('a secret is written as its readers expect', () => {
    expect(toSecretText(secret)).toBe('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')
  })
})

describe('Twilio', () => {
  // The example of Twilio's own page on request validation.
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
  const form = new URLSearchParams({
    Digits: '1234',
    To: '+18005551212',
    From: '+14158675309',
    Caller: '+14158675309',
    CallSid: 'CA1234567890ABCDE',
  })
  const token = '12345'
  const right = 'RSOYDt4T1cUTdK1PDd93/VVr8B8='
  const sign = (address: string, fields: [string, string][], key = token) =>
    createHmac('sha1', key)
      .update(
        address +
          [...fields]
            .sort(([a, x], [b, y]) => Number(a > b) - Number(a < b) || (x < y ? -1 : 1))
            .map(([name, value]) => name + value)
            .join(''),
      )
      .digest('base64')

  test('the published example holds, with the port written out or left out as well', () => {
    expect(verifyTwilio(url, form, right, [token])).toBe(true)
    expect(
      verifyTwilio(
        'https://mycompany.com:8443/x',
        form,
        sign('https://mycompany.com/x', [...form]),
        [token],
      ),
    ).toBe(true)
    expect(
      verifyTwilio(url, form, sign('https://mycompany.com:443/myapp.php?foo=1&bar=2', [...form]), [
        token,
      ]),
    ).toBe(true)
  })
  test('another field, address, token or no signature is refused', () => {
    const more = new URLSearchParams(form)
    more.set('Digits', '1235')
    expect(verifyTwilio(url, more, right, [token])).toBe(false)
    expect(verifyTwilio(url.replace('foo=1', 'foo=2'), form, right, [token])).toBe(false)
    expect(verifyTwilio(url, form, right, ['12346'])).toBe(false)
    expect(verifyTwilio(url, form, '', [token])).toBe(false)
    expect(verifyTwilio(url, form, right, [])).toBe(false)
  })
  test('names are in order of their letters, capitals first, and Polish letters are bytes', () => {
    const fields: [string, string][] = [
      ['b', '2'],
      ['B', '1'],
      ['a', 'Łódź'],
    ]
    expect(verifyTwilio(url, new URLSearchParams(fields), sign(url, fields), [token])).toBe(true)
  })

  const status = (fields: Record<string, string>) =>
    readTwilio(
      new URLSearchParams({
        CallSid: `CA${'0a'.repeat(16)}`,
        From: '+48600100200',
        To: '+48223334455',
        Direction: 'inbound',
        ...fields,
      }),
    )
  test.each([
    ['ringing', 'started'],
    ['queued', 'started'],
    ['in-progress', 'answered'],
    ['completed', 'ended'],
    ['busy', 'ended'],
    ['no-answer', 'ended'],
    ['failed', 'ended'],
    ['canceled', 'ended'],
  ])('%s means %s', (CallStatus, event) => {
    expect(status({ CallStatus })).toEqual({
      call: `CA${'0a'.repeat(16)}`,
      event,
      phone: '+48600100200',
      at: null,
    })
  })
  test('a call that goes out has the customer at its other end; hidden numbers are nobody’s', () => {
    expect(status({ CallStatus: 'ringing', Direction: 'outbound-dial' })?.phone).toBe(
      '+48223334455',
    )
    expect(status({ CallStatus: 'ringing', From: 'anonymous' })?.phone).toBeNull()
    expect(status({ CallStatus: 'ringing', From: '+266696687' })?.phone).toBeNull()
  })
  test('its own time is taken, other statuses and other callbacks are not', () => {
    expect(
      status({ CallStatus: 'completed', Timestamp: 'Tue, 24 Nov 2026 09:00:05 +0000' })?.at,
    ).toBe('2026-11-24T09:00:05.000Z')
    expect(status({ CallStatus: 'in-conference' })).toBeNull()
    expect(readTwilio(new URLSearchParams({ MessageSid: 'SM1', MessageStatus: 'sent' }))).toBeNull()
  })
})
