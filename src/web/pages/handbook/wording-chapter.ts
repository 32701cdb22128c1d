// The wording chapter: what each rule looks for in a draft, why, and what is better.
import type { Wording, WordingRule } from '../../../domain/wording/type.ts'
import { withSlots } from './condition-words.ts'
import { inLanguage, own, type Chapter, type Desk, type Paragraph, type Section } from './reading.ts'

export function wordingChapter(desk: Desk, wording: Wording): Chapter {
  const about: Section = { id: 'wording-about', title: desk.say('guide.house'), language: desk.language, parts: [{ id: 'wording-about-part', paragraphs: [own(desk, 'wording-about-text', desk.say('guide.wording.about'))] }] }
  return { id: 'wording', title: desk.say('guide.wording'), sections: [about, ...wording.rules.map((rule) => ruleSection(desk, rule))] }
}

function ruleSection(desk: Desk, rule: WordingRule): Section {
  const { say, language } = desk
  const id = `wording-${rule.id}`
  const title = inLanguage(rule.name, language)
  const better = inLanguage(rule.better, language)
  const list = (name: string, term: string, words: string[] | undefined): Paragraph[] => (words && words.length > 0 ? [{ id: `${id}-${name}`, term, text: words.join(' · '), language }] : [])
  return {
    id, title: `${rule.paragraph} ${title.text}`, language: title.language,
    parts: [{
      id: `${id}-text`,
      paragraphs: [
        { id: `${id}-why`, ...inLanguage(rule.why, language) },
        { id: `${id}-better`, term: say('guide.wording.better'), text: withSlots(desk, better.text), language: better.language },
        ...list('looks', say('guide.wording.looks'), rule.patterns?.[language]),
        ...list('unless', say('guide.wording.unless'), rule.unless?.[language]),
      ],
    }],
  }
}
