// The quick form behind a place's printed code: no password, and it opens without a connection
// after the first time.
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useCallback, useEffect } from 'react'
import type { z } from 'zod'
import type { PlaceCodeState, PublicIntakeReply } from '../contract/public.ts'
import { ApiError, get } from '../../../platform/web/api.ts'
import { keepShell } from '../../../access/web/offline/shell-worker.ts'
import { ErrorNote, Note } from '../../../platform/web/parts/state-note.tsx'
import { Loading } from '../../../platform/web/parts/loading.tsx'
import { Sending } from '../../../platform/web/parts/sending.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { keep, stored } from '../../../platform/web/preference.ts'
import { IntakeForm } from './intake-form.tsx'
import { toPlaceIntake, type IntakeValues } from './intake-values.ts'
import { StoredList } from './stored-list.tsx'
import { LeftNote } from './left-note.tsx'
import { Gone, Outside } from '../../../platform/web/outside.tsx'
import { SentNote } from './sent-note.tsx'
import { UnsentNote } from './unsent-note.tsx'
import { useIntake } from './use-intake.ts'

type PlaceCode = z.infer<typeof PlaceCodeState>

/**
 * What this page showed last time: the name of the place and the brand, so that the page opens
 * without a connection.
 */
function rememberedPlace(key: string): PlaceCode | null {
  try {
    return JSON.parse(stored(key) ?? 'null') as PlaceCode | null
  } catch {
    return null
  }
}

export function PlacePage() {
  const say = usePhrase()
  const { brand, code } = useParams({ strict: false }) as { brand: string; code: string }
  const memory = `opoka.door.${brand}/${code}`
  const { data, error, refetch } = useQuery({
    queryKey: ['door', brand, code],
    queryFn: ({ signal }) =>
      get<PlaceCode>(`door/${encodeURIComponent(brand)}/${encodeURIComponent(code)}`, signal),
    staleTime: 10 * 60_000,
    networkMode: 'always',
    refetchOnReconnect: true,
    retry: false,
  })
  useEffect(keepShell, [])
  useEffect(() => {
    if (data) keep(memory, JSON.stringify(data))
  }, [data, memory])
  const fault = error instanceof ApiError ? error : null
  const placeCode =
    data ?? (fault?.isConnection || (fault && fault.status >= 500) ? rememberedPlace(memory) : null)
  if (placeCode)
    return (
      <PlaceForm
        placeCode={placeCode}
        owner={`place:${brand}/${code}`}
        path={`door/${encodeURIComponent(brand)}/${encodeURIComponent(code)}/cases`}
        offline={!data}
      />
    )
  if (fault && fault.status >= 400 && fault.status < 500 && fault.status !== 429)
    return <Gone title={say('intake.place.missing')} what={say('intake.place.missing.do')} />
  if (error)
    return (
      <Outside title={say('intake.place.title')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Outside>
    )
  return <Loading />
}

function PlaceForm({
  placeCode,
  owner,
  path,
  offline,
}: {
  placeCode: PlaceCode
  owner: string
  path: string
  offline: boolean
}) {
  const say = usePhrase()
  const { language, pick } = useLanguage()
  const toBody = useCallback(
    (values: IntakeValues) => toPlaceIntake(values, language, new Date().toISOString()),
    [language],
  )
  const intake = useIntake<z.infer<typeof PublicIntakeReply>>({
    owner,
    path,
    brand: placeCode.id,
    toBody,
  })
  return (
    <Outside
      brand={pick(placeCode.name)}
      title={say('intake.place.title')}
      about={say('intake.place.at', { place: placeCode.place })}
      languages={placeCode.languages}
    >
      {offline && <Note tone="soon">{say('intake.offline')}</Note>}
      <UnsentNote
        isStored={intake.storedNow && intake.waiting.length > 0}
        refused={intake.refused}
      />
      {intake.reply ? (
        <SentNote
          reply={{ ref: intake.reply.ref, aside: intake.reply.aside }}
          onAgain={intake.again}
        />
      ) : (
        <>
          <Sending is={intake.busy}>
            <LeftNote left={intake.draft.left} onTake={intake.draft.takeUp} />
          </Sending>
          <IntakeForm
            place
            draft={intake.draft}
            brand={placeCode}
            errors={intake.errors}
            attempt={intake.attempt}
            busy={intake.busy}
            onSubmit={() => void intake.submit()}
          />
        </>
      )}
      <StoredList forms={intake.waiting} onOpen={(form) => void intake.draft.reopen(form)} />
    </Outside>
  )
}
