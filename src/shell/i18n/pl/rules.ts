// Polish phrases of the pages about brands and their handbooks.
import { brand } from '../../../brand/i18n/pl/brand.ts'
import { finding } from '../../../handbook/i18n/pl/finding.ts'
import { guide } from '../../../guide/i18n/pl/guide.ts'
import { handbook } from '../../../handbook/i18n/pl/handbook.ts'
import { hook } from '../../../telephony/i18n/pl/webhook.ts'

export const phrases = { ...brand, ...finding, ...guide, ...handbook, ...hook }
