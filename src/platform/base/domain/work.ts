// What reading a text has cost, counted in steps: tests hold that it grows with the text's length
// and with nothing else.

/** One step is one look at a word, a spelling, or a part of a pattern. */
export type Work = { steps: number }
