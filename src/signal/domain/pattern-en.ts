// English: law, publicity, leaving, repetition, wishes, thanks, confusion, and the words of
// complaint that add to upset.
import type { PatternSet } from './pattern.ts'

export const PATTERNS_EN: PatternSet = {
  lists: {
    body: 'ombudsman ombudsmans ombudsmen fca cfpb bbb ofcom ofgem ofwat ico ftc fcc caa faa fos regulator regulators authorities watchdog courts court tribunal police accc attorney trading consumer competition citizens financial better data gdpr legal lawyers small environmental licensing board government parliament mp',
    media:
      'twitter x facebook fb instagram insta tiktok reddit youtube linkedin snapchat threads mastodon social online internet web google trustpilot yelp tripadvisor glassdoor media newspaper newspapers press tv television news journalist journalists reporter blog forum forums bbc cnn guardian everywhere wykop',
    remedy:
      'refund refunds refunded replacement compensation compensated reimbursement reimbursed exchange apology discount voucher vouchers credit repair explanation manager supervisor callback money rebate goodwill answer answers solution resolution correction',
  },
  hidden: '',
  rules: [
    [
      'legal_threat',
      0.93,
      `
      take|taking|drag|dragging|see|seeing you|u|them|this|it|your|the|company|matter _2 to|in|through _2 court|courts|tribunal
      see|meet you in court
      sue|suing you|u|them|your|the|this|ur|for|every|him|her|if|over
      (speak|talk|contact|call|see|hire|hear|instruct|consult|involve|get|use|send)(ing|ed|) _2 my|a|our|the lawyer|lawyers|solicitor|solicitors|attorney|attorneys|barrister
      (lawyer|solicitor|attorney)(s|) will|shall|is|are|has|have|involved|letter
      hear|hearing from my|our lawyer|lawyers|solicitor|attorney|legal
      legal action|proceedings|steps|remedies|recourse|route|battle
      letter before action|claim
      small claims
      class action
      press|pressing charges
      file|filing|filed|lodge|start|starting|bring a _2 lawsuit|claim|suit|case against|in|with
      lawsuit|lawsuits
      (report|reporting|complain|complaining|complaint|escalate|escalating|refer|referring|go|going|take|taking|write|writing|contact|contacting|inform|informing|turn|involve|involving|notify|call|calling|speak) _4 to|the|with ~body
      financial|energy|legal|parliamentary|pensions|housing|property|communications ombudsman
      trading standards
    `,
    ],
    [
      'legal_threat',
      0.74,
      `
      (regulator|regulators|ombudsman|watchdog) _2 (look|hear|investigate|informed|told|know|involved)
      legal (insurance|expenses|team|department|cover) _1 (will|is|has|to)
      ombudsman|fca|cfpb|ofcom|ofgem|ftc|cra
      my|our|a lawyer|lawyers|solicitor|solicitors|attorney|barrister
      lawyer|lawyers|solicitor|solicitors
      consumer protection|rights|court|forum|affairs|law|laws|act|ombudsman
      citizens advice
      better business bureau
      breach of contract|gdpr|the|my|law
      section 75
      court case|order|action|proceedings|summons|date
      go|going|end|ending to|up? in|through? the? court
      seek|seeking|get|getting|taking|take legal advice
      my|our legal|statutory|consumer team|rights|representative|advisor|adviser|department
      against|breaking|broke|violate|violation|violating the|of? law
      call|calling the _1 police|cops
      this|that|its|what is? illegal|criminal|unlawful
      illegal|unlawful
    `,
    ],
    [
      'going_public',
      0.9,
      `
      (whole|entire) (internet|world|town|city) _1 (will|should|must|is) _2 (hear|know|see|read)
      (until|when) my|our (followers|readers|viewers|subscribers|friends) _1 (read|see|hear|know)
      (media|press|papers|newspapers|journalists|bbc|paper) (will|would|are|is) _1 (love|like|be|hear|enjoy|interested|eat)
      (ill|will|is|its|im|id) _1 (make|making|film|filming|going|go|do|doing) _2 (tiktok|youtube|reel|vlog|podcast|reddit)
      what the? _2 (paper|papers|newspaper|press|media|bbc|journalists) (says|say|thinks|think|make|makes|has|have)
      (post|posting|share|sharing|put|putting|tweet|tweeting|publish|publishing|upload|uploading|write|writing|expose|exposing|plaster|blast|spread) _6 on|to|in|about|over|with|at? _2 ~media
      (go|going|take|taking|contact|contacting|call|calling|tell|telling|send|sending|talk|talking|write|writing|speak|turn|take|taking) _2 to|the the? media|press|newspaper|newspapers|papers|bbc|cnn|journalist|journalists|reporter|reporters|tabloids|watchdog|tv|news
      go|going|went public|viral
      leave|leaving|write|writing|post|posting|give|giving you|u|a|an|the|my|this|your|company? _3 bad|negative|terrible|awful|horrible|scathing|honest|1|one|zero|worst|poor|nasty _2 review|reviews|rating|star|stars|feedback
      one|1|zero|0 star|stars review|reviews|rating
      bad|negative|terrible|awful|scathing review|reviews
      all over twitter|facebook|social|the|instagram|reddit|tiktok|google|x
      name and shame
      expose|exposing you|u|them|this|your|the
      everyone|everybody|people|world|public will|should|must|need|deserve|deserves|has|is|gonna|going _2 know|hear|see
      (tell|telling|let|warn|warning|inform) _1 everyone|everybody|others|people|world|all|friends|public|anyone|family _2 know|about|not|i|to|away|against|how|what|my
      warn|warning others|people|everyone|everybody|friends|customers
      my|our followers|subscribers|viewers will|should|need|deserve
      hashtag
      screenshot|screenshots|recording|video _4 post*|public|online|twitter|everywhere|tiktok
    `,
    ],
    [
      'going_public',
      0.68,
      `
      reputation _3 ruin*|damage*|suffer*|destroy*
      (ruin|destroy|damage) your _1 reputation|name|brand|image
      trustpilot|glassdoor
      leave|leaving|write|writing|post a|an|my review|reviews
      journalist|journalists|newspaper|newspapers
      social media
      word of mouth
    `,
    ],
    [
      'leaving',
      0.92,
      `
      (last|final) (order|purchase|booking|flight|stay|visit) _1 (with|from|at|here)
      (never|wont|not) _1 see me again|here|back
      time to (find|look|get|switch|choose) _3 (bank|provider|company|supplier|network|insurer|shop|operator)
      (take|taking|took) my|our|all|this _2 business|custom|money|account|accounts|savings elsewhere|somewhere|to|away
      (switch|switching|move|moving|change|changing|go|going|transfer|transferring|defect|jump) _3 to|with|over|for _2 competitor|competitors|competition|rival
      (switch|switching|move|moving|changing|change|going|go|transferring) _2 to|with? (another|different|other|new) provider|company|bank|carrier|supplier|network|insurer|airline|operator|shop|store|one|brand
      (switch|switching|changing|change|leaving|leave) providers|provider|banks|bank|carriers|carrier|suppliers|supplier|networks|network|companies|company|insurer|insurers|operator
      never|not|wont|no ever|again|longer|be? again|be? (shop|shopping|buy|buying|order|ordering|fly|flying|use|using|book|booking|bank|banking|stay|staying|eat|eating|purchase|purchasing|travel|travelling|recommend|recommending|visit|visiting|deal|dealing|trust|return|returning|spen(d|ding)|come|coming|do|doing|set|renew|renewing|give|giving) _6 again|anymore|ever|business|elsewhere|foot|penny|cent|money|back
      never ever? again|return*|recommend*|shop*|coming|trust*
      (lost|lose|losing|loses) me|a|another|one|us|this|my|your|loyal|as|of|good|long|many|all|more _3 customer|customers|custom|business|client|clients
      (done|finished|through) with you|u|this|your|ur|them|these|amazon
      go|going|shop|shopping|buy|buying|look|looking|bank elsewhere
      (last|final) time i|we|ill|that|you ever|will|am|shall|do|use|shop|buy|order|fly|book|spen(d)|see|get? _1 use|using|shop|shopping|buy|buying|order|ordering|fly|book|booking|spen(d)|deal|trust|come|see|my|from|with|here
      boycott*
      cancel*|terminat*|close|closing|ending|leave|leaving _5 because|due of|to you|your|u|this|the|poor|bad|awful|terrible
      i|im|we|were am|are? leaving you|u|your|for|this|the|bank|company
    `,
    ],
    [
      'leaving',
      0.66,
      `
      (cancel|cancelling|canceling|terminate|terminating|close|closing|end|ending|delete|deleting|cancelled|closed) my|our|this|the|all|everything _2 account|accounts|contract|contracts|subscription|subscriptions|membership|policy|policies|plan|service|services|card|agreement
      cancel everything
      (wont|not|never|no) longer? be a|your|back|renewing|using|returning|ordering|buying|shopping|customer
      (find|finding|look|looking|found|search|searching) _1 for? (another|different|new|better) provider|company|bank|carrier|supplier|network|insurer|shop|store
      better|cheaper|good elsewhere|competitor|competitors
      your competitor|competitors
      port my number|out
      ex|former customer
      goodbye forever|and
      not worth my|staying|it
      loyal customer for|since|of|and
    `,
    ],
    [
      'repetition',
      0.9,
      `
      (been|gone|going|go|sent|passed|pushed|pinged) (around|round|in) in? circles
      need|have|want|going|expected|do to _1 (repeat|tell|explain) _2 (everything|all|it|story) _1 (from|again)
      (been|gone|went) through|over this|that|all|it with _3 (agents|agent|colleagues|people|advisers|reps|colleague|times)
      (wrote|called|emailed|rang|phoned|written) _3 on _3 and (on|again) _3 (nobody|noone|nothing|no)
      (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|nth|umpteenth|hundredth|thousandth|millionth|twentieth|100th) _1 time|call|email|message|letter|complaint|attempt|request|agent|person|chat|ticket
      how many _2 times|emails|calls|people|agents
      again and again
      over and over
      time and time|again
      (called|phoned|rang|rung|written|wrote|emailed|contacted|asked|told|complained|explained|messaged|requested|reported|tried|said|sent|chased|visited|spoken) _6 (two|three|four|five|six|seven|ten|several|many|multiple|numerous|dozens|countless|hundred|2|3|4|5|6|7|8|9|10|20|50|100|hundreds|thousand|million|few) _1 times|emails|people|agents|calls|letters
      (called|phoned|rang|wrote|emailed|contacted|asked|told|complained|explained|requested|said|reported) _4 twice
      (repeat|repeating|repeated) myself|ourselves|the same|everything|it|all
      been through|over this|that|all before|already|many|several
      same _1 (thing|question|questions|problem|problems|answer|answers|issue|issues|story|mistake|error|reply|fault|excuse|excuses) again|over|every|each|twice|as|before|for
      keep|keeps|kept|keeping on? (asking|telling|sending|calling|repeating|explaining|saying|happening|making|failing|breaking|charging|getting|passing|transferring|giving|promising|having|ignoring|going|disconnecting|crashing)
      (happened|happens|happening|broken|broke|down|late|wrong|missing|failed|delayed|charged|working|overcharged|disconnected|crashed|stopped|cancelled|waiting) again
      (i|ive|we|weve) _1 already (told|said|explained|sent|gave|given|called|written|wrote|emailed|asked|provided|reported|answered|contacted|mentioned|stated|complained|submitted|repeated|tried|been|spoke|spoken|informed|confirmed|requested|did)
      (told|asked|explained|said|sent|gave|given|informed|emailed|called|written) _3 (already|before|repeatedly)
      already (told|said|explained|sent|gave|answered|provided|mentioned) you|this|that|it|u|them|my|your
      (i|ive) been _1 (telling|saying|asking|explaining|calling|emailing|chasing|writing|waiting) _2 (you|this|for|it|same)
      as|like i (already|just|have|previously)? (said|told|mentioned|explained|wrote|stated|asked) before|already|earlier|previously|you|above|many|several|last
      every single|damn|fucking|bloody? time|day|week|month i|it|you|we|the
      (asking|ask|asked) me? _1 the same
      once more|again i
    `,
    ],
    [
      'repetition',
      0.64,
      `
      as|like i (already|just|have|previously)? (said|told|mentioned|explained|wrote|stated)
      yet again
      still (waiting|nothing|havent|hasnt|unresolved|not|no|broken|dont) _1 (reply|answer|response|resolved|fixed|received|refund|working|arrived|news|heard|had|got|my|for|the|to)
      repeatedly|constantly|continually
      not the first time
      every time i
      (asked|told|called|emailed|wrote|contacted) _3 again
      (another|one more) delay|mistake|error|excuse|problem
    `,
    ],
    [
      'wish',
      0.88,
      `
      (want|need|demand|demanding|expect|expecting|request|requesting|like|insist|require|claim|claiming|deserve|wanting|seeking|seek|looking|ask|asking|love|prefer|owe|owed|give|process|issue|arrange) _1 (a|an|my|the|for|on|some|full|to|me|this|us|you|back|have|get|be|your|it)? _3 ~remedy
      money|cash back
      refund|reimburse|compensate me|us|my|the|this|it|money
      (please|kindly) _1 (refund|replace|exchange|compensate|reimburse|fix|repair|collect|apologise|apologize|resolve)
      (speak|talk|speaking|talking|transfer|put|connect|escalate|get) _2 (to|with|through) _1 (manager|supervisor|human|real|someone|superior|boss|person|department|director)
      (can|could|may|will|when) (i|you|u|we|do) _3 (refund|refunded|replacement|replaced|compensation|exchanged|exchange|reimbursed|money|reimburse|compensate)
      give me back? my
    `,
    ],
    [
      'wish',
      0.68,
      `
      (please|kindly) _1 (send|correct|amend|change|credit|waive|remove|reverse|reinstate|reconnect|unblock|unlock|deliver|reship|resend|arrange) _2 (a|an|the|my|me|somebody|someone|this|it|that|new|another|back)
      (please|kindly|can|could|would) you? _1 take _3 off
      (what|all|thing) i (need|want|expect|ask) is|for _2 ~remedy|apology|answer|date|delivery|installer|reply|explanation|it|someone|somebody|you|my|to
      i|we|all just|really|only? (want|need|expect|would|wish) you|someone|somebody|them|it|this|my|the to|like|be? (fix|fixed|call|send|sort|sorted|resolve|resolved|apologise|apologize|explain|replaced|repaired|delivered|cancelled|replace|repair|deliver|tell|know|back|give|stop|do|remove|removed|delete|deleted|work|come)
      (a|full|partial|my) refund
      compensation
      (fix|sort|resolve|solve|repair) this|it|that|my|the _2 (now|today|immediately|asap|please|out|problem|issue)
      (call|phone|ring) me back
    `,
    ],
    [
      'thanks',
      0.9,
      `
      (much obliged|ta very much|i owe you one)
      (very|so|really|most) (kind|good|nice|helpful|thoughtful) of you|u
      (youve|you|were|was|been|have) _2 (really|very|so|most|extremely|incredibly) (helpful|kind|patient)
      thank|thanks|thankyou|thx|thanx|tnx|tysm|thankful|grateful
      (much|really|greatly|very|highly|truly|deeply|i|we|would|id) _1 (appreciated|appreciate)
      appreciate (it|that|you|your|the|this|all|any)
      cheers mate|for|then|thanks
      ty|tyvm
    `,
    ],
    [
      'confusion',
      0.88,
      `
      (dont|not|cant|cannot|didnt|doesnt|never|couldnt|hardly|barely|wont) _2 (understand|follow|comprehend|grasp)
      (dont|do not|still not) _1 get (it|this|what|why|how)
      (im|am|was|were|got|get|getting|feel|feeling|bit|so|very|really|totally|completely|little|still|now|more|me|us|everyone|just|left|slightly) _1 confused|puzzled|baffled|perplexed|bewildered
      confused|confusing|baffled|baffling|perplexed
      what (do|does|did) (you|u|that|this|it|the) _3 mean
      (makes|make|making) no|little|zero|any _1 sense
      (doesnt|not|dont|didnt) make _1 sense
      (no|not|without|have|havent|dont) _1 (idea|clue) _1 (what|how|why|where|who|which|when|about)
      (what|how|where|which) am i (supposed|meant|expected) to
      how (am|are|do|is) (i|we|one|anyone|somebody) (supposed|meant|expected) to
    `,
    ],
    [
      'confusion',
      0.64,
      `
      (you lost me|im not following|cant make head)
      which (of|one) _3 (right|correct|mine|should|do|one)
      where (do|can|should|would|will) i (find|see|locate|enter|fill|click)
      (not|isnt|arent|wasnt) _1 (clear|obvious)
      unclear
      (im|am|are|were|still) (not|unsure|un)? sure (what|how|why|where|if|which|whether|about|i)
      unsure (what|how|why|where|if|which|whether|about)
      (can|could|would|will|please|pls) you|u|someone|anyone? _1 (explain|clarify|elaborate)
      dont|not|cant know|tell|see|figure|find out? (what|how|why|where|which|whether|when)
      im lost
      what is going on
      whats going on
      which one (is|do|should|of)
      huh
      contradict*
    `,
    ],
    [
      'complaint',
      0.72,
      `
      furious|livid|fuming|outrage*|enraged|seething|infuriat*|irate
      sick and tired
      (fed|had) up|enough|it
      (enough|this) is enough
      how dare you|u|they|he|she
      (what|whats|wtf) is|the|s? hell|fuck|heck? wrong with you|u|your|these|this
      you|u should|ought all|to|must? be _1 ashamed
      absolutely|totally|completely|utterly|beyond (disgust*|unacceptable|ridiculous|appalling|disgrace*|useless|pathetic|outrageous|terrible|furious|shocking|livid|fuming|appalled|joke|unbelievable)
      shame on you|u|your|them
      (very|so|really|extremely|absolutely|beyond|fucking|bloody|super|completely|utterly|incredibly|seriously|deeply) (angry|mad|upset|annoyed|disgusted|frustrated|frustrating|disappointed|disappointing|annoying|pissed|dissatisfied|unhappy|rude|unprofessional)
      worst|shittiest|crappiest _2 (ever|company|service|experience|customer|bank|airline|support|of|in|shop|app|hotel|restaurant|provider|food|product)
    `,
    ],
    [
      'complaint',
      0.55,
      `
      unacceptable|outrageous|disgusting|disgusted|disgrace|disgraceful|appalling|appalled|atrocious|abysmal|pathetic|ridiculous|despicable|shambolic|shambles|scandalous|scandal|inexcusable|unforgivable|deplorable|shameful|diabolical|horrendous|laughable|shameless|preposterous|shocker
      (sick|tired) of (this|your|the|being|waiting|you|all|it|these|having|their|people|everything)
      angry|angrily|anger|rage|raging|hateful
      incompetent|incompetence|ineptitude|clowns
      (what|such|is|are|its|absolute|complete|total|a|be) _1 (joke|farce|disgrace|shambles|circus|mockery|scam|ripoff|robbery|con)
      rip|ripped|ripping off|me|us
      (are|r|is) (you|u|this|it|that) _1 (kidding|joking|serious|joke|mad)
      do your _1 job
      (hate|detest|loathe|despise) (this|your|it|the|these|dealing|that|them|how|having|being|when|my|you|people|everything)
      thanks|thank you? for (nothing|wasting|ruining|no|the|lying)? nothing|wasting|ruining|lying|help
      theft|stealing|robbing|thieves|robbery|swindle*|daylight _2 (me|us|my|money|people|from|robbery|customers)
      (lying|lied|liars|lies) (to|about|me|again|and|from|all)
      (waste|wasted|wasting) of? my|our|his|so|everyones|hours|days|weeks|money|time? _1 (time|money|life|hours|day|days|energy)
      no|nobody|noone|dont|doesnt|not one|body? (cares|care|listens|gives|bothers|helps) _2 (about|damn|shit|us|me|customers|fuck|all|at)?
      i demand
      (joke|excuse) of a|an
      not good enough
      mad (at|with|about|as)
      (driving|drive|drives) me (mad|crazy|insane|nuts|up)
      last straw
    `,
    ],
    [
      'complaint',
      0.42,
      `
      going|gone|went|running|sent (round|around|in) in? circles
      terrible|horrible|awful|dreadful|worst|shocking|useless|hopeless|rude|ridiculously|frustrat*|annoy*|irritat*|disappoint*|upset|unhappy|dissatisfied|unprofessional|nonsense|absurd|nightmare|insulting|insulted|disrespect*|dishonest|crooked|ashamed|unbelievable|unfair|rubbish|dissatisf*|stressed|stressful|misled|cheated|exasperat*|aggravat*|resent*|bitter|offended|offensive|agitated|cranky|grumpy|hostile|vicious|hate|hates|hated|hatred|bullshit|lousy|garbage|crooks|poorest|bothered|grouchy|petty|spiteful|jealous|violent|unhelpful|unreasonable|diabolical|ludicrous|insane|stupid|dumb|idiotic|moronic|disaster|disgruntled
      (let|letting) (me|us|down|you) down?
      (ruined|ruining|destroyed|spoiled|spoilt) (my|our|the|everything|it)
      (poor|bad|zero|no|lack|lousy|crap|shoddy|slow|shit) (of)? (service|customer|support|communication|experience|quality|attitude|treatment|management)
      (ignored|ignoring|ignore|ignores) (me|us|my|for|again|by|our|everything)
      (cant|cannot|can) _1 (believe|stand)
      (is|this|its|whole|a|total|complete|such|big|absolute|complete) (mess|fiasco|disaster|scam|fraud)
      (still|been|have|had) _1 (waiting|waited) _2 (hours|weeks|days|months|ages|hour|week|month|forever|year|years)
      on hold for|over
      (take|taking|took) the (piss|mick|mickey)
      stop (lying|wasting|ignoring|calling|charging|sending|it|this|messing|making)
      not happy|impressed|satisfied|acceptable|ok|pleased|amused|funny|fair|right
      for (weeks|months|ages|hours|days)
      beyond (a|the)? joke|belief|words|me
    `,
    ],
    [
      'complaint',
      0.2,
      `
      complaint|complain|complaining|problem|broken|damaged|overcharged|delayed|unresolved|immediately|asap|seriously|finally|poor|bad|wrong|mistake|never|fault|sad|sadly|unfortunately|worried
      no (reply|answer|response|one|refund|update|explanation|apology|help)
      (doesnt|dont|didnt|not|isnt|wont|cant|never) (work|working|worked|arrive|arrived|received|help|helped|respond|responded|answer|answered|reply|replied|delivered)
      so (long|slow|difficult|hard|bad)
    `,
    ],
    [
      'calm',
      0.8,
      `
      no (problem|worries|rush|hurry)
      (sounds|thats|that|is|all|very|so|looks|works|pretty) (good|great|perfect|fine|nice|lovely|awesome|helpful)
      perfect|awesome|wonderful|excellent|fantastic|lovely|brilliant|glad|happy|pleased|helpful
      (have|having) a (nice|good|great|lovely|wonderful) (day|weekend|evening|one|week|time|night)
      good (morning|afternoon|evening|day)
      not (a|the|any|too)? (problem|bad|angry|upset|mad|annoyed|disappointed|rude|complaining|terrible|awful)
      my (bad|apologies|mistake|fault)
      i love
    `,
    ],
    [
      'quiet',
      1,
      `
      going to court a|an|the|my|our
      power of attorney
      district attorney
      legal (name|guardian|address|entity|tender|age|spouse|heir)
      court (street|st|road|rd|avenue|ave|lane|house|yard|side)
      tennis|basketball|food court
      (i|im) am? a (lawyer|solicitor|attorney|journalist)
      (work|works|working|worked|job) as? a|an? (lawyer|solicitor|attorney|journalist)
      lawyer|lawyers|attorney fees|office|liability|insurance|cover
      police report|officer|station|number
      post office|code|box|it
      (contact|contacted|reached|messaged|saw|found|following|follow|tweeted|dm|dmed) _3 (on|via|through|by) (twitter|facebook|instagram|social|x)
      (five|5|four|4|good|great|positive|nice|excellent|glowing) star? _1 (review|reviews|rating|feedback)
      for the first time
      first time
      second hand
      illegal (character|characters|operation|argument|download)
      i hate to
      bad (credit|weather|habit)
      thank you? for (nothing|wasting|ruining)
      thanks for (nothing|wasting|ruining)
      small claims discount
      no (thanks|thank)
    `,
    ],
  ],
}
