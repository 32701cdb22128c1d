// Photos and scans of kept forms, in IndexedDB; in memory where the browser has none (a private window).
const memory = new Map<string, File[]>()

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('opoka', 1)
    request.onupgradeneeded = () => void request.result.createObjectStore('files')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no database'))
    request.onblocked = () => reject(new Error('the database is blocked'))
  })
}

async function inStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction('files', mode)
      const request = work(transaction.objectStore('files'))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error ?? new Error('not kept'))
    })
  } finally {
    database.close()
  }
}

/** False when they are only in memory and would be lost with the page. */
export async function keepFiles(id: string, files: File[]): Promise<boolean> {
  memory.set(id, files)
  try {
    if (files.length === 0) await inStore('readwrite', (store) => store.delete(id))
    else await inStore('readwrite', (store) => store.put(files, id))
    return true
  } catch {
    return files.length === 0
  }
}

export async function readFiles(id: string): Promise<File[]> {
  const held = memory.get(id)
  if (held) return held
  try {
    return ((await inStore('readonly', (store) => store.get(id))) as File[] | undefined) ?? []
  } catch {
    return []
  }
}

export async function dropFiles(id: string): Promise<void> {
  memory.delete(id)
  try {
    await inStore('readwrite', (store) => store.delete(id))
  } catch {
    // Nothing was kept there.
  }
}
