// Where the customer writes: who they are, the message, a file, and the end of the conversation.
import { OFFERED } from '../../../platform/files/domain/file-offer.ts'
import { MAX_MAILS_TEXT } from '../../../platform/address/domain/mail.ts'
import { isBlank } from '../../../platform/base/domain/text.ts'
import { h, holdsFocus, icon } from './element.ts'
import { mayBeMails } from './mail.ts'
import type { Notes } from './panel-note.ts'
import type { Drawn, PanelParts } from './panel-part.ts'
import type { Talk, TroubleTold } from './talk-state.ts'
import { fill, type Words } from './words.ts'

const MOST = 5_000

export type Form = {
  form: HTMLFormElement
  focus(): void
  /** `isAway`: nobody takes up a new conversation now. */
  draw(talk: Talk, isAway: boolean): void
  /** What could not be sent goes back into the field, in its order, before what was typed since. */
  giveBack(trouble: TroubleTold): void
}

/** `redraw` shows the talk again once a file has been sent. */
export function drawForm(
  parts: PanelParts,
  drawn: Drawn,
  notes: Notes,
  redraw: (talk: Talk) => void,
): Form {
  const { words } = parts
  const who = drawWho(parts)
  const end = drawEnd(words, drawn)
  const file = drawFile(words, drawn, notes, redraw)
  const say = () => sayTo(drawn.talk, { parts, who, field, notes })
  const field = h('textarea', {
    maxlength: String(MOST),
    rows: '2',
    dir: 'auto',
    keydown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
      event.preventDefault()
      say()
    },
    input: () => parts.onType(field.value),
  })
  field.value = parts.typed
  const send = h('button', { type: 'submit', class: 'main' }, words.send)
  const form = h(
    'form',
    {
      novalidate: true,
      submit: (event: Event) => {
        event.preventDefault()
        say()
      },
    },
    who.box,
    h('label', {}, words.message, field),
    h('div', { class: 'row' }, file.clip, file.picker, send),
    h('div', { class: 'row' }, end.button),
    end.question,
  )
  const giveBack = putBack(field, parts.onType)
  return {
    form,
    focus: () => field.focus(),
    draw: (talk, isAway) => {
      const isNew = talk.state === 'new'
      form.hidden = talk.state === 'ended' || isAway
      who.box.hidden = !isNew
      file.clip.hidden = end.button.hidden = isNew
      if (isNew) end.question.hidden = true
    },
    giveBack: ({ what, text }) => {
      const wasEmpty = field.value === ''
      giveBack(text)
      if (what !== 'mailWrong') return
      who.box.open = true
      // Nobody is taken away from what they are typing, here or on the page around.
      if (wasEmpty && holdsFocus(form)) who.mail.focus()
    },
  }
}

/** What comes back stands first, one after another, before what was typed since. */
function putBack(field: HTMLTextAreaElement, onType: (text: string) => void) {
  let given = ''
  return (text: string): void => {
    const before = field.value.startsWith(given) ? given : ''
    const since = field.value.slice(before.length).replace(/^\n/, '')
    given = join(before, text)
    field.value = join(given, since)
    onType(field.value)
  }
}

const join = (...texts: string[]): string => texts.filter(Boolean).join('\n')

type Who = { box: HTMLDetailsElement; name: HTMLInputElement; mail: HTMLInputElement }

function drawWho({ words, who }: PanelParts): Who {
  const name = h('input', { value: who.name, name: 'name', autocomplete: 'name', maxlength: '200' })
  const mail = h('input', {
    value: who.mail,
    name: 'email',
    type: 'text',
    inputmode: 'email',
    autocapitalize: 'none',
    autocomplete: 'email',
    maxlength: String(MAX_MAILS_TEXT),
    dir: 'ltr',
    'aria-describedby': 'mail-hint',
  })
  const box = h(
    'details',
    {},
    h('summary', {}, words.who),
    h('label', {}, words.name, name),
    h('label', {}, words.mail, h('small', { id: 'mail-hint' }, words.mailHint), mail),
  )
  return { box, name, mail }
}

function sayTo(
  talk: Talk | null,
  of: { parts: PanelParts; who: Who; field: HTMLTextAreaElement; notes: Notes },
): void {
  const { parts, who, field } = of
  const text = field.value.trim()
  if (isBlank(text) || !talk) return field.focus()
  const mail = who.mail.value
  if (!isBlank(mail) && !mayBeMails(mail)) {
    who.box.open = true
    of.notes.warn(parts.words.mailWrong)
    return who.mail.focus()
  }
  field.value = ''
  parts.onType('')
  talk.say(text, { name: who.name.value.trim(), mail: mail.trim() })
  field.focus()
}

function drawFile(words: Words, drawn: Drawn, notes: Notes, redraw: (talk: Talk) => void) {
  const picker = h('input', {
    type: 'file',
    tabindex: '-1',
    'aria-hidden': 'true',
    accept: OFFERED,
    change: () => void send(),
  })
  const clip = h(
    'button',
    { type: 'button', class: 'plain', click: () => picker.click() },
    icon('clip'),
    words.file,
  )
  async function send(): Promise<void> {
    const file = picker.files?.[0]
    picker.value = ''
    const { talk } = drawn
    if (!file || !talk) return
    clip.disabled = true
    notes.tell(fill(words.fileSending, { name: file.name }))
    await talk.sendFile(file)
    clip.disabled = false
    redraw(talk)
  }
  return { clip, picker }
}

/** The end is asked for once more before it comes. */
function drawEnd(words: Words, drawn: Drawn) {
  const ask = (isAsked: boolean) => {
    question.hidden = !isAsked
    button.hidden = isAsked
    const next = isAsked ? yes : button
    next.focus()
  }
  const button = h('button', { type: 'button', class: 'plain', click: () => ask(true) }, words.end)
  const yes = h('button', { type: 'button', click: () => void drawn.talk?.end() }, words.endYes)
  const question = h(
    'div',
    { class: 'row', role: 'group', 'aria-label': words.endSure, hidden: true },
    h('span', {}, words.endSure),
    yes,
    h('button', { type: 'button', click: () => ask(false) }, words.endNo),
  )
  return { button, question }
}
