// The chat of a brand on any page: <script src="https://desk.example.org/chat.js"
// data-brand="modrzew" data-language="pl" async></script>
import type { ChatInfo } from '../contract/chat.ts'
import { isLanguage, localise } from '../../../platform/base/domain/language.ts'
import { type ChatClient, openClient, Refusal } from './client.ts'
import { type Keeper, openKeeper } from './keep.ts'
import { drawPanel } from './panel.ts'
import { STYLE } from './style.ts'
import { openTalk } from './talk.ts'
import type { Talk } from './talk-state.ts'
import { WORDS } from './words.ts'
import { computeWait } from '../../../platform/base/domain/backoff.ts'

const PAUSE = { firstMs: 2_000, mostMs: 60_000 }

// Only while the script runs for the first time does the browser say which tag it is.
const tag = document.currentScript
if (tag instanceof HTMLScriptElement) {
  if (document.body) void begin(tag)
  else addEventListener('DOMContentLoaded', () => void begin(tag))
}

async function begin(script: HTMLScriptElement): Promise<void> {
  const url = new URL('.', script.src).href.replace(/\/$/, '')
  const brand = script.dataset.brand ?? ''
  if (document.querySelector(`[data-opoka-chat="${CSS.escape(brand)}"]`)) return
  const client = openClient(url, brand)
  const keeper = openKeeper(url, brand)
  const info = await findInfo(client, keeper)
  if (!info) return
  const wished = script.dataset.language ?? document.documentElement.lang.slice(0, 2)
  const language = isLanguage(wished) ? wished : (info.languages[0] ?? 'en')
  const saved = keeper.read()

  const host = document.createElement('div')
  host.dataset.opokaChat = brand
  if (script.dataset.theme === 'light' || script.dataset.theme === 'dark')
    host.dataset.theme = script.dataset.theme
  const shadow = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLE)
  shadow.adoptedStyleSheets = [sheet]
  const root = document.createElement('div')
  root.className = 'all'
  root.lang = language
  root.dir = host.dir = language === 'fa' ? 'rtl' : 'ltr'
  shadow.append(root)
  document.body.append(host)

  let isShown = saved?.isShown ?? false
  const draw = drawPanel(root, host, {
    info,
    language,
    words: WORDS[language],
    brand: localise(info.name, language),
    greeting: localise(info.greeting, language),
    away: localise(info.away, language),
    isShown,
    who: saved ?? { name: '', mail: '' },
    typed: keeper.readTyped(),
    onType: (text) => keeper.writeTyped(text),
    onShow: (now) => {
      isShown = now
      const known = keeper.read()
      if (known) keeper.write({ ...known, isShown })
    },
  })
  const talk: Talk = openTalk(client, keeper, language, (now) => {
    if (keeper.read()) keeper.writeInfo(info)
    draw(now)
  })
  draw(talk)
}

/**
 * Null for a page that may not carry this chat, or a brand there is none of. While the server is
 * away a chat in progress is shown as it was; without one nothing is, until the server is back.
 */
async function findInfo(client: ChatClient, keeper: Keeper): Promise<ChatInfo | null> {
  for (let failures = 0; ; failures++) {
    try {
      return await client.readInfo()
    } catch (error) {
      if (error instanceof Refusal && error.status < 500 && error.status !== 429) return null
      const known = keeper.read() && keeper.readInfo()
      if (known) return known
      await new Promise((resolve) => setTimeout(resolve, computeWait(failures, PAUSE)))
    }
  }
}
