// What axe finds wrong on a page of ours.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** `rules` alone where given; findings as "rule: element" so that a failure says where to look. */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  // By the protocol, because the pages allow no foreign script.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const found = await page.evaluate(
    (only) =>
      (
        window as unknown as { axe: { run(on: Document, options: object): Promise<AxeResults> } }
      ).axe.run(document, { resultTypes: ['violations'], ...(only && { runOnly: only }) }),
    rules,
  )
  return found.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`,
    ),
  )
}
