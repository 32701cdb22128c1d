// Photos and scans of kept forms, in IndexedDB; in memory where the browser has none (a private
// window). What is not stored yet is known to be at risk.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { setRisk } from '../../../platform/web/offline/risk.ts'

const memory = new Map<string, File[]>()
/** One after another: what was chosen first must not be stored last. */
const underWay = new Map<string, Promise<boolean>>()

interface Place extends DBSchema {
  files: { key: string; value: File[] }
}

/** Open for one piece of work only. */
async function inPlace<T>(work: (place: IDBPDatabase<Place>) => Promise<T>): Promise<T> {
  const place = await openDB<Place>('opoka', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('files'),
  })
  try {
    return await work(place)
  } finally {
    place.close()
  }
}

async function store(id: string, files: File[]): Promise<boolean> {
  try {
    if (files.length === 0) await inPlace((place) => place.delete('files', id))
    else await inPlace((place) => place.put('files', files, id))
    // From here on the copy counts: the file on the disk may be moved or changed before it is sent.
    if (memory.get(id) === files) memory.delete(id)
    return true
  } catch {
    return files.length === 0
  }
}

/**
 * False when they are only in memory and would be lost with the page; until it is known, leaving
 * the page asks first.
 */
export function keepFiles(id: string, files: File[]): Promise<boolean> {
  const what = `files.${id}`
  memory.set(id, files)
  setRisk(what, files.length > 0 ? 'storing' : null)
  const done = (underWay.get(id) ?? Promise.resolve(true))
    .then(() => store(id, files))
    .then((isStored) => {
      if (underWay.get(id) !== done) return isStored
      underWay.delete(id)
      setRisk(what, isStored ? null : 'refused')
      return isStored
    })
  underWay.set(id, done)
  return done
}

/** Whatever was chosen has been stored, or will not be. */
export const untilStored = async (id: string): Promise<void> => void (await underWay.get(id))

export async function readFiles(id: string): Promise<File[]> {
  const found = memory.get(id)
  if (found) return found
  try {
    const stored = await inPlace((place) => place.get('files', id))
    return stored?.filter((one) => one instanceof File) ?? []
  } catch {
    return []
  }
}

export const dropFiles = async (id: string): Promise<void> =>
  void (await keepFiles(id, []).then(() => memory.delete(id)))

export type NamedFile = { name: string; size: number }
export const namesOf = (files: readonly File[]): NamedFile[] =>
  files.map(({ name, size }) => ({ name, size }))

/** Which of those that were chosen are not there: the page was left before they were stored. */
export function missingOf(names: readonly NamedFile[], files: readonly NamedFile[]): string[] {
  const found = files.map(({ name, size }) => `${size} ${name}`)
  return names
    .filter(({ name, size }) => {
      const at = found.indexOf(`${size} ${name}`)
      if (at >= 0) found.splice(at, 1)
      return at < 0
    })
    .map(({ name }) => name)
}
