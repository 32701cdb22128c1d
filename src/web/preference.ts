// What a person chose for this device: language, theme, density. Kept in the browser, set on <html> before anything is drawn.
import type { Language } from '../domain/language.ts'
import { isLanguage } from '../domain/language.ts'

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]
export const DENSITIES = ['roomy', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

/** Private windows may refuse storage; then nothing is kept, and nothing breaks. */
export const keep = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Nothing to do: the choice lasts until the page is closed.
  }
}
export const kept = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

export const keptTheme = (): Theme => THEMES.find((theme) => theme === kept('opoka.theme')) ?? 'system'
export const keptDensity = (): Density => DENSITIES.find((density) => density === kept('opoka.density')) ?? 'roomy'

export function setTheme(theme: Theme): void {
  keep('opoka.theme', theme === 'system' ? null : theme)
  document.documentElement.dataset.theme = theme
}
export function setDensity(density: Density): void {
  keep('opoka.density', density === 'roomy' ? null : density)
  document.documentElement.dataset.density = density
}

/** The language to start in: chosen before, else the first of the browser's that we speak, else English. */
export function firstLanguage(): Language {
  const chosen = kept('opoka.language')
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

export function applyPreferences(): void {
  setTheme(keptTheme())
  setDensity(keptDensity())
}
