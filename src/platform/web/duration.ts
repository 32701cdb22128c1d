// Lengths of time in words: from a handbook's '2 wd', from an amount and a unit, or from minutes.
import type { Key } from '../i18n/catalogue.ts'
import type { Say } from './phrase.tsx'

const UNITS: Record<string, Key> = {
  days: 'clock.u_days',
  d: 'clock.u_days',
  wdays: 'clock.u_wdays',
  wd: 'clock.u_wdays',
  weeks: 'clock.u_weeks',
  months: 'clock.u_months',
  hours: 'clock.u_hours',
  h: 'clock.u_hours',
  wh: 'clock.u_wh',
  min: 'clock.u_min',
  minutes: 'clock.u_min',
  wmin: 'clock.u_wmin',
}

/** '2 working days'. */
export function lengthOf(amount: number, unit: string, say: Say): string {
  const key = UNITS[unit]
  return key ? say(key, { n: amount }) : `${amount} ${unit}`
}

export function durationWords(text: string, say: Say): string {
  const [amount = '', unit = ''] = text.split(' ')
  return lengthOf(Number(amount), unit, say)
}

/** Minutes in the unit people would choose: up to two hours in minutes, up to two days in hours. */
export function minutesWords(minutes: number, say: Say): string {
  if (minutes < 120) return lengthOf(minutes, 'min', say)
  return minutes < 2 * 24 * 60
    ? lengthOf(Math.round(minutes / 60), 'h', say)
    : lengthOf(Math.round(minutes / 1440), 'd', say)
}
