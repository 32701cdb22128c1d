// The quick form of somebody who is signed in: a grievance in under a minute, kept when the
// connection is bad.
import { mayIn } from '../../../access/web/may.ts'
import { READ_CASES, TAKE_IN } from '../../record/domain/policy.ts'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { IntakeReply } from '../../record/contract/case.ts'
import type { PublicBrand } from '../contract/public.ts'
import type { Me } from '../../../access/contract/people.ts'
import { get } from '../../../platform/web/api.ts'
import { Page } from '../../../platform/web/parts/page.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { keep, stored } from '../../../platform/web/preference.ts'
import { meQuery } from '../../../access/web/query.ts'
import { Chips } from '../../../platform/web/chips.tsx'
import { IntakeForm } from './intake-form.tsx'
import { toIntake, type IntakeValues } from './intake-values.ts'
import { StoredList } from './stored-list.tsx'
import { SentNote } from './sent-note.tsx'
import { UnsentNote } from './unsent-note.tsx'
import { useIntake } from './use-intake.ts'
import '../../../platform/web/intake.css'

const LAST_BRAND = 'opoka.brand'

export function QuickPage() {
  const say = usePhrase()
  const { pick } = useLanguage()
  const { data: me } = useSuspenseQuery(meQuery)
  const brands = me.brands.filter((brand) => mayIn(brand, TAKE_IN))
  const usual = usualOf(brands)
  const toBody = useCallback(
    (values: IntakeValues) => toIntake(values, new Date().toISOString()),
    [],
  )
  const intake = useIntake<IntakeReply>({
    owner: `person:${me.person.id}`,
    path: 'cases',
    brand: usual,
    toBody,
  })
  const { draft, waiting, reply, errors } = intake
  const chosen = draft.values.brand || usual
  useEffect(() => {
    if (chosen) keep(LAST_BRAND, chosen)
  }, [chosen])
  const { data: brand } = usePublicBrand(chosen)

  return (
    <Page title={say('intake.quick.title')} about={say('intake.quick.lead')}>
      <UnsentNote isStored={intake.storedNow && waiting.length > 0} refused={intake.refused} />
      {reply ? (
        <SentNote
          reply={reply}
          mayOpen={mayIn(
            me.brands.find((one) => one.id === reply.brand),
            READ_CASES,
          )}
          onAgain={intake.again}
        />
      ) : (
        <IntakeForm
          draft={draft}
          brand={brand ?? null}
          errors={errors}
          attempt={intake.attempt}
          busy={intake.busy}
          onSubmit={() => void intake.submit()}
        >
          {brands.length > 1 && (
            <Chips
              label={say('intake.brand')}
              name="brand"
              error={errors.brand}
              value={chosen}
              onChange={(next) => draft.change({ brand: next, category: '' })}
              options={brands.map((one) => ({ value: one.id, label: pick(one.name) }))}
            />
          )}
        </IntakeForm>
      )}
      <StoredList forms={waiting} onOpen={(form) => void draft.reopen(form)} />
    </Page>
  )
}

/** Who took the last one down for a brand most likely takes the next one for it too. */
function usualOf(brands: Me['brands']): string {
  const last = stored(LAST_BRAND)
  const [first, ...others] = brands
  return first && others.length === 0
    ? first.id
    : (brands.find((brand) => brand.id === last)?.id ?? '')
}

const usePublicBrand = (brand: string) =>
  useQuery({
    queryKey: ['public-brand', brand],
    queryFn: ({ signal }) => get<PublicBrand>(`public/${brand}`, signal),
    enabled: brand !== '',
    staleTime: 10 * 60_000,
  })
