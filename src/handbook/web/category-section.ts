// One category as a section of the document: all that a person who handles it needs.
import type { Category, LegalClass } from '../domain/handbook.ts'
import { JUDGEMENTS } from '../domain/handbook.ts'
import { ACTION_KINDS, CERTAINTIES } from '../../deadline/domain/type.ts'
import { durationWords, lengthOf } from '../../platform/web/duration.ts'
import {
  holdersOf,
  inLanguage,
  own,
  paragraphs,
  positionName,
  type Desk,
  type Paragraph,
  type Part,
  type Section,
} from './reading.ts'

export function categorySection(desk: Desk, category: Category): Section {
  const id = `category-${category.id}`
  const name = inLanguage(category.name, desk.language)
  return {
    id,
    title: name.text,
    language: name.language,
    parts: PARTS.map((part) => part(desk, category, id)).filter(
      (part) => part.paragraphs.length > 0,
    ),
  }
}

/** @param id of the section, with which the ids of its paragraphs begin */
type PartOf = (desk: Desk, category: Category, id: string) => Part

const about: PartOf = (desk, category, id) => {
  const { say, format, language } = desk
  return {
    id: `${id}-about`,
    paragraphs: [
      { id: `${id}-about-1`, ...inLanguage(category.about, language) },
      own(
        desk,
        `${id}-kinds`,
        format.list(category.kinds.map((kind) => say(`common.kind_${kind}`))),
        { term: say('handbook.kinds') },
      ),
      own(
        desk,
        `${id}-customers`,
        format.list(category.customers.map((kind) => say(`common.customer_${kind}`))),
        { term: say('handbook.customers') },
      ),
    ],
  }
}

const who: PartOf = (desk, category, id) => ({
  id: `${id}-who`,
  title: desk.say('handbook.who'),
  paragraphs: (['owner', 'substitute'] as const).map((role) =>
    own(desk, `${id}-${role}`, positionName(desk, category[role]), {
      term: desk.say(`handbook.${role}`),
      note: holdersOf(desk, category[role]),
    }),
  ),
})

const deadlines: PartOf = (desk, category, id) => ({
  id: `${id}-clocks`,
  title: desk.say('handbook.clocks'),
  paragraphs: (['acknowledge', 'answer', 'decide'] as const).flatMap((deadline) => {
    const duration = category.house[deadline]
    return duration
      ? [
          own(desk, `${id}-clock-${deadline}`, durationWords(duration, desk.say), {
            term: desk.say(`handbook.clock.${deadline}`),
          }),
        ]
      : []
  }),
})

const law: PartOf = (desk, category, id) => ({
  id: `${id}-law`,
  title: desk.say('handbook.law'),
  paragraphs: lawParagraphs(
    desk,
    `${id}-law`,
    desk.book.brand.legalClasses.filter((one) => category.legalClasses.includes(one.id)),
  ),
})

const list =
  (key: 'prepare' | 'ask' | 'procedure', isOrdered = false): PartOf =>
  (desk, category, id) => ({
    id: `${id}-${key}`,
    title: desk.say(`handbook.${key}`),
    isOrdered,
    paragraphs: paragraphs(desk, `${id}-${key}`, category[key]),
  })

const checklist: PartOf = ({ say, language }, category, id) => ({
  id: `${id}-checklist`,
  title: say('handbook.checklist'),
  paragraphs: category.checklist.map((item) => ({
    id: `${id}-checklist-${item.id}`,
    ...inLanguage(item.text, language),
    note: [
      say(`handbook.checklist.${item.when}`),
      item.rule ? say('handbook.checklist.rule', { rule: item.rule }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    isLegal: Boolean(item.rule),
  })),
})

const promises: PartOf = ({ say, book, language }, category, id) => ({
  id: `${id}-promises`,
  title: say('handbook.promises'),
  paragraphs: book.promises
    .filter((promise) => category.promises.includes(promise.id))
    .map((promise) => ({
      id: `${id}-promise-${promise.id}`,
      ...inLanguage(promise.what, language),
      note: `${say('handbook.promise.longest')}: ${durationWords(promise.longest, say)}`,
    })),
})

const weight: PartOf = ({ say, format, language }, category, id) => ({
  id: `${id}-weight`,
  title: say('handbook.weight'),
  paragraphs: JUDGEMENTS.map((judgement) => ({
    id: `${id}-weight-${judgement}`,
    term: say(`handbook.judgement.${judgement}`),
    ...inLanguage(category.weight[judgement].why, language),
    note: say('handbook.weight.of', { is: format.number(category.weight[judgement].is) }),
  })),
})

const ladder: PartOf = (desk, category, id) => {
  const found = desk.book.ladders.find((one) => one.id === category.ladder)
  return {
    id: `${id}-ladder`,
    title: desk.say('handbook.ladder'),
    isOrdered: true,
    paragraphs: found ? rungParagraphs(desk, `${id}-ladder`, found.rungs) : [],
  }
}

const causes: PartOf = (desk, category, id) => ({
  id: `${id}-causes`,
  title: desk.say('handbook.rootCauses'),
  paragraphs: paragraphs(desk, `${id}-causes`, category.rootCauses),
})

/** In the order in which they are read; what says nothing is left out. */
const PARTS: readonly PartOf[] = [
  about,
  who,
  deadlines,
  law,
  list('prepare'),
  list('ask'),
  list('procedure', true),
  checklist,
  promises,
  weight,
  ladder,
  causes,
]

export const rungParagraphs = (
  desk: Desk,
  id: string,
  rungs: { ask: string; silence: string; why: Category['name'] }[],
): Paragraph[] =>
  rungs.map((level, index) => ({
    id: `${id}-${index + 1}`,
    term: positionName(desk, level.ask),
    ...inLanguage(level.why, desk.language),
    note: [
      desk.say(index === rungs.length - 1 ? 'handbook.ladder.again' : 'handbook.ladder.silence', {
        duration: durationWords(level.silence, desk.say),
      }),
      level.ask === 'owner' ? '' : holdersOf(desk, level.ask),
    ]
      .filter(Boolean)
      .join(' · '),
  }))

/**
 * The classes that may apply and their rules; "no confirmed rule" wherever none binds, never a
 * blank.
 */
export function lawParagraphs(desk: Desk, id: string, classes: LegalClass[]): Paragraph[] {
  const { say, reading, language } = desk
  const written = classes.flatMap((legal): Paragraph[] => [
    {
      id: `${id}-${legal.id}`,
      term: inLanguage(legal.name, language).text,
      ...inLanguage(legal.about, language),
    },
    ...legal.rules.map((ruleId): Paragraph => {
      const rule = reading.rules.find((one) => one.id === ruleId)
      return rule
        ? own(desk, `${id}-${legal.id}-${ruleId}`, sayRule(desk, rule), {
            term: ruleId,
            note: `${sayCertainty(desk, rule.certainty)} · ${say(rule.confirmed ? 'handbook.law.confirmed' : 'handbook.law.unconfirmed')}`,
            isLegal: true,
          })
        : own(desk, `${id}-${legal.id}-${ruleId}`, say('handbook.law.unknown'), { term: ruleId })
    }),
  ])
  const isBound = classes.some((legal) =>
    legal.rules.some((ruleId) =>
      reading.rules.some((rule) => rule.id === ruleId && rule.confirmed),
    ),
  )
  return isBound ? written : [...written, own(desk, `${id}-none`, say('handbook.law.none'))]
}

export const sayCertainty = ({ say }: Pick<Desk, 'say'>, certainty: string): string => {
  const known = CERTAINTIES.find((one) => one === certainty)
  return known ? say(`brand.law.certainty.${known}`) : certainty
}

/** 'Reply: 14 days · Consumer Rights Act, art. 7a' */
export function sayRule(
  { say }: Pick<Desk, 'say'>,
  rule: { action: string; amount: number | null; unit: string | null; legalBasis: string },
): string {
  const action = ACTION_KINDS.find((one) => one === rule.action)
  const time =
    rule.unit && rule.amount !== null
      ? lengthOf(rule.amount, rule.unit, say)
      : say('brand.law.amount.none')
  return `${say(`clock.action_${action ?? 'other'}`)}: ${time} · ${rule.legalBasis}`
}
