// A file of data that people edit, and the module that is made of it: its shape, what else must
// hold, and how the code gets it.
import type { z } from 'zod'

/** Where in the file, by keys and places in lists, and a sentence on what is wrong there. */
export type DataFault = { path: (string | number)[]; says: string }

/**
 * `from` and `to` are paths from the root of the repository; `make` takes what the file holds, and
 * answers `issues` when it does not fit the schema.
 */
export type DataFile = {
  from: string
  to: string
  schema: z.ZodType
  make: (
    content: unknown,
  ) => { text: string } | { issues: z.core.$ZodIssue[] } | { faults: DataFault[] }
}

type Definition<T> = {
  from: string
  to: string
  schema: z.ZodType<T>
  /** What the schema cannot say: duplicates, names of nothing, days that do not exist. */
  findFaults: (data: T) => DataFault[]
  /** The module's lines below its first sentence. */
  write: (data: T) => string[]
}

/** A data file of an area, for the list in shell/cli/data.ts. */
export const defineData = <T>({
  from,
  to,
  schema,
  findFaults,
  write,
}: Definition<T>): DataFile => ({
  from,
  to,
  schema,
  make(content) {
    const read = schema.safeParse(content, { reportInput: true })
    if (!read.success) return { issues: read.error.issues }
    const faults = findFaults(read.data)
    if (faults.length > 0) return { faults }
    const lines = [
      `// Made of ${from} by \`npm run data\`: a change belongs there.`,
      ...write(read.data),
    ]
    return { text: `${lines.join('\n')}\n` }
  },
})

/** A value as it stands in a module, on one line. */
export const inCode = (value: unknown): string => JSON.stringify(value)

/** The words of a line, between any spaces. */
export const wordsIn = (line: string): string[] => line.match(/\S+/g) ?? []

/** The places of values that stood in the list before, told by `keyOf`. */
export function findRepeated<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): { index: number; key: string }[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const key = keyOf(item)
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ index, key }]
  })
}
