// Latvian phrases of the pages about brands and their handbooks.
import { brand } from '../../../brand/i18n/lv/brand.ts'
import { finding } from '../../../handbook/i18n/lv/finding.ts'
import { guide } from '../../../guide/i18n/lv/guide.ts'
import { handbook } from '../../../handbook/i18n/lv/handbook.ts'
import { hook } from '../../../telephony/i18n/lv/webhook.ts'

export const phrases = { ...brand, ...finding, ...guide, ...handbook, ...hook }
