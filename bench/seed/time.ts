// An instant as it is written, several times as quickly as Date does: a seeded database has tens of
// millions of them.
import { DAY_MS } from '../../src/platform/base/domain/duration.ts'
const days = new Map<number, string>()
const two = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'))
const three = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'))

export function iso(ms: number): string {
  const whole = Math.trunc(ms)
  const day = Math.floor(whole / DAY_MS)
  const rest = whole - day * DAY_MS
  let date = days.get(day)
  if (date === undefined) days.set(day, (date = new Date(day * DAY_MS).toISOString().slice(0, 10)))
  return `${date}T${two[Math.floor(rest / 3_600_000)]}:${two[Math.floor(rest / 60_000) % 60]}:${two[Math.floor(rest / 1000) % 60]}.${three[rest % 1000]}Z`
}
