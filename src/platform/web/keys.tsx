// Keyboard shortcuts of a page, and the dialog that tells them.
import { useEffect, useRef } from 'react'
import { Dialog } from './parts/dialog.tsx'
import { usePhrase } from './phrase.tsx'

const TYPED =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=spinbutton]'

/**
 * `keys`: what each key does, by KeyboardEvent.key. Nothing happens while somebody types, in a
 * dialog or an open menu, or with Ctrl, Alt or Meta.
 */
export function useKeys(keys: Record<string, (() => void) | undefined>): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.isComposing
      )
        return
      const target = event.target instanceof Element ? event.target : null
      if (
        target?.closest(TYPED) ||
        document.querySelector('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')
      )
        return
      const run = current.current[event.key]
      if (!run) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/**
 * Ctrl+Enter (Cmd+Enter) anywhere inside `within`, a selector; for fields in which Enter alone
 * makes a new line.
 */
export function useSendKey(within: string, run: (() => void) | undefined): void {
  const current = useRef(run)
  useEffect(() => {
    current.current = run
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key === 'Enter' &&
        (event.ctrlKey || event.metaKey) &&
        event.target instanceof Element &&
        event.target.closest(within)
      )
        current.current?.()
    }
    // On its way in: the parts of a date keep their keys for themselves.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [within])
}

/** Moves the focus along the rows of a page: elements marked with data-row, in their order. */
export function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const next =
    rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))]
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
