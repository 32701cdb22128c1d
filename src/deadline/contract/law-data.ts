// The shape of the files of law rules in src/deadline/data, and the modules made of them.
import * as z from 'zod'
import { isIsoDay } from '../../calendar/domain/day.ts'
import { ROLLS, SATISFIED_BY, UNITS } from '../../calendar/domain/type.ts'
import {
  type DataFault,
  type DataFile,
  defineData,
  findRepeated,
  inCode,
} from '../../platform/base/contract/data-file.ts'
import {
  ACTION_KINDS,
  CERTAINTIES,
  RULE_PARTIES,
  SILENCE_KINDS,
  type WrittenRule,
} from '../domain/type.ts'

const COUNTED_FROM = ['receipt', 'first_period'] as const

const words = z.string().regex(/\S/, 'It is empty')
const day = z.string().refine(isIsoDay, 'It is no date such as 2026-03-14')
const amount = z.int().min(1).nullable()
const unit = z.enum(UNITS).nullable()

const extension = z.strictObject({
  amount,
  unit,
  countedFrom: z.enum(COUNTED_FROM),
  condition: words,
  noticeMustContain: z.array(words).default([]),
})

/** The order of the fields is the order in which a rule is written down, whoever wrote it. */
const rule = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'It is no id such as PL-CONS-7A'),
  jurisdiction: z.string().regex(/^[A-Z]{2}(-[A-Z]{2,3})?$/, 'It is no place such as PL or US-CA'),
  sector: words,
  who: z.enum(RULE_PARTIES).optional(),
  event: words,
  action: z.strictObject({ kind: z.enum(ACTION_KINDS), text: words }),
  amount,
  unit,
  startsFrom: words.optional(),
  roll: z.enum(ROLLS).optional(),
  rollConfigurable: z.boolean().optional(),
  satisfiedBy: z.enum(SATISFIED_BY),
  satisfiedByText: words,
  durableMedium: z.boolean().optional(),
  extension: extension.optional(),
  acknowledgement: words.optional(),
  silence: z.strictObject({ kind: z.enum(SILENCE_KINDS), text: words }),
  nextStage: z.array(words).optional(),
  responseMustContain: z.array(words).optional(),
  legalBasis: words,
  effectiveFrom: day.optional(),
  effectiveTo: day.optional(),
  sources: z.array(words).optional(),
  certainty: z.enum(CERTAINTIES),
  proposed: z.boolean().optional(),
  mayPause: z.boolean().optional(),
  notes: words.optional(),
}) satisfies z.ZodType<WrittenRule>

const file = z.strictObject({ rules: z.array(rule).min(1) })
type LawFile = z.infer<typeof file>

/** What a rule says that cannot be, each with the field that says it. */
function faultsOf(rule: WrittenRule): [field: string, says: string][] {
  const faults: [string, string][] = []
  if ((rule.amount === null) !== (rule.unit === null))
    faults.push(['unit', 'An amount and its unit are both there, or both null'])
  if (rule.extension && (rule.extension.amount === null) !== (rule.extension.unit === null))
    faults.push(['extension', 'An amount and its unit are both there, or both null'])
  if (rule.certainty !== 'unverified' && !rule.sources?.length)
    faults.push(['certainty', 'A rule without a source is unverified'])
  if (rule.proposed && rule.certainty !== 'verified')
    faults.push(['proposed', 'Only a verified rule is proposed'])
  if (rule.rollConfigurable && rule.roll !== undefined && rule.roll !== 'none')
    faults.push(['rollConfigurable', 'A roll that the administrator chooses is none until then'])
  if (rule.effectiveFrom && rule.effectiveTo && rule.effectiveTo < rule.effectiveFrom)
    faults.push(['effectiveTo', 'It ends before it begins'])
  return faults
}

const findFaults =
  (market: string) =>
  ({ rules }: LawFile): DataFault[] => [
    ...findRepeated(rules, ({ id }) => id).map(({ index, key }) => ({
      path: ['rules', index, 'id'],
      says: `There is another rule ${key}`,
    })),
    ...rules.flatMap((each, index) => [
      ...(each.jurisdiction.split('-')[0] === market
        ? []
        : [{ path: ['rules', index, 'jurisdiction'], says: `This file is of ${market}` }]),
      ...faultsOf(each).map(([field, says]) => ({ path: ['rules', index, field], says })),
    ]),
  ]

/** Markets with law rules; each has its file. */
export const LAW_DATA: DataFile[] = ['PL', 'LV', 'EU', 'GB', 'US', 'IR'].map((market) =>
  defineData({
    from: `src/deadline/data/law-${market.toLowerCase()}.yaml`,
    to: `src/deadline/domain/data/law-${market.toLowerCase()}.ts`,
    schema: file,
    findFaults: findFaults(market),
    write: ({ rules }) => [
      "import type { WrittenRule } from '../type.ts'",
      '',
      `export const LAW_${market}: readonly WrittenRule[] = [`,
      ...rules.map((each) => `  ${inCode(each)},`),
      ']',
    ],
  }),
)
