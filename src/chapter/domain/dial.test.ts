// Numbers to dial: which come first, from which country, and what may stand in a link.
import { describe, expect, test } from 'vitest'
import {
  type Alarm,
  type DialKind,
  type DialNumber,
  dialAddress,
  listDial,
  marketOfPhone,
  numbersIn,
  numbersToSay,
} from './dial.ts'

const number = (id: string, kind: DialKind, market: string | undefined, digits: string) => ({
  id,
  kind,
  ...(market ? { market } : {}),
  name: { en: id },
  number: digits,
  source: 'x',
  reviewedOn: '2026-11-27',
})
const alarm: Alarm = {
  numbers: [
    number('own', 'security', undefined, '214'),
    number('pl', 'emergency', 'PL', '112'),
    number('pl-c', 'crisis', 'PL', '116 123'),
    number('gb', 'emergency', 'GB', '999'),
    number('gb-c', 'crisis', 'GB', '116 123'),
    { ...number('gb-t', 'crisis', 'GB', '85258'), text: 'SHOUT' },
    number('ir-p', 'police', 'IR', '110'),
    number('ir-a', 'ambulance', 'IR', '115'),
    number('ir-f', 'fire', 'IR', '125'),
    number('eu', 'emergency', 'EU', '112'),
    number('us', 'emergency', 'US', '911'),
  ],
}
const dial = (brand: string, customer: string | null, isSelfHarm = false) =>
  listDial(alarm, { brand, customer }, isSelfHarm).map(({ id }) => id)

describe('fault-U1 which numbers stand beside an alarm', () => {
  test('a threat: our security, then the emergency numbers of where we work', () => {
    expect(dial('PL', null)).toEqual(['own', 'pl'])
    expect(dial('IR', null)).toEqual(['own', 'ir-p', 'ir-a', 'ir-f'])
  })
  test('self-harm: a crisis line first, and nobody calls security', () => {
    expect(dial('PL', null, true)).toEqual(['pl-c', 'pl'])
    expect(dial('GB', null, true)).toEqual(['gb-c', 'gb-t', 'gb'])
  })
  test('a caller from abroad: the crisis line where they are, and the emergency numbers of both', () => {
    expect(dial('PL', 'GB', true)).toEqual(['gb-c', 'gb-t', 'gb', 'pl'])
    expect(dial('PL', 'IR')).toEqual(['own', 'pl', 'ir-p'])
  })
  test('a country of the Union without numbers of its own has the Union’s; a part of a country its country’s', () => {
    expect(numbersIn(alarm, 'CZ').map(({ id }) => id)).toEqual(['eu'])
    expect(numbersIn(alarm, 'US-CA').map(({ id }) => id)).toEqual(['us'])
    expect(numbersIn(alarm, 'JP')).toEqual([])
  })
  test('a country is read from an international number alone', () => {
    expect(marketOfPhone('+48 697 555 240')).toBe('PL')
    expect(marketOfPhone('0044 20 7946 0001')).toBe('GB')
    expect(marketOfPhone('+371 27210533')).toBe('LV')
    for (const phone of [null, '', '697 555 240', '+999 123456', 'wewn. 214', '+', '+48'])
      expect(marketOfPhone(phone)).toBeNull()
  })
  test('what is said to a customer: the emergency number always, a crisis line once somebody confirmed it', () => {
    const unconfirmed: Alarm = {
      numbers: alarm.numbers.map((one) => {
        const copy: DialNumber = { ...one }
        delete copy.reviewedOn
        return copy
      }),
    }
    const place = { brand: 'PL', customer: null }
    expect(numbersToSay(alarm, place, 'pl')).toEqual({ emergency: '112', crisisLine: '116 123' })
    expect(numbersToSay(unconfirmed, place, 'pl')).toEqual({ emergency: '112', crisisLine: null })
    expect(numbersToSay(alarm, { brand: 'PL', customer: 'GB' }, 'en').emergency).toBe('999')
    expect(numbersToSay(alarm, { brand: 'PL', customer: 'JP' }, 'en').emergency).toBe('112')
    // No number for everything: the ambulance, in the digits of the language.
    expect(numbersToSay(alarm, { brand: 'IR', customer: null }, 'fa')).toEqual({
      emergency: '۱۱۵',
      crisisLine: null,
    })
    expect(numbersToSay(alarm, place, 'fa').crisisLine).toBe('۱۱۶۱۲۳')
    expect(numbersToSay({ numbers: [] }, place, 'pl')).toEqual({
      emergency: null,
      crisisLine: null,
    })
  })
  test('a crisis line one writes to is not said as one to call', () =>
    expect(
      numbersToSay(
        { numbers: [{ ...number('gb-t', 'crisis', 'GB', '85258'), text: 'SHOUT' }] },
        { brand: 'GB', customer: null },
        'en',
      ).crisisLine,
    ).toBeNull())
  test('only what one dials gets into a link', () => {
    expect(dialAddress({ number: '+48 61 222-05-00' })).toBe('tel:+48612220500')
    expect(dialAddress({ number: '85258', text: 'SHOUT & more' })).toBe(
      'sms:85258?body=SHOUT%20%26%20more',
    )
  })
})
