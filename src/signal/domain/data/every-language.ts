// Made of src/signal/data/every-language.yaml by `npm run data`: a change belongs there.
import type { PatternSet } from '../pattern.ts'

export const EVERY_LANGUAGE: PatternSet = {
  lists: {
    "russian": "suka suki suchka svoloc* mudak* mudila pidor* pidar* pidr* gandon* kozel* kozly uebok uebki ujebok ujobok dolbojob* dolboeb* dalbajob* dalbaeb* urod uroda urody padla padlo tvar tvari mraz mrazi cmo",
  },
  hidden: "fuck fucking fucker motherfucker idiot bitch",
  rules: [
    ["insult", 0.9, "fuck you|u|off|yourself|yourselves\nfuk you|u|off\nfucking ~russian\nstfu|fuckyou*|fuckoff*\ngtfo\nkys\n🖕\nebal|jebal vas|tebja|tja\nposel|pasol|posli|idi|idite na|nahuj|nah|hui|huj|huj*\npasol|posel v zopu\nna hui|huj\nnahui|nahuj\nidi|idite nahuj|nahui|nah"],
    ["insult", 0.72, "~russian"],
    ["profanity", 0.55, "fuck|fuckin|fucking|fck|fuk\nwtf\nffs\nblja|blyat|bljat*|blyad|blja*\npizdec|pizdets|piz(d|)ec\nnahren|nahrena|kakova|hujn*|huiny*\n🤬"],
    ["complaint", 0.5, "😡|👿"],
    ["complaint", 0.4, "😠|😤"],
    ["complaint", 0.2, "👎|🙄|😒"],
    ["thanks", 0.6, "🙏"],
    ["quiet", 1, "fucking|fuckin awesome|amazing|great|good|love|brilliant|fantastic|best|beautiful"],
  ],
}
