// Listens to the plans that the database itself tells of every statement the server sends, those
// within its functions and triggers too, and judges them.
import pg from 'pg'

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Lossy Heap Blocks'?: number
  Plans?: Node[]
}
export type Told = { 'Query Text': string; Plan: Node }

/**
 * Told to the connections of this database that are opened from now on; only who administers the
 * server may.
 */
export async function tellPlans(owner: pg.Pool, database: string): Promise<void> {
  await owner.query(`alter database ${database} set session_preload_libraries = 'auto_explain'`)
  const settings = {
    log_min_duration: '0',
    log_analyze: 'on',
    log_timing: 'off',
    log_buffers: 'off',
    log_nested_statements: 'on',
    log_format: 'json',
    log_level: 'notice',
  }
  for (const [name, value] of Object.entries(settings))
    await owner.query(`alter database ${database} set auto_explain.${name} = '${value}'`)
}

let sink: Told[] | null = null
const listening = new WeakSet<object>()
const connect = pg.Client.prototype.connect

/** From now on every connection that is opened in this process says what it is told. */
export function listenToPlans(): () => void {
  pg.Client.prototype.connect = function (this: pg.Client, ...words: unknown[]) {
    if (!listening.has(this)) {
      listening.add(this)
      this.on('notice', ({ message }) => {
        const at = message?.indexOf('plan:\n') ?? -1
        if (sink && message && at > 0) sink.push(JSON.parse(message.slice(at + 6)) as Told)
      })
    }
    return (connect as (...given: unknown[]) => unknown).apply(this, words)
  } as typeof connect
  return () => void (pg.Client.prototype.connect = connect)
}

/** The plans of what is sent while `work` lasts. */
export async function plansOf(work: () => Promise<unknown>): Promise<Told[]> {
  const heard: Told[] = []
  sink = heard
  try {
    await work()
  } finally {
    sink = null
  }
  return heard
}

/**
 * No answer of a page is made of more: fifty rows of each of ten brands and five states, or the
 * nearest cases of a short question.
 */
const MAX_READ = 4_000
const MAX_THROWN_AWAY = 1_500

/**
 * What is wrong with a plan, in words; nothing when it reads what its answer needs. `big`: tables
 * that grow with the number of cases; `most`: rows it may read of one.
 */
export function judgePlan(
  { 'Query Text': query, Plan }: Told,
  big: ReadonlySet<string>,
  most = MAX_READ,
): string[] {
  const wrong: string[] = []
  const walk = (node: Node) => {
    const loops = node['Actual Loops'] ?? 1
    const table = node['Relation Name']
    const where = `${node['Node Type']} on ${table ?? '?'} ${node['Index Name'] ?? ''} in: ${query.replace(/\s+/g, ' ').slice(0, 160)}`
    if (table && big.has(table)) {
      if (node['Node Type'] === 'Seq Scan' && loops > 0) wrong.push(`walks through all: ${where}`)
      const thrown =
        ((node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) *
        loops
      if (thrown > Math.min(MAX_THROWN_AWAY, most))
        wrong.push(`throws ${thrown} rows away: ${where}`)
      if ((node['Lossy Heap Blocks'] ?? 0) > 0)
        wrong.push(`has forgotten which rows it wanted: ${where}`)
      const read = (node['Actual Rows'] ?? 0) * loops
      if (read > most) wrong.push(`reads ${read} rows: ${where}`)
    }
    for (const part of node.Plans ?? []) walk(part)
  }
  walk(Plan)
  return wrong
}
