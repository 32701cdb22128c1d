// A small guide with one step of each kind, and short ways to write events: for tests of the engine
// alone.
import type { Cue, ReadCue } from '../../src/signal/domain/cue.ts'
import type { ContactEvent, EventBody, Known } from '../../src/guide/domain/event.ts'
import type { Condition, Guide, Move } from '../../src/guide/domain/type.ts'
import type { Text } from '../../src/platform/base/domain/language.ts'

export const text = (words: string): Text => ({
  en: words,
  pl: `${words} (pl)`,
  lv: `${words} (lv)`,
  fa: `${words} (fa)`,
})
/**
 * In the order in which a handbook's form names the fields, so that it is written as it is read.
 */
const inOrder = ({
  id,
  kind,
  when,
  most,
  text: words,
  levels,
  source,
  counts,
}: Omit<Move, 'because'>): Move => ({
  id,
  kind,
  ...(when && { when }),
  ...(most && { most }),
  ...(words && { text: words }),
  ...(levels && { levels }),
  because: text('Because it helps.'),
  ...(source && { source }),
  ...(counts && { counts }),
})
const say = (id: string, words: string, more: Partial<Move> = {}): Move =>
  inOrder({ id, kind: 'say', levels: [text(words)], ...more })
const act = (kind: 'do' | 'avoid', id: string, words: string, more: Partial<Move> = {}): Move =>
  inOrder({ id, kind, text: text(words), ...more })
const isCalm: Condition = { phase: ['calm', 'past'] }
const maySolve: Condition = {
  all: [isCalm, { facts: 'agreed' }, { wish: 'known' }, { case: 'may_promise' }],
}

export const smallGuide: Guide = {
  ending: { afterWarnings: 2 },
  transcripts: false,
  chat: { origins: [], greeting: text('Hello'), away: text('Nobody is here now') },
  steps: [
    {
      id: 'boundary',
      paragraph: 'G4',
      name: text('The boundary'),
      aim: text('Say what is not accepted'),
      enter: { all: [{ cue: ['insult', 'discrimination'], within: 4 }, { said: 'name-feeling' }] },
      leave: { any: [{ said: 'warn-first' }, { said: 'warn-last' }, { said: 'end-call' }] },
      interrupts: true,
      moves: [
        say(
          'warn-first',
          'I want to help; please without insults. [Warning {warning} of {warnings}.]',
          { when: { warnings: { below: 1 } }, counts: 'warning' },
        ),
        say('warn-last', 'If it goes on I will end the call.', {
          when: { warnings: { atLeast: 1, below: 2 } },
          counts: 'warning',
        }),
        say('end-call', 'I am ending the call now.', {
          when: { warnings: 'spent' },
          counts: 'end',
        }),
        act('avoid', 'no-insult-back', 'Answer in kind'),
      ],
    },
    {
      id: 'peak',
      paragraph: 'G1',
      name: text('Let it pass'),
      aim: text('Hear the story'),
      enter: { phase: ['rising', 'peak'] },
      leave: { phase: 'past' },
      moves: [
        act('do', 'listen', 'Say mhm and listen'),
        act('avoid', 'no-interrupt', 'Interrupt'),
        act('avoid', 'no-aside', 'Speak to others', { when: { audience: true } }),
      ],
    },
    {
      id: 'name',
      paragraph: 'G3',
      name: text('Name it'),
      aim: text('Pin the facts'),
      leave: { all: [{ facts: 'agreed' }, { said: 'read-back' }] },
      moves: [
        say('name-feeling', '', {
          levels: [
            text('[{address}, ]I hear that this is a nuisance.'),
            text('[{address}, ]I hear that this is the second time.'),
            text('[{address}, ]I hear how hard this is.'),
          ],
          source: 'Yu 2021',
        }),
        say('own-part', 'I am sorry that the order [{order} ]is late.', { counts: 'apology' }),
        say('ask-fact', 'When did you order it?', { when: { facts: 'none' } }),
        say('read-back', 'I read back: {facts}.', {
          when: { facts: 'some' },
          counts: 'readback',
          most: 3,
        }),
      ],
    },
    {
      id: 'apologise',
      paragraph: 'G6',
      name: text('Apologise'),
      aim: text('Say how it goes on'),
      leave: { any: [{ said: 'process' }, { said: 'offer' }] },
      moves: [
        say('ask-wish', 'What would you like?', { counts: 'wish' }),
        say('formal', 'I apologise for our part.', { counts: 'apology', most: 5 }),
        say('offer', 'I can promise: {promise}, {channel} by {by}.', {
          when: maySolve,
          counts: 'solution',
        }),
        say('process', '{owner} looks into {ref} and answers {channel} by {by}.', {
          when: { not: maySolve },
          counts: 'process',
        }),
        act('do', 'open-case', 'Open a case', { when: { case: 'none' } }),
      ],
    },
    {
      id: 'care',
      paragraph: 'G8',
      name: text('Care'),
      aim: text('Care for yourself'),
      leave: { said: 'goodbye' },
      moves: [
        say('goodbye', 'Thank you for your call.', { when: { not: { said: 'goodbye' } } }),
        act('do', 'breathe', 'Take a moment'),
      ],
    },
  ],
  safety: {
    paragraph: 'G9',
    name: text('Safety'),
    aim: text('Nobody comes to harm'),
    moves: [
      act('do', 'call-security', 'Call security'),
      say('safe-words', 'Your safety comes first.'),
    ],
  },
  hold: {
    paragraph: 'G10',
    moves: [
      say('hold-words', 'I will be back in a minute.'),
      act('do', 'come-back', 'Come back within a minute'),
    ],
  },
  approaches: [
    {
      id: 'angry',
      paragraph: 'A1',
      name: text('Angry'),
      about: text('Anger'),
      proposed: { cue: ['shouting', 'insult'] },
      moves: [
        act('avoid', 'no-calm-down', 'Say calm down'),
        say('angry-words', 'You have every reason.'),
      ],
    },
    {
      id: 'talkative',
      paragraph: 'A6',
      name: text('Talkative'),
      about: text('Talks'),
      proposed: { cue: 'talkative', times: 2 },
      moves: [act('do', 'closed-question', 'Ask closed questions')],
    },
    {
      id: 'disappointed',
      paragraph: 'A2',
      name: text('Disappointed'),
      about: text('Let down'),
      proposed: { cue: 'repetition' },
      moves: [act('do', 'own-name', 'Say your name')],
    },
  ],
  replies: { paragraph: 'G21', name: text('Answers'), moves: [] },
  letter: { paragraph: 'G22', name: text('A letter'), moves: [] },
}

export const known: Known = {
  language: 'en',
  staff: 'en',
  zone: 'Europe/Warsaw',
  channel: 'phone',
  roles: ['agent'],
  brand: 'Jodła',
  agent: 'Ewa',
  name: 'Jan Kowalski',
  case: {
    ref: 'J-7',
    owner: 'Anna',
    by: '2026-03-03T11:00:00Z',
    category: 'Late delivery',
    procedure: [],
    earlier: 0,
  },
  promises: [],
  mayPromise: [
    { id: 'voucher', what: 'a voucher', channel: 'mail', latestAt: '2026-03-04T11:00:00Z' },
    { id: 'call', what: 'a call', channel: 'phone', latestAt: '2026-03-05T11:00:00Z' },
  ],
  asked: [],
}

export const startAt = '2026-03-02T10:00:00Z'
/** Events ten seconds apart, the first at `startAt`. */
export const events = (...bodies: (EventBody & { who?: ContactEvent['who'] })[]): ContactEvent[] =>
  bodies.map(
    (body, index) =>
      ({
        id: `e${index}`,
        at: new Date(Date.parse(startAt) + index * 10_000).toISOString(),
        who: body.who ?? (body.kind === 'cue' ? 'customer' : 'agent'),
        ...body,
      }) as ContactEvent,
  )

export const tap = (cue: Cue): EventBody => ({ kind: 'cue', cue })
export const wrote = (
  words: string,
  cues: Pick<ReadCue, 'cue' | 'words' | 'p'>[] = [],
  upset = 0,
): EventBody & { who: 'customer' } => ({
  kind: 'turn',
  who: 'customer',
  text: words,
  source: 'chat',
  cues: cues.map((cue) => ({ ...cue, from: 0, to: cue.words.length })),
  upset,
})
export const spoke = (
  words: string,
  source: 'typed' | 'chat' = 'typed',
): EventBody & { who: 'agent' } => ({
  kind: 'turn',
  who: 'agent',
  text: words,
  source,
  cues: [],
  upset: 0,
})
export const said = (move: string): EventBody => ({ kind: 'said', move })
export const fact = (
  id: string,
  state: 'open' | 'agreed' | 'disputed' | 'removed' = 'open',
  words = 'order 1002',
): EventBody => ({
  kind: 'fact',
  fact: { id, kind: 'order', text: words, source: 'customer', state },
})
