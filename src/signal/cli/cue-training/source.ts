// Reads the data sets that the cue model is trained on: each text with a label, a weight, and
// whether it is held out.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isLanguage, type Language } from '../../../platform/base/domain/language.ts'

/**
 * `isUpset` as far as the set can tell; `weight` says how far it is trusted. Held-out texts are
 * never trained on.
 */
export type Example = {
  source: string
  language: Language
  text: string
  isUpset: boolean
  weight: number
  isHeldOut: boolean
}

const ANGER = new Set([2, 3, 9, 11]) // anger, annoyance, disappointment, disgust
const UNCLEAR = new Set([10, 12, 14, 16, 19, 24, 25]) // disapproval, embarrassment, fear, grief, nervousness, remorse, sadness
const HELD_OUT_EVERY = 8

/** Every text of the sets found under `dir`, in a fixed order. */
export function readSources(dir: string): Example[] {
  return [
    ...readGoEmotions(dir),
    ...readXed(dir),
    ...readPoliteness(dir),
    ...readLatvianTweets(dir),
    ...readCalmDialogues(dir),
    ...readOwnSentences(),
  ]
}

/**
 * Customers' turns of the calm dialogues' dev part: only for counting false alarms, never for
 * training.
 */
export function readCalmDevTurns(dir: string): string[] {
  const turns = new Map<string, string>()
  for (const file of listCalm(dir, '__dev.tsv')) {
    for (const [conversation = '', turn = '', , , text = ''] of readRows(file).slice(1)) {
      const key = `${file} ${conversation} ${turn}`
      const before = turns.get(key)
      if (text) turns.set(key, before ? `${before}. ${text}` : text)
    }
  }
  return [...turns.values()]
}

const readRows = (path: string): string[][] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('\t'))
    : []

function listCalm(dir: string, ending: string): string[] {
  const folder = join(dir, 'multidogo')
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : []
}

function readGoEmotions(dir: string): Example[] {
  return ['train', 'dev'].flatMap((part) =>
    readRows(join(dir, 'goemotions', `data__original__${part}.tsv`)).flatMap(
      ([text = '', labels = '']) => {
        const numbers = labels.split(',').map(Number)
        const isUpset = numbers.some((label) => ANGER.has(label))
        if (!isUpset && numbers.some((label) => UNCLEAR.has(label))) return []
        return [
          {
            source: 'goemotions',
            language: 'en' as const,
            text,
            isUpset,
            weight: isUpset && !numbers.includes(2) && !numbers.includes(11) ? 0.7 : 1,
            isHeldOut: part === 'dev',
          },
        ]
      },
    ),
  )
}

function readXed(dir: string): Example[] {
  const files: [file: string, language: Language, weight: number][] = [
    ['AnnotatedData__en-annotated.tsv', 'en', 0.4],
    ['Projections__pl-projections.tsv', 'pl', 1],
    ['Projections__fa-projections.tsv', 'fa', 1],
  ]
  const labelled = files.flatMap(([file, language, weight]) =>
    readRows(join(dir, 'xed', file)).map(([text = '', labels = ''], index) => {
      const numbers = labels.split(',').map(Number)
      return {
        source: 'xed',
        language,
        text,
        isUpset: numbers.includes(1) || numbers.includes(3),
        weight,
        isHeldOut: index % HELD_OUT_EVERY === 0,
      }
    }),
  )
  const neutral = readRows(join(dir, 'xed', 'AnnotatedData__neu_en.txt')).map(
    ([, text = ''], index) => ({
      source: 'xed',
      language: 'en' as const,
      text,
      isUpset: false,
      weight: 0.4,
      isHeldOut: index % HELD_OUT_EVERY === 0,
    }),
  )
  return [...labelled, ...neutral]
}

/** Only the politest quarter, as calm requests: being short is not being upset. */
function readPoliteness(dir: string): Example[] {
  return ['stack-exchange', 'wikipedia'].flatMap((name) => {
    const path = join(dir, 'stanford-politeness', `${name}.annotated.csv`)
    if (!existsSync(path)) return []
    return readFileSync(path, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line, index) => {
        const found = /^[^,]*,[^,]*,("(?:[^"]|"")*"|[^,]*),.*,(-?[\d.]+)\r?$/.exec(line)
        const [, said = '', politeness] = found ?? []
        if (!found || Number(politeness) < 0.5) return []
        return [
          {
            source: 'stanford-politeness',
            language: 'en' as const,
            text: said.replace(/^"|"$/g, '').replaceAll('""', '"'),
            isUpset: false,
            weight: 0.3,
            isHeldOut: index % HELD_OUT_EVERY === 0,
          },
        ]
      })
  })
}

function readLatvianTweets(dir: string): Example[] {
  const path = join(
    dir,
    'ltec-sentiment-lv',
    'sub-corpora__sentiment-analysis__ltec-sentiment-annotated-train.json',
  )
  if (!existsSync(path)) return []
  const tweets = z
    .array(z.object({ sentiment: z.string(), tweet_text: z.string() }))
    .parse(JSON.parse(readFileSync(path, 'utf8')))
  return tweets.map(({ sentiment, tweet_text }, index) => ({
    source: 'ltec',
    language: 'lv' as const,
    text: tweet_text,
    isUpset: sentiment === 'neg',
    weight: 0.7,
    isHeldOut: index % HELD_OUT_EVERY === 0,
  }))
}

function readCalmDialogues(dir: string): Example[] {
  return listCalm(dir, '__train.tsv').flatMap((file) =>
    readRows(file)
      .slice(1)
      .flatMap((row, index) =>
        index % 4 === 0 && row[4]
          ? [
              {
                source: 'multidogo',
                language: 'en' as const,
                text: row[4],
                isUpset: false,
                weight: 0.4,
                isHeldOut: index % (4 * HELD_OUT_EVERY) === 0,
              },
            ]
          : [],
      ),
  )
}

/** Sentences of customers written for this purpose: a language, upset or calm, the sentence. */
function readOwnSentences(): Example[] {
  const rows = readRows(new URL('../../../../data/cue-sentence.tsv', import.meta.url).pathname)
  return rows.flatMap(([language, mood = '', text = ''], index) =>
    isLanguage(language)
      ? [
          {
            source: 'own',
            language,
            text,
            isUpset: mood === 'upset',
            weight: 2,
            isHeldOut: index % HELD_OUT_EVERY === 0,
          },
        ]
      : [],
  )
}
