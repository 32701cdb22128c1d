// Files that were chosen and not sent yet, kept in this browser for whoever chose them; what could
// not be kept is named afterwards.
import { useEffect, useRef, useState } from 'react'
import { keepFiles, missingOf, namesOf, readFiles, type NamedFile } from './stored-file.ts'
import { ownPlace, useStoredWords } from './stored-words.ts'

/** What a field for files shows and changes. */
export type StoredFiles = {
  files: File[]
  setFiles: (files: File[]) => void
  /** Names of files that were chosen before the page was left, and are not there any more. */
  missing: readonly string[]
  forgetMissing: (name: string) => void
}

const NONE: { files: NamedFile[]; isStored: boolean } = { files: [], isStored: false }

/**
 * Their names are kept before they are, so that a page which is left in between knows afterwards
 * what it has lost.
 */
export function useStoredFiles(
  where: string,
): StoredFiles & { sent: (files: readonly File[]) => void } {
  const place = ownPlace(where)
  const { values: names, change, forget } = useStoredWords(`${where}.files`, NONE)
  const [files, show] = useState<File[]>([])
  const [missing, setMissing] = useState<readonly string[]>([])
  // The newest, for an answer that comes while more is being chosen.
  const chosen = useRef<File[]>([])
  const opened = useRef('')
  const take = (next: File[]) => {
    chosen.current = next
    show(next)
  }
  const setFiles = (next: File[]) => {
    take(next)
    if (next.length === 0 && missing.length === 0) forget()
    else
      change({
        files: [...namesOf(next), ...missing.map((name) => ({ name, size: -1 }))],
        isStored: false,
      })
    void keepFiles(place, next).then(
      (isStored) => chosen.current === next && next.length > 0 && change({ isStored }),
    )
  }
  // When the page is opened, and again when another tab has stored others.
  const stored = names.isStored ? JSON.stringify(names.files) : ''
  useEffect(() => {
    const isOpen = opened.current === place
    if (isOpen && (stored === '' || stored === JSON.stringify(namesOf(chosen.current)))) return
    let isOver = false
    void readFiles(place).then((found) => {
      if (isOver) return
      opened.current = place
      // Somebody was faster than the reading.
      if (!isOpen && chosen.current.length > 0) return
      take(found)
      setMissing(missingOf(names.files, namesOf(found)))
    })
    return () => {
      isOver = true
    }
    // The names as they are when it is asked.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [place, stored])
  const forgetMissing = (name: string) => {
    setMissing((now) => now.filter((one) => one !== name))
    change({
      files: names.files.filter(
        (one) => one.name !== name || chosen.current.some((file) => file.name === name),
      ),
    })
  }
  const sent = (gone: readonly File[]) =>
    setFiles(chosen.current.filter((file) => !gone.includes(file)))
  return { files, setFiles, missing, forgetMissing, sent }
}
