// Hands that never touch the mouse.
import type { Locator, Page } from 'playwright-core'

/**
 * Presses Tab until the element has the keyboard; throws when the whole round was made without
 * meeting it.
 */
export async function tabTo(page: Page, target: Locator, most = 150): Promise<void> {
  await target.waitFor()
  for (let press = 0; press <= most; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not reach ${String(target)}`)
}

/** Reaches it and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Reaches a field, takes what stands there away and types. */
export async function typeInto(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(words)
}
