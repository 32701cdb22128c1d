// The chapter on danger: whom an alarm calls and in which order, our own numbers, and those of each
// country with who publishes them.
import { alarmPolicy, incidentCategory } from '../domain/alarm.ts'
import type { DialNumber } from '../../chapter/domain/dial.ts'
import { numbersIn } from '../../chapter/domain/dial.ts'
import { LOCALES } from '../../platform/i18n/format.ts'
import {
  inLanguage,
  own,
  positionName,
  type Chapter,
  type Desk,
  type Paragraph,
  type Section,
} from './reading.ts'
import { isolate } from '../../platform/base/domain/text.ts'

export function alarmChapter(desk: Desk): Chapter {
  const { book, say, language } = desk
  const home = numbersIn(book.alarm, book.brand.market)
  const mine = book.alarm.numbers.filter((number) => number.market === undefined)
  const markets = [
    ...new Set(
      book.alarm.numbers.flatMap((number) =>
        number.market !== undefined && !home.includes(number) ? [number.market] : [],
      ),
    ),
  ]
  const country = (market: string) =>
    new Intl.DisplayNames(LOCALES[language], { type: 'region' }).of(market) ?? market
  const list = (id: string, title: string, numbers: readonly DialNumber[]): Section => ({
    id,
    title,
    language,
    parts: [
      { id: `${id}-text`, paragraphs: numbers.map((number) => numberParagraph(desk, number)) },
    ],
  })
  return {
    id: 'alarm',
    title: say('handbook.alarm'),
    sections: [
      whoSection(desk),
      mine.length > 0
        ? list('alarm-own', say('handbook.alarm.own'), mine)
        : {
            id: 'alarm-own',
            title: say('handbook.alarm.own'),
            language,
            parts: [
              {
                id: 'alarm-own-text',
                paragraphs: [own(desk, 'alarm-own-none', say('handbook.alarm.own_none'))],
              },
            ],
          },
      list('alarm-here', country(book.brand.market.split('-')[0] ?? book.brand.market), home),
      ...markets.map((market) =>
        list(
          `alarm-${market.toLowerCase()}`,
          country(market),
          book.alarm.numbers.filter((number) => number.market === market),
        ),
      ),
    ].filter((section) => section.parts.some((part) => part.paragraphs.length > 0)),
  }
}

function whoSection(desk: Desk): Section {
  const { book, say, format } = desk
  const asked = [...new Set(alarmPolicy(book))]
    .filter((id) => id !== 'owner')
    .map((id) => positionName(desk, id))
  const incident = book.categories.find((category) => category.id === incidentCategory(book))
  const paragraphs: Paragraph[] = [
    own(desk, 'alarm-first', say('handbook.alarm.first')),
    ...(asked.length > 0
      ? [own(desk, 'alarm-then', say('handbook.alarm.then', { names: format.list(asked) }))]
      : []),
    own(desk, 'alarm-last', say('handbook.alarm.last')),
    ...(incident
      ? [
          own(
            desk,
            'alarm-incident',
            say('handbook.alarm.incident', {
              name: isolate(inLanguage(incident.name, desk.language).text),
            }),
          ),
        ]
      : []),
  ]
  return {
    id: 'alarm-who',
    title: say('handbook.alarm.who'),
    language: desk.language,
    parts: [{ id: 'alarm-who-text', isOrdered: false, paragraphs }],
  }
}

function numberParagraph(desk: Desk, number: DialNumber): Paragraph {
  const name = inLanguage(number.name, desk.language)
  const note = number.note && inLanguage(number.note, desk.language).text
  const how =
    number.text !== undefined && desk.say('handbook.alarm.text', { words: isolate(number.text) })
  return {
    id: `alarm-number-${number.id}`,
    term: number.number,
    dial: number,
    text: desk.format.join([name.text, how, note]),
    language: name.language,
    note: confirmation(desk, number),
  }
}

function confirmation({ say, format }: Desk, number: DialNumber): string {
  const source = isolate(number.source)
  return number.reviewedOn === undefined
    ? say('handbook.alarm.unconfirmed', { source })
    : say('handbook.alarm.reviewed', { source, day: format.date(number.reviewedOn) })
}
