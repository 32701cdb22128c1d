// Legal rules of a brand's market: listed with what they say, binding only after a person has
// confirmed them.
import { instantText } from '../../platform/base/domain/instant-text.ts'
import { CONFIRM_LAW } from '../domain/policy.ts'
import { READ_HANDBOOK } from '../../handbook/domain/policy.ts'
import type { LawRule } from '../../handbook/contract/handbook-reading.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { Handbook } from '../../handbook/domain/handbook.ts'
import { findRuleEver, listRules } from '../../deadline/domain/rule.ts'
import type { Rule } from '../../deadline/domain/type.ts'
import type { PersonActor } from '../../access/domain/actor.ts'
import { insertChange } from '../../platform/feed/store/change.ts'
import {
  type Confirmation,
  deleteConfirmation,
  insertConfirmation,
  listConfirmations,
} from '../store/law.ts'
import type { Tx } from '../../platform/database/store/db.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { inBrand } from '../../access/app/allow.ts'
import { type HandbookCtx, getHandbook } from '../../handbook/app/handbook.ts'

export const listLaw = (ctx: HandbookCtx, actor: PersonActor, brand: string): Promise<LawRule[]> =>
  inBrand(ctx, actor, brand, READ_HANDBOOK, async (tx) =>
    getLawRules(tx, brand, (await getHandbook(ctx, tx, brand)).handbook),
  )

/**
 * Rules of the handbook's market for the company to follow, and any other that its classes name.
 */
export async function getLawRules(tx: Tx, brand: string, handbook: Handbook): Promise<LawRule[]> {
  const confirmations = await listConfirmations(tx, brand)
  const named = handbook.brand.legalClasses
    .flatMap((item) => item.rules)
    .map(findRuleEver)
    .filter((rule) => rule !== null)
  const rules = new Set([
    ...listRules(handbook.brand.market).filter((rule) => rule.who === 'company'),
    ...named,
  ])
  return [...rules].map((rule) => toView(rule, handbook, confirmations.get(rule.id) ?? null))
}

function toView(rule: Rule, { brand }: Handbook, confirmed: Confirmation | null): LawRule {
  return {
    id: rule.id,
    sector: rule.sector,
    action: rule.action.kind,
    amount: rule.amount,
    unit: rule.unit,
    certainty: rule.certainty,
    legalBasis: rule.legalBasis,
    silence: rule.silence.kind,
    effectiveFrom: rule.effectiveFrom,
    effectiveTo: rule.effectiveTo,
    sources: rule.sources,
    notes: rule.notes,
    proposed: rule.proposed,
    usedBy: brand.legalClasses
      .filter((item) => item.rules.includes(rule.id))
      .map((item) => item.id),
    confirmed: confirmed && { ...confirmed, at: instantText(confirmed.at) },
  }
}

/**
 * The rule binds from now on. Throws law.unknown, and law.not_proposed for one nobody could verify
 * unless a note says why.
 */
export const confirmLaw = (
  ctx: HandbookCtx,
  actor: PersonActor,
  { brand, ruleId }: { brand: string; ruleId: string },
  note: string | null,
): Promise<LawRule> =>
  inBrand(ctx, actor, brand, CONFIRM_LAW, async (tx) => {
    const { handbook } = await getHandbook(ctx, tx, brand)
    const rule = findRuleEver(ruleId)
    if (!rule || !(await getLawRules(tx, brand, handbook)).some((known) => known.id === ruleId))
      throw new AppError('law.unknown', { rule: ruleId })
    if (!rule.proposed && note === null) throw new AppError('law.not_proposed', { rule: ruleId })
    const at = ctx.now()
    await insertConfirmation(tx, { brand, rule: ruleId, by: actor.personId, at, note })
    await insertChange(tx, brand, 'law', null, at)
    return toView(rule, handbook, { by: actor.name, at, note })
  })

/** The rule binds no new case from now on; deadlines that run keep running. Throws law.unknown. */
export const withdrawLaw = (
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
  ruleId: string,
): Promise<void> =>
  inBrand(ctx, actor, brand, CONFIRM_LAW, async (tx) => {
    if (!(await deleteConfirmation(tx, brand, ruleId)))
      throw new AppError('law.unknown', { rule: ruleId })
    await insertChange(tx, brand, 'law', null, ctx.now())
  })
