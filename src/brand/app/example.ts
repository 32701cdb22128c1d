// The example brands of an empty installation: their handbooks, people and confirmed rules, one
// brand a transaction.
import { normaliseMail } from '../../platform/address/domain/mail.ts'
import { hashPassword } from '../../access/adapters/password.ts'
import type { Handbook } from '../../handbook/domain/handbook.ts'
import type { Role } from '../../access/domain/role.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import { isInForce, listProposed } from '../../deadline/domain/rule.ts'
import { insertConfirmation } from '../store/law.ts'
import {
  insertEmployer,
  listBrandIds,
  listUnfinishedExamples,
  markBrandActive,
} from '../../access/store/brand.ts'
import { findInstallation, insertInstallation } from '../../access/store/installation.ts'
import { inTx, type Tx } from '../../platform/database/store/db.ts'
import {
  findFirstWithRole,
  findPersonByMail,
  insertPerson,
  replaceRoles,
} from '../../access/store/person.ts'
import { replacePositions } from '../../people/store/position.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { createBrand } from './create.ts'
import { listShipped, readShipped } from '../../handbook/app/shipped.ts'

const INSTALLATION = 'Opoka examples'
export const EXAMPLE_ADMINISTRATOR = { name: 'Example Administrator', mail: 'admin@opoka.example' }
/** Works for an outside line that answers for all the brands. */
export const OUTSIDE_AGENT = { name: 'Nina Brandt', mail: 'nina@outside-line.example' }

/**
 * Loads what is missing of the example brands into an installation that is empty or began with
 * them; does nothing to any
 * other. Answers the brands that are not open yet: they wait for their cases and openExampleBrands.
 * Killed in the middle, the
 * next call goes on with the next brand and answers all that wait. A brand that cannot be loaded is
 * left out and named.
 */
export async function loadExampleBrands(
  ctx: Ctx,
  { password }: { password: string },
): Promise<{ waiting: string[]; leftOut: { example: string; why: string }[] }> {
  const leftOut: { example: string; why: string }[] = []
  const installation = await inTx(ctx.db, [], findInstallation)
  if (installation && installation.name !== INSTALLATION) return { waiting: [], leftOut }
  if (!installation)
    await inTx(ctx.db, [], (tx) =>
      insertInstallation(tx, INSTALLATION, ctx.newBytes(32), ctx.now()),
    )
  const shipped = (await listShipped()).map((brand) => brand.id)
  const there = await inTx(ctx.db, [], listBrandIds)
  const missing = shipped.filter((brand) => !there.includes(brand))
  if (missing.length > 0) {
    // One hash for all of them: the password is printed at every start anyway.
    const passwordHash = await hashPassword(password)
    for (const brand of missing) {
      await loadBrand(ctx, brand, passwordHash).catch((error: unknown) => {
        // What the handbook says, that is; anything else is a bug, or a database that went away.
        if (!(error instanceof AppError || error instanceof BrokenHandbook)) throw error
        leftOut.push({
          example: `handbook/${brand}`,
          why:
            error instanceof AppError
              ? `${error.code} ${JSON.stringify(error.params)}`
              : error.message,
        })
      })
    }
  }
  return { waiting: await inTx(ctx.db, [], listUnfinishedExamples), leftOut }
}

/** From now on people see these brands. */
export async function openExampleBrands(ctx: Ctx, brands: readonly string[]): Promise<void> {
  for (const brand of brands) await inTx(ctx.db, [brand], (tx) => markBrandActive(tx, brand))
}

class BrokenHandbook extends Error {}

async function loadBrand(ctx: Ctx, brand: string, passwordHash: string): Promise<void> {
  const { handbook, files, problems } = await readShipped(brand)
  if (!handbook) throw new BrokenHandbook(`${problems[0]?.file}: ${problems[0]?.code}`)
  await inTx(ctx.db, [brand], async (tx) => {
    const employ = (id: string, name: string) => insertEmployer(tx, id, name)
    await employ(brand, handbook.brand.name.en ?? brand)
    await employ('opoka-examples', INSTALLATION)
    await employ('outside-line', 'Outside Line')
    const administrator = await getPerson(ctx, tx, {
      ...EXAMPLE_ADMINISTRATOR,
      employerId: 'opoka-examples',
      passwordHash,
    })
    await createBrand(ctx, tx, {
      id: brand,
      employerId: brand,
      isExample: true,
      source: { handbook, files },
      reason: 'First version, as shipped',
      publishedBy: administrator,
    })
    await appoint(tx, brand, administrator, { roles: ['administrator'], positions: [] })
    const agent = await getPerson(ctx, tx, {
      ...OUTSIDE_AGENT,
      employerId: 'outside-line',
      passwordHash,
    })
    await appoint(tx, brand, agent, { roles: ['agent'], positions: [] })
    for (const person of handbook.people) {
      const id = await getPerson(ctx, tx, {
        name: person.name,
        mail: normaliseMail(person.mail),
        employerId: brand,
        passwordHash,
        language: person.language,
      })
      await appoint(tx, brand, id, person)
    }
    await confirmVerified(ctx, tx, handbook, { brand, by: administrator })
  })
}

type ExamplePerson = {
  name: string
  mail: string
  employerId: string
  passwordHash: string
  language?: 'en' | 'pl' | 'lv' | 'fa'
}

async function getPerson(
  ctx: Ctx,
  tx: Tx,
  { name, mail, employerId, passwordHash, language = 'en' }: ExamplePerson,
): Promise<string> {
  const known = await findPersonByMail(tx, mail)
  if (known) return known.id
  const id = ctx.newId()
  await insertPerson(tx, {
    id,
    employerId,
    name,
    mail,
    passwordHash,
    language,
    at: ctx.now(),
  })
  return id
}

async function appoint(
  tx: Tx,
  brand: string,
  person: string,
  { roles, positions }: { roles: readonly Role[]; positions: readonly string[] },
): Promise<void> {
  await replaceRoles(tx, brand, person, roles)
  await replacePositions(tx, brand, person, positions)
}

/**
 * What an administrator would do on the first day: the rules checked against their source, for the
 * company, in force today.
 */
async function confirmVerified(
  ctx: Ctx,
  tx: Tx,
  handbook: Handbook,
  { brand, by }: { brand: string; by: string },
): Promise<void> {
  const at = ctx.now()
  const today = at.toZonedDateTimeISO(handbook.brand.timeZone).toPlainDate()
  const rules = listProposed(handbook.brand.market).filter(
    (rule) => rule.certainty === 'verified' && rule.who === 'company' && isInForce(rule, today),
  )
  for (const rule of rules)
    await insertConfirmation(tx, { brand, rule: rule.id, by, at: at, note: null })
}

export type ExampleAccount = { mail: string; name: string; brand: string | null; role: Role }

/**
 * Accounts to try the examples with: whoever serves all brands, and of each example brand an agent,
 * an owner, a leader and an employee.
 */
export async function listExampleAccounts(ctx: Ctx): Promise<ExampleAccount[]> {
  const installation = await inTx(ctx.db, [], findInstallation)
  if (installation?.name !== INSTALLATION) return []
  const accounts: ExampleAccount[] = [
    { ...EXAMPLE_ADMINISTRATOR, brand: null, role: 'administrator' },
    { ...OUTSIDE_AGENT, brand: null, role: 'agent' },
  ]
  const brands = await inTx(ctx.db, [], listBrandIds)
  await inTx(ctx.db, brands, async (tx) => {
    for (const brand of brands) {
      for (const role of ['agent', 'leader', 'owner', 'employee'] as const) {
        // Somebody who is not named already, so that each line opens another view.
        const row = await findFirstWithRole(
          tx,
          brand,
          role,
          accounts.map((account) => account.mail),
        )
        if (row) accounts.push({ ...row, brand, role })
      }
    }
  })
  return accounts
}
