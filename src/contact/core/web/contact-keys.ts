// The keys of a contact in progress, by their place on the keyboard; none while somebody types.
import { isCovered, isTyping, useKeyDown } from '../../../platform/web/keys.tsx'

/** These have a use of their own for Space, Enter and the arrows. */
const OWN_KEYS =
  'button, a[href], summary, input, [role=tab], [role=radio], [role=toolbar], [role=group] label'

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

/** What each key does, by its name; one without an action is left to the browser. */
export function useContactKeys(keys: Record<string, (() => void) | undefined>): void {
  useKeyDown((event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing || event.repeat) return
    if (isCovered()) return
    const target = event.target instanceof Element ? event.target : null
    const name = nameOf(event)
    if (isTyping(target)) {
      if (name !== 'Escape') return
      event.preventDefault()
      leaveField()
      return
    }
    if (/^(Space|Enter|Arrow|Backspace)/.test(name) && target?.closest(OWN_KEYS)) return
    const run = keys[name]
    if (!run) return
    event.preventDefault()
    run()
  })
}

/** Gives the keys back to the contact. */
export function leaveField(): void {
  document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true })
}
