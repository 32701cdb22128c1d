// A brand's public form: anybody writes what happened, and learns at once what comes next.
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { PublicBrand, PublicIntakeReply } from '../contract/public.ts'
import { isLanguage } from '../../../platform/base/domain/language.ts'
import { ApiError, get } from '../../../platform/web/api.ts'
import { Loading } from '../../../platform/web/parts/loading.tsx'
import { ErrorNote } from '../../../platform/web/parts/state-note.tsx'
import { useLanguage, usePhrase } from '../../../platform/web/phrase.tsx'
import { Gone, Outside } from '../../../platform/web/outside.tsx'
import { PublicDone } from './public-done.tsx'
import { PublicQuestions } from './public-questions.tsx'

export function PublicFormPage() {
  const say = usePhrase()
  const navigate = useNavigate()
  const { language, setLanguage, pick } = useLanguage()
  const { brand: id, language: asked } = useParams({ strict: false }) as {
    brand: string
    language?: string
  }
  const [reply, setReply] = useState<z.infer<typeof PublicIntakeReply> | null>(null)
  const {
    data: brand,
    error,
    refetch,
  } = useQuery({
    queryKey: ['public-brand', id],
    queryFn: ({ signal }) => get<PublicBrand>(`public/${encodeURIComponent(id)}`, signal),
    staleTime: 10 * 60_000,
  })
  // The address says the language; without one, the brand's first.
  const wanted = isLanguage(asked) ? asked : brand?.languages[0]
  useEffect(() => {
    if (wanted) setLanguage(wanted)
  }, [wanted, setLanguage])

  if (error instanceof ApiError && error.status === 404)
    return <Gone title={say('intake.public.missing')} what={say('intake.public.missing.do')} />
  if (error)
    return (
      <Outside title={say('intake.public.happened')}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
      </Outside>
    )
  if (!brand) return <Loading />
  const name = pick(brand.name)
  const frame = {
    brand: name,
    languages: brand.languages,
    onLanguage: (next: string) =>
      void navigate({
        to: '/f/$brand/{-$language}',
        params: { brand: id, language: next },
        replace: true,
      }),
  }
  if (reply)
    return (
      <Outside {...frame} title={say('intake.public.done')}>
        <PublicDone reply={reply} />
      </Outside>
    )
  return (
    <Outside
      {...frame}
      title={say('intake.public.title', { brand: name })}
      about={say('intake.public.lead')}
    >
      <PublicQuestions brand={brand} language={language} onSent={setReply} />
    </Outside>
  )
}
