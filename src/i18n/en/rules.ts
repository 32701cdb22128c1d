// English phrases of the pages about brands and their handbooks.
import { brand } from './brand.ts'
import { finding } from './finding.ts'
import { guide } from './guide.ts'
import { handbook } from './handbook.ts'
import { hook } from './hook.ts'

export const phrases = { ...brand, ...finding, ...guide, ...handbook, ...hook } as const
