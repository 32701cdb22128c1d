// Made of src/signal/data/self-harm-en.yaml by `npm run data`: a change belongs there.
import type { PatternSet } from '../pattern.ts'

export const SELF_HARM_EN: PatternSet = {
  lists: {
  },
  hidden: "",
  rules: [
    ["self_harm", 0.95, "no|any point|reason|sense (in|to) _1 (going|carrying|living|being|staying) (on|alive|here|anymore)\n(might|may) as well be? (dead|die|kill)\nbetter (if|when) i (werent|wasnt|were|was|am) _1 (here|gone|dead|alive)\n(dont|no longer|cant) (see|have) _1 (point|reason|way) (in|to|of) (living|live|life|going|go)\nkill|killing|hang|hanging|drown|shoot|poison|strangle myself|meself\nend|ending|take|taking my _1 life\nend|ending it all\n(dont|do not|no longer|not) want|wanna|wish to? _1 (be|wake|stay) (alive|here|up|anymore)\n(dont|do not|no longer|not) want|wanna|wish to? (live|exist)\nbetter off dead|without me\nno reason|point|purpose|will to|in|of? _1 live|living|life\nnothing left? to live for\nnothing to live for\nwish i was|were|am|wasnt|werent|had|never never|been? dead|born|alive\ni|im am? suicidal\nsuicidal thoughts|feelings|ideation\nthinking|thoughts|thought|think|considering|contemplating|plan|planning|feel|attempt|attempted|attempting|commit|committing|committed _2 suicide\nlife|living _2 worth living\ncant|cannot go on living\nwant|wanna|ready|wants|prefer|rather to? _1 die\nwishing|wished|wish|hope i|to would|could|might? die\ni|ill|will|going|gonna to? jump _2 off|from|under|in _2 bridge|roof|building|train|window|cliff|front\nnever want to wake up\nself harm|harming"],
    ["self_harm", 0.78, "kms\nwant|going|gonna|feel|thinking|might|will|ill|urge to|like|of|about? hurt|hurting|harm|harming|cut|cutting myself\ncutting|harming|starving myself\noverdose|overdosed|overdosing on\ngoodbye cruel? world\ncant|cannot take this|it|life anymore|any|longer life\neveryone|world|family would|will|be _2 better|off off? without me\nfall|go to? _1 sleep|asleep and? never|not wake\ni hope i|to dont|never|not wake up"],
  ],
}
