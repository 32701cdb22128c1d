// Signs and borrowed words that are understood in all four languages, and Russian swearing as it is
// typed in Latvia and Poland.
import type { PatternSet } from './pattern.ts'

export const PATTERNS_ALL: PatternSet = {
  lists: {
    russian:
      'suka suki suchka svoloc* mudak* mudila pidor* pidar* pidr* gandon* kozel* kozly uebok uebki ujebok ujobok dolbojob* dolboeb* dalbajob* dalbaeb* urod uroda urody padla padlo tvar tvari mraz mrazi cmo',
  },
  hidden: 'fuck fucking fucker motherfucker idiot bitch',
  rules: [
    [
      'insult',
      0.9,
      `
      fuck you|u|off|yourself|yourselves
      fuk you|u|off
      fucking ~russian
      stfu|fuckyou*|fuckoff*
      gtfo
      kys
      🖕
      ebal|jebal vas|tebja|tja
      posel|pasol|posli|idi|idite na|nahuj|nah|hui|huj|huj*
      pasol|posel v zopu
      na hui|huj
      nahui|nahuj
      idi|idite nahuj|nahui|nah
    `,
    ],
    [
      'insult',
      0.72,
      `
      ~russian
    `,
    ],
    [
      'profanity',
      0.55,
      `
      fuck|fuckin|fucking|fck|fuk
      wtf
      ffs
      blja|blyat|bljat*|blyad|blja*
      pizdec|pizdets|piz(d|)ec
      nahren|nahrena|kakova|hujn*|huiny*
      🤬
    `,
    ],
    [
      'complaint',
      0.5,
      `
      😡|👿
    `,
    ],
    [
      'complaint',
      0.4,
      `
      😠|😤
    `,
    ],
    [
      'complaint',
      0.2,
      `
      👎|🙄|😒
    `,
    ],
    [
      'thanks',
      0.6,
      `
      🙏
    `,
    ],
    [
      'quiet',
      1,
      `
      fucking|fuckin awesome|amazing|great|good|love|brilliant|fantastic|best|beautiful
    `,
    ],
  ],
}
