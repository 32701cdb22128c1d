// Persian phrases of the pages about brands and their handbooks.
import { brand } from '../../../brand/i18n/fa/brand.ts'
import { finding } from '../../../handbook/i18n/fa/finding.ts'
import { guide } from '../../../guide/i18n/fa/guide.ts'
import { handbook } from '../../../handbook/i18n/fa/handbook.ts'
import { hook } from '../../../telephony/i18n/fa/webhook.ts'

export const phrases = { ...brand, ...finding, ...guide, ...handbook, ...hook }
