// The commands of `npx opoka`: finds the one that was asked for and loads nothing else.
import { SetupError } from '../../platform/base/adapters/setup-error.ts'
import { closest } from '../../platform/base/domain/closest.ts'
import { errorCode } from '../../platform/base/domain/narrow.ts'

const help = `Opoka, a desk for complaints.

  npx opoka deadline               legal deadlines: JSON lines in, JSON lines out
  npx opoka worktime               working time of a place: JSON lines in, JSON lines out
  npx opoka cues                   cues in customers' texts: JSON lines in, JSON lines out
  npx opoka train-cues DIR         trains the model behind the cues from the data sets in DIR
  npx opoka handbook check DIR     errors and lints of a handbook, with file and line
  npx opoka guide                  advice during a difficult contact: JSON lines in, JSON lines out
  npx opoka say DIR                every sentence of a handbook as a table, and the corrected table back
  npx opoka wording                what a draft should not say: JSON lines in, JSON lines out
  npx opoka play FILE              plays a written call, chat or visit against a running desk
  npx opoka help [COMMAND]         this text, or what a command reads, prints and takes

The desk itself starts with: npm start
`

type Run = (argv: string[]) => number | Promise<number>

/** Each command with what loads it. */
const COMMANDS: Record<string, () => Promise<Run>> = {
  deadline: async () => (await import('../../deadline/cli/deadline.ts')).runDeadlineCommand,
  worktime: async () => (await import('../../deadline/cli/worktime.ts')).runWorktimeCommand,
  cues: async () => (await import('../../signal/cli/cues.ts')).runCuesCommand,
  'train-cues': async () => (await import('../../signal/cli/train-cues.ts')).runTrainCues,
  handbook: async () => (await import('../../handbook/cli/handbook.ts')).runHandbook,
  guide: async () => (await import('../../contact/page/cli/guide.ts')).runGuide,
  wording: async () => (await import('../../handbook/cli/wording.ts')).runWording,
  say: async () => (await import('../../sentence/cli/say.ts')).runSay,
  play: async () => (await import('./play.ts')).runPlay,
}

const isCommand = (word: string): boolean => Object.hasOwn(COMMANDS, word)

/**
 * Answers the exit code: 0 done, 1 the command found or met a fault, 2 the command was not
 * understood.
 */
async function run(command: string | undefined, rest: string[]): Promise<number> {
  if (command === undefined) return tellHelp()
  if (command === 'help' || HELP.includes(command)) return helpWith(rest)
  const load = isCommand(command) ? COMMANDS[command] : undefined
  return load ? (await load())(rest) : refuse(command)
}

function tellHelp(): number {
  process.stdout.write(help)
  return 0
}

/** Words behind a command's name ask about the same command: "help handbook check". */
function helpWith([about, ...more]: string[]): number | Promise<number> {
  if (about === undefined || HELP.includes(about)) return tellHelp()
  if (!isCommand(about)) return refuse(about)
  const words = more.filter((word) => !HELP.includes(word))
  const isNamed =
    words.length === 0 || (about === 'handbook' && words.length === 1 && words[0] === 'check')
  return isNamed ? run(about, ['--help']) : refuseWord(about, words)
}

const HELP = ['--help', '-h']

function refuseWord(about: string, words: readonly string[]): number {
  const [word = ''] = about === 'handbook' && words[0] === 'check' ? words.slice(1) : words
  process.stderr.write(
    `npx opoka help ${about} tells all there is to tell of it; there is nothing about "${word.slice(0, 60)}".\n`,
  )
  return 2
}

function refuse(command: string): number {
  const near = closest(command, [...Object.keys(COMMANDS), 'help'])
  process.stderr.write(
    `There is no command "${command.slice(0, 60)}"${near ? `; did you mean "${near}"?` : '; npx opoka help lists them.'}\n`,
  )
  return 2
}

// The reader of a pipe may have seen enough (`| head`): that ends the command, quietly.
process.stdout.on('error', (error) => {
  if (errorCode(error) !== 'EPIPE') throw error
  process.exit(0)
})

try {
  process.exitCode = await run(process.argv[2], process.argv.slice(3))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
