// The page to print and hang up: the code, the place, and what to do, in the brand's languages and
// English.
import { loadPhrases } from '../../platform/web/phrase.tsx'
import { useEffect, useEffectEvent, useState } from 'react'
import { createPortal } from 'react-dom'
import type { BrandView } from '../contract/brand.ts'
import { localise, type Language } from '../../platform/base/domain/language.ts'
import type { Catalogue } from '../../platform/i18n/catalogue.ts'
import { directionOf } from '../../platform/i18n/format.ts'
import type { PlaceCode } from './brand-query.ts'

/** Draws the code from the server's SVG: only its shapes are taken over, nothing that could run. */
export function QrCode({ svg, label }: { svg: string; label: string }) {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const paths = [...root.querySelectorAll('path')].map((path) => ({
    d: path.getAttribute('d') ?? '',
    fill: path.getAttribute('fill') ?? 'none',
    stroke: path.getAttribute('stroke') ?? 'none',
  }))
  return (
    <svg
      className="qr"
      viewBox={root.getAttribute('viewBox') ?? undefined}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      {paths.map((path) => (
        <path key={path.d} {...path} />
      ))}
    </svg>
  )
}

export function PlaceSheet({
  brand,
  placeCode,
  onDone,
}: {
  brand: BrandView
  placeCode: PlaceCode
  onDone: () => void
}) {
  const [spoken, setSpoken] = useState<{ language: Language; phrases: Catalogue }[] | null>(null)
  useEffect(() => {
    let left = false
    const languages = [...new Set<Language>([...brand.languages, 'en'])]
    void Promise.all(
      languages.map(async (language) => ({
        language,
        phrases: await loadPhrases(language, 'rules'),
      })),
    ).then((loaded) => !left && setSpoken(loaded))
    return () => {
      left = true
    }
  }, [brand.languages])
  // Whoever shows it may draw anew meanwhile: it is printed once.
  const finish = useEffectEvent(onDone)
  useEffect(() => {
    if (!spoken) return
    const onPrinted = () => finish()
    window.addEventListener('afterprint', onPrinted, { once: true })
    window.print()
    return () => window.removeEventListener('afterprint', onPrinted)
  }, [spoken])
  if (!spoken) return null
  return createPortal(
    <div className="door-sheet">
      <p className="door-sheet-brand">{localise(brand.name, brand.languages[0] ?? 'en')}</p>
      <QrCode svg={placeCode.qr} label={placeCode.place} />
      <p className="door-sheet-place" dir="auto">
        {placeCode.place}
      </p>
      {spoken.map(({ language, phrases }) => (
        <section key={language} lang={language} dir={directionOf(language)}>
          <h2>{phrases['brand.doors.sheet.title']}</h2>
          <p>{phrases['brand.doors.sheet.body']}</p>
        </section>
      ))}
      <p className="door-sheet-url" dir="ltr">
        {placeCode.url}
      </p>
    </div>,
    document.body,
  )
}
