// Environment and options -> one typed Config, read once; what is wrong is named in one sentence.
// Nothing else reads process.env.
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { closest } from './platform/base/domain/closest.ts'

type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export type Config = {
  host: string
  /** 0 lets the system choose. */
  port: number
  /** Where people reach the server, without a slash at the end. Null: the address it listens on. */
  publicUrl: string | null
  /** Absolute. */
  dataDir: string
  /** Null: the embedded server in the data directory. */
  databaseUrl: string | null
  /** Null: mail is kept and shown, not sent. */
  smtpUrl: string | null
  mailFrom: string
  logLevel: LogLevel
  /**
   * Which proxies' X-Forwarded-For is believed: none, so many in a row, or those in these networks.
   */
  trustProxy: false | { hops: number } | { networks: string[] }
  /** Further names, without scheme or port, under which the server answers. */
  hosts: string[]
  /** Whether an empty installation gets the example brands. */
  examples: boolean
}

/** A wrong setting; the message is one plain sentence without secrets. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

type Environment = Record<string, string | undefined>
/** `example` of those that take a value. */
const OPTIONS = {
  port: { type: 'string', example: '--port 8080' },
  host: { type: 'string', example: '--host 0.0.0.0' },
  data: { type: 'string', example: '--data /srv/opoka' },
  'no-examples': { type: 'boolean' },
  help: { type: 'boolean' },
} as const
const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name)

export function readConfigFromProcess(): Config {
  return readConfig(process.argv.slice(2), process.env)
}

export type PlayConfig = { desk: string; token: string | null; password: string | null }

/**
 * What `npx opoka play` is told by the environment; secrets are better there than among the
 * options, which other users of the machine can read.
 */
export function readPlayConfig(env: Environment = process.env): PlayConfig {
  const read = (name: string) => env[name]?.trim() || null
  return {
    desk: read('OPOKA_DESK') ?? 'http://127.0.0.1:4777',
    token: read('OPOKA_TOKEN'),
    password: read('OPOKA_PASSWORD'),
  }
}

/** Options win over the environment; an empty variable counts as not set. Throws ConfigError. */
export function readConfig(argv: string[], env: Environment): Config {
  const options = readOptions(argv)
  const setting = (option: string, variable: string): Setting => {
    const value = options.get(option)
    return value === undefined
      ? { name: variable, value: env[variable]?.trim() ?? '' }
      : { name: option, value }
  }
  const variable = (name: string): Setting => setting('', name)
  const smtpUrl = readUrl(
    variable('OPOKA_SMTP_URL'),
    ['smtp:', 'smtps:'],
    'smtp://user:password@host:587',
  )
  const publicUrl = readUrl(
    variable('OPOKA_PUBLIC_URL'),
    ['http:', 'https:'],
    'https://desk.example.org',
  )
  return {
    host: readHost(setting('--host', 'OPOKA_HOST')),
    port: readPort(setting('--port', 'OPOKA_PORT')),
    publicUrl: publicUrl && publicUrl.replace(/\/+$/, ''),
    dataDir: resolve(setting('--data', 'OPOKA_DATA').value || '.opoka'),
    databaseUrl: readUrl(
      variable('DATABASE_URL'),
      ['postgres:', 'postgresql:'],
      'postgresql://user:password@host:5432/database',
    ),
    smtpUrl,
    mailFrom: readMailFrom(variable('OPOKA_MAIL_FROM'), smtpUrl !== null),
    logLevel: readChoice(variable('OPOKA_LOG_LEVEL'), ['debug', 'info', 'warn', 'error'], 'info'),
    trustProxy: readTrust(variable('OPOKA_TRUST_PROXY')),
    hosts: readNames(variable('OPOKA_HOSTS')),
    examples: options.has('--no-examples') ? false : readYesNo(variable('OPOKA_EXAMPLES'), true),
  }
}

type Setting = { name: string; value: string }

/** The last one counts where an option is there twice. */
function readOptions(argv: string[]): Map<string, string> {
  const found = new Map<string, string>()
  const { tokens } = parseArgs({ args: argv, options: OPTIONS, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind !== 'option' || !token.rawName.startsWith('--') || !isOption(token.name))
      throw new ConfigError(unknownOption(argv[token.index] ?? ''))
    const { rawName, value = '', inlineValue } = token
    // Whoever asks for help gets it from npm start, before anything is installed or begun.
    if (token.name === 'help')
      throw new ConfigError('npm start -- --help tells the options and the environment.')
    const option = OPTIONS[token.name]
    if (option.type === 'boolean' && inlineValue)
      throw new ConfigError(`The option ${rawName} takes no value.`)
    if (option.type === 'string' && (!value || (!inlineValue && value.startsWith('--'))))
      throw new ConfigError(`The option ${rawName} needs a value, for example ${option.example}.`)
    found.set(rawName, value)
  }
  return found
}

function unknownOption(word: string): string {
  const [name = ''] = word.startsWith('--') ? word.split('=', 1) : [word]
  const near = closest(name.replace(/^-+/, '').slice(0, 60), Object.keys(OPTIONS))
  const hint = near === null ? '; npm start -- --help lists them.' : `; did you mean --${near}?`
  return word.startsWith('-')
    ? `There is no option ${name}${hint}`
    : 'Only options are understood here, not bare words; npm start -- --help lists them.'
}

function readHost({ name, value }: Setting): string {
  if (/[\s/]/.test(value) || value.includes('://'))
    throw new ConfigError(
      `${name} is "${value}", but a host name or address is expected, for example 127.0.0.1 or 0.0.0.0.`,
    )
  return value || '127.0.0.1'
}

function readNames({ name, value }: Setting): string[] {
  const names = value.split(/[\s,]+/).filter(Boolean)
  const wrong = names.find(
    (word) => !/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i.test(word),
  )
  if (wrong !== undefined)
    throw new ConfigError(
      `${name} holds "${wrong}", but names without scheme and port are expected, for example "desk.example.org, desk".`,
    )
  return names.map((word) => word.toLowerCase())
}

function readPort({ name, value }: Setting): number {
  const port = Number(value || 4777)
  if (!/^\d*$/.test(value) || port > 65_535)
    throw new ConfigError(`${name} is "${value}", but a port number from 0 to 65535 is expected.`)
  return port
}

/** The value itself may hold a password, so that a message never repeats it. */
function readUrl({ name, value }: Setting, protocols: string[], example: string): string | null {
  if (!value) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (!url)
    throw new ConfigError(`${name} is not a readable address; expected is one like ${example}.`)
  if (!protocols.includes(url.protocol))
    throw new ConfigError(
      `${name} begins with "${url.protocol}", but an address like ${example} is expected.`,
    )
  if (!url.hostname && !url.searchParams.get('host'))
    throw new ConfigError(`${name} names no host; expected is an address like ${example}.`)
  return value
}

function readMailFrom({ name, value }: Setting, isNeeded: boolean): string {
  if (!value && isNeeded)
    throw new ConfigError(
      `${name} is missing, but OPOKA_SMTP_URL is set; give the sender, for example "Desk <desk@example.org>".`,
    )
  if (value && !/^[^<>@]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(value)) {
    throw new ConfigError(
      `${name} is "${value}", but a sender is expected, for example "Desk <desk@example.org>".`,
    )
  }
  return value || 'Opoka <opoka@localhost>'
}

function readChoice<T extends string>({ name, value }: Setting, choices: T[], otherwise: T): T {
  const choice = choices.find((candidate) => candidate === value.toLowerCase())
  if (value && !choice)
    throw new ConfigError(`${name} is "${value}", but one of ${choices.join(', ')} is expected.`)
  return choice ?? otherwise
}

function readYesNo({ name, value }: Setting, otherwise: boolean): boolean {
  if (!value) return otherwise
  if (/^(1|yes|true|on)$/i.test(value)) return true
  if (/^(0|no|false|off)$/i.test(value)) return false
  throw new ConfigError(`${name} is "${value}", but yes or no is expected.`)
}

/**
 * yes is one proxy; a number is so many in a row (a delivery network before a balancer is 2);
 * otherwise their addresses or networks.
 */
function readTrust({ name, value }: Setting): Config['trustProxy'] {
  if (/^[1-9]$/.test(value)) return { hops: Number(value) }
  if (!/[.:]/.test(value)) return readYesNo({ name, value }, false) && { hops: 1 }
  const networks = value.split(/[\s,]+/).filter(Boolean)
  const odd = networks.find((network) => !isNetwork(network))
  if (odd)
    throw new ConfigError(
      `${name} names "${odd}", but yes, a number of proxies in a row from 1 to 9, or their addresses and networks are expected, for example 10.0.0.0/8, 2001:db8::/32.`,
    )
  return { networks }
}

function isNetwork(text: string): boolean {
  const [address = '', bits, more] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  return (
    isIP(address) !== 0 &&
    more === undefined &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  )
}
