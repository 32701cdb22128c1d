// Ten brands instead of four, made as a person would make them, and enough people for the work that
// will be there.
import type pg from 'pg'
import { makeClient, must, type RunningServer } from '../server.ts'
import { drawName, makeDraw } from './text.ts'

const SHIPPED: Record<string, string> = {
  'north-two': 'northmoor',
  'north-three': 'northmoor',
  'modrzew-two': 'modrzew',
  'modrzew-three': 'modrzew',
  'vilnis-two': 'vilnis',
  'hezarsu-two': 'hezarsu',
}
const ADMINISTRATOR = 'admin@opoka.example'
/** Serves every brand there is; in the examples they serve four. */
export const SERVES_ALL = 'nina@outside-line.example'
const CASES_A_PERSON = 15_000

/**
 * On a database of the examples only; on any other it does nothing, and the brands that are there
 * are filled.
 */
export async function addBrands(server: RunningServer): Promise<void> {
  const admin = makeClient(server.url)
  try {
    await admin.signIn(ADMINISTRATOR)
    for (const [id, shipped] of Object.entries(SHIPPED)) {
      const { status, body } = await admin.ask('POST', 'brands', {
        id,
        employer: 'Seeded',
        shipped,
      })
      if (status !== 201 && (body as { code?: string }).code !== 'brand.exists')
        must({ status, body, headers: {} }, 201)
    }
  } finally {
    admin.close()
  }
}

/**
 * The six brands without example people borrow the agents of the brand whose handbook they have;
 * each more person serves two brands, and signs in as the examples do.
 */
export async function addPeople(owner: pg.Pool, cases: number): Promise<void> {
  const brands = (
    await owner.query<{ id: string }>(
      'select id from brand where active and handbook_version is not null order by created_at, id',
    )
  ).rows.map((row) => row.id)
  await owner.query(
    `insert into person_role (brand_id, person_id, role) select s.key, r.person_id, r.role from jsonb_each_text($1) s join brand b on b.id = s.key join person_role r on r.brand_id = s.value and r.role = 'agent' on conflict do nothing`,
    [JSON.stringify(SHIPPED)],
  )
  await owner.query(
    `insert into person_role (brand_id, person_id, role) select b, p.id, 'agent' from unnest($1::text[]) b, person p where p.mail = $2 on conflict do nothing`,
    [brands, SERVES_ALL],
  )
  const draw = makeDraw(11)
  for (let i = 0; i < Math.min(60, Math.ceil(cases / CASES_A_PERSON)); i++) {
    const language = draw.one(['en', 'pl', 'lv', 'fa'] as const)
    const two = [brands[i % brands.length]!, brands[(i * 3 + 1) % brands.length]!]
    await owner.query(
      `with one as (insert into person (id, employer_id, name, mail, password_hash, language, created_at)
        select gen_random_uuid(), b.employer_id, $1, $2, (select password_hash from person where mail = $3), $4, now() from brand b where b.id = $5 on conflict (mail) do nothing returning id)
      insert into person_role (brand_id, person_id, role) select distinct b, one.id, 'agent' from one, unnest($6::text[]) b`,
      [
        drawName(draw, language),
        `agent-${i + 1}@seed.example`,
        ADMINISTRATOR,
        language,
        two[0],
        two,
      ],
    )
  }
}
