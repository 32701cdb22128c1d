// Short words about what has just been done, with a way back where there is one.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useRisk } from '../offline/risk.ts'
import { usePhrase } from '../phrase.tsx'
import { Button } from './button.tsx'

type Toast = { id: number; text: string; undo?: () => void }
let shown: readonly Toast[] = []
let last = 0
const watchers = new Set<() => void>()

function show(next: readonly Toast[]): void {
  shown = next
  for (const watcher of watchers) watcher()
}

/** Stays ten seconds when it can be undone, five when not. */
export function toast(text: string, undo?: () => void): void {
  const id = ++last
  show([...shown.slice(-2), { id, text, undo }])
  setTimeout(() => show(shown.filter((item) => item.id !== id)), undo ? 10_000 : 5_000)
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export function Toasts() {
  const say = usePhrase()
  const items = useSyncExternalStore(watch, () => shown)
  const risk = useRisk()
  // A toast may go while its button has the keyboard, which returns to where it came from then.
  const before = useRef<HTMLElement | null>(null)
  useEffect(() => {
    if (!before.current || document.activeElement !== document.body) return
    before.current.focus({ preventScroll: true })
    before.current = null
  })
  return (
    <div className="toasts" role="status" aria-live="polite">
      {/* It stays as long as it is so. */}
      {risk && (
        <div className={risk === 'storing' ? 'toast toast-risk toast-late' : 'toast toast-risk'}>
          <span>{say(risk === 'refused' ? 'common.unkept' : 'common.storing')}</span>
        </div>
      )}
      {items.map((item) => (
        <div key={item.id} className="toast">
          <span>{item.text}</span>
          {item.undo && (
            <Button
              size="small"
              look="quiet"
              onFocus={({ relatedTarget: from }) => {
                if (!from?.closest('.toasts'))
                  before.current = from instanceof HTMLElement ? from : null
              }}
              onBlur={({ relatedTarget: to }) => {
                if (!to?.closest('.toasts')) before.current = null
              }}
              onPress={() => {
                show(shown.filter((other) => other.id !== item.id))
                item.undo?.()
              }}
            >
              {say('common.undo')}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
