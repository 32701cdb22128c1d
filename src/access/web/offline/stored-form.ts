// Forms kept on this device: the words in localStorage as one types, the files in IndexedDB.
import type { ErrorCode } from '../../../platform/base/domain/error.ts'
import type { WebFaultCode } from '../../../platform/web/phrase.tsx'
import { keep, stored, listStored } from '../../../platform/web/preference.ts'
import { dropFiles } from './stored-file.ts'
import { DAY_MS } from '../../../platform/base/domain/duration.ts'
import { isOneOf, isRecord } from '../../../platform/base/domain/narrow.ts'

const STATES = ['draft', 'waiting', 'sign-in', 'refused'] as const

export type StoredForm = {
  /** Made once per form; also its Idempotency-Key, so that sending twice records once. */
  id: string
  /** Whose list it is in: 'person:<id>' or 'place:<brand>/<code>'. */
  owner: string
  /** API path it is posted to. */
  path: string
  /** What was typed, for opening it again. */
  values: unknown
  /** The request as it was handed over; it never changes after that. Null while somebody types. */
  body: unknown
  files: { name: string; size: number }[]
  /**
   * 'draft' while typed; 'waiting' for the connection; 'sign-in' until its person is back;
   * 'refused' by the server.
   */
  state: (typeof STATES)[number]
  why: { code: ErrorCode | WebFaultCode; params: Record<string, string | number> } | null
  /** The time of receipt in the body is this device's clock, not a person's answer. */
  timeIsOurs?: boolean
  attempts: number
  /** Milliseconds. */
  writtenAt: number
}

const PREFIX = 'opoka.form.'

/**
 * How many days a form that was begun and not handed over stays: at a place, or on the public form,
 * the next at this device is somebody else.
 */
export const draftDays = (owner: string): number => (owner.startsWith('person:') ? 7 : 1)

export const isExpired = ({ state, owner, writtenAt }: StoredForm, now: number): boolean =>
  state === 'draft' && now - writtenAt > draftDays(owner) * DAY_MS
const watchers = new Set<() => void>()
let version = 0

function tell(): void {
  version += 1
  for (const watcher of watchers) watcher()
}

/** Called at every change here or in another tab. */
export function watchForms(watcher: () => void): () => void {
  const other = (event: StorageEvent) => {
    if (event.key === null || event.key.startsWith(PREFIX)) tell()
  }
  if (watchers.size === 0) window.addEventListener('storage', other)
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
    if (watchers.size === 0) window.removeEventListener('storage', other)
  }
}

/** Called with one form as another tab has left it: null when it was sent or thrown away there. */
export function watchForm(id: string, changed: (form: StoredForm | null) => void): () => void {
  const onStorage = (event: StorageEvent) => event.key === PREFIX + id && changed(readForm(id))
  window.addEventListener('storage', onStorage)
  return () => window.removeEventListener('storage', onStorage)
}
export const formsVersion = (): number => version

/** Written by this version of the pages or one before it: what each has written is there. */
const isForm = (form: unknown): form is StoredForm =>
  isRecord(form) &&
  typeof form.id === 'string' &&
  typeof form.owner === 'string' &&
  typeof form.path === 'string' &&
  Array.isArray(form.files) &&
  form.files.every(isNamed) &&
  isOneOf(STATES, form.state) &&
  (form.why === null || isRecord(form.why)) &&
  typeof form.attempts === 'number' &&
  typeof form.writtenAt === 'number'
const isNamed = (file: unknown): boolean =>
  isRecord(file) && typeof file.name === 'string' && typeof file.size === 'number'

export function readForm(id: string): StoredForm | null {
  const text = stored(PREFIX + id)
  if (text === null) return null
  try {
    const form: unknown = JSON.parse(text)
    return isForm(form) ? form : null
  } catch {
    return null
  }
}

export function keepForm(form: StoredForm): void {
  keep(PREFIX + form.id, JSON.stringify(form))
  tell()
}

export function dropForm(id: string): void {
  keep(PREFIX + id, null)
  void dropFiles(id)
  tell()
}

/** All forms of this device, oldest first. */
export function listForms(): StoredForm[] {
  const ids = listStored(PREFIX).map((key) => key.slice(PREFIX.length))
  return ids
    .map(readForm)
    .filter((form) => form !== null)
    .sort((a, b) => a.writtenAt - b.writtenAt)
}
