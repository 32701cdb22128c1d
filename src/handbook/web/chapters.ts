// The whole handbook as chapters, in the order in which one reads it.
import { WEEKDAYS } from '../domain/handbook.ts'
import { isLanguage, type Text } from '../../platform/base/domain/language.ts'
import { LOCALES } from '../../platform/i18n/format.ts'
import { durationWords } from '../../platform/web/duration.ts'
import { alarmChapter } from './alarm-chapter.ts'
import { categorySection, lawParagraphs, rungParagraphs } from './category-section.ts'
import { guideChapters } from './guide-chapter.ts'
import {
  holdersOf,
  inLanguage,
  own,
  type Chapter,
  type Desk,
  type Paragraph,
  type Part,
  type Section,
} from './reading.ts'
import { wordingChapter } from './wording-chapter.ts'
import { isOneOf, isRecord } from '../../platform/base/domain/narrow.ts'
import { DAY_SLOTS } from '../domain/pick.ts'
import type { WishKind } from '../../guide/domain/type.ts'

export function toChapters(desk: Desk): Chapter[] {
  const { book, say } = desk
  const chapters: Chapter[] = [
    { id: 'about', title: say('handbook.about'), sections: [aboutSection(desk)] },
    {
      id: 'categories',
      title: say('handbook.categories'),
      sections: book.categories.map((category) => categorySection(desk, category)),
    },
    {
      id: 'promises',
      title: say('handbook.promises'),
      sections: book.promises.map((promise) => promiseSection(desk, promise)),
    },
    {
      id: 'classes',
      title: say('handbook.classes'),
      sections: book.brand.legalClasses.map((legal) =>
        named(desk, {
          id: `class-${legal.id}`,
          name: legal.name,
          paragraphs: lawParagraphs(desk, `class-${legal.id}`, [legal]),
        }),
      ),
    },
    {
      id: 'ladders',
      title: say('handbook.ladders'),
      sections: book.ladders.map((ladder) => ladderSection(desk, ladder)),
    },
    {
      id: 'positions',
      title: say('handbook.positions'),
      sections: book.positions.map((position) =>
        named(desk, {
          id: `position-${position.id}`,
          name: position.name,
          paragraphs: [
            {
              id: `position-${position.id}-about`,
              ...inLanguage(position.about, desk.language),
              note: holdersOf(desk, position.id),
            },
          ],
        }),
      ),
    },
    alarmChapter(desk),
    ...guideChapters(desk, book.guide),
    wordingChapter(desk, book.wording),
    {
      id: 'more',
      title: say('handbook.more'),
      sections: book.redress === undefined ? [] : [freeSection(desk, 'redress', book.redress)],
    },
  ]
  return chapters.filter((chapter) => chapter.sections.length > 0)
}

type Named = { id: string; name: Text; paragraphs: Paragraph[]; isOrdered?: boolean }

/** A section of one part, under a name of the handbook. */
function named(desk: Desk, { id, name, paragraphs, isOrdered = false }: Named): Section {
  const title = inLanguage(name, desk.language)
  return {
    id,
    title: title.text,
    language: title.language,
    parts: [{ id: `${id}-text`, isOrdered, paragraphs }],
  }
}

function aboutSection(desk: Desk): Section {
  const {
    book: { brand },
    say,
    language,
  } = desk
  const name = inLanguage(brand.name, language)
  return {
    id: 'about-brand',
    title: name.text,
    language: name.language,
    parts: [
      {
        id: 'about-text-part',
        paragraphs: [{ id: 'about-text', ...inLanguage(brand.about, language) }],
      },
      { id: 'about-hours', title: say('handbook.hours'), paragraphs: hoursParagraphs(desk) },
      ...houseParts(desk),
      {
        id: 'about-no-word',
        title: say('handbook.noWord'),
        paragraphs: [
          own(
            desk,
            'about-no-word-1',
            say('handbook.noWord.text', { days: brand.noWordAfterDays }),
          ),
        ],
      },
      {
        id: 'about-satisfaction',
        title: say('handbook.satisfaction'),
        paragraphs: [
          own(
            desk,
            'about-satisfaction-1',
            say('handbook.satisfaction.text', {
              duration: durationWords(brand.askSatisfactionAfter, say),
            }),
          ),
        ],
      },
    ],
  }
}

/** What the brand trades in and what the guide may say of it; nothing where neither is written. */
function houseParts(desk: Desk): Part[] {
  const {
    book: { brand },
    say,
    format,
    language,
  } = desk
  const paragraphs = [
    ...(brand.trade === undefined
      ? []
      : [
          own(desk, 'about-trade', say(`guide.trade.${brand.trade}`), {
            term: say('handbook.house.trade'),
          }),
        ]),
    ...Object.entries(brand.facts ?? {}).map(([name, value]) => {
      const id = `about-fact-${name}`
      const term = isOneOf(DAY_SLOTS, name) ? say(`guide.slot.${name}`) : name
      return typeof value === 'number'
        ? own(desk, id, format.number(value), { term })
        : { id, term, ...inLanguage(value, language) }
    }),
  ]
  return paragraphs.length === 0
    ? []
    : [{ id: 'about-house', title: say('handbook.house'), paragraphs }]
}

function hoursParagraphs(desk: Desk): Paragraph[] {
  const {
    book: { brand },
    say,
    format,
    language,
  } = desk
  const weekday = new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', timeZone: 'UTC' })
  // Where one reads Persian the week begins on Saturday.
  const days = WEEKDAYS.map((day, index) => ({ day, index }))
  const week = language === 'fa' ? [...days.slice(5), ...days.slice(0, 5)] : days
  const digits = (text: string) =>
    text.replace(/\d/g, (digit) => format.number(Number(digit))).replaceAll('-', '–')
  return [
    // 1 January 2024 was a Monday.
    ...week.map(({ day, index }) =>
      own(
        desk,
        `about-hours-${day}`,
        brand.hours[day]?.length
          ? format.list(brand.hours[day].map(digits))
          : say('handbook.hours.closed'),
        { term: weekday.format(Date.UTC(2024, 0, 1 + index)) },
      ),
    ),
    own(desk, 'about-zone', say('handbook.timeZone', { zone: brand.timeZone })),
  ]
}

function promiseSection(desk: Desk, promise: Desk['book']['promises'][number]): Section {
  const { say, format, book, language } = desk
  const id = `promise-${promise.id}`
  const ladder = inLanguage(book.ladders.find((one) => one.id === promise.ladder)?.name, language)
  const paragraphs = [
    own(
      desk,
      `${id}-channels`,
      format.list(promise.channels.map((channel) => say(`common.channel_${channel}`))),
      { term: say('handbook.promise.channels') },
    ),
    own(desk, `${id}-longest`, durationWords(promise.longest, say), {
      term: say('handbook.promise.longest'),
    }),
    own(
      desk,
      `${id}-remind`,
      say('handbook.promise.remind.before', { duration: durationWords(promise.remindBefore, say) }),
      { term: say('handbook.promise.remind') },
    ),
    {
      id: `${id}-broken`,
      term: say('handbook.promise.ifBroken'),
      ...inLanguage(promise.ifBroken, language),
    },
    { id: `${id}-ladder`, term: say('handbook.promise.ladder'), ...ladder },
    ...(promise.answers === undefined
      ? []
      : [
          own(desk, `${id}-answers`, wishWords(desk, promise.answers), {
            term: say('handbook.promise.answers'),
          }),
        ]),
  ]
  return named(desk, { id, name: promise.what, paragraphs })
}

const wishWords = ({ say, format }: Desk, answers: readonly WishKind[]): string =>
  answers.length === 0
    ? say('handbook.promise.answers.none')
    : format.list(answers.map((wish) => say(`handbook.wish.${wish}`)))

function ladderSection(desk: Desk, ladder: Desk['book']['ladders'][number]): Section {
  const id = `ladder-${ladder.id}`
  const paragraphs = rungParagraphs(desk, id, ladder.rungs)
  const section = named(desk, { id, name: ladder.name, paragraphs, isOrdered: true })
  const next = desk.book.ladders.find((one) => one.id === ladder.next)
  if (next)
    section.parts.push({
      id: `${id}-next`,
      paragraphs: [
        own(
          desk,
          `${id}-next-1`,
          desk.say('handbook.ladder.next', { name: inLanguage(next.name, desk.language).text }),
        ),
      ],
    })
  return section
}

/** Chapters whose form later versions give; shown as they are written, by their own names. */
function freeSection(desk: Desk, key: 'redress', value: unknown): Section {
  const found: Paragraph[] = []
  const walk = (at: unknown, names: string[]) => {
    const text = asText(at)
    if (text || typeof at !== 'object' || at === null) {
      found.push({
        id: `${key}-${found.length + 1}`,
        term: names.join(' · ') || undefined,
        ...(text
          ? inLanguage(text, desk.language)
          : { text: String(at ?? ''), language: 'en' as const }),
      })
      return
    }
    for (const [name, inner] of Object.entries(at))
      walk(inner, Array.isArray(at) ? names : [...names, name])
  }
  walk(value, [])
  return {
    id: key,
    title: desk.say(`handbook.more.${key}`),
    language: desk.language,
    parts: [{ id: `${key}-text`, paragraphs: found }],
  }
}

function asText(value: unknown): Text | null {
  return isRecord(value) && isText(value) ? value : null
}

const isText = (value: Record<string, unknown>): value is Text => {
  const entries = Object.entries(value)
  return (
    entries.length > 0 &&
    entries.every(([name, text]) => isLanguage(name) && typeof text === 'string')
  )
}
