// Keyboard shortcuts of a page, and the dialog that tells them.
import { useEffect, useRef } from 'react'
import { Dialog } from './parts/dialog.tsx'
import { usePhrase } from './phrase.tsx'

const TYPED =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=spinbutton]'
const OVERLAYS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPED) !== null
/** A dialog or an open menu has the keys. */
export const isCovered = (): boolean => document.querySelector(OVERLAYS) !== null

/** Hears each key of the page; `isCapture`: on its way in, before any field. */
export function useKeyDown(hear: (event: KeyboardEvent) => void, isCapture = false): void {
  const current = useRef(hear)
  useEffect(() => {
    current.current = hear
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => current.current(event)
    window.addEventListener('keydown', listen, isCapture)
    return () => window.removeEventListener('keydown', listen, isCapture)
  }, [isCapture])
}

/**
 * `keys`: what each key does, by KeyboardEvent.key. Nothing happens while somebody types, in a
 * dialog or an open menu, or with Ctrl, Alt or Meta.
 */
export function useKeys(keys: Record<string, (() => void) | undefined>): void {
  useKeyDown((event) => {
    const isOthers =
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      event.isComposing ||
      isTyping(event.target) ||
      isCovered()
    const run = isOthers ? undefined : keys[event.key]
    if (!run) return
    event.preventDefault()
    run()
  })
}

/**
 * Ctrl+Enter (Cmd+Enter) anywhere inside `within`, a selector; for fields in which Enter alone
 * makes a new line.
 */
export function useSendKey(within: string, run: (() => void) | undefined): void {
  // The parts of a date keep their keys for themselves.
  useKeyDown((event) => {
    if (
      event.key === 'Enter' &&
      (event.ctrlKey || event.metaKey) &&
      event.target instanceof Element &&
      event.target.closest(within)
    )
      run?.()
  }, true)
}

/** Moves the focus along the rows of a page: elements marked with data-row, in their order. */
export function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const last = rows.length - 1
  const first = by > 0 ? 0 : last
  const next = rows[at < 0 ? first : Math.min(last, Math.max(0, at + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** j, k and the arrows, for every page with rows. */
export const ROW_KEYS = {
  j: () => moveRow(1),
  ArrowDown: () => moveRow(1),
  k: () => moveRow(-1),
  ArrowUp: () => moveRow(-1),
}

export function KeysDialog({
  isOpen,
  onClose,
  keys,
}: {
  isOpen: boolean
  onClose: () => void
  keys: readonly { keys: readonly string[]; label: string }[]
}) {
  const say = usePhrase()
  return (
    <Dialog title={say('common.keys')} isOpen={isOpen} onClose={onClose}>
      <dl className="keys">
        {keys.map((line) => (
          <div key={line.label}>
            <dt>
              {line.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{line.label}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>{say('common.keys_help')}</dd>
        </div>
      </dl>
    </Dialog>
  )
}
