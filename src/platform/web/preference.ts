// What a person chose for this device: language, theme, density. Kept in the browser, set on <html>
// before anything is drawn.
import type { Language } from '../base/domain/language.ts'
import { isLanguage } from '../base/domain/language.ts'
import { setRisk } from './offline/risk.ts'

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]
export const DENSITIES = ['roomy', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

// What the browser refused to take, for as long as the page is there: some windows are lent no
// storage, and some storages are full.
const refused = new Map<string, string>()
const TYPED_AT = 'opoka.typed-at.'
/** What somebody typed: leaving the page asks first when it is kept nowhere else. */
const isTyped = (key: string): boolean =>
  key.startsWith('opoka.words.') || key.startsWith('opoka.form.')

/** When something was typed there, in milliseconds, to the hour; null when that is not known. */
export const typedAt = (key: string): number | null => Number(stored(TYPED_AT + key)) || null

/** Once an hour is enough, and costs no second write for each letter. */
function noteTyped(key: string, isThere: boolean): void {
  const now = Date.now()
  if (!isThere) keep(TYPED_AT + key, null)
  else if (Math.abs(now - (typedAt(key) ?? 0)) > 3_600_000) keep(TYPED_AT + key, String(now))
}

/** False when it lasts only until the page is left. */
export function keep(key: string, value: string | null): boolean {
  if (key.startsWith('opoka.words.')) noteTyped(key, value !== null)
  refused.delete(key)
  let isStored = true
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    if (value !== null) refused.set(key, value)
    isStored = value === null
  }
  if (isTyped(key)) setRisk(key, isStored ? null : 'refused')
  return isStored
}

export function stored(key: string): string | null {
  const refusedValue = refused.get(key)
  if (refusedValue !== undefined) return refusedValue
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** All keys that begin so. */
export function listStored(start: string): string[] {
  const keys = new Set(refused.keys())
  try {
    for (const key of Object.keys(localStorage)) keys.add(key)
  } catch {
    // Nothing is lent to this page.
  }
  return [...keys].filter((key) => key.startsWith(start))
}

export const storedTheme = (): Theme =>
  THEMES.find((theme) => theme === stored('opoka.theme')) ?? 'system'
export const storedDensity = (): Density =>
  DENSITIES.find((density) => density === stored('opoka.density')) ?? 'roomy'

export function setTheme(theme: Theme): void {
  keep('opoka.theme', theme === 'system' ? null : theme)
  document.documentElement.dataset.theme = theme
}
export function setDensity(density: Density): void {
  keep('opoka.density', density === 'roomy' ? null : density)
  document.documentElement.dataset.density = density
}

/**
 * The language to start in: chosen before, else the first of the browser's that we speak, else
 * English.
 */
export function firstLanguage(): Language {
  const chosen = stored('opoka.language')
  if (isLanguage(chosen)) return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
}

export function applyPreferences(): void {
  setTheme(storedTheme())
  setDensity(storedDensity())
}
