// How long what was typed and not sent stays in this browser: others may sit down at it. What was
// handed over and waits for the connection stays until it has gone, or its owner takes it back.
import { keep, stored, listStored, typedAt } from '../../../platform/web/preference.ts'
import { dropFiles } from './stored-file.ts'
import { dropForm, isExpired, listForms } from './stored-form.ts'
import { DAY_MS } from '../../../platform/base/domain/duration.ts'

const WORDS_DAYS = 7
const LOOK_MS = 3_600_000
const WORDS = 'opoka.words.'

/** Removes what has not been touched for too long, whoever typed it. */
export function applyRetention(now = Date.now()): void {
  for (const key of listStored(WORDS)) {
    const at = typedAt(key)
    // Of an earlier version, or of a clock that ran ahead: its time begins now.
    if (at === null || at > now) keep(key, stored(key))
    else if (now - at > WORDS_DAYS * DAY_MS) {
      keep(key, null)
      if (key.endsWith('.files')) void dropFiles(key.slice(0, -'.files'.length))
    }
  }
  for (const form of listForms()) if (isExpired(form, now)) dropForm(form.id)
}

/** At once, each hour, and when a page is looked at again. */
export function startRetention(): void {
  applyRetention()
  setInterval(applyRetention, LOOK_MS)
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && applyRetention(),
  )
}
