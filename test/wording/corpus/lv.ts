import type { Corpus } from './type.ts'
export const lv: Corpus = {}
