// English: insults, threats, attacks on what people are, swearing, and what keeps them quiet.
import type { PatternSet } from './pattern.ts'

export const INSULTS_EN: PatternSet = {
  lists: {
    you: 'you u ya youre youve yall ur your ure',
    fill: 'a an all such just the nothing but bunch of pack lot fucking fuckin bloody damn damned goddamn complete total totally utter utterly absolute absolutely so really very lying thieving stupid dumb dirty filthy little old big fat lazy useless are r re is being act acting like must be sound people guys fat ugly pathetic worthless retarded greedy corrupt freaking effing another',
    epithet: `idiot idiots moron* imbecile* cretin cretins dumbass* dumbfuck* asshole* arsehole* ahole ahole(s|) dickhead* prick pricks wanker* tosser* twat twats bastard* cunt cunts bitch bitches biatch
      whore whores slut sluts skank* scumbag* shithead* dipshit* shitbag* fuckwit* fucktard* fuckface* fuckhead* fucker* jackass* douchebag* douche douches knobhead* bellend* pillock* motherfucker* mofo mofos
      halfwit* nitwit* dimwit* numpty numpties numbskull* dumbo dunce dunces ignoramus libtard* dumdum cocksucker* asswipe* asshat* dickwad* shitstain* schmuck* imbeciles dullard* bonehead* knucklehead* lowlife* lowlives dirtbag* sleazebag* scumbags`,
    weak: 'clown clowns liar liars crook crooks thief thieves scammer scammers fraud frauds fraudster fraudsters robber robbers loser losers coward cowards pig pigs rat rats snake snakes cow parasite parasites vermin scum trash garbage creep creeps psycho psychopath pervert perverts bully bullies fool fools simpleton* joke disgrace monster monsters animal animals swine robot robots leech leeches bastards criminal criminals hypocrite hypocrites donkey donkeys monkey monkeys dog dogs ass dick dicks pussy pussies cheat cheats cheater cheaters swindler* conmen conman shill shills sheep nobody',
    bad: 'stupid dumb useless incompetent pathetic clueless brainless worthless disgusting retarded moronic idiotic lazy ignorant dishonest insane crazy ugly fat thick dense dim brain-dead braindead spineless evil despicable vile deplorable delusional mental heartless corrupt greedy inept horrible awful disgraceful repulsive hopeless',
    people:
      'you people person man woman girl boy cow pig agent agents staff employee employees clerk driver drivers courier couriers operator operators manager managers cashier lady guy guys rep reps representative representatives waiter waitress receptionist bot bots team morons kid kids workers worker technician engineer doctor nurse',
    hurt: 'kill murder shoot stab strangle beat smash slap punch hurt destroy break burn hang skin gut rape choke slit cut bash batter bury crush kick whack slaughter butcher behead knock ruin harm attack torture poison hit assault run(over|) slash',
    kill: 'kill murder shoot stab strangle rape punch slap burn hang behead slaughter butcher beat choke poison',
    them: 'him her them all everyone everybody people',
    group:
      'foreigner foreigners immigrant immigrants indian indians pakistani pakistanis paki pole poles polish polack arab arabs muslim muslims islam jew jews jewish black blacks african africans asian asians chinese mexican mexicans gay gays lesbian lesbians homosexual homosexuals woman women female females russian russians ukrainian ukrainians gypsy gypsies romanian romanians turk turks iranian iranians persian persians latvian latvians lithuanian lithuanians transgender trans disabled migrants migrant refugees refugee latino latinos whites christians hindus hindu catholics italians irish germans french americans somali somalis nigerian nigerians bangladeshi filipino filipinos',
  },
  hidden:
    'fuck fucks fucking fucked fucker fuckers shit shits shitty bullshit bitch bitches cunt cunts asshole assholes arsehole ass bastard bastards dick dickhead cock wanker wank twat whore slut prick piss pissed nigger nigga faggot fag retard idiot idiots moron morons stupid damn crap motherfucker rape kill hell dumbass',
  rules: [
    [
      'insult',
      0.95,
      `
      ~you ~fill? ~fill? ~fill? ~fill? ~epithet
      fuck|fck|fk|eff|screw you|u|ya|off|yourself|yourselves|them|him|her
      go|just fuck|screw|eff yourself|yourselves|off
      go to hell
      rot|burn in hell
      kiss my _1 ass|arse|butt
      suck|sucking my|a|it|on _1 dick|cock|balls|ass
      eat shit|a
      up yours
      shove|stick _5 up your|ur _1 ass|arse|butt|backside
      shut the _1 up
      your|ur mother|mom|mum|mama is|was|a|s _2 ~epithet
      fuck|screw your|ur _1 mother|mom|mum|family|company|self|face|mama
      piece|pieces|peace of _1 shit|crap|garbage|trash|scum
      son|sons of a? bitch|bitches
      sob|pos you|u
      what an|a ~fill? ~fill? ~epithet
      kill yourself|urself|yourselves
    `,
    ],
    [
      'insult',
      0.88,
      `
      you|u|absolute|complete|total|utter|bloody _1 (muppet|muppets|plonker|plonkers|pillock|pillocks|numpty|numpties|wally|tosspot|knobhead|bellend|git|gits|doughnut)
      shut (your|ur) _1 (mouth|trap|gob|face|hole)
      (couldnt|cant) organise|organize a piss*
      you|u|ya|youre|yall|ure ~fill? ~fill? ~fill? ~fill? ~weak
      you|u|youre|ure are|r ~fill? ~fill? ~bad
      youre|ure ~fill? ~fill? ~bad
      are|r you|u ~fill? ~fill? stupid|dumb|deaf|blind|retarded|crazy|insane|brain|braindead|mental|thick|illiterate|idiots|idiot|morons
      how stupid|dumb|thick|useless|incompetent can|are|do you|u
      you|u must|have to be _2 stupid|dumb|blind|deaf|idiot|moron|insane
      shut up
      piss off
      bugger|sod|naff off
      bunch|pack|load|gang|lot|group|team of _2 ~epithet|~weak
      you|u have|got|have got no|zero brain|brains|shame|morals|conscience|balls
      you|u _1 no brain|brains
      you|u _1 suck|sucks
      you disgust|repulse me
      you make me sick
      waste of _1 space|oxygen|air|skin
      drop dead
      brain dead ~people
      go die
      bite|blow me
      you|u stupid|dumb|useless|pathetic|lazy|fat|ugly|ignorant|filthy|disgusting|worthless|lying|thieving|crooked|incompetent
      stupid|dumb|fat|ugly|filthy|fucking|bloody|lazy|lying|dirty|useless|pathetic _1 ~epithet|~weak
    `,
    ],
    [
      'insult',
      0.74,
      `
      ~epithet
      stupid|dumb|useless|pathetic|disgusting|ugly|fat|lazy|worthless|ignorant|incompetent|brainless|retarded|lying|thieving|clueless|moronic|idiotic|dishonest|corrupt ~people
      your _2 staff|people|agents|agent|employees|drivers|driver|courier|team|colleague|colleagues|manager|managers|workers|reps|rep|operators|technician|technicians is|are|was|were ~fill? ~fill? ~epithet|~weak|~bad
      i hate|despise|loathe you|u
      nobody|noone likes|loves you
      get a life
      get lost
      use your brain|brains|head
      go back to school
      scumbag
      liar|liars|crooks|clowns|scum
      you|u dont|do not have _1 brain|brains|clue
      your|ur ugly|fat|stupid|dumb _1 face|ass|mouth|head
    `,
    ],
    [
      'threat',
      0.94,
      `
      (come|coming|drive|walk|show) _5 (smash|wreck|destroy|trash|burn|demolish|shoot) _2 (everything|everyone|all|place|it|office|shop|store|up|you)
      ill|imma|ima|id|lemme _2 ~hurt _1 ~you|~them
      i|we|im|were|someone|somebody|youre _1 will|gonna|going|want|wanna|would|could|should|shall|love|like|swear|might|need|gotta|can|must to? _2 ~hurt _1 ~you
      i|we|im|were|someone|somebody _1 will|gonna|going|want|wanna|would|should|shall|love|like|swear|gotta|must to? _2 ~kill _1 ~them
      will|gonna|going|wanna|want to? _1 ~kill all|every? of? you|u|ya|your|ur
      hunt|track|chase you|u|him|her|them|your down
      i|we know where|what you|u|your|ur live|work|park|kids|family|home|house|look
      slit|cut|slash|rip your|ur|his|her|their throat|throats|head|heart
      break|snap|smash|crack|bust your|ur|his|her|their _1 legs|leg|neck|arms|arm|bones|face|jaw|skull|nose|head|teeth|fingers|knees
      put|get a|some bullet|bullets|knife in|into|through
      bullet in|through your|ur|his|her
      watch your|ur back
      youre|ure|you dead|a dead|are meat|man|dead|woman
      you|u are|r dead
      youre|ure dead
      make you|u|them|him|her suffer|bleed|beg|disappear
      skin|burn|bury you|u|him|her|them|your alive
      bring|bringing|get|getting|grab a|my _1 gun|knife|bat|shotgun|rifle|axe|machete|hammer and|to|with
      burn|blow|smash|shoot|bomb|torch|trash|raze _2 your|ur|the|this|that _2 office|offices|shop|store|house|home|building|headquarters|hq|branch|car|place|company|warehouse|bank|restaurant|centre|center|windows|school
      plant|planted|planting|there|has|put a bomb
      theres|is a bomb in|under|at
      shoot|shooting up the|your|this|that
      rape|stab|shoot|strangle|murder|behead you|u|your|ur
      ill|will|gonna|going come|show|turn|be _6 with a|my _1 gun|knife|bat|shotgun|axe|machete|hammer
      ill|will|gonna|going to? find you|u|ya
      ill|will|gonna|going to? find your|ur _1 family|house|home|kids|children|wife|mother
      (im|were) coming|going for|after you|u|ya|your
    `,
    ],
    [
      'threat',
      0.84,
      `
      kill yourself|urself|yourselves
      you|u|they|he|she|all|people|someone|somebody should|deserve|deserves|need|needs|ought _2 be|get|to _1 shot|hanged|hung|killed|burned|burnt|beaten|executed|raped|stabbed|lynched|slapped|punched|die|gassed
      you|u deserve|need to _1 die|suffer|burn|rot
      someone|somebody should|needs|ought|will to? _1 shoot|kill|slap|beat|punch|stab|hurt|burn|rape you|u|your|them|him|her
      hope|wish|pray you|u|he|she|they|your|all|someone|everyone _2 die|dies|died|rot|rots|burn|burns|choke|chokes|suffer|suffers|drown|perish|bleed
      hope|wish|pray you|u|he|she|they|your|all|someone|everyone _2 get|gets|got|be|are|have|were _1 shot|killed|raped|hit|cancer|run|murdered|stabbed|covid|aids|dead|fired
      you|u will|ll|gonna|going|are _2 die|bleed|burn
      youll|ull|yall _1 die|bleed|burn
      waiting|wait|see|meet for? you|u outside|after work|in the
      make|turn your|ur life _2 hell|misery|miserable|nightmare
      make you|u|them|him|her pay|regret|sorry
      kick|whoop|whip|beat your|ur|his|her _1 ass|arse|butt|head|face
      punch|slap|kick|smack|spit in|on? _1 you|u|your|ur _2 face|head|mouth|teeth|ass
      punch|slap|smack|headbutt you|u
      beat|kick|countAttempt|smash|slap the _1 shit|crap|hell|life|teeth out|in
      wring|break|snap your|ur neck
      i|we know|have|got your|ur _1 address|car|family|kids|children|face|schedule
      go kill|hang|shoot|drown|neck yourself|urself
      your|ur days are numbered
      say|kiss goodbye to|your your|life|kids|family
      sleep with one eye open
      die|choke you|u|in ~fill? ~fill? ~epithet|~weak|fire|hell
      dont make me come|hurt|do
      you|u will|ll|gonna not? see tomorrow|another
      gas|exterminate|execute|behead|lynch them|all|these|every|everyone|those
    `,
    ],
    [
      'threat',
      0.72,
      `
      you|u will|ll|gonna|going|are _2 regret|pay for|this|it|dearly
      youll|ull _1 regret|pay|be for|this|it|sorry|dearly
      you|u dont know|have no|idea who _3 dealing|messing|fucking
      someone will|is|gonna going? _1 get hurt|killed
      people|heads|somebody|someone will|gonna|is going? to? get? hurt|roll|die
      follow|following|stalk|stalking|watching you|u home|everywhere|your
    `,
    ],
    [
      'discrimination',
      0.95,
      `
      (wont|dont|refuse|not|never) _3 (served|helped|treated|touched|serve|speak|talk|deal) _1 (by|to|with) a|an|some|any? ~group
      (someone|somebody|person|anyone|agent) _2 (speaks|speaking|talks) _1 (proper|real|native|normal) english
      not some|a|another (foreigner|immigrant|indian|gypsy|muslim|arab|black|woman)
      nigger*|nigga|niggas|niglet*|coons|kike*|raghead*|towelhead*|wetback*|chink|chinks|gook|gooks|spic|spics|faggot*|fag|fags|tranny|trannies|paki|pakis|pikey*|polack*|shemale*|dyke|dykes|darkie*|negro*|mongoloid*|sandnigger*|jigaboo*|beaner*|golliwog*|muzzie*|mudslime*|tard|tards
      go|get|piss|fuck|send|sent back|off _1 to|where your|ur|their|you|africa|india|pakistan|china|mexico|poland|russia|asia|ukraine|they|iran _2 country|countries|came|come|africa|india|pakistan|china|mexico|poland|russia|asia|ukraine|iran
      go|get back to africa|india|pakistan|china|mexico|poland|russia|asia|ukraine|iran
      bloody|fucking|fuckin|damn|stupid|dirty|filthy|lazy|smelly|dumb|disgusting|evil|ugly|fat|crazy|goddamn|illegal ~group
      ~group are|r|is|should|need|deserve all|just|such|nothing|but|a|the|be|to|not|only|like|so? _1 criminals|terrorists|terrorist|thieves|stupid|lazy|animals|animal|dirty|filthy|scum|parasites|vermin|trash|inferior|subhuman*|rapists|disgusting|dumb|cockroaches|killed|deported|gassed|banned|rats|apes|monkeys|disease|cancer|evil|liars|retards|retarded|sick|mentally|whores|sluts|weak|useless
      hate|despise|kill|gas|deport|exterminate|ban|hang all|those|these? ~group
      women|woman|females|girls|wife belong|belongs|should|stay in|at|be _2 kitchen|home
      heil hitler
      sieg heil
      white power|supremacy|trash
      gas the _1 jews
      hitler was right
      should have|of finished|killed _2 jews|all
    `,
    ],
    [
      'discrimination',
      0.75,
      `
      retard*
      you|u|youre _2 retarded|autistic|spastic|spaz|cripple|gay|homo|queer
      learn|cant|cannot|even to|even? _1 speak|talk english
      learn english
      typical a? _1 woman|women|foreigner|foreigners|immigrant|indian|female|jew
      put|get|give|want|let|need _4 white|american|english man|person
      put|get a man on|who
      talk|speak|speaking|talking to a man
      too many ~group
      ~group cant|cannot|shouldnt|cant even? drive|work|think|do|understand|speak|be
      hire|hiring|employ|employing only|cheap|these|such|stupid? foreigners|immigrants|indians|women|gypsies|blacks
      deport you|them|him|her|all
      no ~group allowed|wanted
      you|u people are|r|from all|always|your
      feminazi*|libtard*
      that|this|its so gay
      ~group lives dont matter
    `,
    ],
    [
      'profanity',
      0.55,
      `
      fuck*|fck*|motherfuck*|clusterfuck*|fkn|fkin|fcking|fking
      what|who|why|how|where|when the _1 fuck|hell|heck|fck|f|shit
      for fuck*|gods|christs|christ|petes|fs sake*
      bullshit*|horseshit*
      ffs|wtf|wth
      pissed|pissing off|me|at|right|and|about|that
      goddamn*|goddam
    `,
    ],
    [
      'profanity',
      0.42,
      `
      shit|shits|shitty|shite|shitshow|bollocks|crappy|sucks|suck|pissed|damnit|dammit|arse|bitching|bs|screwed
      the hell|heck
      jesus christ
    `,
    ],
    [
      'profanity',
      0.28,
      `
      damn|damned|crap|bloody|hell|freaking|frigging|effing
    `,
    ],
    [
      'quiet',
      1,
      `
      dyke|dykes road|rd|street|st|lane|ave|avenue|drive|way
      van dyke|dyk|dike|dyck
      (i|will|would|could|d|id) kill|murder for a|an|some|that|the|one
      killing|kill|kills|killed me|time|it|process|app|battery|switch|two|mood|line|task|session|program|service|vibe
      kill my time|battery|phone|internet|mood|appetite|back|vibe
      shoot you|me|us|them|over a|an|another|the|my|over
      shoot me|us|an|over|them
      hit you|me|us|them up|back
      beat your|the|that|their|this|any price|prices|quote|offer|rate|rates|traffic|queue|rush|deadline|heat
      break your|the|this|that terms|policy|rules|contract|promise|bill|note|record|heart|down
      cut your|the|my|this|that|them|off losses|price|prices|rates|hours|line|service|card|cable|fees|bill|costs|cost
      cut|break you|them|me|him|her a|some|off|slack|deal
      run you|your|this|that|it|them by|through|past
      hang that|this|it|them|all up|on
      break|burn|hit|cut|beat|crush|destroy that|this|all|these|those
      idiot proof|proofed|proofing
      idiots guide
      dummy|dummies guide
      bloody mary
      dick van|s|sporting|smith
      hell of a
      die hard|cast|cut
      to die for
      dying|die|died laughing|laughter|of laughter|laughing|for
      upset stomach
      suicide squad|prevention|hotline|awareness|note
      political|financial|career suicide
      drop dead date|gorgeous
      would|wouldnt|didnt|not want|like to die waiting
      fuck yes|yeah|ya|yea
      holy|no shit|crap|cow
      give a shit|damn|crap
      damn good|fine|nice
      hot dog|dogs
      shut the _1 door|window|laptop|account|lid|valve|app|service|tap|line
      guinea pig|pigs
      trash can|bin|bag|bags|collection
      dog food|owner|bed
      you|u fat free
      thief|thieves|robber|robbers|fraudster|fraudsters|scammer|scammers|criminal|criminals|liar stole|took|broke|got|has|have|had|used|hacked|called|who|from|in
      by|from|against|about|of|to|report|the|a thief|thieves|robber|robbers|fraudster|fraudsters|scammer|scammers|criminal|criminals
    `,
    ],
    [
      'negate',
      1,
      `
      not|dont|doesnt|didnt|isnt|arent|wasnt|werent|wont|wouldnt|never|neither|nor|without|cant|cannot|aint|shouldnt
      not saying|calling|trying|going|want|wanting|to?
      hardly|nobody|noone
      no
    `,
    ],
    [
      'report',
      1,
      `
      he|she|they|driver|courier|waiter|waitress|guy|man|woman|lady|girl|agent|colleague|employee|manager|guard|neighbour|neighbor|husband|wife|boss|staff|rep|cashier|nurse|doctor|receptionist|who|someone|somebody|steward|technician|operator|worker|clerk|customer|passenger|rider|person|which|one _3 said|told|called|says|calls|yelled|shouted|screamed|wrote|threatened|saying|calling|telling|replied|answered|insulted|sworn|swore|texted
      called|calling|calls|named|call me|us|him|her|my|our
      told me|us|him|her|my to|that|i|he|she|i'm?
      threatened|threatening|threatens me|us|to|him|her|my
      yelled|shouted|screamed|swore|cursed at me|us|him|her|my
      is|are|was|were it? called
      the word
      movie|film|song|book|band called?
      was|were|been|being|getting|got told|called|threatened|insulted
    `,
    ],
    [
      'self',
      1,
      `
      i am|was|feel|felt|look|looked|sound|sounded
      im|ive
      like|look like? an|a
      me|us|myself like|for|as|an|a|of? an|a?
      my own|bad
      myself
      makes|make|made|making me|us|him|her|it
      i|was were|am so|such? an|a?
      or maybe i
      silly|stupid me
    `,
    ],
  ],
}
