// The shape of the files of patterns and words in src/signal/data, and the modules made of them.
import * as z from 'zod'
import {
  type DataFault,
  type DataFile,
  defineData,
  findRepeated,
  inCode,
  wordsIn,
} from '../../platform/base/contract/data-file.ts'
import { TEXT_CUES } from '../domain/cue.ts'
import { foldWord } from '../../platform/text/domain/fold.ts'
import { OTHER_KINDS } from '../domain/pattern.ts'
import { findPatternFault, findWordFault } from '../domain/pattern-fault.ts'

/** A line of a list: one word in its forms, or several words, between spaces. */
const words = z.array(z.string().regex(/\S/, 'It is empty'))

const file = z.strictObject({
  lists: z
    .record(z.string().regex(/^[a-z]+$/, 'A list is named in small letters'), words)
    .default({}),
  hidden: words.default([]),
  rules: z.array(
    z.strictObject({
      kind: z.enum([...TEXT_CUES, ...OTHER_KINDS]),
      strength: z.number().min(0).max(1),
      patterns: words.min(1),
    }),
  ),
})
type PatternFile = z.infer<typeof file>

const wordsOf = (lines: readonly string[]): string[] => lines.flatMap(wordsIn)
const tidy = (line: string): string => wordsIn(line).join(' ')

/** Faults of the words of a list, at the line where each stands. */
function findListFaults(
  path: DataFault['path'],
  lines: readonly string[],
  names: ReadonlySet<string>,
): DataFault[] {
  const placed = lines.flatMap((line, index) => wordsIn(line).map((word) => ({ word, index })))
  return [
    ...findRepeated(placed, ({ word }) => foldWord(word)).map(({ index, key }) => ({
      path: [...path, placed[index]?.index ?? 0],
      says: `"${placed[index]?.word}" is found by this list already, as "${placed.find(({ word }) => foldWord(word) === key)?.word}"`,
    })),
    ...placed.flatMap(({ word, index }) => {
      const says = findWordFault(word, names)
      return says === null ? [] : [{ path: [...path, index], says }]
    }),
  ]
}

function findFaults({ lists, hidden, rules }: PatternFile): DataFault[] {
  const names = new Set(Object.keys(lists))
  const patterns = rules.flatMap(({ kind, patterns: lines }, rule) =>
    lines.map((line, index) => ({ kind, line, path: ['rules', rule, 'patterns', index] })),
  )
  const used = new Set(
    [...patterns.map(({ line }) => line), ...Object.values(lists).flat()].flatMap((line) =>
      [...line.matchAll(/~([a-z]+)/g)].map(([, name]) => name),
    ),
  )
  return [
    ...Object.entries(lists).flatMap(([name, lines]) => [
      ...(used.has(name) ? [] : [{ path: ['lists', name], says: `No pattern uses ~${name}` }]),
      ...findListFaults(['lists', name], lines, names),
    ]),
    ...findListFaults(['hidden'], hidden, new Set()),
    ...findRepeated(
      patterns,
      ({ kind, line }) => `${kind} ${tidy(line).replace(/[^\s|()]+/g, foldWord)}`,
    ).map(({ index }) => ({
      path: patterns[index]?.path ?? [],
      says: `The same pattern of ${patterns[index]?.kind} stands in this file already, perhaps in another spelling`,
    })),
    ...patterns.flatMap(({ line, path }) => {
      const says = findPatternFault(tidy(line), names)
      return says === null ? [] : [{ path, says }]
    }),
  ]
}

const write =
  (name: string) =>
  ({ lists, hidden, rules }: PatternFile): string[] => [
    "import type { PatternSet } from '../pattern.ts'",
    '',
    `export const ${name}: PatternSet = {`,
    '  lists: {',
    ...Object.entries(lists).map(
      ([list, lines]) => `    ${inCode(list)}: ${inCode(wordsOf(lines).join(' '))},`,
    ),
    '  },',
    `  hidden: ${inCode(wordsOf(hidden).join(' '))},`,
    '  rules: [',
    ...rules.map(
      ({ kind, strength, patterns }) =>
        `    [${inCode(kind)}, ${strength}, ${inCode(patterns.map(tidy).join('\n'))}],`,
    ),
    '  ],',
    '}',
  ]

/** Which words tell languages of one script apart; each is in as many of them as it belongs to. */
const smallWords = z.strictObject({ en: words.min(1), pl: words.min(1), lv: words.min(1) })

export const CUE_DATA: DataFile[] = [
  ...[
    'cue-en',
    'insult-en',
    'self-harm-en',
    'cue-pl',
    'insult-pl',
    'cue-lv',
    'insult-lv',
    'cue-fa',
    'insult-fa',
    'act-en',
    'act-pl',
    'act-lv',
    'act-fa',
    'every-language',
  ].map((name) =>
    defineData({
      from: `src/signal/data/${name}.yaml`,
      to: `src/signal/domain/data/${name}.ts`,
      schema: file,
      findFaults,
      write: write(name.toUpperCase().replaceAll('-', '_')),
    }),
  ),
  defineData({
    from: 'src/signal/data/small-word.yaml',
    to: 'src/signal/domain/data/small-word.ts',
    schema: smallWords,
    findFaults: (data) =>
      (['en', 'pl', 'lv'] as const).flatMap((language) =>
        findRepeated(wordsOf(data[language]), (word) => word).map(({ key }) => ({
          path: [language],
          says: `"${key}" stands in this list already`,
        })),
      ),
    write: (data) => [
      'export const SMALL_WORDS = {',
      ...(['en', 'pl', 'lv'] as const).map(
        (language) => `  ${language}: ${inCode(wordsOf(data[language]).join(' '))},`,
      ),
      '}',
    ],
  }),
]
