// Brands one serves: listed, begun, read, and who holds which of their positions.
import { instantText } from '../../platform/base/domain/instant-text.ts'
import { MANAGE_BRANDS, PUBLISH_HANDBOOK } from '../domain/policy.ts'
import { READ_HANDBOOK } from '../../handbook/domain/policy.ts'
import { MANAGE_PEOPLE } from '../../people/domain/policy.ts'
import type { BrandView, HandbookVersionRow } from '../contract/brand.ts'
import type { HandbookReading } from '../../handbook/contract/handbook-reading.ts'
import type { z } from 'zod'
import { AppError } from '../../platform/base/domain/error.ts'
import { sayFinding } from '../../chapter/domain/message.ts'
import type { Guide } from '../../guide/domain/type.ts'
import type { Category } from '../../handbook/domain/handbook.ts'
import { findPosition } from '../../handbook/domain/pick.ts'
import type { PersonActor } from '../../access/domain/actor.ts'
import { isAllowed } from '../../access/domain/right.ts'
import type { Wording } from '../../style/domain/type.ts'
import {
  countByBrand,
  findEmployerByName,
  listBrands,
  lockBrand,
} from '../../access/store/brand.ts'
import { findHandbookFiles, listHandbookVersions } from '../../handbook/store/handbook.ts'
import type { HandbookFile } from '../../handbook/store/schema.ts'
import { inTx } from '../../platform/database/store/db.ts'
import { listRoles } from '../../access/store/person.ts'
import { listActiveHolders, replaceHolders } from '../../people/store/position.ts'
import type { Ctx } from '../../platform/database/app/ctx.ts'
import { inBrand, listBrandsFor } from '../../access/app/allow.ts'
import type { HandbookJobCtx } from './handbook-apart.ts'
import { listOutdated } from '../../handbook/app/handbook-fact.ts'
import { mailOf } from '../../people/app/me.ts'
import { type SessionCtx, forgetActors } from '../../access/app/session.ts'
import { appointToAll, createBrand, getEmployer } from './create.ts'
import { type HandbookCtx, getHandbook } from '../../handbook/app/handbook.ts'
import { getLawRules } from './law.ts'
import { readShippedFiles } from '../../handbook/app/shipped.ts'

export function listBrandViews(ctx: HandbookCtx, actor: PersonActor): Promise<BrandView[]> {
  const ids = [...actor.roles.keys()]
  return inTx(ctx.db, ids, async (tx) => {
    const counts = await countByBrand(tx)
    const views: BrandView[] = []
    for (const row of await listBrands(tx, ids)) {
      const { handbook, hash, publishedAt, version } = await getHandbook(
        ctx,
        tx,
        row.id,
        row.handbookVersion,
      )
      const { name, about, market, languages, timeZone, calendar } = handbook.brand
      const { openCases, people } = counts.get(row.id) ?? { openCases: 0, people: 0 }
      views.push({
        id: row.id,
        name,
        about,
        employer: row.employer,
        market,
        languages,
        timeZone,
        calendar,
        example: row.example,
        handbookVersion: version,
        hash,
        publishedAt: instantText(publishedAt),
        openCases,
        people,
        mail: mailOf(ctx, row.example),
      })
    }
    return views
  })
}

export type NewBrandRequest = {
  id: string
  employer: string
  name?: string | null
  shipped?: string | null
  files?: HandbookFile[] | null
}

/**
 * Whoever administers a brand may begin another, and holds every duty of it until others are
 * appointed. Its employer is one of theirs or a
 * new one: whoever joined another would read and change that one's people. Throws access.denied,
 * brand.exists, handbook.problems, handbook.not_found.
 */
export async function beginBrand(
  ctx: HandbookJobCtx & SessionCtx,
  actor: PersonActor,
  request: NewBrandRequest,
): Promise<void> {
  const mine = listBrandsFor(actor, MANAGE_BRANDS)
  if (mine.length === 0) throw new AppError('access.denied')
  const files = request.files?.length
    ? request.files
    : await readShippedFiles(request.shipped ?? request.id)
  const { adopted, problems } = await ctx.handbookJobs.adopt({
    files,
    id: request.id,
    name: request.name ?? null,
  })
  if (!adopted) throw new AppError('handbook.problems', { count: problems })
  await inTx(ctx.db, [request.id], async (tx) => {
    if ((await listBrands(tx, [request.id])).length > 0) throw new AppError('brand.exists')
    const known = await findEmployerByName(tx, request.employer)
    if (known !== null && !(await listBrands(tx, mine)).some((brand) => brand.employerId === known))
      throw new AppError('access.denied')
    const employerId = await getEmployer(tx, request.employer, request.id)
    await createBrand(ctx, tx, {
      id: request.id,
      employerId,
      isExample: false,
      source: adopted,
      reason: 'First version',
      publishedBy: actor.personId,
    })
    await appointToAll(tx, request.id, actor.personId, adopted.handbook)
  })
  forgetActors(ctx)
}

/** For every employee of the brand; nobody's mail address is in it. Throws handbook.not_found. */
export const readHandbookOf = (
  ctx: HandbookCtx,
  actor: PersonActor,
  brand: string,
  version?: number,
): Promise<z.infer<typeof HandbookReading>> =>
  inBrand(ctx, actor, brand, READ_HANDBOOK, async (tx) => {
    const current = await getHandbook(ctx, tx, brand)
    const read = version === undefined ? current : await getHandbook(ctx, tx, brand, version)
    const holders = await listActiveHolders(tx, brand)
    const { people: _, ...content } = read.handbook
    return {
      brand,
      version: read.version,
      current: current.version,
      hash: read.hash,
      reason: read.reason,
      publishedAt: instantText(read.publishedAt),
      content: { ...content, people: [] },
      holders: [...holders].map(([position, people]) => ({
        position,
        names: people.map((person) => person.name),
      })),
      rules: await getLawRules(tx, brand, read.handbook),
      outdated:
        read.version === current.version
          ? listOutdated(read.handbook, ctx.now()).map((finding) => ({
              ...finding,
              message: sayFinding(finding),
              file: null,
              line: null,
            }))
          : [],
    }
  })

/**
 * What a screen runs during a contact and beside a draft. `hash` is the handbook's, so it changes
 * with each version. Throws handbook.not_found.
 */
export const readGuideOf = (
  ctx: HandbookCtx,
  actor: PersonActor,
  brand: string,
): Promise<{ guide: Guide; wording: Wording; hash: string }> =>
  inBrand(ctx, actor, brand, READ_HANDBOOK, async (tx) => {
    const { handbook, hash } = await getHandbook(ctx, tx, brand)
    return { guide: handbook.guide, wording: handbook.wording, hash }
  })

/** What a filter offers: a hundredth of the whole handbook. */
export const listCategories = (
  ctx: HandbookCtx,
  actor: PersonActor,
  brand: string,
): Promise<Pick<Category, 'id' | 'name'>[]> =>
  inBrand(ctx, actor, brand, READ_HANDBOOK, async (tx) =>
    (await getHandbook(ctx, tx, brand)).handbook.categories.map(({ id, name }) => ({ id, name })),
  )

export const listVersions = (
  ctx: Ctx,
  actor: PersonActor,
  brand: string,
): Promise<z.infer<typeof HandbookVersionRow>[]> =>
  inBrand(ctx, actor, brand, READ_HANDBOOK, async (tx) =>
    (await listHandbookVersions(tx, brand)).map((row) => ({
      ...row,
      publishedAt: instantText(row.publishedAt),
    })),
  )

/**
 * The files as they were published; people.yaml, with its mail addresses, only for whoever may
 * publish.
 */
export const exportHandbook = (
  ctx: HandbookCtx,
  actor: PersonActor,
  brand: string,
  version?: number,
): Promise<HandbookFile[]> =>
  inBrand(ctx, actor, brand, READ_HANDBOOK, async (tx) => {
    const files = await findHandbookFiles(
      tx,
      brand,
      version ?? (await getHandbook(ctx, tx, brand)).version,
    )
    if (!files) throw new AppError('handbook.not_found')
    return isAllowed(actor.roles.get(brand) ?? [], PUBLISH_HANDBOOK)
      ? files
      : files.filter((file) => file.name !== 'people.yaml')
  })

/**
 * Who holds a position, first asked first. Throws request.invalid for an unknown position or
 * somebody without a role in the brand.
 */
export const setHolders = (
  ctx: HandbookCtx,
  actor: PersonActor,
  brand: string,
  { position, people }: { position: string; people: string[] },
): Promise<void> =>
  inBrand(ctx, actor, brand, MANAGE_PEOPLE, async (tx) => {
    await lockBrand(tx, brand)
    const { handbook } = await getHandbook(ctx, tx, brand)
    const wanted = [...new Set(people)]
    const known = new Set((await listRoles(tx, wanted)).map((row) => row.person))
    if (!findPosition(handbook, position) || wanted.some((person) => !known.has(person)))
      throw new AppError('request.invalid')
    await replaceHolders(tx, brand, position, wanted)
  })
