// Care for oneself: a longer break, a calm contact next. Asked at wrap-up, seen by the person and
// the leaders of the same employer, and by no brand.
import { instantText } from '../../../platform/base/domain/instant-text.ts'
import type { CareList } from '../../core/contract/contact.ts'
import type { CareKind } from '../../core/domain/state.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { PersonActor } from '../../../access/domain/actor.ts'
import { insertCare, listAskedCare, listOwnCare, markGranted } from '../../core/store/care.ts'
import { inTx, type Tx } from '../../../platform/database/store/db.ts'
import { findPerson } from '../../../access/store/person.ts'
import type { Ctx } from '../../../platform/database/app/ctx.ts'
import type { ActionBody } from './action.ts'

/** What was asked longer ago is settled, one way or another. */
const SHOWN_HOURS = 24

export async function askCare(
  ctx: Ctx,
  tx: Tx,
  person: string,
  care: ActionBody<'wrap-up'>['care'],
): Promise<CareKind[]> {
  const kinds: CareKind[] = [
    ...(care.longerBreak ? (['longer_break'] as const) : []),
    ...(care.nextCalm ? (['next_calm'] as const) : []),
  ]
  if (kinds.length === 0) return []
  const found = await findPerson(tx, person)
  if (!found) throw new AppError('not_found')
  await insertCare(
    tx,
    kinds.map((kind) => ({
      id: ctx.newId(),
      person_id: person,
      employer_id: found.employerId,
      kind,
      at: ctx.now(),
    })),
  )
  return kinds
}

const isLeader = (actor: PersonActor): boolean =>
  [...actor.roles.values()].some((roles) => roles.includes('leader'))

export const readCare = (ctx: Ctx, actor: PersonActor): Promise<CareList> =>
  inTx(ctx.db, [], async (tx) => {
    const since = ctx.now().subtract({ hours: SHOWN_HOURS })
    const me = await findPerson(tx, actor.personId)
    const show = (rows: Awaited<ReturnType<typeof listOwnCare>>) =>
      rows.map((row) => ({
        id: row.id,
        person: { id: row.person_id, name: row.name },
        kind: row.kind,
        at: instantText(row.at),
        grantedAt: instantText(row.granted_at),
      }))
    return {
      mine: show(await listOwnCare(tx, actor.personId, since)),
      asked:
        me && isLeader(actor)
          ? show(await listAskedCare(tx, me.employerId, actor.personId, since))
          : [],
    }
  })

/** By a leader of the same employer. Throws care.not_found, access.denied. */
export const grantCare = (ctx: Ctx, actor: PersonActor, id: string): Promise<void> =>
  inTx(ctx.db, [], async (tx) => {
    if (!isLeader(actor)) throw new AppError('access.denied')
    const me = await findPerson(tx, actor.personId)
    if (!me || !(await markGranted(tx, { id, employer: me.employerId }, actor.personId, ctx.now())))
      throw new AppError('care.not_found')
  })
