// The guide's chapters: how contacts may end, the steps with their sentences by level, the way to
// safety, waiting, what answers what was just said, a written message, and the approaches.
import type { Approach, Guide, GuideStep, Move } from '../../guide/domain/type.ts'
import type { Text } from '../../platform/base/domain/language.ts'
import { conditionWords, withSlots } from './condition-words.ts'
import {
  inLanguage,
  own,
  type Chapter,
  type Desk,
  type Paragraph,
  type Part,
  type Section,
} from './reading.ts'

export function guideChapters(desk: Desk, guide: Guide): Chapter[] {
  const { say } = desk
  return [
    {
      id: 'guide',
      title: say('guide.title'),
      sections: [
        houseSection(desk, guide),
        ...guide.steps.map((step) => stepSection(desk, guide, step)),
        placeSection(desk, guide, {
          ...guide.safety,
          id: 'guide-safety',
          first: [text(desk, 'guide-safety-aim', say('guide.aim'), guide.safety.aim)],
        }),
        placeSection(desk, guide, {
          ...guide.hold,
          id: 'guide-hold',
          name: { [desk.language]: say('guide.hold') },
          first: [],
        }),
        placeSection(desk, guide, { ...guide.replies, id: 'guide-replies', first: [] }),
        placeSection(desk, guide, { ...guide.letter, id: 'guide-letter', first: [] }),
      ],
    },
    {
      id: 'approaches',
      title: say('guide.approaches'),
      sections: guide.approaches.map((approach) => approachSection(desk, guide, approach)),
    },
  ]
}

function stepSection(desk: Desk, guide: Guide, step: GuideStep): Section {
  const { say } = desk
  const id = `guide-${step.id}`
  const enter = step.enter
    ? say('guide.when.plain', { when: conditionWords({ desk, guide }, step.enter) })
    : say('guide.enter.always')
  return placeSection(desk, guide, {
    ...step,
    id,
    first: [
      text(desk, `${id}-aim`, say('guide.aim'), step.aim),
      own(desk, `${id}-enter`, enter, {
        term: say('guide.enter'),
        ...(step.interrupts ? { note: say('guide.interrupts') } : {}),
      }),
      own(desk, `${id}-leave`, leaveWords(desk, guide, step), { term: say('guide.leave') }),
    ],
  })
}

function approachSection(desk: Desk, guide: Guide, approach: Approach): Section {
  const { say } = desk
  const id = `approach-${approach.id}`
  return placeSection(desk, guide, {
    ...approach,
    id,
    first: [
      text(desk, `${id}-about`, say('guide.about'), approach.about),
      own(
        desk,
        `${id}-proposed`,
        say('guide.when.plain', { when: conditionWords({ desk, guide }, approach.proposed) }),
        { term: say('guide.proposed') },
      ),
    ],
  })
}

const text = (desk: Desk, id: string, term: string, words: Text): Paragraph => ({
  id,
  term,
  ...inLanguage(words, desk.language),
})

function leaveWords(desk: Desk, guide: Guide, { id, leave }: GuideStep): string {
  return 'done' in leave && leave.done === id
    ? desk.say('guide.leave.by_hand')
    : desk.say('guide.when.plain', { when: conditionWords({ desk, guide }, leave) })
}

function houseSection(desk: Desk, { ending, transcripts, chat }: Guide): Section {
  const { say } = desk
  return {
    id: 'guide-house',
    title: say('guide.house'),
    language: desk.language,
    parts: [
      {
        id: 'guide-house-text',
        paragraphs: [
          own(
            desk,
            'guide-ending',
            ending === 'stay'
              ? say('guide.ending.stay')
              : say('guide.ending.after', { warnings: ending.afterWarnings }),
            { term: say('guide.ending') },
          ),
          own(
            desk,
            'guide-transcripts',
            say(transcripts ? 'guide.transcripts.on' : 'guide.transcripts.off'),
            { term: say('guide.transcripts') },
          ),
          text(desk, 'guide-greeting', say('guide.chat.greeting'), chat.greeting),
          text(desk, 'guide-away', say('guide.chat.away'), chat.away),
        ],
      },
    ],
  }
}

/** Where moves stand: a step, an approach, the way to safety, waiting. `first` stands before them. */
type Place = { id: string; paragraph: string; name: Text; first: Paragraph[]; moves: Move[] }

function placeSection(
  desk: Desk,
  guide: Guide,
  { id, paragraph, name, first, moves }: Place,
): Section {
  const title = inLanguage(name, desk.language)
  const parts = (['say', 'do', 'avoid'] as const).flatMap((kind): Part[] => {
    const paragraphs = moves
      .filter((move) => move.kind === kind)
      .flatMap((move) => moveParagraphs(desk, guide, move))
    return paragraphs.length > 0
      ? [{ id: `${id}-${kind}`, title: desk.say(`guide.${kind}`), paragraphs }]
      : []
  })
  return {
    id,
    title: `${paragraph} ${title.text}`,
    language: title.language,
    parts: [...(first.length > 0 ? [{ id: `${id}-text`, paragraphs: first }] : []), ...parts],
  }
}

/**
 * One paragraph a sentence: each level, what is said the next times, what is written instead; what
 * else is known of the move stands under the last.
 */
function moveParagraphs(desk: Desk, guide: Guide, move: Move): Paragraph[] {
  const note = noteOf(desk, guide, move)
  const sentences = sentencesOf(desk, move)
  return sentences.map(({ id, words, term }, index) => {
    const found = inLanguage(words, desk.language)
    return {
      id: `move-${move.id}-${id}`,
      text: withSlots(desk, found.text),
      language: found.language,
      ...(term === undefined ? {} : { term }),
      ...(index === sentences.length - 1 ? { note } : {}),
    }
  })
}

type Sentence = { id: string; words: Text; term?: string }

function sentencesOf(
  { say, format }: Desk,
  { levels, text: plain, again, written }: Move,
): Sentence[] {
  const first = levels ?? (plain ? [plain] : [])
  const all = (id: string, term: string, texts: Text[] = []): Sentence[] =>
    texts.map((words, index) => ({ id: `${id}-${index + 1}`, words, term }))
  return [
    ...first.map((words, index) => ({
      id: `${index + 1}`,
      words,
      ...(first.length > 1
        ? { term: say('guide.level', { level: format.number(index + 1) }) }
        : {}),
    })),
    ...all('again', say('guide.again'), again),
    ...all('written', say('guide.written'), written),
  ]
}

function noteOf(desk: Desk, guide: Guide, { when, because, source, roles, counts }: Move): string {
  const { say, format } = desk
  return [
    ...(when ? [say('guide.when', { when: conditionWords({ desk, guide }, when) })] : []),
    inLanguage(because, desk.language).text,
    ...(counts === 'warning' || counts === 'end' || counts === 'apology'
      ? [say(`guide.counts.${counts}`)]
      : []),
    ...(roles
      ? [
          say('guide.roles', {
            roles: format.list(roles.map((role) => say(`common.role_${role}`))),
          }),
        ]
      : []),
    ...(source
      ? [say('guide.source', { source: source === 'house' ? say('guide.source.house') : source })]
      : []),
  ].join(' ')
}
