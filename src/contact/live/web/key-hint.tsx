// The key of a button, as printed on the keyboard; hidden where there is none.
import { useKeyCap } from '../../core/web/key-cap.ts'

export function KeyHint({ code, shift }: { code: string; shift?: boolean }) {
  const cap = useKeyCap()
  return (
    <kbd className="key-hint" aria-hidden="true">
      {shift ? '⇧ ' : ''}
      {cap(code)}
    </kbd>
  )
}
