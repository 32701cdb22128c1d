// A build step: keeps react-aria's own texts for English, Polish and Latvian, and adds the Persian
// ones it lacks.
import type { Plugin } from 'vite'
import { ariaPersian } from './aria-persian.ts'

const KEPT = new Set(['en-US', 'pl-PL', 'lv-LV'])
const LOCALE = /\/intl\/(?:[a-z]+\/)?([a-z]{2}-[A-Z]{2})\.m?js$/
const INDEX = /\/(react-aria|react-stately)\/dist\/private\/([a-z]+)\/intlStrings\.m?js$/

const pathOf = (id: string) => id.replaceAll('\\', '/').split('?')[0] ?? ''

export function ariaLocales(): Plugin {
  return {
    name: 'aria-locales',
    enforce: 'pre',
    load(id) {
      const locale = /\/(?:react-aria|react-stately|react-aria-components)\//.test(id)
        ? LOCALE.exec(pathOf(id))?.[1]
        : undefined
      return locale && !KEPT.has(locale) ? 'export default undefined' : null
    },
    transform(code, id) {
      const [, kit, area = ''] = INDEX.exec(pathOf(id)) ?? []
      const strings =
        ariaPersian[kit === 'react-stately' && area === 'datepicker' ? 'dateerror' : area]
      return strings
        ? { code: code.replace('"en-US":', `"fa-IR": {${strings}},\n"en-US":`), map: null }
        : null
    },
  }
}
