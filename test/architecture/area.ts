// The areas of the house from the ground up: each may import from those above it in this list, and
// from no other. docs/map.md tells the same.

export type Area = { path: string; holds: string }

/**
 * The longest path that a file's own begins with is its area; what lies in src/ itself is the
 * shell.
 */
export const AREAS: readonly Area[] = [
  {
    path: 'platform/base',
    holds: 'languages, texts, errors, bounds, shapes of requests, processes',
  },
  {
    path: 'platform/text',
    holds: 'letters, words and sentences of a text; slots; days and times as one says them',
  },
  { path: 'platform/i18n', holds: 'how a phrase is filled and where phrases come from' },
  { path: 'platform/address', holds: 'mail addresses, phone numbers, the mail server' },
  {
    path: 'platform/database',
    holds: 'PostgreSQL, connections, migrations, row-level security, what a use case may reach',
  },
  { path: 'platform/request', holds: 'requests sent twice, rate limits' },
  { path: 'platform/jobs', holds: 'timers: the table, kinds and locks, running one' },
  { path: 'platform/feed', holds: 'the change feed that open pages listen to' },
  { path: 'platform/files', holds: 'files that are sent in' },
  { path: 'platform/http', holds: 'servers, bodies, addresses, problems, streams' },
  { path: 'platform/web', holds: 'fields, buttons, dialogs, dates, style, phrases on a page' },
  {
    path: 'access',
    holds: 'who somebody is and what they may do: sessions, tokens, roles; forms kept for them',
  },
  { path: 'calendar', holds: 'holidays, working time, zones' },
  { path: 'deadline', holds: 'statutory deadlines and internal ones, and the law they rest on' },
  { path: 'signal', holds: 'cues: what is read from a customer’s words or tapped' },
  {
    path: 'chapter',
    holds: 'what the chapters of a handbook share: findings, fields, channels, numbers to dial',
  },
  { path: 'guide', holds: 'the next step and sentence of a hard talk, and its tension' },
  { path: 'style', holds: 'the check of words before they are sent' },
  { path: 'alarm', holds: 'what an alarm is, how it sounds and what it says' },
  { path: 'handbook', holds: 'the one document: reading, checking, comparing, showing it' },
  { path: 'sentence', holds: 'a handbook’s sentences as a table that a native reader corrects' },
  { path: 'people', holds: 'persons, positions, absence, signing in' },
  { path: 'telephony', holds: 'webhooks of telephone systems' },
  { path: 'brand', holds: 'brands, publishing a handbook, place codes, tokens, the first run' },
  { path: 'mail', holds: 'mail that waits to leave' },
  { path: 'case/record', holds: 'what is stored of a case and shown of it everywhere' },
  { path: 'case/escalation', holds: 'what is missed and who is asked next' },
  { path: 'case/deadlines', holds: 'a case’s deadlines: start, pause, recount, say why' },
  { path: 'case/context', holds: 'one action on one case: lock, right, timeline, timers' },
  { path: 'case/links', holds: 'links to the customer’s page: signed, expiring, taken back' },
  { path: 'case/list', holds: 'lists, search, similar cases' },
  { path: 'case/intake', holds: 'a grievance comes in by any channel' },
  { path: 'case/work', holds: 'take, hand on, correct, close, reopen' },
  { path: 'case/promises', holds: 'promises: given, kept, moved, broken' },
  { path: 'case/letters', holds: 'answers, questions, extensions' },
  { path: 'case/page', holds: 'the page of a case and My day' },
  { path: 'customer-page', holds: 'where a customer sees how things stand' },
  { path: 'mailbox', holds: 'sending, trying again, confirming what has perhaps left' },
  { path: 'contact/core', holds: 'a contact as its events, and its session on a screen' },
  { path: 'contact/alarm', holds: 'raising an alarm and answering it' },
  { path: 'contact/live', holds: 'what happens while somebody talks' },
  { path: 'contact/wrap', holds: 'the wrap-up' },
  { path: 'contact/chat', holds: 'chats and the widget for other people’s pages' },
  { path: 'contact/call', holds: 'calls of telephone systems' },
  {
    path: 'contact/page',
    holds: 'the board and the screen of a contact; dialogues from the command line',
  },
  { path: 'example', holds: 'example cases, true at any hour' },
  { path: 'shell', holds: 'routes, navigation, commands, retention, all phrases together' },
]

/** An area has at most so many files, tests and phrases included. */
export const MAX_FILES_OF_AN_AREA = 60

/**
 * 'src/case/letters/app/answer.ts' -> 'case/letters'; undefined where nobody has said whose it is.
 */
export function areaOf(path: string): string | undefined {
  const inside = path.slice('src/'.length)
  if (!inside.includes('/')) return 'shell'
  return AREAS.filter((area) => inside.startsWith(`${area.path}/`)).sort(
    (a, b) => b.path.length - a.path.length,
  )[0]?.path
}

/**
 * 'src/case/letters/app/answer.ts' -> 'app'; 'src/platform/web/parts/button.tsx' -> 'web';
 * 'src/main.ts' -> 'main.ts'.
 */
export function layerOf(path: string): string {
  const area = areaOf(path)
  const inside = path.slice('src/'.length)
  if (!inside.includes('/')) return inside
  const kit = area?.split('/').at(-1) ?? ''
  return area?.startsWith('platform/') && ['http', 'web', 'i18n'].includes(kit)
    ? kit
    : (inside.slice((area ?? '').length + 1).split('/')[0] ?? '')
}
