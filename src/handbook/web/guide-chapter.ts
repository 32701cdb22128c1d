// The guide's chapters: how contacts may end, the steps with their sentences by level, the way to
// safety, waiting, and the approaches.
import type { Condition, Guide, Move } from '../../guide/domain/type.ts'
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
  const { safety, hold } = guide
  const steps = guide.steps.map((step) =>
    section(
      desk,
      guide,
      `guide-${step.id}`,
      step.paragraph,
      step.name,
      [
        text(desk, `guide-${step.id}-aim`, say('guide.aim'), step.aim),
        own(
          desk,
          `guide-${step.id}-enter`,
          step.enter
            ? say('guide.when.plain', { when: conditionWords(desk, guide, step.enter) })
            : say('guide.enter.always'),
          {
            term: say('guide.enter'),
            ...(step.interrupts ? { note: say('guide.interrupts') } : {}),
          },
        ),
        own(desk, `guide-${step.id}-leave`, leaveWords(desk, guide, step.id, step.leave), {
          term: say('guide.leave'),
        }),
      ],
      step.moves,
    ),
  )
  const approaches = guide.approaches.map((approach) =>
    section(
      desk,
      guide,
      `approach-${approach.id}`,
      approach.paragraph,
      approach.name,
      [
        text(desk, `approach-${approach.id}-about`, say('guide.about'), approach.about),
        own(
          desk,
          `approach-${approach.id}-proposed`,
          say('guide.when.plain', { when: conditionWords(desk, guide, approach.proposed) }),
          { term: say('guide.proposed') },
        ),
      ],
      approach.moves,
    ),
  )
  return [
    {
      id: 'guide',
      title: say('guide.title'),
      sections: [
        houseSection(desk, guide),
        ...steps,
        section(
          desk,
          guide,
          'guide-safety',
          safety.paragraph,
          safety.name,
          [text(desk, 'guide-safety-aim', say('guide.aim'), safety.aim)],
          safety.moves,
        ),
        section(
          desk,
          guide,
          'guide-hold',
          hold.paragraph,
          { [desk.language]: say('guide.hold') },
          [],
          hold.moves,
        ),
      ],
    },
    { id: 'approaches', title: say('guide.approaches'), sections: approaches },
  ]
}

const text = (desk: Desk, id: string, term: string, words: Text): Paragraph => ({
  id,
  term,
  ...inLanguage(words, desk.language),
})

function leaveWords(desk: Desk, guide: Guide, id: string, leave: Condition): string {
  return 'done' in leave && leave.done === id
    ? desk.say('guide.leave.by_hand')
    : desk.say('guide.when.plain', { when: conditionWords(desk, guide, leave) })
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

function section(
  desk: Desk,
  guide: Guide,
  id: string,
  paragraph: string,
  name: Text,
  first: Paragraph[],
  moves: Move[],
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

/** One paragraph a level; what else is known of the move stands under the last. */
function moveParagraphs(desk: Desk, guide: Guide, move: Move): Paragraph[] {
  const { say, format } = desk
  const texts = move.levels ?? (move.text ? [move.text] : [])
  const note = noteOf(desk, guide, move)
  return texts.map((words, index) => {
    const found = inLanguage(words, desk.language)
    return {
      id: `move-${move.id}-${index + 1}`,
      text: withSlots(desk, found.text),
      language: found.language,
      ...(texts.length > 1
        ? { term: say('guide.level', { level: format.number(index + 1) }) }
        : {}),
      ...(index === texts.length - 1 ? { note } : {}),
    }
  })
}

function noteOf(desk: Desk, guide: Guide, { when, because, source, roles, counts }: Move): string {
  const { say, format } = desk
  return [
    ...(when ? [say('guide.when', { when: conditionWords(desk, guide, when) })] : []),
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
