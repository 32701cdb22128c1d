// The window's title: the page's name, and before it how many call this person, to be seen from
// another tab.
import { useEffect } from 'react'
import { useFormat } from '../phrase.tsx'

let name = ''
let count = ''
const write = () => {
  document.title = `${count}${name}`
}

export function useTitle(title: string): void {
  useEffect(() => {
    name = `${title} · Opoka`
    write()
  }, [title])
}

export function useTitleCount(n: number): void {
  const format = useFormat()
  const shown = n > 0 ? `(${format.number(n)}) ` : ''
  useEffect(() => {
    count = shown
    write()
    return () => {
      count = ''
      write()
    }
  }, [shown])
}
