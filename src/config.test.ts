// Settings: what holds when nothing is set, what wins, and how a wrong one is named.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const wrong = (argv: string[], env: Record<string, string> = {}): string => {
  try {
    readConfig(argv, env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'nothing is wrong'
}

test('nothing set', () => {
  expect(readConfig([], {})).toEqual({
    host: '127.0.0.1',
    port: 4777,
    publicUrl: null,
    dataDir: resolve('.opoka'),
    databaseUrl: null,
    smtpUrl: null,
    mailFrom: 'Opoka <opoka@localhost>',
    logLevel: 'info',
    trustProxy: false,
    hosts: [],
    examples: true,
  })
})

test('options win over the environment, an empty variable is not set', () => {
  const env = {
    OPOKA_PORT: '5000',
    OPOKA_HOST: '',
    OPOKA_DATA: '/srv/a',
    OPOKA_EXAMPLES: 'yes',
    OPOKA_PUBLIC_URL: 'https://desk.example.org/',
    OPOKA_TRUST_PROXY: 'yes',
  }
  expect(readConfig(['--port', '8080', '--data=/srv/b', '--no-examples'], env)).toMatchObject({
    port: 8080,
    host: '127.0.0.1',
    dataDir: '/srv/b',
    examples: false,
    publicUrl: 'https://desk.example.org',
    trustProxy: { hops: 1 },
  })
})

describe('a wrong setting is named in one sentence', () => {
  test.each<[string, string[], Record<string, string>, string]>([
    [
      'a name with its scheme',
      [],
      { OPOKA_HOSTS: 'desk.example.org, https://desk' },
      'OPOKA_HOSTS holds "https://desk", but names without scheme and port are expected, for example "desk.example.org, desk".',
    ],
    [
      'a question for help, which must not start a desk',
      ['--port', '80', '--help'],
      {},
      'npm start -- --help tells the options and the environment.',
    ],
    ['misspelt option', ['--prot', '80'], {}, 'There is no option --prot; did you mean --port?'],
    [
      'unknown option',
      ['--colour'],
      {},
      'There is no option --colour; npm start -- --help lists them.',
    ],
    [
      'bare word',
      ['80'],
      {},
      'Only options are understood here, not bare words; npm start -- --help lists them.',
    ],
    [
      'option without its value',
      ['--data', '--no-examples'],
      {},
      'The option --data needs a value, for example --data /srv/opoka.',
    ],
    [
      'value where none belongs',
      ['--no-examples=yes'],
      {},
      'The option --no-examples takes no value.',
    ],
    [
      'port as a word',
      ['--port', 'http'],
      {},
      '--port is "http", but a port number from 0 to 65535 is expected.',
    ],
    [
      'port too high',
      [],
      { OPOKA_PORT: '70000' },
      'OPOKA_PORT is "70000", but a port number from 0 to 65535 is expected.',
    ],
    [
      'host as an address of the web',
      [],
      { OPOKA_HOST: 'http://a' },
      'OPOKA_HOST is "http://a", but a host name or address is expected, for example 127.0.0.1 or 0.0.0.0.',
    ],
    [
      'unknown log level',
      [],
      { OPOKA_LOG_LEVEL: 'loud' },
      'OPOKA_LOG_LEVEL is "loud", but one of debug, info, warn, error is expected.',
    ],
    [
      'neither yes nor no',
      [],
      { OPOKA_TRUST_PROXY: 'perhaps' },
      'OPOKA_TRUST_PROXY is "perhaps", but yes or no is expected.',
    ],
    [
      'proxies that are no addresses',
      [],
      { OPOKA_TRUST_PROXY: '10.0.0.0/40' },
      'OPOKA_TRUST_PROXY names "10.0.0.0/40", but yes, a number of proxies in a row from 1 to 9, or their addresses and networks are expected, for example 10.0.0.0/8, 2001:db8::/32.',
    ],
    [
      'mail server without sender',
      [],
      { OPOKA_SMTP_URL: 'smtp://mail' },
      'OPOKA_MAIL_FROM is missing, but OPOKA_SMTP_URL is set; give the sender, for example "Desk <desk@example.org>".',
    ],
    [
      'sender that is none',
      [],
      { OPOKA_MAIL_FROM: 'desk' },
      'OPOKA_MAIL_FROM is "desk", but a sender is expected, for example "Desk <desk@example.org>".',
    ],
    [
      'another database',
      [],
      { DATABASE_URL: 'mysql://root:hunter2@db/x' },
      'DATABASE_URL begins with "mysql:", but an address like postgresql://user:password@host:5432/database is expected.',
    ],
  ])('%s', (_, argv, env, message) => expect(wrong(argv, env)).toBe(message))
})

test.each(['DATABASE_URL', 'OPOKA_SMTP_URL'])('a password in %s never shows', (name) => {
  for (const value of [
    'postgres//me:hunter2@db',
    'ftp://me:hunter2@db',
    'me:hunter2@db',
    'smtp://me:hunter2@',
  ]) {
    expect(wrong([], { [name]: value })).toMatch(new RegExp(`^${name} .*expected`))
    expect(wrong([], { [name]: value })).not.toContain('hunter2')
  }
})

test('a socket directory may stand for the host of a database', () => {
  const databaseUrl = 'postgresql:///opoka?host=/run/postgresql'
  expect(readConfig([], { DATABASE_URL: databaseUrl }).databaseUrl).toBe(databaseUrl)
})

test('the help names every option and variable, and no other', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  const named = (text: string) =>
    [...new Set(text.match(/--[a-z][a-z-]+|\b(?:OPOKA|DATABASE)_[A-Z_]+/g))].sort()
  expect(named(read('../bin/help.txt'))).toEqual(named(read('./config.ts')))
})

test.each<[string, unknown]>([
  ['', false],
  ['no', false],
  ['1', { hops: 1 }],
  ['2', { hops: 2 }],
  ['10.0.0.0/8, 2001:db8::/32', { networks: ['10.0.0.0/8', '2001:db8::/32'] }],
  ['192.0.2.7', { networks: ['192.0.2.7'] }],
])('fault-S3 the proxies that are believed, %j', (value, trustProxy) =>
  expect(readConfig([], { OPOKA_TRUST_PROXY: value })).toMatchObject({ trustProxy }),
)
