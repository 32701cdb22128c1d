import type { Corpus } from './type.ts'
export const fa: Corpus = {}
