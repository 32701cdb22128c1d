// Whether what somebody has read holds a change, and whether the database still counts on, told by
// its snapshots and the ids of its transactions.

/** The header of a reply that says of which moment it is, for holdsChange. */
export const SNAPSHOT_HEADER = 'opoka-snapshot'

/** `xmin:xmax:running,running` as PostgreSQL writes it, and `+id` for the transaction it was read in. */
const FORM = /^(\d+):(\d+):([\d,]*)(?:\+(\d+))?$/

/**
 * Whether what was read at `snapshot` holds what the transaction with this id has changed. What was
 * read by several statements names the snapshot of each, parted by spaces, and holds what all of
 * them have seen. False for anything of another form.
 */
export const holdsChange = (snapshot: string, transaction: string): boolean =>
  /^\d+$/.test(transaction) && snapshot.split(' ').every((one) => sees(one, transaction))

function sees(snapshot: string, transaction: string): boolean {
  const [, min, max, running, own] = FORM.exec(snapshot) ?? []
  if (min === undefined || max === undefined || running === undefined) return false
  // A transaction sees what it has done itself, before anybody else does.
  if (transaction === own) return true
  const id = BigInt(transaction)
  return id < BigInt(min) || (id < BigInt(max) && !running.split(',').includes(transaction))
}

/**
 * Whether the database counts its transactions anew: what it says now was never after what it said
 * before. So it does once an older copy of it has taken its place.
 */
export const countsAnew = (before: string, now: string): boolean => {
  const [, , was] = FORM.exec(before) ?? []
  const [, , is] = FORM.exec(now) ?? []
  return was !== undefined && is !== undefined && BigInt(is) < BigInt(was)
}
