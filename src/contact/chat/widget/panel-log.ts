// The conversation in the panel: what both said, who joined, and what waits to be sent.
import type { ChatTurn } from '../contract/chat.ts'
import { h, icon } from './element.ts'
import type { PanelParts } from './panel-part.ts'
import type { Talk } from './talk-state.ts'
import { fill } from './words.ts'

export type Log = {
  log: HTMLElement
  waiting: HTMLElement
  /** Empties it when another conversation has begun. */
  clearFor(talk: Talk): void
  /** Answers what is new. */
  draw(talk: Talk): readonly ChatTurn[]
}

/** `onBroken`: a file could not be fetched. */
export function drawLog(parts: PanelParts, onBroken: () => void): Log {
  const { words } = parts
  const time = new Intl.DateTimeFormat(parts.language, { hour: '2-digit', minute: '2-digit' })
  const list = h('ul')
  const log = h(
    'div',
    { role: 'log', 'aria-live': 'polite', 'aria-label': words.log, tabindex: '0' },
    list,
  )
  const waiting = h('ul', { class: 'waiting' })
  let drawn = 0
  let agent: string | null = null

  const drawTurn = (turn: ChatTurn, talk: Talk): HTMLLIElement => {
    const author = turn.who === 'customer' ? words.you : (talk.agent ?? parts.brand)
    return h(
      'li',
      turn.who === 'customer' ? { class: 'mine' } : {},
      h('span', { class: 'who' }, h('bdi', {}, author), ` · ${time.format(new Date(turn.at))}`),
      ...(turn.text === '' ? [] : [drawWords(turn.text)]),
      ...turn.files.map((file) =>
        h(
          'button',
          { type: 'button', class: 'file plain', click: () => void openFile(talk, file, onBroken) },
          icon('clip'),
          h('bdi', {}, file.name),
        ),
      ),
    )
  }
  return {
    log,
    waiting,
    clearFor: (talk) => {
      if (talk.turns.length >= drawn) return
      list.replaceChildren()
      drawn = 0
      agent = null
    },
    draw: (talk) => {
      if (talk.agent !== agent && talk.agent !== null)
        list.append(h('li', { class: 'fact' }, fill(words.joined, { agent: talk.agent })))
      agent = talk.agent
      const fresh = talk.turns.slice(drawn)
      list.append(...fresh.map((turn) => drawTurn(turn, talk)))
      drawn = talk.turns.length
      log.hidden = list.children.length === 0
      const who = `${words.you} · ${words.unsent}`
      waiting.replaceChildren(
        ...talk
          .unsent()
          .map(({ text }) =>
            h('li', { class: 'mine' }, h('span', { class: 'who' }, who), drawWords(text)),
          ),
      )
      return fresh
    },
  }
}

const drawWords = (text: string) => h('span', { class: 'words', dir: 'auto' }, text)

async function openFile(
  talk: Talk,
  file: ChatTurn['files'][number],
  onBroken: () => void,
): Promise<void> {
  const blob = await talk.readFile(file.id).catch(() => null)
  if (!blob) return onBroken()
  const url = URL.createObjectURL(blob)
  // Saved, never opened inside the page that carries the chat.
  h('a', { href: url, download: file.name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
