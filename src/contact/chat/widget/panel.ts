// What the customer sees: a button, and behind it a dialog with the conversation, the field and the
// honest word about who reads it.
import { h, holdsFocus, icon } from './element.ts'
import { drawForm, type Form } from './panel-form.ts'
import { drawLog, type Log } from './panel-log.ts'
import { drawNotes, type Notes } from './panel-note.ts'
import type { Drawn, PanelParts } from './panel-part.ts'
import type { Talk } from './talk-state.ts'
import { fill, type Words } from './words.ts'

/** Draws into `root` and answers the function that shows a talk as it is now. */
export function drawPanel(
  root: HTMLElement,
  host: HTMLElement,
  parts: PanelParts,
): (talk: Talk) => void {
  const { words, info } = parts
  const drawn: Drawn = { talk: null }
  const notes = drawNotes(parts)
  const log = drawLog(parts, () => notes.warn(words.broken))
  const form = drawForm(parts, drawn, notes, draw)
  const after = h('div', { class: 'row', hidden: true })
  const body = drawBody(parts, log, notes, after)
  const panel = drawDialog(parts, body, form, () => show(false))
  const launcherWords = h('span', {}, words.open)
  const launcher = h(
    'button',
    { type: 'button', class: 'launch main', 'aria-haspopup': 'dialog', click: () => show(true) },
    icon('chat'),
    launcherWords,
  )
  const unread = h('span', { class: 'unseen', role: 'status' })
  root.append(launcher, unread, panel)
  if (parts.isShown) show(true, false)

  function show(isShown: boolean, isAsked = true): void {
    panel.hidden = !isShown
    launcher.hidden = isShown
    host.toggleAttribute('data-shown', isShown)
    unread.textContent = ''
    launcherWords.textContent = words.open
    parts.onShow(isShown)
    body.scrollTop = body.scrollHeight
    // A page that is opened again keeps its own focus.
    if (!isAsked) return
    if (!isShown) launcher.focus()
    else if (form.form.hidden) (body.querySelector<HTMLElement>('a, button') ?? log.log).focus()
    else form.focus()
  }

  function draw(talk: Talk): void {
    drawn.talk = talk
    log.clearFor(talk)
    const isAtEnd = body.scrollHeight - body.scrollTop - body.clientHeight < 80
    const fresh = log.draw(talk)
    const isAway = talk.state === 'new' && !info.isOpen
    notes.draw(talk, isAway)
    form.draw(talk, isAway)
    drawAfter(after, talk, { words, panel, form })
    if (talk.trouble?.text) {
      form.giveBack(talk.trouble)
      talk.trouble.text = ''
    }
    if (panel.hidden && fresh.some((turn) => turn.who === 'agent'))
      unread.textContent = launcherWords.textContent = words.unread
    if (isAtEnd || fresh.length > 0) body.scrollTop = body.scrollHeight
  }
  return draw
}

function drawBody(parts: PanelParts, log: Log, notes: Notes, after: HTMLElement): HTMLElement {
  const { words } = parts
  return h(
    'div',
    { class: 'body' },
    h('p', { class: 'state', dir: 'auto' }, parts.greeting),
    h('p', { class: 'note' }, words.person),
    h('details', {}, h('summary', {}, words.keptTitle), h('p', { class: 'note' }, words.kept)),
    log.log,
    log.waiting,
    notes.away,
    notes.state,
    after,
    notes.trouble,
  )
}

function drawDialog(
  { words, brand }: PanelParts,
  body: HTMLElement,
  { form }: Form,
  hide: () => void,
): HTMLElement {
  const down = h(
    'button',
    { type: 'button', class: 'plain', 'aria-label': words.hide, title: words.hide, click: hide },
    icon('down'),
  )
  return h(
    'section',
    {
      class: 'panel',
      role: 'dialog',
      'aria-labelledby': 'title',
      hidden: true,
      keydown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') hide()
      },
    },
    h('header', {}, h('div', {}, h('h2', { id: 'title' }, fill(words.title, { brand }))), down),
    body,
    form,
  )
}

/** Where an ended conversation leads: to the case that came of it, and to a new one. */
function drawAfter(
  after: HTMLElement,
  talk: Talk,
  { words, panel, form }: { words: Words; panel: HTMLElement; form: Form },
): void {
  const isEnded = talk.state === 'ended'
  after.hidden = !isEnded
  if (!isEnded) return after.replaceChildren()
  const hadFocus = holdsFocus(panel)
  const again = () => {
    talk.begin()
    form.focus()
  }
  after.replaceChildren(
    ...(talk.link
      ? [h('a', { href: talk.link, target: '_blank', rel: 'noopener' }, words.link)]
      : []),
    h('button', { type: 'button', click: again }, words.again),
  )
  if (hadFocus && form.form.hidden) after.querySelector<HTMLElement>('a, button')?.focus()
}
