// Who a contact is with, as far as it is known: the name, or the number that calls.

/** `nobody` is said where neither is known. */
export function Caller({
  name,
  phone,
  nobody,
}: {
  name: string | null
  phone: string | null
  nobody: string
}) {
  if (name) return <bdi>{name}</bdi>
  return phone ? <bdi dir="ltr">{phone}</bdi> : nobody
}
