// Made of src/guide/data/fact-word.yaml by `npm run data`: a change belongs there.
export const DAY_WORDS: readonly string[] = ["today","yesterday","tomorrow","dzisiaj","dziś","wczoraj","jutro","šodien","vakar","rīt","امروز","دیروز","فردا"]
export const SAID_WORDS: readonly string[] = ["said","says","told","promised","powiedzia*","mówi*","obieca*","twierdz*","teica","sacīja","solīja","apsolīja","گفت*","قول داد*"]
