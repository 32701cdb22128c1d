// A form that keeps itself as one types, and the list of forms that still wait.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { keepFiles, missingOf, namesOf, readFiles } from './stored-file.ts'
import { newId } from '../../../platform/web/offline/new-id.ts'
import {
  dropForm,
  formsVersion,
  isExpired,
  keepForm,
  listForms,
  readForm,
  watchForm,
  watchForms,
  type StoredForm,
} from './stored-form.ts'
import type { StoredFiles } from './use-stored-files.ts'
import { isRecord } from '../../../platform/base/domain/narrow.ts'
import { takeFitting } from './stored-value.ts'

const useFormsVersion = (): number => useSyncExternalStore(watchForms, formsVersion)

/** The forms of one owner that were handed over and are still here, oldest first. */
export function useWaitingForms(owner: string): StoredForm[] {
  const version = useFormsVersion()
  return useMemo(
    () => listForms().filter((form) => form.owner === owner && form.state !== 'draft'),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the version says when the list has changed
    [owner, version],
  )
}

/** Its fields that any text may stand in. */
export type TextName<V> = {
  [N in keyof V]: string extends V[N] ? (V[N] extends string ? N : never) : never
}[keyof V] &
  string

export type Draft<V> = StoredFiles & {
  form: StoredForm
  values: V
  change: (part: Partial<V>) => void
  changeText: (name: TextName<V>, text: string) => void
  /**
   * A fresh form with a fresh key in the place of that one; what somebody has taken up meanwhile
   * stays.
   */
  restart: (of: string) => void
  /** Takes up a form that was refused; what was typed there comes back under a fresh key. */
  reopen: (form: StoredForm) => Promise<void>
  /**
   * Forms somebody began on this device and left unsent: on a shared one they are told of, not
   * shown.
   */
  left: StoredForm[]
  /** Shows one of them; what is typed already is left in its place. */
  takeUp: (form: StoredForm) => void
}

/** Whoever opens a page on a device that others use too is shown nobody's words. */
export type Sharing = 'own' | 'shared'

const fresh = (owner: string, path: string, values: unknown): StoredForm => ({
  id: newId(),
  owner,
  path,
  values,
  body: null,
  files: [],
  state: 'draft',
  why: null,
  attempts: 0,
  writtenAt: Date.now(),
})

/** What was emptied again is nothing that somebody left. */
function keepDraft(form: StoredForm, empty: object): void {
  const { files, values } = form
  const isEmpty =
    files.length === 0 &&
    isRecord(values) &&
    Object.entries(empty).every(([name, value]) => values[name] === value)
  if (isEmpty) dropForm(form.id)
  else keepForm(form)
}

/**
 * What was handed over stays as it was pressed, also when another page still shows it as a draft:
 * typing goes on in a form of its own.
 */
const ownDraft = (form: StoredForm): StoredForm =>
  (readForm(form.id)?.state ?? 'draft') === 'draft' ? form : { ...form, id: newId() }

/** Where a form belongs and goes; `empty`, a stable object, is what an untouched one holds. */
type Place<V> = { owner: string; path: string; empty: V }

/** The form on the page; `now` is the newest, so that two changes within one drawing both count. */
function useNewest(first: () => StoredForm) {
  const [form, show] = useState(first)
  const now = useRef(form)
  const take = useCallback((next: StoredForm) => {
    now.current = next
    show(next)
  }, [])
  return { form, now, take }
}

type Newest = ReturnType<typeof useNewest>

/** What others left on a shared device, apart from the form that is shown. */
function useLeftDrafts(owner: string, shown: string, sharing: Sharing): StoredForm[] {
  const version = useFormsVersion()
  return useMemo(
    () =>
      sharing === 'own'
        ? []
        : listForms().filter(
            (stored) => stored.owner === owner && stored.state === 'draft' && stored.id !== shown,
          ),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the version says when the list has changed
    [sharing, owner, shown, version],
  )
}

function useDraftFiles({ form, now, take }: Newest, { path, empty }: Place<object>) {
  const [files, showFiles] = useState<File[]>([])
  const [missing, setMissing] = useState<readonly string[]>([])
  useEffect(() => {
    let left = false
    void readFiles(form.id).then((found) => {
      if (left) return
      showFiles(found)
      setMissing(missingOf(now.current.files, found))
    })
    return () => {
      left = true
    }
  }, [form.id, now])
  const setFiles = useCallback(
    (next: File[]) => {
      showFiles(next)
      // Their names first: a page that is left before they are stored knows afterwards what it has
      // lost.
      take({
        ...ownDraft(now.current),
        path,
        files: [...namesOf(next), ...missing.map((name) => ({ name, size: -1 }))],
        writtenAt: Date.now(),
      })
      keepDraft(now.current, empty)
      void keepFiles(now.current.id, next)
    },
    [empty, path, missing, now, take],
  )
  const forgetMissing = useCallback(
    (name: string) => {
      setMissing((all) => all.filter((one) => one !== name))
      take({ ...ownDraft(now.current), files: namesOf(files), writtenAt: Date.now() })
      keepDraft(now.current, empty)
    },
    [empty, files, now, take],
  )
  const clear = useCallback(() => {
    showFiles([])
    setMissing([])
  }, [])
  return { files, setFiles, missing, forgetMissing, showFiles, clear }
}

type DraftFiles = ReturnType<typeof useDraftFiles>

/** All by which another form comes in the place of the one that is shown. */
function useReplacing<V extends object>(
  { form, now, take }: Newest,
  { owner, path, empty }: Place<V>,
  { showFiles, clear }: Pick<DraftFiles, 'showFiles' | 'clear'>,
): Pick<Draft<V>, 'restart' | 'reopen' | 'takeUp'> {
  // One form in two tabs is one form: neither writes over the other, and what the other has sent is
  // not sent again.
  useEffect(
    () =>
      watchForm(form.id, (stored) => {
        if (stored?.state === 'draft') return take(stored)
        clear()
        take(fresh(owner, path, empty))
      }),
    [form.id, owner, path, empty, clear, take],
  )
  const version = useFormsVersion()
  // Left for too long: whoever stands here now is perhaps somebody else.
  useEffect(() => {
    if (!isExpired(now.current, Date.now())) return
    clear()
    take(fresh(owner, path, empty))
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the version says when a form has changed
  }, [version, owner, path, empty, now, clear, take])
  const restart = useCallback(
    (of: string) => {
      if (now.current.id !== of) return
      // A form that was handed over lives on in the list; a draft that is left has no use any more.
      if (readForm(now.current.id)?.state === 'draft') dropForm(now.current.id)
      clear()
      take(fresh(owner, path, empty))
    },
    [owner, path, empty, now, clear, take],
  )
  const reopen = useCallback(
    async (stored: StoredForm) => {
      const files = await readFiles(stored.id)
      const next = { ...fresh(owner, path, stored.values), files: stored.files }
      await keepFiles(next.id, files)
      keepForm(next)
      dropForm(stored.id)
      take(next)
    },
    [owner, path, take],
  )
  const takeUp = useCallback(
    (stored: StoredForm) => {
      showFiles([])
      take(stored)
    },
    [showFiles, take],
  )
  return { restart, reopen, takeUp }
}

/** @param empty a stable object: what an untouched form holds */
export function useDraft<V extends object>(
  owner: string,
  path: string,
  empty: V,
  sharing: Sharing,
): Draft<V> {
  const place = { owner, path, empty }
  const newest = useNewest(
    () =>
      (sharing === 'own'
        ? listForms().findLast((stored) => stored.owner === owner && stored.state === 'draft')
        : undefined) ?? fresh(owner, path, empty),
  )
  const { form, now, take } = newest
  const left = useLeftDrafts(owner, form.id, sharing)
  const { files, setFiles, missing, forgetMissing, showFiles, clear } = useDraftFiles(newest, place)
  const replacing = useReplacing(newest, place, { showFiles, clear })
  const change = useCallback(
    (part: object) => {
      const [before, own] = [now.current.id, ownDraft(now.current)]
      take({
        ...own,
        path,
        values: { ...empty, ...takeFitting(own.values, empty), ...part },
        writtenAt: Date.now(),
      })
      keepDraft(now.current, empty)
      if (own.id !== before && own.files.length > 0)
        void readFiles(before).then((files) => keepFiles(own.id, files))
    },
    [empty, path, now, take],
  )
  const changeText = useCallback(
    (name: TextName<V>, text: string) => change({ [name]: text }),
    [change],
  )
  return {
    left,
    form,
    values: { ...empty, ...takeFitting(form.values, empty) },
    files,
    change,
    changeText,
    setFiles,
    missing,
    forgetMissing,
    ...replacing,
  }
}
