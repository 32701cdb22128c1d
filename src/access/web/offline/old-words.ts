// Words that earlier versions kept in this browser without saying whose they are: taken over once,
// by whoever is still signed in here, and then removed.
import { keep, stored, listStored } from '../../../platform/web/preference.ts'
import { isRecord } from '../../../platform/base/domain/narrow.ts'

/**
 * Where they stood, where they stand now, and the field that another version's words are put
 * behind.
 */
const OLD = [
  { start: 'opoka.note.', isText: true, field: 'text', end: () => 'note' },
  { start: 'opoka.draft.', isText: false, field: 'body', end: (rest: string) => `letter.${rest}` },
  { start: 'opoka.contact.', isText: false, field: 'note', end: () => 'wrap' },
] as const

function objectOf(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

/** Both, when both are there and differ: no word is thrown away for another. */
function joined(
  now: Record<string, unknown>,
  old: Record<string, unknown>,
  field: string,
): Record<string, unknown> {
  const [after, before] = [now[field], old[field]].map((text) =>
    typeof text === 'string' ? text : '',
  )
  return { ...old, ...now, [field]: joinWords(before ?? '', after ?? '') }
}

/** What is in both stands once. */
function joinWords(before: string, after: string): string {
  if (after.includes(before)) return after
  return after === '' ? before : `${before}\n\n${after}`
}

/**
 * @param person who is signed in: their session has outlived the change of version, so the words
 * are theirs as far as anybody can tell
 */
export function takeOverOldWords(person: string): void {
  for (const { start, isText, field, end } of OLD) {
    for (const key of listStored(start)) {
      const [brand, id, ...rest] = key.slice(start.length).split('.')
      const text = stored(key)
      const old = isText ? { text } : objectOf(text)
      if (brand && id && old && text) {
        const place = `opoka.words.${person}.${brand}.${id}.${end(rest.join('.'))}`
        const now = objectOf(stored(place))
        // Only when the new place has it is the old one emptied.
        if (!keep(place, JSON.stringify(now ? joined(now, old, field) : old))) continue
      }
      keep(key, null)
    }
  }
}
