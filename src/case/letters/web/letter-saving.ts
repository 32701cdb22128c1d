// Saves a letter in its case while it is written: a moment after the last word, one draft after
// another, until it is sent.
import { useEffect, useRef, useState } from 'react'
import { keep } from '../../../platform/web/preference.ts'
import type { Act } from '../../record/web/act.ts'
import {
  baseOf,
  isSameText,
  keepCopy,
  readCopy,
  storedDraft,
  type Base,
  type Draft,
  type Letter,
} from '../../record/web/letter-stored.ts'

const PAUSE_MS = 1_500

/**
 * `saved`: the case has it; `here`: only this browser has it so far, because the server could not
 * be reached or refused.
 */
export type Keeping = 'nothing' | 'waiting' | 'here' | 'saved'

/**
 * Does after a pause what was asked last, one after another: what was typed first must not arrive
 * last.
 */
function makeQueue() {
  let timer: ReturnType<typeof setTimeout> | undefined
  let underWay: Promise<void> = Promise.resolve()
  let isHeld = false
  let isClosed = false
  const drop = () => clearTimeout(timer)
  return {
    ask: (work: () => Promise<void>) => {
      drop()
      timer = setTimeout(() => void (underWay = underWay.then(work)), PAUSE_MS)
    },
    drop,
    /** Nothing more is done until `goOn`; over when what is under way has arrived. */
    hold: async () => {
      drop()
      isHeld = true
      await underWay
    },
    goOn: () => {
      isHeld = false
    },
    isOver: () => isHeld || isClosed,
    /** @returns what closes it */
    open: () => {
      isHeld = false
      isClosed = false
      return () => {
        isClosed = true
        drop()
      }
    },
  }
}

type Saved = Letter & { act: Act }

const saveDraft = async ({ view, act, kind }: Saved, draft: Draft, { version, letter }: Base) =>
  storedDraft(
    await act.act('draft', {
      kind,
      ...draft,
      language: view.language,
      draftVersion: version,
      letter,
    }),
    kind,
  )

/** @param rebase told of the draft that the case has from now on */
export function useSaving(letter: Saved, base: Base, rebase: (base: Base) => void) {
  const { place } = letter
  const [keeping, setKeeping] = useState<Keeping>('nothing')
  const [queue] = useState(makeQueue)
  // What was typed last and the case does not have yet.
  const unsaved = useRef<Draft | null>(null)
  const newest = useRef(base)

  const store = async (draft: Draft) => {
    if (queue.isOver()) return
    try {
      const after = await saveDraft(letter, draft, newest.current)
      if (after) {
        newest.current = baseOf(after)
        rebase(newest.current)
      }
      if (unsaved.current === draft) unsaved.current = null
      if (queue.isOver()) return
      // More may have been typed since: then the case does not have it yet.
      const copy = readCopy(place)
      if (copy && after && isSameText(copy, draft)) {
        keepCopy(place, draft, newest.current, after.version)
        setKeeping('saved')
      }
    } catch {
      // A colleague's draft is not written over: the case is read anew, and says whose it is.
      if (!queue.isOver()) setKeeping('here')
    }
  }
  const storeLater = (draft: Draft) => {
    setKeeping('waiting')
    queue.ask(() => store(draft))
  }
  const save = (draft: Draft, upon: Base) => {
    newest.current = upon
    keepCopy(place, draft, upon, 0)
    unsaved.current = draft
    storeLater(draft)
  }
  const send = async (work: (letter: string) => Promise<unknown>) => {
    await queue.hold()
    try {
      await work(newest.current.letter)
      keep(place, null)
    } catch (error) {
      queue.goOn()
      // The pause that was running was cut short by the sending: what it would have stored is
      // stored now.
      if (!queue.isOver() && unsaved.current) storeLater(unsaved.current)
      throw error
    }
  }
  const forget = () => {
    queue.drop()
    unsaved.current = null
    keep(place, null)
  }
  // Whose draft it goes on with may have changed by what was read from the case; what was refused
  // because of that is tried again.
  useEffect(() => {
    newest.current = base
    if (unsaved.current && !queue.isOver()) storeLater(unsaved.current)
    // `storeLater` is another function at each drawing and does the same.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [base])
  useEffect(() => queue.open(), [place, queue])
  return { keeping, save, send, forget }
}
