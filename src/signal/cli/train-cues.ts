// `opoka train-cues DIR`: trains the cue model from the data sets in DIR, writes it with its model
// card, and prints its figures.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { CUE_MODEL_FILE } from '../adapters/cue-model.ts'
import { type CueModel, writeModel } from '../domain/model.ts'
import { makeReader } from '../domain/reader.ts'
import { LANGUAGES } from '../../platform/base/domain/language.ts'
import { readArguments } from '../../platform/base/cli/argument.ts'
import { countFalseAlarms, type Figures, measure } from './cue-training/figure.ts'
import { type Example, readCalmDevTurns, readSources } from './cue-training/source.ts'
import { trainLanguage } from './cue-training/train.ts'

const CARD = new URL('../../../docs/how/cue-model.md', import.meta.url)
const MARK = {
  start: '<!-- figures: written by npm run train-cues -->',
  end: '<!-- end of figures -->',
}

const USAGE = `Usage: npx opoka train-cues [DIR]

Trains the model behind the cues from the data sets in DIR (data/text unless said; docs/how/cue-model.md names them),
writes it and its model card, and prints its figures.
`

/** The exit code: 1 when DIR holds none of the sets, 2 for wrong usage. */
export function runTrainCues(argv: readonly string[]): number {
  const read = readArguments(argv, { words: { least: 0, most: 1 } })
  if (read === 'help') {
    process.stdout.write(USAGE)
    return 0
  }
  if ('refused' in read) {
    process.stderr.write(`${read.refused}\n\n${USAGE}`)
    return 2
  }
  const [dir = 'data/text'] = read.words
  const examples = readSources(dir)
  if (!examples.some(({ source }) => source !== 'own')) {
    process.stderr.write(`No data set was found in ${dir}; docs/how/cue-model.md names them.\n`)
    return 1
  }
  const model: CueModel = { languages: {} }
  for (const language of LANGUAGES) {
    const own = examples.filter((example) => example.language === language)
    process.stderr.write(`${language}: ${own.length} texts …\n`)
    model.languages[language] = trainLanguage(
      language,
      own.filter(({ isHeldOut }) => !isHeldOut),
      own.filter(({ isHeldOut }) => isHeldOut),
    )
  }
  const bytes = writeModel(model)
  mkdirSync(new URL('.', CUE_MODEL_FILE), { recursive: true })
  writeFileSync(CUE_MODEL_FILE, bytes)
  const table = describe(model, examples, readCalmDevTurns(dir), bytes.length)
  process.stdout.write(`${table}\n`)
  const card = readFileSync(CARD, 'utf8')
  const [before = '', rest = ''] = card.split(MARK.start)
  writeFileSync(
    CARD,
    `${before}${MARK.start}\n${table}\n${MARK.end}${rest.split(MARK.end)[1] ?? '\n'}`,
  )
  return 0
}

function describe(
  model: CueModel,
  examples: readonly Example[],
  calmTurns: readonly string[],
  size: number,
): string {
  const read = makeReader(model)
  const bare = makeReader(null)
  const lines = [
    '| language | data | trained on | held out (upset) | AUC of patterns alone | AUC | precision at 0.5 | recall at 0.5 | calm texts at 0.7 or more |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ]
  for (const language of LANGUAGES) {
    // The even half of what was held out set the scale; only the odd half is counted here.
    const odd = new Set(
      examples
        .filter((example) => example.language === language && example.isHeldOut)
        .filter((_, index) => index % 2 === 1),
    )
    const sources = [
      ...new Set(
        examples.filter((example) => example.language === language).map(({ source }) => source),
      ),
    ]
    for (const source of sources) {
      const all = examples.filter(
        (example) => example.language === language && example.source === source,
      )
      const part = all.filter((example) => odd.has(example))
      const figures = measure(read, part)
      lines.push(
        `| ${[language, source, all.filter(({ isHeldOut }) => !isHeldOut).length, `${figures.texts} (${figures.upset})`, show(measure(bare, part).auc), ...columns(figures)].join(' | ')} |`,
      )
    }
  }
  const withModel = countFalseAlarms(read, calmTurns)
  const share =
    calmTurns.length > 0
      ? `${((100 * withModel.alarms) / withModel.turns).toFixed(2)} %`
      : 'not counted'
  return [
    ...lines,
    '',
    `Calm customers' turns (multidogo, dev part, never trained on): ${withModel.alarms} of ${withModel.turns} carry a cue of insult, threat or high upset: ${share}.`,
    '',
    `The model file has ${size} bytes.`,
  ].join('\n')
}

const columns = ({ auc, precision, recall, highOnCalm }: Figures): string[] => [
  show(auc),
  show(precision),
  show(recall),
  highOnCalm === null ? '–' : `${(100 * highOnCalm).toFixed(1)} %`,
]
const show = (value: number | null): string => (value === null ? '–' : value.toFixed(2))
