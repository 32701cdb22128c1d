// One handbook, one spelling: the JSON a content hash is taken over.

/**
 * JSON with keys in code-unit order and no white space, so that equal values give equal text
 * whatever order their keys
 * were written in. Keys whose value is undefined are left out, as JSON.stringify does. Throws on
 * what JSON cannot carry
 * (NaN, functions, bigint): a silent null would give two handbooks one hash.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string')
    return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  throw new TypeError(`A handbook cannot hold a ${typeof value}.`)
}
