// Which passwords are too easy although they are long enough: what a stranger would try first.

/** The person's own mail address or name inside it, or fewer than five different characters. Length is the contract's matter. */
export function isWeakPassword(password: string, person: { mail: string; name: string }): boolean {
  const plain = password.toLowerCase()
  if (new Set(plain).size < 5) return true
  const own = [person.mail, person.mail.split('@')[0] ?? '', ...person.name.split(/\s+/)].map((word) => word.toLowerCase()).filter((word) => word.length >= 4)
  // Their own words alone, or with a few characters added.
  return own.some((word) => plain.includes(word) && plain.length - word.length < 6)
}
