// A form that keeps itself as one types, and the list of forms that still wait.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { keepFiles, readFiles } from './kept-file.ts'
import { dropForm, formsVersion, keepForm, listForms, readForm, watchForms, type KeptForm } from './kept-form.ts'

/** The forms of one owner that were handed over and are still here, oldest first. */
export function useWaitingForms(owner: string): KeptForm[] {
  const version = useSyncExternalStore(watchForms, formsVersion)
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the version says when the list has changed
  return useMemo(() => listForms().filter((form) => form.owner === owner && form.state !== 'draft'), [owner, version])
}

export type Draft<V> = {
  form: KeptForm
  values: V
  files: File[]
  change: (part: Partial<V>) => void
  setFiles: (files: File[]) => void
  /** Files are held in memory only: this browser keeps none. */
  filesAtRisk: boolean
  /** A fresh form with a fresh key. */
  restart: () => void
  /** Takes up a form that was refused; what was typed there comes back under a fresh key. */
  reopen: (form: KeptForm) => Promise<void>
}

/** A new form's key. */
export const newFormId = (): string => crypto.randomUUID?.() ?? randomId()

const fresh = (owner: string, path: string, values: unknown): KeptForm => ({
  id: newFormId(), owner, path, values, body: null, files: [], state: 'draft', why: null, attempts: 0, writtenAt: Date.now(),
})

/** What `crypto.randomUUID` gives, for pages that are not served over https. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** @param empty a stable object: what an untouched form holds */
export function useDraft<V extends object>(owner: string, path: string, empty: V): Draft<V> {
  const [form, show] = useState<KeptForm>(() => listForms().findLast((kept) => kept.owner === owner && kept.state === 'draft') ?? fresh(owner, path, empty))
  const [files, showFiles] = useState<File[]>([])
  const [filesAtRisk, setAtRisk] = useState(false)
  // The newest form, so that two changes within one drawing both count.
  const now = useRef(form)
  const take = useCallback((next: KeptForm) => {
    now.current = next
    show(next)
  }, [])
  useEffect(() => {
    let left = false
    void readFiles(form.id).then((found) => !left && showFiles(found))
    return () => {
      left = true
    }
  }, [form.id])

  const change = useCallback((part: Partial<V>) => {
    take({ ...now.current, path, values: { ...empty, ...(now.current.values as V), ...part }, writtenAt: Date.now() })
    keepForm(now.current)
  }, [empty, path, take])

  const setFiles = useCallback((next: File[]) => {
    showFiles(next)
    take({ ...now.current, files: next.map(({ name, size }) => ({ name, size })) })
    keepForm(now.current)
    void keepFiles(now.current.id, next).then((safe) => setAtRisk(!safe))
  }, [take])

  const restart = useCallback(() => {
    // A form that was handed over lives on in the list; a draft that is left has no use any more.
    if (readForm(now.current.id)?.state === 'draft') dropForm(now.current.id)
    showFiles([])
    setAtRisk(false)
    take(fresh(owner, path, empty))
  }, [owner, path, empty, take])

  const reopen = useCallback(async (kept: KeptForm) => {
    const held = await readFiles(kept.id)
    const next = { ...fresh(owner, path, kept.values), files: kept.files }
    setAtRisk(!(await keepFiles(next.id, held)))
    keepForm(next)
    dropForm(kept.id)
    take(next)
  }, [owner, path, take])

  return { form, values: { ...empty, ...(form.values as Partial<V>) }, files, change, setFiles, filesAtRisk, restart, reopen }
}
