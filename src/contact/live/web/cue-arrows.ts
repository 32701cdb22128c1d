// One key of a toolbar is reached by Tab, the others from it by the arrows.
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'

type Arrows = {
  bar: RefObject<HTMLDivElement | null>
  at: number
  setAt: (at: number) => void
  move: (event: KeyboardEvent) => void
}

/** @param length how many keys the toolbar has; up and down go as back and forward do */
export function useArrows(length: number): Arrows {
  const [at, setAt] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const by = stepOf(event.key)
    if (by === 0) return
    event.preventDefault()
    const next = (at + by + length) % length
    setAt(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }
  return { bar, at, setAt, move }
}

function stepOf(key: string): number {
  const isTurned = document.documentElement.dir === 'rtl'
  if (key === (isTurned ? 'ArrowLeft' : 'ArrowRight') || key === 'ArrowDown') return 1
  return key === (isTurned ? 'ArrowRight' : 'ArrowLeft') || key === 'ArrowUp' ? -1 : 0
}
