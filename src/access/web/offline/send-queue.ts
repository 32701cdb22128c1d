// Sends kept forms once the connection is back: each with its own key, one after another, in one
// tab at a time.
import { ApiError, send } from '../../../platform/web/api.ts'
import { meQuery, queryClient } from '../query.ts'
import { missingOf, readFiles, untilStored } from './stored-file.ts'
import { dropForm, keepForm, listForms, readForm, type StoredForm } from './stored-form.ts'
import { exclusively, onHope } from '../../../platform/web/offline/queue.ts'
import { isRecord } from '../../../platform/base/domain/narrow.ts'
import { computeWait } from '../../../platform/base/domain/backoff.ts'
import { MINUTE_MS } from '../../../platform/base/domain/duration.ts'

const WAIT = { firstMs: 6_000, mostMs: 5 * MINUTE_MS }

/** `missing`: names of files that were chosen and had not been stored when the page was left. */
export type SentForm = { id: string; owner: string; reply: unknown; missing: string[] }
type Outcome = { is: 'sent'; reply: unknown } | { is: 'stored' }

const listeners = new Set<(sent: SentForm) => void>()
const sending = new Set<string>()
let timer: ReturnType<typeof setTimeout> | undefined
let failures = 0
let started = false
let running: Promise<void> | null = null

/** Hears of each form that was sent. */
export function onSent(listener: (sent: SentForm) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const isSending = (id: string): boolean => sending.has(id)

/**
 * Called once when the pages start: sends what was left from last time, and again whenever there is
 * hope.
 */
export function startSending(): void {
  if (started) return
  started = true
  onHope(() => void flush())
  // Somebody has signed in: what waited for this person can go.
  queryClient.getQueryCache().subscribe((event) => {
    if (
      event.type === 'updated' &&
      event.action.type === 'success' &&
      event.query.queryKey[0] === 'me'
    )
      void flush()
  })
  void flush()
}

/**
 * Hands a form over: it is kept first, then sent. What comes back tells whether it has been
 * recorded already.
 */
export async function handOver(form: StoredForm, body: object): Promise<Outcome> {
  // Another tab may be the one that sends it.
  await untilStored(form.id)
  keepForm({ ...form, body, state: 'waiting', why: null, writtenAt: Date.now() })
  const replies: unknown[] = []
  const stop = onSent((sent) => {
    if (sent.id === form.id) replies.push(sent.reply)
  })
  await flush(form.id)
  stop()
  return replies.length > 0 ? { is: 'sent', reply: replies.at(-1) } : { is: 'stored' }
}

/** Tries every waiting form once; `first` before the others. */
export async function flush(first?: string): Promise<void> {
  while (running) await running
  running = exclusively('opoka.forms', async () => {
    clearTimeout(timer)
    const due = listForms().filter((form) => form.state === 'waiting' || form.state === 'sign-in')
    due.sort((a, b) => Number(b.id === first) - Number(a.id === first))
    let stuck = false
    for (const form of due) {
      // Without a connection the others would only wait for their time-out.
      if (stuck && form.id !== first) break
      stuck = (await sendOne(form)) === 'connection'
    }
    if (stuck) timer = setTimeout(() => void flush(), computeWait(failures++, WAIT))
    else failures = 0
  }).finally(() => {
    running = null
  })
  await running
}

async function sendOne(listed: StoredForm): Promise<'done' | 'connection'> {
  const form = readForm(listed.id)
  if (!form || (form.state !== 'waiting' && form.state !== 'sign-in')) return 'done'
  if (
    form.owner.startsWith('person:') &&
    form.owner !== `person:${queryClient.getQueryData(meQuery.queryKey)?.person.id}`
  ) {
    if (form.state !== 'sign-in') keepForm({ ...form, state: 'sign-in' })
    return 'done'
  }
  sending.add(form.id)
  keepForm({ ...form, attempts: form.attempts + 1 })
  try {
    const files = await readFiles(form.id)
    const reply = await send<unknown>('POST', form.path, form.body, {
      idempotencyKey: form.id,
      files,
    })
    sending.delete(form.id)
    dropForm(form.id)
    for (const listener of listeners)
      listener({
        id: form.id,
        owner: form.owner,
        reply,
        missing: missingOf(
          form.files.filter(({ size }) => size >= 0),
          files,
        ),
      })
    return 'done'
  } catch (error) {
    sending.delete(form.id)
    // This device's clock runs ahead: the server's own time stands instead.
    if (form.timeIsOurs && error instanceof ApiError && error.code === 'case.received_in_future') {
      const body = { ...(isRecord(form.body) ? form.body : {}), receivedAt: null }
      keepForm({ ...form, timeIsOurs: false, body })
      return sendOne(form)
    }
    return keepAfter(form, error)
  }
}

/**
 * A lost connection or a tired server: later. A session that ended: after signing in. All else is
 * for a person to read.
 */
function keepAfter(form: StoredForm, error: unknown): 'done' | 'connection' {
  const now = readForm(form.id)
  // Discarded while it was under way.
  if (!now) return 'done'
  const fault = error instanceof ApiError ? error : null
  const later = !fault || fault.isPassing
  const signIn = fault?.isSignedOut === true
  // As it was handed over, whatever was written over it since.
  const stored = { ...form, attempts: now.attempts }
  if (later) keepForm({ ...stored, state: 'waiting' })
  else if (signIn) keepForm({ ...stored, state: 'sign-in' })
  else keepForm({ ...stored, state: 'refused', why: { code: fault.code, params: fault.params } })
  if (signIn) void queryClient.invalidateQueries({ queryKey: meQuery.queryKey })
  return later ? 'connection' : 'done'
}
