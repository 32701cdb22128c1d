// Finds where tension, time to calm, warnings, cues or remarks would stand beside a person: in
// replies, in queries, in SQL, in exports.

type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  prefixItems?: Schema[]
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  $ref?: string
  $defs?: Record<string, Schema>
}

const MEASURES = new Set([
  'tension',
  'calm',
  'calmer',
  'warning',
  'warnings',
  'remark',
  'remarks',
  'cue',
  'cues',
  'upset',
  'peak',
  'curve',
  'phase',
  'phases',
  'empathy',
  'insult',
  'insults',
  'shouting',
  'swearing',
])
const PEOPLE = new Set([
  'agent',
  'agents',
  'person',
  'people',
  'employee',
  'by',
  'holder',
  'owner',
  'handler',
  'staff',
  'colleague',
  'user',
  'taken',
  'author',
  'leader',
  'team',
  'member',
])
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
export const isMeasure = (name: string): boolean =>
  wordsOf(name).some((word) => MEASURES.has(word)) || /first_?cue|time_?to_?calm/i.test(name)
const isPerson = (name: string): boolean => wordsOf(name).some((word) => PEOPLE.has(word))

/** What stands anywhere inside one thing: names of measures, and whether it names a person. */
function look(
  schema: Schema,
  root: Schema,
  seen: Set<Schema>,
  found: { measures: Set<string>; people: Set<string> },
): void {
  if (schema.$ref) {
    const target = schema.$ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], root) as
      | Schema
      | undefined
    if (target && target !== schema) look(target, root, seen, found)
    return
  }
  if (seen.has(schema)) return
  seen.add(schema)
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    if (isMeasure(name)) found.measures.add(name)
    if (isPerson(name)) found.people.add(name)
    look(inner, root, seen, found)
  }
  const said = [...(schema.enum ?? []), schema.const].filter(
    (value): value is string => typeof value === 'string' && MEASURES.has(value),
  )
  for (const value of said) found.measures.add(`=${value}`)
  for (const inner of childrenOf(schema)) look(inner, root, seen, found)
}

const childrenOf = (schema: Schema): Schema[] => [
  ...(schema.items ? [schema.items] : []),
  ...(schema.prefixItems ?? []),
  ...(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []),
  ...(schema.anyOf ?? []),
  ...(schema.oneOf ?? []),
  ...(schema.allOf ?? []),
]

/**
 * Lists and maps in a reply whose rows hold a measure beside a person; a map of measures by
 * anybody's id counts too. Paths into the schema.
 */
export function findComparisons(
  schema: Schema,
  root: Schema = schema,
  at = '',
  seen = new Set<Schema>(),
): string[] {
  if (schema.$ref || seen.has(schema)) return []
  seen.add(schema)
  const rows = [...(schema.items ? [schema.items] : []), ...(schema.prefixItems ?? [])]
  const map = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null
  const faults: string[] = []
  for (const row of rows) {
    const found = { measures: new Set<string>(), people: new Set<string>() }
    look(row, root, new Set(), found)
    if (found.measures.size > 0 && found.people.size > 0)
      faults.push(
        `${at}[]: ${[...found.measures].toSorted().join(', ')} beside ${[...found.people].toSorted().join(', ')}`,
      )
  }
  if (map) {
    const found = { measures: new Set<string>(), people: new Set<string>() }
    look(map, root, new Set(), found)
    if (found.measures.size > 0)
      faults.push(`${at}{}: ${[...found.measures].toSorted().join(', ')} by key`)
  }
  for (const [name, inner] of Object.entries(schema.properties ?? {}))
    faults.push(...findComparisons(inner, root, `${at}.${name}`, seen))
  for (const inner of childrenOf(schema))
    faults.push(...findComparisons(inner, root, rows.includes(inner) ? `${at}[]` : at, seen))
  return faults
}

/** Measures anywhere in a reply that also names a person. */
export function findBeside(schema: Schema): string[] {
  const found = { measures: new Set<string>(), people: new Set<string>() }
  look(schema, schema, new Set(), found)
  return found.people.size > 0 ? [...found.measures].toSorted() : []
}

export type Parameter = { name: string; in: string; schema: Schema }
/**
 * Query parameters that name a measure, or whose values do: to sort by it, to filter by it, to
 * group by it.
 */
export const findQueries = (parameters: readonly Parameter[]): string[] =>
  parameters
    .filter((parameter) => parameter.in === 'query')
    .flatMap(({ name, schema }) => {
      const values = [schema, ...childrenOf(schema)]
        .flatMap((one) => [...(one.enum ?? []), one.const])
        .filter((value): value is string => typeof value === 'string' && isMeasure(value))
      return [...(isMeasure(name) ? [name] : []), ...values.map((value) => `${name}=${value}`)]
    })

const MEASURE_COLUMN =
  /\b(first_cue_at|calm_at|tension|time_to_calm|warnings|remarks|upset)\b|->>?\s*'(cue|cues|upset|tension|warnings?)'/i

/**
 * Statements of SQL, or of the query builder, that group, order, filter or join by a measure, or
 * count what happens in contacts by person.
 */
export function findStatements(text: string): string[] {
  const faults: string[] = []
  for (const statement of text.split(/;\s*$|\n(?=export |const |async function |function )/m)) {
    const isOfContacts = /\bcontact(_event)?\b/.test(statement)
    const short = statement.trim().split('\n')[0]!.slice(0, 100)
    const asks =
      /\b(select|group by|order by|where|join|having|create (materialized )?(view|index|function))\b|\.(select|groupBy|orderBy|where|having|innerJoin|leftJoin)\(/i
    if (MEASURE_COLUMN.test(statement) && asks.test(statement)) faults.push(`measure: ${short}`)
    if (
      isOfContacts &&
      /(group by|partition by|\.groupBy\()[^;\n]*\b(taken_by|by_id|person_id|agent)\b/i.test(
        statement,
      )
    )
      faults.push(`by person: ${short}`)
    // A list of whole contacts would carry the two instants along.
    if (
      /selectFrom\('contact( as \w+)?'\)[\s\S]*selectAll\(/.test(statement) &&
      !/executeTakeFirst/.test(statement)
    )
      faults.push(`whole contacts: ${short}`)
  }
  return faults
}
