// The wording chapter: what each rule looks for in a draft, why, and what is better.
import type { Wording, WordingRule } from '../../style/domain/type.ts'
import { withSlots } from './condition-words.ts'
import {
  inLanguage,
  own,
  type Chapter,
  type Desk,
  type Paragraph,
  type Section,
} from './reading.ts'

export function wordingChapter(desk: Desk, wording: Wording): Chapter {
  const about: Section = {
    id: 'wording-about',
    title: desk.say('guide.house'),
    language: desk.language,
    parts: [
      {
        id: 'wording-about-part',
        paragraphs: [own(desk, 'wording-about-text', desk.say('guide.wording.about'))],
      },
    ],
  }
  return {
    id: 'wording',
    title: desk.say('guide.wording'),
    sections: [about, ...wording.rules.map((rule) => ruleSection(desk, rule))],
  }
}

/** Enough to see what is meant; the file has all of them. */
const MAX_EXAMPLES = 12

/** A pattern as words somebody might write: 'calm|settle (right) down => ...' is 'calm down'. */
function exampleOf(pattern: string): string {
  const [words = '', better] = pattern.split('=>').map((side) => side.trim())
  const plain = words
    .split(/\s+/)
    .filter((word) => !/^(?:\^|\?|\(.*\))$/.test(word))
    .map((word) =>
      word.startsWith('...')
        ? '…'
        : (word.split('|')[0] ?? '').replaceAll('_', ' ').replace(/\*$/, '…'),
    )
  return better ? `${plain.join(' ')} → ${better}` : plain.join(' ')
}

function ruleSection(desk: Desk, rule: WordingRule): Section {
  const { say, language } = desk
  const id = `wording-${rule.id}`
  const title = inLanguage(rule.name, language)
  const why = inLanguage(rule.why, language)
  const better = inLanguage(rule.better, language)
  const list = (name: string, term: string, words: string[] | undefined): Paragraph[] =>
    words && words.length > 0
      ? [
          {
            id: `${id}-${name}`,
            term,
            text: [...new Set(words.map(exampleOf))].slice(0, MAX_EXAMPLES).join(' · '),
            language,
          },
        ]
      : []
  return {
    id,
    title: `${rule.paragraph} ${title.text}`,
    language: title.language,
    parts: [
      {
        id: `${id}-text`,
        paragraphs: [
          { id: `${id}-why`, text: withSlots(desk, why.text), language: why.language },
          {
            id: `${id}-better`,
            term: say('guide.wording.better'),
            text: withSlots(desk, better.text),
            language: better.language,
          },
          ...list('looks', say('guide.wording.looks'), rule.patterns?.[language]),
          ...list('unless', say('guide.wording.unless'), rule.unless?.[language]),
        ],
      },
    ],
  }
}
