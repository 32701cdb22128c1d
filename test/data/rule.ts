// How a message is given a brand, a category and a kind: the first pattern that fits, in the order
// written here.
export type CaseKind = 'complaint' | 'disappointment' | 'idea' | 'praise' | 'request'
type Rule = readonly [category: string, pattern: RegExp]

/** Companies of the data set whose customers write about the same things as a brand's. */
export const COMPANIES: Record<string, readonly string[]> = {
  northmoor: [
    'Ask_WellsFargo',
    'ChaseSupport',
    'YahooCare',
    'Google',
    'DropboxSupport',
    'AskPlayStation',
    'AppleSupport',
    'GoDaddyHelp',
    'AskeBay',
    'AmazonHelp',
    'AdobeCare',
  ],
  modrzew: [
    'AmazonHelp',
    'HPSupport',
    'AppleSupport',
    'XboxSupport',
    'AskPlayStation',
    'MicrosoftHelps',
    'SouthwestAir',
    'Delta',
  ],
  vilnis: [
    'Ask_Spectrum',
    'TMobileHelp',
    'zoom_us',
    'hulu_support',
    'SpotifyCares',
    'YahooCare',
    'GoDaddyHelp',
    'Google',
    'TeamYouTube',
    'DropboxSupport',
    'AskPlayStation',
  ],
  hezarsu: [
    'AskeBay',
    'AskPlayStation',
    'MojangSupport',
    'RockstarSupport',
    'Google',
    'AdobeCare',
    'XboxSupport',
  ],
}

export const RULES: Record<string, readonly Rule[]> = {
  northmoor: [
    ['mortgage-delay', /\b(mortgage|home loan|escrow)\b/i],
    [
      'card-declined',
      /\b(debit|credit|prepaid|my) cards?\b.*(declin|accept|reject|work|won.t|not go|compromis|invalid)|payment method/i,
    ],
    [
      'credit-file-and-data',
      /\b(privacy|personal (data|info\w*)|my data|unsubscribe|delete my account)\b/i,
    ],
    [
      'unauthorised-payment',
      /\b(fraud\w*|scam\w*|phish\w*|unauthori[sz]ed|stole\w*|suspicious (text|mail)|these texts?|text messages|didn.t (buy|purchase|authori\w+)|hack\w*|compromised)\b/i,
    ],
    [
      'account-blocked',
      /\b(account|profile)\b.*\b(locked|suspended|disabled|blocked|closed|deactivated)\b|\b(locked|suspended|disabled)\b.*\baccount\b/i,
    ],
    ['fees-and-charges', /\b(fees?|overcharg\w*|charg(ed|ing|es?)|auto.?renew\w*|billed|rate)\b/i],
    ['payment-gone-astray', /\b(refund\w*|payment|paid|transfers?|money|payout|funds)\b/i],
    [
      'online-banking',
      /\b(log ?(in|on|ging)|sign ?in|password|verif\w+|2.?step|two.?factor|recover\w*|online banking|mobile app|website|code)\b/i,
    ],
    [
      'branch-and-staff',
      /\b(branch\w*|tellers?|on hold|lobb\w+|atms?|drive.?thru|customer (service|support|care)|phone|open|rude)\b/i,
    ],
  ],
  modrzew: [
    ['product-safety', /\b(burn\w*|fire|overheat\w*|shock|smok\w+|swollen|injur\w+|hot)\b/i],
    ['personal-data', /\b(privacy|my data|hack\w*|password|log ?in|account)\b/i],
    ['damaged-in-transit', /\b(crushed|damaged|smashed|dented|broken box)\b/i],
    [
      'courier-behaviour',
      /\b(driver|delivery (person|team\w*|guy)|deliver\w* (packages?|instructions)|door|courier)\b/i,
    ],
    [
      'late-delivery',
      /\b(never (received|came|arrived)|deliver\w*|shipp\w+|tracking|parcel|package|pre-?order\w*)\b/i,
    ],
    ['wrong-or-missing', /\b(missing|wrong (item|colour|size)|incomplete|sent me)\b/i],
    ['refund', /\b(refund\w*|money back|reimburs\w*|credit|voucher)\b/i],
    ['withdrawal', /\b(return(ing|ed)?|cancel\w*|send (it )?back)\b/i],
    ['price', /\b(price|discount|coupon|expensive|cheaper|promo\w*|charged|cost)\b/i],
    [
      'staff-behaviour',
      /\b(rude|customer (service|support)|agent|representative|hung up|on hold|virtual assistant)\b/i,
    ],
    [
      'faulty-goods',
      /\b(broke\w*|not work\w*|won.t|doesn.t|stopped|crash\w*|fault\w*|screen|batter\w+|error|keyboard|printer|freez\w+|slow|issue|problem|stuck|fix)\b/i,
    ],
  ],
  vilnis: [
    ['contract-end', /\b(cancel\w*|subscription|trial|renew\w*|terminat\w*|unsubscribe)\b/i],
    ['bill-dispute', /\b(bill\w*|charg(ed|ing|es?)|invoice|paid|payment|refund\w*)\b/i],
    ['personal-data', /\b(privacy|spam\w*|hack\w*|my data|delete my account|password|verif\w+)\b/i],
    ['promised-otherwise', /\b(promis\w+|advertis\w+|supposed to|you said|was told)\b/i],
    ['business-line', /\b(business|my company|clients?|biz|office|meetings?|domain)\b/i],
    ['mobile-coverage', /\b(5g|4g|signal|coverage|roaming|no service|service loss|towers?)\b/i],
    ['device', /\b(phone|device|tv|roku|firestick|headphones|mic|speaker|camera|tablet|router)\b/i],
    [
      'staff-behaviour',
      /\b(customer (service|support)|rude|agent|on hold|nobody (answers|replies))\b/i,
    ],
    [
      'internet-and-tv',
      /\b(internet|wi.?fi|buffer\w*|stream\w*|lag\w*|latency|slow|down|outage|offline|connect\w*|load\w*|live|channel|episodes?|error|play\w*|server\w*|watch)\b/i,
    ],
  ],
  hezarsu: [
    [
      'price-and-code',
      /\b(goug\w+|price\w*|coupon|promo\w*|discount|redeem\w*|code|gift card|\$ ?\d+)\b/i,
    ],
    [
      'account-blocked',
      /\b(banned|suspend\w*|locked|blocked|hack\w*|can.t (log|sign)|log ?in|password|restricted|recover\w*)\b/i,
    ],
    ['refund-delay', /\b(refund\w*|money back|charged|double|reimburs\w*)\b/i],
    ['cancelled-order', /\b(cancel\w*)\b/i],
    [
      'seller-complaint',
      /\b(my (listing|store|shop|buyer|sales)|i.?m selling|i sold|sellers? fee|payout|my seller)\b/i,
    ],
    ['seller-silent', /\b(sellers?)\b/i],
    [
      'late-delivery',
      /\b(deliver\w*|shipp\w+|arriv\w+|tracking|parcel|package|not (yet )?received|yet to receive|haven.t (got|received)|didn.t (get|receive)|never (got|received))\b/i,
    ],
    [
      'not-as-described',
      /\b(fake|counterfeit|different|not as|says i|wrong|missing|lost|disappear\w*|gone|purchas\w+|bought|paid)\b/i,
    ],
    ['conduct', /\b(support|customer service|rude|nobody|ignor\w+|reply|respon\w+)\b/i],
  ],
}

/** Of another trade: said to a bank or a shop, these would make nobody believe the case. */
export const FOREIGN: Record<string, RegExp> = {
  northmoor:
    /\b(gta|mine?craft\w*|games?|gaming|ps ?[45n]|psn|playstation|xbox|video|music|songs?|playlist|channel|youtube|printer|laptop|ink|pdf|photoshop|premiere|zoom|server|download\w*|domain|web ?sites?|dns|gmail|google|yahoo|dropbox|files?|storage|iphone|ipad|mac\w*|ios|watch|prime|package|deliver\w*|ebay|sell\w*|listing|apple|adobe|plugin|mask\w*|episode|pixel|assistant|chrome\w*|godaddy|amazon|email|e-mail|mail|purell|sanitizer|textbook|controller|kombat|android|twitch|classic look|homepod|airpods?|siri|play ?store|app store|itunes|cheese)\b/i,
  modrzew:
    /\b(minecraft|gta|youtube|flights?|fly|airline|travel|midway|mdw|windows|trip|pcs?|prime video|game ?pass|early access|wedding)\b/i,
  vilnis:
    /\b(minecraft|gta|copyright|monetiz\w+|adsense|subscribers?|comments?|my channel|psn|game|xbox)\b/i,
  hezarsu: /\b(youtube|gmail|maps|zoom|photoshop|premiere)\b/i,
}

const NEGATIVE =
  /\b(can.?t|cannot|won.?t|doesn.?t|didn.?t|not|never|no|worst|terrible|awful|bad|poor|broken|error|issue|problem|fail\w*|crash\w*|stuck|locked|banned|lost|wrong|ridiculous|scam|hack\w*|fix|missing|unable|refuse\w*)\b/i

export function decideKind(text: string): CaseKind {
  if (
    /\b(super nice|love (you|it|this)|great (job|service)|well done|kudos|awesome (job|service|support)|best (service|support))\b/i.test(
      text,
    ) &&
    !/\bbut\b/i.test(text)
  )
    return 'praise'
  if (
    /\b(please (add|bring|make it|consider)|you (guys )?should (add|make|have)|would be (great|nice|awesome|cool)|why don.t you (have|add|make)|suggest\w*|feature request|any plans)\b/i.test(
      text,
    )
  )
    return 'idea'
  if (
    /\b(disappoint\w*|frustrat\w*|sad|let down|expected better|upset|unhappy|not happy|annoy\w*)\b/i.test(
      text,
    )
  )
    return 'disappointment'
  if (/\?/.test(text) && !NEGATIVE.test(text)) return 'request'
  return 'complaint'
}

/** The first rule that fits; 'other' when none does. */
export const decideCategory = (brand: string, text: string): string =>
  RULES[brand]?.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
