// What a sentence of the guide does in a talk, whatever its words and its id are: what the written
// talks expect.
const BEHAVIOURS: readonly (readonly [RegExp, string])[] = [
  [/^peak-(?:open|invite|known)$/, 'ask openly'],
  [/^(?:peak-(?:listening|go-on))$/, 'listen'],
  [/^peak-(?:aside|private)$/, 'go apart'],
  [/^(?:peak-tears|name-hurt)$/, 'stay with tears'],
  [/^formula-/, 'one thing at a time'],
  [/^name-(?:feeling|sad)$|^angry-right$/, 'name the feeling'],
  [/^(?:name|letter)-grief$/, 'condole'],
  [/^name-fear$/, 'the urgent first'],
  [/^name-money$/, 'take money worries seriously'],
  [/^name-take$|^disappointed-mine$/, 'take it on'],
  [/^name-again/, 'own the repetition'],
  [/^name-(?:broken|sorry)$|^apologise-open$/, 'regret'],
  [/^(?:name-ask|disappointed-open)/, 'ask one thing'],
  [/^name-(?:readback|differ)$|^confused-order$|^taking-advantage-facts$/, 'read back'],
  [/^boundary-(?:warn|people|stay)$/, 'set the boundary'],
  [/^boundary-(?:people-)?last$/, 'warn for the last time'],
  [/^boundary-end$/, 'end'],
  [/^boundary-together$/, 'call the leader'],
  [/^thank-|^close-worth$|^reply-(?:praise|idea|thanks|calmed)$/, 'thank'],
  [/^apologise-wish$|^domineering-ask$|^reply-(?:declined|threat-leave)$/, 'ask the wish'],
  [/^apologise-check|^reply-(?:ask|why)$|^hold-/, 'check'],
  [/^reply-answer$/, 'answer the question'],
  [/^apologise-firm$/, 'own the mistake'],
  [/^apologise-(?:not-ours|cannot|unavailable)$|^unavailable-buy$/, 'tell the truth'],
  [/^apologise-(?:solution|other)$/, 'offer'],
  [
    /^apologise-(?:made|process)|^reply-when|^domineering-rule$|^taking-advantage-above$|^passive-|^arrogant-/,
    'commit',
  ],
  [/^reply-(?:buying|undecided)$|^undecided-/, 'help to choose'],
  [/^reply-confused$|^confused-first$/, 'go step by step'],
  [/^reply-(?:breaks-in|queue)$/, 'keep the turn'],
  [/^reply-manager/, 'fetch the manager'],
  [/^close-anything$/, 'ask what else'],
  [/^close-(?:goodbye|chance)/, 'say goodbye'],
  [/^(?:reply|letter)-hazard$/, 'emergency first'],
  [/^safety-threat$/, 'end for a threat'],
  [/^safety-/, 'stay with danger'],
  [/^letter$/, 'write one message'],
]

/** 'listen', 'own the mistake' ...; a reply that does just what its name says has that name. */
export const behaviourOf = (move: string): string =>
  BEHAVIOURS.find(([form]) => form.test(move))?.[1] ?? move.replace(/^reply-/, '')
