// The quick form of somebody who is signed in: a grievance in under a minute, kept when the
// connection is bad.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { IntakeReply } from '../../record/contract/case.ts'
import type { PublicBrand } from '../contract/public.ts'
import { get } from '../../../platform/web/api.ts'
import { Page } from '../../../platform/web/parts/page.tsx'
import { Note } from '../../../platform/web/parts/state-note.tsx'
import { useCodeText, useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { keep, kept } from '../../../platform/web/preference.ts'
import { meQuery } from '../../../access/web/query.ts'
import { Chips } from '../../../platform/web/chips.tsx'
import { IntakeForm } from './intake-form.tsx'
import { toIntake, type IntakeValues } from './intake-values.ts'
import { KeptList } from './kept-list.tsx'
import { SentNote } from './sent-note.tsx'
import { useIntake } from './use-intake.ts'
import '../../../platform/web/intake.css'

const LAST_BRAND = 'opoka.brand'

export function QuickPage() {
  const say = usePhrase()
  const { pick } = useLanguage()
  const codeText = useCodeText()
  const { data: me } = useSuspenseQuery(meQuery)
  const brands = me.brands.filter((brand) => brand.may.includes('intake'))
  // Who took the last one down for a brand most likely takes the next one for it too.
  const last = kept(LAST_BRAND)
  const usual =
    brands.length === 1 ? brands[0]!.id : (brands.find((brand) => brand.id === last)?.id ?? '')
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
  const { data: brand } = useQuery({
    queryKey: ['public-brand', chosen],
    queryFn: ({ signal }) => get<PublicBrand>(`public/${chosen}`, signal),
    enabled: chosen !== '',
    staleTime: 10 * 60_000,
  })

  return (
    <Page title={say('intake.quick.title')} about={say('intake.quick.lead')}>
      {intake.keptNow && waiting.length > 0 && (
        <Note tone="soon">{say('intake.kept.waiting')}</Note>
      )}
      {intake.refused && <Note tone="soon">{codeText(intake.refused)}</Note>}
      {reply ? (
        <SentNote
          reply={reply}
          mayOpen={me.brands.find((one) => one.id === reply.brand)?.may.includes('read-cases')}
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
      <KeptList forms={waiting} onOpen={(form) => void draft.reopen(form)} />
    </Page>
  )
}
