// Every sentence of the guide that ships, in every language, to everybody and by everybody, with each
// of its optional parts there and gone; and that no two of them are the same.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { guideFile } from '../../src/guide/contract/guide.ts'
import type { Move } from '../../src/guide/domain/type.ts'
import { LANGUAGES, type Language, type Text } from '../../src/platform/base/domain/language.ts'
import { chooseForm } from '../../src/platform/text/domain/choose-form.ts'
import { closeGaps, fillSlots, slotsOf } from '../../src/platform/text/domain/slot.ts'
import { exampleOf } from '../../src/sentence/domain/example.ts'
import { findFaults, type Spoken } from './sentence-fault.ts'

const guide = guideFile.parse(
  parse(readFileSync(new URL('../../handbook/default/guide.yaml', import.meta.url), 'utf8')),
)
const moves: Move[] = [
  ...guide.steps,
  guide.safety,
  guide.hold,
  ...guide.approaches,
  guide.replies,
  guide.letter,
].flatMap((place) => place.moves)
const said = moves.filter(({ kind }) => kind === 'say')
const PARTS = ['levels', 'again', 'written'] as const
type Sentence = { at: string; text: Text }
const sentences: Sentence[] = said.flatMap((move) => [
  ...(move.text ? [{ at: `${move.id}.text`, text: move.text }] : []),
  ...PARTS.flatMap((part) =>
    (move[part] ?? []).map((text, index) => ({ at: `${move.id}.${part}.${index + 1}`, text })),
  ),
])
const CHAT: Sentence[] = [
  { at: 'chat.greeting', text: guide.chat.greeting },
  { at: 'chat.away', text: guide.chat.away },
]
/** How a letter begins has rules of its own (address.ts), and one sentence is said to a whole queue. */
const APART = ['letter-greet', 'reply-queue']
const CUSTOMERS = ['m', 'f', 'many', 'other']
const SELVES = ['m', 'f', 'other']

/** What is said, each different text once, with the parts in brackets there and gone. */
function* render(text: string, language: Language): Generator<Spoken> {
  const seen = new Set<string>()
  for (const customer of CUSTOMERS)
    for (const self of SELVES) {
      const form = chooseForm(text, { customer, self })
      const optional = [
        ...new Set([...form.matchAll(/\[([^\]]*)\]/g)].flatMap(([, part = '']) => slotsOf(part))),
      ]
      for (let known = 0; known < 2 ** optional.length; known++) {
        const isGone = (slot: string) => {
          const index = optional.indexOf(slot)
          return index >= 0 && (known & (2 ** index)) === 0
        }
        const filled = fillSlots(form, (slot) =>
          isGone(slot) ? null : exampleOf(slot, language, customer),
        )
        // A sentence whose bare slot is unknown is not offered.
        if (!filled.isWhole) continue
        const spoken = closeGaps(filled.text, language)
        const key = `${customer} ${self} ${spoken}`
        if (seen.has(key)) continue
        seen.add(key)
        yield {
          text: spoken,
          language,
          customer,
          self,
          address: exampleOf('address', language, customer),
        }
      }
    }
}

/** The faults of a text, each once, with the first form that has it. */
function faultsOf({ at, text }: Sentence, language: Language): string[] {
  const raw = text[language]
  if (raw === undefined) return []
  const found = new Map<string, string>()
  for (const spoken of render(raw, language))
    for (const fault of findFaults(spoken))
      if (!found.has(fault))
        found.set(
          fault,
          `${at} ${language} (${spoken.customer}, ${spoken.self}) ${fault} | ${spoken.text}`,
        )
  return [...found.values()]
}

test.each(LANGUAGES)(
  '%s: every sentence can be said as it stands, to everybody and by everybody',
  (language) =>
    expect(
      [...CHAT, ...sentences]
        .filter(({ at }) => !APART.includes(at.split('.')[0] ?? ''))
        .flatMap((sentence) => faultsOf(sentence, language)),
    ).toEqual([]),
)

test.each(LANGUAGES)('%s: no two sentences are the same', (language) => {
  const first = new Map<string, string>()
  const twice = [...CHAT, ...sentences].flatMap(({ at, text }) => {
    const raw = text[language]
    if (raw === undefined) return []
    // The same words may be said and written, for one contact is one or the other.
    const key = `${at.includes('.written.')} ${raw
      .replace(/\[[^\]]*\]/g, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}{}]+/gu, ' ')
      .trim()}`
    const before = first.get(key)
    first.set(key, before ?? at)
    return before === undefined ? [] : [`${at} = ${before}: ${raw}`]
  })
  expect(twice).toEqual([])
})

describe('what the rules find', () => {
  const to = (
    language: Language,
    customer: string,
    text: string,
    self = 'other',
    address?: string,
  ): Spoken => ({
    text,
    language,
    customer,
    self,
    ...(address !== undefined && { address }),
  })
  test.each<[Spoken, string]>([
    [to('en', 'm', 'I hear {facts}.'), 'a slot'],
    [to('en', 'm', 'I hear  it.'), 'two spaces'],
    [to('en', 'm', 'I hear it .'), 'a space before a mark'],
    [to('en', 'm', 'I hear it,. So.'), 'two marks'],
    [to('en', 'm', 'I hear hear it.'), 'a word twice'],
    [to('en', 'm', "It's so."), 'straight'],
    [to('en', 'm', 'So!'), 'exclamation'],
    [to('en', 'm', 'I see. so it is.'), 'small letter'],
    [to('en', 'm', 'so it is.'), 'small letter'],
    [to('en', 'm', 'I see Mr Harris and so on.', 'other', 'Mr Harris'), 'without its comma'],
    [to('pl', 'm', 'Pan/Pani mówi.'), 'slash'],
    [to('pl', 'f', 'Zapisałem(-am) to.', 'm'), 'slash'],
    [to('lv', 'other', 'Jūs jau stāstījis(-usi).'), 'slash'],
    [to('pl', 'm', 'Co Pan powiedziała?'), 'Pan with the verb'],
    [to('pl', 'm', 'Co mi powiedziała Pan?'), 'Pan with the verb'],
    [to('pl', 'f', 'Co Pani powiedział?'), 'Pani with the verb'],
    [to('pl', 'f', 'Liczył Pani na nas.'), 'Pani with the verb'],
    [to('pl', 'f', 'Jest Pani bardzo zdenerwowany.'), 'Pani with the adjective'],
    [to('pl', 'm', 'Rozumiem, że jest Pan zła.'), 'Pan with the adjective'],
    [to('pl', 'many', 'Państwo ma rację.'), 'Państwo with the verb'],
    [to('pl', 'many', 'Co mi powiedziała Państwo?'), 'Państwo with the verb'],
    [to('pl', 'many', 'Dziękuję Pani.'), 'to several'],
    [to('pl', 'other', 'Dziękuję Panu.'), 'unknown'],
    [to('pl', 'm', 'Zapisałam to.', 'm'), 'a woman who speaks'],
    [to('pl', 'm', 'Zapisałem to.', 'other'), 'a man who speaks'],
    [to('lv', 'f', 'Jūs jau esat stāstījis.'), 'to a woman'],
    [to('lv', 'm', 'Redzu, ko esat stāstījusi.'), 'to a man'],
    [to('lv', 'many', 'Redzu, ko esat stāstījusi.'), 'to several'],
    [to('lv', 'other', 'Jūs esat ļoti noguris.'), 'to somebody unknown'],
    [to('lv', 'f', 'To esmu pierakstījis.', 'f'), 'a man who speaks'],
    [to('lv', 'f', 'Saki tev zināmo.'), 'tu in place'],
    [to('fa', 'm', 'می شنوم.'), 'no half-space'],
    [to('fa', 'm', 'می‌گويم.'), 'an Arabic letter'],
    [to('fa', 'm', 'ساعت 12 است.'), 'a Latin digit'],
    [to('fa', 'm', 'خب, بله.'), 'a Latin mark'],
  ])('$text', (spoken, fault) => expect(findFaults(spoken).join()).toContain(fault))

  test.each<Spoken>([
    to('en', 'm', 'Hello Mr Harris. It’s 9 a.m., I see. What happened?', 'm', 'Mr Harris'),
    to('pl', 'f', 'Co Pani obiecano i kto to zrobił, jeśli Pani pamięta? Zapisałam.', 'f'),
    to('pl', 'many', 'Dziękuję, że mi to Państwo powiedzieli, godz. 12:00.'),
    to('pl', 'm', 'Widzę, Panie Tomaszu, że czekał Pan do 4. grudnia.', 'm', 'Panie Tomaszu'),
    to('lv', 'f', 'Jūs esat nogurusi, un tas ir līdz 4. decembrim, plkst. 12.', 'm'),
    to('lv', 'many', 'Redzu, ko jau esat stāstījuši.'),
    to('lv', 'f', 'Tas Jūs ir pamatīgi sadusmojis.'),
    to('fa', 'm', 'سلام آقای رضایی، می‌شنوم؛ ساعت ۱۲ است؟', 'm', 'آقای رضایی'),
  ])('and nothing in: $text', (spoken) => expect(findFaults(spoken)).toEqual([]))
})
