// Whom to name when a customer asks for the manager.

export type Leader = { name: string; isHere: boolean; isHolder: boolean }

/**
 * The one who leads and is here, by position before by role alone; else the one who leads. null
 * where that is nobody or several: a wrong name is worse than none.
 */
export function decideManager(leaders: readonly Leader[]): string | null {
  const named = leaders.filter(({ name }) => name.trim() !== '')
  const here = named.filter(({ isHere }) => isHere)
  const [first] = [
    here.filter(({ isHolder }) => isHolder),
    here,
    named.filter(({ isHolder }) => isHolder),
    named,
  ]
    .filter(({ length }) => length > 0)
    .slice(0, 1)
  return first?.length === 1 ? (first[0]?.name ?? null) : null
}
