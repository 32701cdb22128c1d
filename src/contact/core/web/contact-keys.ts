// The keys of a contact in progress, by their place on the keyboard; none while somebody types.
import { useEffect, useRef } from 'react'

const TYPED =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=spinbutton]'
/** These have a use of their own for Space, Enter and the arrows. */
const OWN_KEYS =
  'button, a[href], summary, input, [role=tab], [role=radio], [role=toolbar], [role=group] label'
const OVERLAYS = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPED) !== null

/**
 * 'KeyQ', 'Shift+KeyE', 'Mod+KeyZ', 'Space', 'Enter', 'ArrowRight', 'Escape'; '?' by what it
 * writes.
 */
const nameOf = (event: KeyboardEvent): string => {
  if (event.key === '?') return '?'
  const mod = event.ctrlKey || event.metaKey ? 'Mod+' : ''
  const shift = event.shiftKey ? 'Shift+' : ''
  return `${mod}${shift}${event.code === 'NumpadEnter' ? 'Enter' : event.code}`
}

/** What each key does, by its name; one without a action is left to the browser. */
export function useContactKeys(keys: Record<string, (() => void) | undefined>): void {
  const current = useRef(keys)
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing || event.repeat) return
      if (document.querySelector(OVERLAYS)) return
      const target = event.target instanceof Element ? event.target : null
      const name = nameOf(event)
      if (isTyping(target)) {
        if (name !== 'Escape') return
        event.preventDefault()
        leaveField()
        return
      }
      if (/^(Space|Enter|Arrow|Backspace)/.test(name) && target?.closest(OWN_KEYS)) return
      const run = current.current[name]
      if (!run) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Gives the keys back to the contact. */
export function leaveField(): void {
  document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true })
}
