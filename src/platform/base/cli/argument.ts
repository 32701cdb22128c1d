// What stands behind a command's name: options, words, help; what the command does not use is
// refused, never passed over.
import { parseArgs } from 'node:util'
import { closest } from '../domain/closest.ts'
import { itemAt } from '../domain/narrow.ts'

export type Asked = {
  /** '--json': false takes no value, '--handbook': true takes one. */
  options?: Record<string, boolean>
  /** How many bare words the command reads; none unless said. */
  words?: { least: number; most: number }
  /** What is said of a word too many, instead of counting them. */
  instead?: string
}
export type Arguments = { options: ReadonlyMap<string, string>; words: string[] }

/**
 * The arguments, 'help', or in one sentence what is wrong with them. `--option=value` is the same
 * as `--option value`.
 */
export function readArguments(
  argv: readonly string[],
  { options = {}, words: bounds = NO_WORDS, instead }: Asked,
): Arguments | 'help' | Refused {
  if (argv.includes('--help') || argv.includes('-h')) return 'help'
  const found = new Map<string, string>()
  const words: string[] = []
  for (const token of readTokens(argv, options)) {
    if (token.kind === 'positional') {
      words.push(token.value)
      continue
    }
    const [name = ''] = itemAt(argv, token.index).split('=', 1)
    if (token.kind === 'option-terminator' || !Object.hasOwn(options, name))
      return unknownOption(name, Object.keys(options))
    if (found.has(name)) return { refused: `The option ${name} is there twice.` }
    const value = options[name] ? readValue(name, token) : readNone(name, token)
    if (typeof value !== 'string') return value
    found.set(name, value)
  }
  return checkCount(words, bounds, instead) ?? { options: found, words }
}

/** Node's own reading of a command line, without its refusals: what is refused has words of ours. */
const readTokens = (argv: readonly string[], options: Record<string, boolean>) =>
  parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(options).map(([name, takesValue]) => [
        name.slice(2),
        { type: takesValue ? 'string' : 'boolean' },
      ]),
    ),
    strict: false,
    tokens: true,
  }).tokens

const NO_WORDS = { least: 0, most: 0 }

function checkCount(
  words: readonly string[],
  { least, most }: { least: number; most: number },
  instead: string | undefined,
): Refused | null {
  if (words.length > most)
    return { refused: instead ?? `There is a word too many: "${words[most]}".` }
  return words.length < least ? { refused: 'A word is missing.' } : null
}

type Refused = { refused: string }

type Token = { value?: string | undefined; inlineValue?: boolean | undefined }

/** What stands behind '=', or is the next word. */
const readValue = (name: string, { value, inlineValue }: Token): string | Refused =>
  !value || (!inlineValue && value.startsWith('--'))
    ? { refused: `The option ${name} needs a value.` }
    : value

const readNone = (name: string, { value }: Token): string | Refused =>
  value === undefined ? '' : { refused: `The option ${name} takes no value.` }

function unknownOption(name: string, options: readonly string[]): Refused {
  const known = [...options, '--help']
  const near = closest(
    name.replace(/^-+/, ''),
    known.map((option) => option.slice(2)),
  )
  return {
    refused: `Unknown option ${name}${near ? `; did you mean --${near}?` : `; the options are ${known.join(', ')}.`}`,
  }
}

/**
 * A field nobody reads is a typing error whose answer would be wrong in silence: one sentence about
 * the first, or null. `within` names the object it stands in.
 */
export function findUnknownField(
  fields: object,
  known: readonly string[],
  within = '',
): string | null {
  const unknown = Object.keys(fields).find((name) => !known.includes(name))
  if (unknown === undefined) return null
  const named = (name: string) => `"${within}${name.slice(0, 60)}"`
  const near = closest(unknown.slice(0, 60), known)
  return `There is no field ${named(unknown)}${near ? `; did you mean ${named(near)}?` : `; the fields are ${known.join(', ')}.`}`
}
