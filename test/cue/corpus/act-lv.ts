// Latvian sentences of a talk: greetings, answers, questions, and what people say of themselves.
import type { ActCorpus } from './type.ts'

export const ACT_LV: ActCorpus = {
  greeting: { caught: [], quiet: [] },
  agrees: { caught: [], quiet: [] },
  declines: { caught: [], quiet: [] },
  asks_when: { caught: [], quiet: [] },
  asks_why: { caught: [], quiet: [] },
  asks: { caught: [], quiet: [] },
  valid_point: { caught: [], quiet: [] },
  apologises: { caught: [], quiet: [] },
  praise: { caught: [], quiet: [] },
  idea: { caught: [], quiet: [] },
  buying: { caught: [], quiet: [] },
  undecided: { caught: [], quiet: [] },
  asks_manager: { caught: [], quiet: [] },
  rank: { caught: [], quiet: [] },
  ultimatum: { caught: [], quiet: [] },
  called_liar: { caught: [], quiet: [] },
  provoking: { caught: [], quiet: [] },
  grief: { caught: [], quiet: [] },
  fear: { caught: [], quiet: [] },
  money_worry: { caught: [], quiet: [] },
  breaks_in: { caught: [], quiet: [] },
  goodbye: { caught: [], quiet: [] },
}
