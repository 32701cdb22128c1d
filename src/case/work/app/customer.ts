// The customer of a case: chosen by a person, never joined by itself; what was joined can be parted
// again.
import { CASE_POLICY } from '../../record/domain/policy.ts'
import type { CaseCtx } from '../../record/app/case-context-type.ts'
import type { CaseActionBody } from '../../record/contract/case-action.ts'
import { AppError } from '../../../platform/base/domain/error.ts'
import type { Actor } from '../../../access/domain/actor.ts'
import { listNumberWords } from '../../../platform/address/domain/phone-word.ts'
import { findCustomer, insertCustomer, listIdentities } from '../../record/store/customer.ts'
import { onCase } from '../../context/app/case-context.ts'
import { customerRows, knownBy, packSearch, searchCustomer } from '../../record/app/customer-row.ts'
import { recountCase } from '../../deadlines/app/recount.ts'
import { findStepDue, followDeadlines } from '../../deadlines/app/step.ts'

/** As the database holds it; more is only reached by changing a customer again and again. */
const MAX_OF_WHOM = 1000

type On = { brand: string; id: string }

/** Another kind of customer may bring other rules, so the deadlines are counted anew. */
export const changeCustomer = (
  ctx: CaseCtx,
  actor: Actor,
  on: On,
  body: CaseActionBody<'customer'>,
) =>
  onCase(
    ctx,
    actor,
    { ...on, rule: CASE_POLICY.customer, version: body.version },
    async (context) => {
      const given = body.customer
      let id: string | null = null
      let kind = context.row.customer_kind
      let name: string | null = null
      let described: string | null = null
      if (typeof given === 'string') {
        const found = await findCustomer(context.tx, on.brand, given)
        if (!found) throw new AppError('case.customer_unknown')
        ;({ id, kind, name } = found)
      } else if (given) {
        const rows = customerRows(
          ctx,
          { brand: on.brand, customer: given, language: context.row.language },
          context.handbook.brand,
          context.now,
        )
        if (!rows) throw new AppError('case.customer_unknown')
        await insertCustomer(context.tx, rows.row, rows.identities)
        ;({ id, kind, name } = rows.row)
        described = rows.described
      }
      const from = context.row.customer_id
      const isRecounted = kind !== context.row.customer_kind
      // Found by the name and number they are known by from now on, and still by what was written
      // at first.
      const known = id ? knownBy(await listIdentities(context.tx, on.brand, id)) : {}
      const { market } = context.handbook.brand
      await context.change({
        customer_id: id,
        customer_kind: kind,
        ...(described && { from_whom: sayOfWhom(context.row.from_whom, described) }),
        search: packSearch(
          [
            searchCustomer({ name, ...known }, market),
            described,
            listNumberWords(described, market).join(' '),
            context.row.search,
          ]
            .filter(Boolean)
            .join(' '),
        ),
      })
      context.tell({ kind: 'case.customer', data: { fromCustomer: from, toCustomer: id, name } })
      if (!isRecounted) return
      const due = await findStepDue(context)
      await recountCase(context, 'customer')
      await followDeadlines(context, due)
    },
  )

/** What was said of somebody once is not said twice. */
const sayOfWhom = (said: string | null, described: string): string =>
  said?.includes(described)
    ? said
    : [said, described].filter(Boolean).join(', ').slice(0, MAX_OF_WHOM).toWellFormed()
