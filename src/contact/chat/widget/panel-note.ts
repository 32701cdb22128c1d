// What the panel says below the conversation: nobody is there, it waits, it is over, it went wrong.
import { h } from './element.ts'
import type { PanelParts } from './panel-part.ts'
import type { Talk } from './talk-state.ts'
import { fill } from './words.ts'

export type Notes = {
  away: HTMLElement
  state: HTMLElement
  trouble: HTMLElement
  tell(text: string): void
  warn(text: string): void
  /** `isAway`: nobody takes up a new conversation now. */
  draw(talk: Talk, isAway: boolean): void
}

export function drawNotes({ words, info, language, away: why }: PanelParts): Notes {
  const state = h('p', { class: 'state', role: 'status' })
  const trouble = h('p', { class: 'alert', role: 'alert', hidden: true })
  const form = { href: `${info.formUrl}/${language}`, target: '_blank', rel: 'noopener' }
  const away = h(
    'p',
    { class: 'state', hidden: true },
    h('strong', {}, words.away),
    h('br'),
    why,
    ' ',
    h('a', form, words.form),
  )
  const stateOf = (talk: Talk): string => {
    if (talk.isLost) return words.lost
    if (talk.state === 'ended') return words.ended
    return talk.state === 'waiting' ? words.waiting : ''
  }
  return {
    away,
    state,
    trouble,
    tell: (text) => (state.textContent = text),
    warn: (text) => {
      trouble.textContent = text
      trouble.hidden = false
    },
    draw: (talk, isAway) => {
      const wrong = talk.trouble
      state.textContent = stateOf(talk)
      away.hidden = !isAway && wrong?.what !== 'away'
      trouble.hidden = !wrong || wrong.what === 'away'
      if (wrong) trouble.textContent = fill(words[wrong.what], { name: wrong.name })
    },
  }
}
