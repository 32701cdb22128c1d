// Adding people and changing what they may do, so that a brand is never without an administrator
// and no case without somebody.
import { MANAGE_PEOPLE } from '../domain/policy.ts'
import type { PersonView } from '../../access/contract/people.ts'
import { isAbsence } from '../../platform/base/domain/bound.ts'
import { AppError } from '../../platform/base/domain/error.ts'
import type { Role } from '../../access/domain/role.ts'
import { findPosition } from '../../handbook/domain/pick.ts'
import type { Language } from '../../platform/base/domain/language.ts'
import type { PersonActor } from '../../access/domain/actor.ts'
import { listBrands, lockBrands } from '../../access/store/brand.ts'
import { inTx, type Tx } from '../../platform/database/store/db.ts'
import {
  countOpenCases,
  countOpenPromises,
  countOtherAdministrators,
  findPerson,
  insertPerson,
  listPeople,
  listRoles,
  lockPerson,
  type PersonRow,
  replaceRoles,
  updatePerson,
} from '../../access/store/person.ts'
import { listPositions, replacePositions } from '../store/position.ts'
import { deleteSessionsOf } from '../../access/store/session.ts'
import { inAllBrands } from '../../platform/database/app/all-brands.ts'
import { type HandbookCtx, getHandbook } from '../../handbook/app/handbook.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { listBrandsFor, assertAllowed } from '../../access/app/allow.ts'
import { type PasswordCtx, takePassword } from '../../access/app/password.ts'
import { type SessionCtx, forgetActors, tellPerson } from '../../access/app/session.ts'

export type BrandPart = { brand: string; roles: Role[]; positions: string[] }
export type NewPerson = {
  name: string
  mail: string
  language: Language
  password: string
  brands: BrandPart[]
}
export type PersonChange = {
  version: number
  name?: string
  language?: Language
  active?: boolean
  password?: string
  absentFrom?: string | null
  absentUntil?: string | null
  /** All of the brands the actor administers; one left out is taken away. */
  brands?: BrandPart[]
}

const mine = (actor: PersonActor): string[] => {
  const brands = listBrandsFor(actor, MANAGE_PEOPLE)
  if (brands.length === 0) throw new AppError('access.denied')
  return brands
}

/**
 * People of the brands the actor administers, with what they are in those brands and nowhere else.
 */
export function listPeopleFor(ctx: Ctx, actor: PersonActor): Promise<PersonView[]> {
  const brands = mine(actor)
  return inTx(ctx.db, brands, async (tx) => toViews(tx, await listPeople(tx, brands), brands))
}

/**
 * Throws person.mail_taken, person.password_weak, or access.denied for a brand the actor does not
 * administer.
 */
export async function addPerson(
  ctx: HandbookCtx & PasswordCtx,
  actor: PersonActor,
  request: NewPerson,
): Promise<PersonView> {
  const brands = mine(actor)
  for (const part of request.brands) assertAllowed(actor, part.brand, MANAGE_PEOPLE)
  const passwordHash = await takePassword(ctx, request.password, request)
  return inTx(ctx.db, brands, async (tx) => {
    const [part] = request.brands
    const [first] = await listBrands(tx, part ? [part.brand] : brands.slice(0, 1))
    if (!first) throw new AppError('brand.not_found')
    const id = ctx.newId()
    const isNew = await insertPerson(tx, {
      id,
      employerId: first.employerId,
      name: request.name,
      mail: request.mail,
      passwordHash,
      language: request.language,
      at: ctx.now(),
    })
    if (!isNew) throw new AppError('person.mail_taken')
    for (const part of request.brands) await place(ctx, tx, id, part)
    return getView(tx, id, brands)
  })
}

/**
 * Changes a person. Account fields (name, language, password, active) need an administrator of
 * every brand the person is in, so
 * that nobody takes over an account with rights elsewhere. Throws request.conflict,
 * person.last_administrator, person.holds_cases.
 */
export async function changePerson(
  ctx: HandbookCtx & PasswordCtx & SessionCtx,
  actor: PersonActor,
  id: string,
  change: PersonChange,
): Promise<PersonView> {
  const brands = mine(actor)
  for (const part of change.brands ?? []) assertAllowed(actor, part.brand, MANAGE_PEOPLE)
  // Hashed before the row is locked: it takes a while. Whoever may not see the person learns nothing
  // of their name by the words that are refused, nor by the time it takes.
  const known = await inTx(ctx.db, brands, async (tx) =>
    (await listPeople(tx, brands)).find((person) => person.id === id),
  )
  if (!known) throw new AppError('not_found')
  const passwordHash =
    change.password === undefined
      ? undefined
      : await takePassword(ctx, change.password, {
          mail: known.mail,
          name: change.name ?? known.name,
        })
  const view = await inAllBrands(ctx, async (tx, all) => {
    if (!(await listPeople(tx, brands)).some((person) => person.id === id))
      throw new AppError('not_found')
    const touched = [
      ...(await listRoles(tx, [id])).map((row) => row.brand),
      ...(change.brands ?? []).map((part) => part.brand),
    ]
    // Two administrators who take away each other's rights do so one after the other.
    await lockBrands(tx, touched)
    const person = await lockPerson(tx, id)
    if (!person) throw new AppError('not_found')
    if (person.version !== change.version) throw new AppError('request.conflict')
    const roles = await listRoles(tx, [id])
    const isAccount =
      change.name !== undefined ||
      change.language !== undefined ||
      change.active !== undefined ||
      passwordHash !== undefined
    if (isAccount && roles.some((row) => !brands.includes(row.brand)))
      throw new AppError('access.denied')
    assertDays(person, change, ctx.now().toZonedDateTimeISO('UTC').toPlainDate())
    await assertStaysServed(tx, { person, roles, change, brands, all })
    await updatePerson(tx, id, {
      name: change.name,
      language: change.language,
      active: change.active,
      passwordHash,
      absentFrom: change.absentFrom,
      absentUntil: change.absentUntil,
    })
    if (change.brands)
      for (const part of afterwards(change.brands, brands)) await place(ctx, tx, id, part)
    if (passwordHash !== undefined || change.active === false) await deleteSessionsOf(tx, id)
    await tellPerson(ctx, tx, all, id)
    return getView(tx, id, brands)
  })
  forgetActors(ctx)
  return view
}

/** What the person is in each of the actor's brands after the change; nothing in those left out. */
const afterwards = (parts: readonly BrandPart[], brands: readonly string[]): BrandPart[] =>
  brands.map(
    (brand) => parts.find((part) => part.brand === brand) ?? { brand, roles: [], positions: [] },
  )

async function place(ctx: HandbookCtx, tx: Tx, person: string, part: BrandPart): Promise<void> {
  const { handbook } = await getHandbook(ctx, tx, part.brand)
  if (part.positions.some((position) => !findPosition(handbook, position)))
    throw new AppError('request.invalid')
  // Who holds a position must be able to enter the brand.
  if (part.positions.length > 0 && part.roles.length === 0) throw new AppError('request.invalid')
  await replaceRoles(tx, part.brand, person, part.roles)
  await replacePositions(tx, part.brand, person, part.positions)
}

/** Throws person.absence_days; days that stay as they were are nobody's mistake now. */
function assertDays(person: PersonRow, change: PersonChange, today: Temporal.PlainDate): void {
  if (change.absentFrom === undefined && change.absentUntil === undefined) return
  const from = change.absentFrom === undefined ? person.absentFrom : change.absentFrom
  const until = change.absentUntil === undefined ? person.absentUntil : change.absentUntil
  const isSame = from === person.absentFrom && until === person.absentUntil
  if (!isSame && !isAbsence(from, until, today)) throw new AppError('person.absence_days')
}

type Change = {
  person: PersonRow
  roles: { brand: string; role: Role }[]
  change: PersonChange
  brands: string[]
  all: string[]
}

async function assertStaysServed(
  tx: Tx,
  { person, roles, change, brands, all }: Change,
): Promise<void> {
  const leaves = change.active === false && person.active
  const later = change.brands === undefined ? null : afterwards(change.brands, brands)
  const rolesLater = (brand: string) => later?.find((part) => part.brand === brand)?.roles
  if (person.active) {
    for (const { brand } of roles.filter((row) => row.role === 'administrator')) {
      const stays = !leaves && (rolesLater(brand)?.includes('administrator') ?? true)
      if (!stays && (await countOtherAdministrators(tx, brand, person.id)) === 0)
        throw new AppError('person.last_administrator', { brand })
    }
  }
  const left = leaves ? all : brands.filter((brand) => rolesLater(brand)?.length === 0)
  const cases = (await countOpenCases(tx, [person.id], left)).get(person.id) ?? 0
  const count = cases + (await countOpenPromises(tx, person.id, left))
  if (count > 0) throw new AppError('person.holds_cases', { count })
}

async function getView(tx: Tx, id: string, brands: readonly string[]): Promise<PersonView> {
  const person = await findPerson(tx, id)
  const [view] = await toViews(tx, person ? [person] : [], brands)
  if (!view) throw new AppError('not_found')
  return view
}

async function toViews(
  tx: Tx,
  people: readonly PersonRow[],
  brands: readonly string[],
): Promise<PersonView[]> {
  const ids = people.map((person) => person.id)
  const roles = await listRoles(tx, ids)
  const positions = await listPositions(tx, ids)
  const open = await countOpenCases(tx, ids, brands)
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    mail: person.mail,
    language: person.language,
    active: person.active,
    hasPassword: person.passwordHash !== null,
    absentFrom: person.absentFrom,
    absentUntil: person.absentUntil,
    version: person.version,
    openCases: open.get(person.id) ?? 0,
    brands: brands.flatMap((brand) => {
      const ownRoles = roles
        .filter((row) => row.brand === brand && row.person === person.id)
        .map((row) => row.role)
      const holds = positions
        .filter((row) => row.brand === brand && row.person === person.id)
        .map((row) => row.position)
      return ownRoles.length + holds.length > 0
        ? [{ brand, roles: ownRoles, positions: holds }]
        : []
    }),
  }))
}
