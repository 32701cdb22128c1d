// English phrases of the pages about brands and their handbooks.
import { brand } from '../../../brand/i18n/en/brand.ts'
import { finding } from '../../../handbook/i18n/en/finding.ts'
import { guide } from '../../../guide/i18n/en/guide.ts'
import { handbook } from '../../../handbook/i18n/en/handbook.ts'
import { hook } from '../../../telephony/i18n/en/webhook.ts'

export const phrases = { ...brand, ...finding, ...guide, ...handbook, ...hook } as const
