// What every part of the panel is made from.
import type { ChatInfo } from '../contract/chat.ts'
import type { Talk } from './talk-state.ts'
import type { Words } from './words.ts'

export type PanelParts = {
  info: ChatInfo
  language: string
  words: Words
  brand: string
  greeting: string
  away: string
  isShown: boolean
  onShow(isShown: boolean): void
  who: { name: string; mail: string }
  typed: string
  onType(text: string): void
}

/** The talk as it was drawn last: none before the first time. */
export type Drawn = { talk: Talk | null }
