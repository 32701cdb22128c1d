// What the customer sees: a button, and behind it a dialog with the conversation, the field and the
// honest word about who reads it.
import type { ChatDoor, ChatTurn } from '../contract/chat.ts'
import { OFFERED } from '../../../platform/files/domain/file-kind.ts'
import { h, icon } from './element.ts'
import type { Talk } from './talk.ts'
import { fill, type Words } from './words.ts'
import { isMails, MAX_MAILS_TEXT } from '../../../platform/address/domain/mail.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'

export type PanelParts = {
  door: ChatDoor
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

const MOST = 5_000

/** Draws into `root` and answers the function that shows a talk as it is now. */
export function drawPanel(
  root: HTMLElement,
  host: HTMLElement,
  parts: PanelParts,
): (talk: Talk) => void {
  const { words, door } = parts
  let talk: Talk | null = null
  let told = 0
  let agent: string | null = null

  const time = new Intl.DateTimeFormat(parts.language, { hour: '2-digit', minute: '2-digit' })
  const launcher = h(
    'button',
    { type: 'button', class: 'launch main', 'aria-haspopup': 'dialog', click: () => show(true) },
    icon('chat'),
    h('span', {}, words.open),
  )
  const unread = h('span', { class: 'unseen', role: 'status' })
  const list = h('ul')
  const log = h(
    'div',
    { role: 'log', 'aria-live': 'polite', 'aria-label': words.log, tabindex: '0' },
    list,
  )
  const waiting = h('ul', { class: 'waiting' })
  const state = h('p', { class: 'state', role: 'status' })
  const trouble = h('p', { class: 'alert', role: 'alert', hidden: true })
  const after = h('div', { class: 'row', hidden: true })
  const name = h('input', {
    value: parts.who.name,
    name: 'name',
    autocomplete: 'name',
    maxlength: '200',
  })
  const mail = h('input', {
    value: parts.who.mail,
    name: 'email',
    type: 'text',
    inputmode: 'email',
    autocapitalize: 'none',
    autocomplete: 'email',
    maxlength: String(MAX_MAILS_TEXT),
    dir: 'ltr',
    'aria-describedby': 'mail-hint',
  })
  const who = h(
    'details',
    {},
    h('summary', {}, words.who),
    h('label', {}, words.name, name),
    h('label', {}, words.mail, h('small', { id: 'mail-hint' }, words.mailHint), mail),
  )
  const field = h('textarea', {
    maxlength: String(MOST),
    rows: '2',
    dir: 'auto',
    keydown: (event: KeyboardEvent) => onKey(event),
    input: () => parts.onType(field.value),
  })
  field.value = parts.typed
  const picker = h('input', {
    type: 'file',
    tabindex: '-1',
    'aria-hidden': 'true',
    accept: OFFERED,
    change: () => void sendFile(),
  })
  const clip = h(
    'button',
    { type: 'button', class: 'plain', click: () => picker.click() },
    icon('clip'),
    words.file,
  )
  const end = h('button', { type: 'button', class: 'plain', click: () => askEnd(true) }, words.end)
  const sure = h(
    'div',
    { class: 'row', role: 'group', 'aria-label': words.endSure, hidden: true },
    h('span', {}, words.endSure),
    h('button', { type: 'button', click: () => void talk?.end() }, words.endYes),
    h('button', { type: 'button', click: () => askEnd(false) }, words.endNo),
  )
  const form = h(
    'form',
    {
      novalidate: true,
      submit: (event: Event) => {
        event.preventDefault()
        say()
      },
    },
    who,
    h('label', {}, words.message, field),
    h(
      'div',
      { class: 'row' },
      clip,
      picker,
      h('button', { type: 'submit', class: 'main' }, words.send),
    ),
    h('div', { class: 'row' }, end),
    sure,
  )
  const away = h(
    'p',
    { class: 'state', hidden: true },
    h('strong', {}, words.away),
    h('br'),
    parts.away,
    ' ',
    h(
      'a',
      { href: `${door.formUrl}/${parts.language}`, target: '_blank', rel: 'noopener' },
      words.form,
    ),
  )
  const body = h(
    'div',
    { class: 'body' },
    h('p', { class: 'state', dir: 'auto' }, parts.greeting),
    h('p', { class: 'note' }, words.person),
    h('details', {}, h('summary', {}, words.keptTitle), h('p', { class: 'note' }, words.kept)),
    log,
    waiting,
    away,
    state,
    after,
    trouble,
  )
  const panel = h(
    'section',
    {
      class: 'panel',
      role: 'dialog',
      'aria-labelledby': 'title',
      hidden: true,
      keydown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') show(false)
      },
    },
    h(
      'header',
      {},
      h('div', {}, h('h2', { id: 'title' }, fill(words.title, { brand: parts.brand }))),
      h(
        'button',
        {
          type: 'button',
          class: 'plain',
          'aria-label': words.hide,
          title: words.hide,
          click: () => show(false),
        },
        icon('down'),
      ),
    ),
    body,
    form,
  )
  root.append(launcher, unread, panel)
  if (parts.isShown) show(true, false)

  function show(isShown: boolean, isAsked = true): void {
    panel.hidden = !isShown
    launcher.hidden = isShown
    host.toggleAttribute('data-shown', isShown)
    unread.textContent = ''
    launcher.lastElementChild!.textContent = words.open
    parts.onShow(isShown)
    body.scrollTop = body.scrollHeight
    // A page that is opened again keeps its own focus.
    if (isAsked)
      (isShown
        ? form.hidden
          ? (body.querySelector<HTMLElement>('a, button') ?? log)
          : field
        : launcher
      ).focus()
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    say()
  }

  function say(): void {
    const text = field.value.trim()
    if (isBlank(text) || !talk) return field.focus()
    if (!isBlank(mail.value) && !isMails(mail.value)) {
      who.open = true
      trouble.textContent = words.mailWrong
      trouble.hidden = false
      return mail.focus()
    }
    field.value = ''
    parts.onType('')
    talk.say(text, { name: name.value.trim(), mail: mail.value.trim() })
    field.focus()
  }

  async function sendFile(): Promise<void> {
    const file = picker.files?.[0]
    picker.value = ''
    if (!file || !talk) return
    clip.disabled = true
    state.textContent = fill(words.fileSending, { name: file.name })
    await talk.sendFile(file)
    clip.disabled = false
    draw(talk)
  }

  function askEnd(isAsked: boolean): void {
    sure.hidden = !isAsked
    end.hidden = isAsked
    ;(isAsked ? sure.querySelector<HTMLElement>('button')! : end).focus()
  }

  function drawTurn(turn: ChatTurn): HTMLLIElement {
    const author = turn.who === 'customer' ? words.you : (talk?.agent ?? parts.brand)
    return h(
      'li',
      turn.who === 'customer' ? { class: 'mine' } : {},
      h('span', { class: 'who' }, h('bdi', {}, author), ` · ${time.format(new Date(turn.at))}`),
      ...(turn.text === '' ? [] : [h('span', { class: 'words', dir: 'auto' }, turn.text)]),
      ...turn.files.map((file) =>
        h(
          'button',
          { type: 'button', class: 'file plain', click: () => void openFile(file) },
          icon('clip'),
          h('bdi', {}, file.name),
        ),
      ),
    )
  }

  async function openFile(file: ChatTurn['files'][number]): Promise<void> {
    const blob = await talk?.readFile(file.id).catch(() => null)
    if (!blob) {
      trouble.textContent = words.broken
      trouble.hidden = false
      return
    }
    const url = URL.createObjectURL(blob)
    // Saved, never opened inside the page that carries the chat.
    h('a', { href: url, download: file.name }).click()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }

  function draw(now: Talk): void {
    talk = now
    if (now.turns.length < told) {
      list.replaceChildren()
      told = 0
      agent = null
    }
    const isAtEnd = body.scrollHeight - body.scrollTop - body.clientHeight < 80
    if (now.agent !== agent && now.agent !== null)
      list.append(h('li', { class: 'fact' }, fill(words.joined, { agent: now.agent })))
    agent = now.agent
    const fresh = now.turns.slice(told)
    list.append(...fresh.map(drawTurn))
    told = now.turns.length
    log.hidden = list.children.length === 0
    waiting.replaceChildren(
      ...now
        .unsent()
        .map(({ text }) =>
          h(
            'li',
            { class: 'mine' },
            h('span', { class: 'who' }, `${words.you} · ${words.unsent}`),
            h('span', { class: 'words', dir: 'auto' }, text),
          ),
        ),
    )
    const isEnded = now.state === 'ended'
    const isClosed = now.state === 'new' && !door.isOpen
    state.textContent = now.isLost
      ? words.lost
      : isEnded
        ? words.ended
        : now.state === 'waiting'
          ? words.waiting
          : ''
    away.hidden = !isClosed && now.trouble?.what !== 'away'
    form.hidden = isEnded || isClosed
    who.hidden = now.state !== 'new'
    clip.hidden = end.hidden = now.state === 'new'
    if (now.state === 'new') sure.hidden = true
    drawAfter(now, isEnded)
    trouble.hidden = !now.trouble || now.trouble.what === 'away'
    if (now.trouble) {
      trouble.textContent = fill(words[now.trouble.what], { name: now.trouble.name })
      if (now.trouble.text !== '' && field.value === '') {
        field.value = now.trouble.text
        parts.onType(field.value)
      }
      now.trouble.text = ''
    }
    if (panel.hidden && fresh.some((turn) => turn.who === 'agent'))
      unread.textContent = launcher.lastElementChild!.textContent = words.unread
    if (isAtEnd || fresh.length > 0) body.scrollTop = body.scrollHeight
  }

  function drawAfter(now: Talk, isEnded: boolean): void {
    after.hidden = !isEnded
    if (!isEnded) return after.replaceChildren()
    const hadFocus = panel.contains((root.getRootNode() as ShadowRoot).activeElement)
    after.replaceChildren(
      ...(now.link
        ? [h('a', { href: now.link, target: '_blank', rel: 'noopener' }, words.link)]
        : []),
      h(
        'button',
        {
          type: 'button',
          click: () => {
            now.begin()
            field.focus()
          },
        },
        words.again,
      ),
    )
    if (hadFocus && form.hidden) after.querySelector<HTMLElement>('a, button')?.focus()
  }
  return draw
}
