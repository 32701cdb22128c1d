// The conversation itself: what the customer does in it, and what the browser and its other tabs
// do to it.
import { type ChatClient, Refusal } from './client.ts'
import { type Keeper, makeToken, makeUuid } from './keep.ts'
import { listen, push } from './talk-line.ts'
import {
  fail,
  hear,
  leave,
  NOTHING_YET,
  type Session,
  type Talk,
  type Trouble,
} from './talk-state.ts'

const FILE_TROUBLE: Record<string, Trouble> = {
  'attachment.too_large': 'fileLarge',
  'request.too_large': 'fileLarge',
  'attachment.kind': 'fileKind',
  'attachment.empty': 'fileKind',
  'attachment.too_many': 'fileMany',
}

export function openTalk(
  client: ChatClient,
  keeper: Keeper,
  language: string,
  tell: (talk: Talk) => void,
): Talk {
  const saved = keeper.read()
  const talk: Talk = {
    ...NOTHING_YET,
    state: saved?.isOpened ? 'waiting' : 'new',
    unsent: () => keeper.listUnsent(),
    say: (text, who) => say(session, text, who),
    sendFile: (file) => sendFile(session, file),
    readFile: (id) => client.readFile(session.saved?.token ?? '', id),
    end: () => end(session),
    begin: () => {
      for (const { id } of keeper.listUnsent()) keeper.dropUnsent(id)
      leave(session, null)
      tell(talk)
    },
  }
  const session: Session = {
    client,
    keeper,
    language,
    talk,
    tell,
    saved,
    isSending: false,
    failures: 0,
    listening: null,
  }
  addEventListener('online', () => void push(session))
  addEventListener('offline', () => {
    if (!session.saved?.isOpened) return
    talk.isLost = true
    tell(talk)
  })
  keeper.onChange(() => followTabs(session))
  void listen(session)
  void push(session)
  return talk
}

function say(session: Session, text: string, who: { name: string; mail: string }): void {
  const { saved, keeper, talk } = session
  // What stands in the fields counts, and emptied is none; once it is open they are gone.
  const { name, mail } = saved?.isOpened ? saved : who
  session.saved = {
    token: saved?.token ?? makeToken(),
    isOpened: saved?.isOpened ?? false,
    isShown: true,
    name,
    mail,
  }
  keeper.write(session.saved)
  keeper.addUnsent(makeUuid(), text)
  talk.trouble = null
  session.tell(talk)
  void push(session)
}

async function sendFile(session: Session, file: File): Promise<void> {
  const { client, saved } = session
  session.talk.trouble = null
  try {
    if (saved?.isOpened) hear(session, await client.sendFile(saved.token, makeUuid(), file), 0)
  } catch (error) {
    const what = (error instanceof Refusal && FILE_TROUBLE[error.code]) || 'fileLost'
    fail(session, error, { what, name: file.name, text: '' })
  }
}

async function end(session: Session): Promise<void> {
  const { client, saved } = session
  try {
    if (saved?.isOpened) hear(session, await client.end(saved.token), 0)
  } catch (error) {
    fail(session, error)
  }
}

/** Another tab may have left the chat, begun another one, or opened this one. */
function followTabs(session: Session): void {
  const { saved, keeper, talk } = session
  const now = keeper.read()
  if (!now) {
    if (saved?.isOpened) leave(session, null)
  } else if (now.token !== saved?.token) leave(session, now)
  else if (now.isOpened) session.saved = { ...saved, isOpened: true }
  session.tell(talk)
  void listen(session)
}
