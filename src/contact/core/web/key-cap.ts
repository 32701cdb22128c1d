// What is printed on a key: by the layout the browser knows, else as on most Latin keyboards; on a
// Persian one both letters.
import { useEffect, useState } from 'react'
import { useLanguage } from '../../../platform/web/phrase.tsx'

type Layout = { get(code: string): string | undefined }

declare global {
  /** Some browsers know it, and TypeScript does not. */
  interface Navigator {
    readonly keyboard?: { getLayoutMap?: () => Promise<Layout> }
  }
}

const LATIN: Record<string, string> = {
  Comma: ',',
  Period: '.',
  Slash: '/',
  Minus: '-',
  Equal: '=',
}
/** The standard layout of Iran (ISIRI 9147), as printed beside the Latin letters. */
const PERSIAN: Record<string, string> = {
  KeyQ: 'ض',
  KeyW: 'ص',
  KeyE: 'ث',
  KeyR: 'ق',
  KeyT: 'ف',
  KeyY: 'غ',
  KeyU: 'ع',
  KeyI: 'ه',
  KeyO: 'خ',
  KeyP: 'ح',
  KeyA: 'ش',
  KeyS: 'س',
  KeyD: 'ی',
  KeyF: 'ب',
  KeyG: 'ل',
  KeyH: 'ا',
  KeyJ: 'ت',
  KeyK: 'ن',
  KeyL: 'م',
  KeyZ: 'ظ',
  KeyX: 'ط',
  KeyC: 'ز',
  KeyV: 'ر',
  KeyB: 'ذ',
  KeyN: 'د',
  KeyM: 'پ',
}

const latinOf = (code: string, layout: Layout | null): string => {
  const known = layout?.get(code)
  // A layout of another script names no Latin letter; its own keys still have one printed.
  if (known && /^[\p{Script=Latin}\d\p{P}]$/u.test(known)) return known.toLocaleUpperCase('en')
  return LATIN[code] ?? code.replace(/^(Key|Digit)/, '')
}

/** `cap('KeyQ')` is 'Q', on a French keyboard 'A', for a reader of Persian 'Q ض'. */
export function useKeyCap(): (code: string) => string {
  const { language } = useLanguage()
  const [layout, setLayout] = useState<Layout | null>(null)
  useEffect(() => {
    let isGone = false
    void navigator.keyboard?.getLayoutMap?.().then(
      (map) => !isGone && setLayout(map),
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [])
  return (code) => {
    const latin = latinOf(code, layout)
    const persian = language === 'fa' ? PERSIAN[code] : undefined
    return persian ? `${latin} ${persian}` : latin
  }
}
