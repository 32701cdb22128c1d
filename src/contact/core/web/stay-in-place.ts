// Lets a press act without taking the keyboard: whoever types goes on typing, and Space stays the
// guide's.
import type { MouseEvent } from 'react'

export const stayInPlace = (event: MouseEvent): void => event.preventDefault()
