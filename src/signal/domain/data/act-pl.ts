// Made of src/signal/data/act-pl.yaml by `npm run data`: a change belongs there.
import type { PatternSet } from '../pattern.ts'

export const ACT_PL: PatternSet = {
  lists: {
  },
  hidden: "",
  rules: [
    ["greeting", 0.9, "dzień dobry"],
  ],
}
