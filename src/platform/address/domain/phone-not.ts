// Digits that look like a phone number and are none: days, and the number of a Polish citizen.

const DAY_FIRST = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})\b/

const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})\b/

const isDay = (day: string, month: string, year: string): boolean =>
  Number(day) >= 1 &&
  Number(day) <= 31 &&
  Number(month) >= 1 &&
  Number(month) <= 12 &&
  /^(?:1[34]|19|20|21)/.test(year)

export function isDate(text: string): boolean {
  const [, first = '', second = '', last = ''] = DAY_FIRST.exec(text) ?? []
  const [, year = '', month = '', day = ''] = YEAR_FIRST.exec(text) ?? []
  // Where nothing was found, no part is the number of a day.
  return isDay(first, second, last) || isDay(second, first, last) || isDay(day, month, year)
}

/** Eleven digits that are a Polish person's number: a date of birth, and the sum at its end. */
export function isPesel(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false
  const day = Number(text.slice(4, 6))
  const sum = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1].reduce(
    (total, weight, i) => total + weight * Number(text[i]),
    0,
  )
  return (Number(text.slice(2, 4)) % 20 || 99) <= 12 && day >= 1 && day <= 31 && sum % 10 === 0
}
