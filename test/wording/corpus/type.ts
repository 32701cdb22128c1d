// Sentences for one language: by rule, what must be remarked on and what looks like it and must
// not.
export type Corpus = Record<string, { caught: string[]; fine: string[] }>
