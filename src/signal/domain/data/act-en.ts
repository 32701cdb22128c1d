// Made of src/signal/data/act-en.yaml by `npm run data`: a change belongs there.
import type { PatternSet } from '../pattern.ts'

export const ACT_EN: PatternSet = {
  lists: {
  },
  hidden: "",
  rules: [
    ["greeting", 0.9, "hello"],
  ],
}
