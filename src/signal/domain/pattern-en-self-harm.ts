// English: talk of doing oneself harm, direct and in hints; a person decides what to make of it.
import type { PatternSet } from './pattern.ts'

export const SELF_HARM_EN: PatternSet = {
  lists: {},
  hidden: '',
  rules: [
    [
      'self_harm',
      0.95,
      `
      no|any point|reason|sense (in|to) _1 (going|carrying|living|being|staying) (on|alive|here|anymore)
      (might|may) as well be? (dead|die|kill)
      better (if|when) i (werent|wasnt|were|was|am) _1 (here|gone|dead|alive)
      (dont|no longer|cant) (see|have) _1 (point|reason|way) (in|to|of) (living|live|life|going|go)
      kill|killing|hang|hanging|drown|shoot|poison|strangle myself|meself
      end|ending|take|taking my _1 life
      end|ending it all
      (dont|do not|no longer|not) want|wanna|wish to? _1 (be|wake|stay) (alive|here|up|anymore)
      (dont|do not|no longer|not) want|wanna|wish to? (live|exist)
      better off dead|without me
      no reason|point|purpose|will to|in|of? _1 live|living|life
      nothing left? to live for
      nothing to live for
      wish i was|were|am|wasnt|werent|had|never never|been? dead|born|alive
      i|im am? suicidal
      suicidal thoughts|feelings|ideation
      thinking|thoughts|thought|think|considering|contemplating|plan|planning|feel|attempt|attempted|attempting|commit|committing|committed _2 suicide
      life|living _2 worth living
      cant|cannot go on living
      want|wanna|ready|wants|prefer|rather to? _1 die
      wishing|wished|wish|hope i|to would|could|might? die
      i|ill|will|going|gonna to? jump _2 off|from|under|in _2 bridge|roof|building|train|window|cliff|front
      never want to wake up
      self harm|harming
    `,
    ],
    [
      'self_harm',
      0.78,
      `
      kms
      want|going|gonna|feel|thinking|might|will|ill|urge to|like|of|about? hurt|hurting|harm|harming|cut|cutting myself
      cutting|harming|starving myself
      overdose|overdosed|overdosing on
      goodbye cruel? world
      cant|cannot take this|it|life anymore|any|longer life
      everyone|world|family would|will|be _2 better|off off? without me
      fall|go to? _1 sleep|asleep and? never|not wake
      i hope i|to dont|never|not wake up
    `,
    ],
  ],
}
