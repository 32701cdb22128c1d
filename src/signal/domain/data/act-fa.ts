// Made of src/signal/data/act-fa.yaml by `npm run data`: a change belongs there.
import type { PatternSet } from '../pattern.ts'

export const ACT_FA: PatternSet = {
  lists: {
  },
  hidden: "",
  rules: [
    ["greeting", 0.9, "سلام"],
  ],
}
