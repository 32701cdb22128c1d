// The frame of a page that anybody can open: whose it is, in which language, and nothing else.
import { IconLanguage, IconMapPinOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { LANGUAGES, type Language } from '../base/domain/language.ts'
import { useTitle } from './parts/title.ts'
import { Empty } from './parts/state-note.tsx'
import { useLanguage, usePhrase } from './phrase.tsx'
import './intake.css'

/** Each language's name in itself: a reader finds it without knowing the page's. */
const OWN_NAME: Record<Language, string> = {
  en: 'English',
  pl: 'Polski',
  lv: 'Latviešu',
  fa: 'فارسی',
}

export function Outside({
  brand,
  title,
  about,
  languages = LANGUAGES,
  onLanguage,
  children,
}: {
  brand?: string
  title: string
  about?: ReactNode
  languages?: readonly Language[]
  onLanguage?: (language: Language) => void
  children: ReactNode
}) {
  const say = usePhrase()
  const { language, chooseLanguage } = useLanguage()
  useTitle(brand ? `${title} · ${brand}` : title)
  const offered = LANGUAGES.filter(
    (one) => one === 'en' || one === language || languages.includes(one),
  )
  return (
    <div className="outside">
      <header className="outside-head">
        <span className="outside-brand">
          <bdi>{brand ?? 'Opoka'}</bdi>
        </span>
        <nav aria-label={say('common.language')} className="outside-languages no-print">
          <IconLanguage aria-hidden className="icon" />
          {offered.map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              className="outside-language"
              aria-pressed={one === language}
              onClick={() => (onLanguage ?? chooseLanguage)(one)}
            >
              {OWN_NAME[one]}
            </button>
          ))}
        </nav>
      </header>
      <main id="content" className="outside-main">
        <header className="stack">
          <h1>{title}</h1>
          {about && <p className="outside-about">{about}</p>}
        </header>
        {children}
      </main>
    </div>
  )
}

/** An address that leads nowhere any more, with what to do. */
export function Gone({
  title,
  what,
  children,
}: {
  title: string
  what: string
  children?: ReactNode
}) {
  return (
    <Outside title={title}>
      <Empty icon={IconMapPinOff} title={what} />
      {children}
    </Outside>
  )
}
