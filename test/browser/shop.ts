// A shop's page of another origin that carries the chat by its one script tag.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Locator, Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type Shop = { url: string; stop(): Promise<void> }

/**
 * 'localhost' here and '127.0.0.1' there are two sites to a browser. The page's own styles are as
 * rude as pages are.
 */
export async function openShop(
  desk: string,
  { brand, language }: { brand: string; language: string },
): Promise<Shop> {
  const page = `<!doctype html><html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Shop</title><meta name="viewport" content="width=device-width, initial-scale=1">
    <style>* { color: red !important; font-size: 40px !important; display: block; } div, button { all: unset; }</style></head>
    <body><main><h1>Shop</h1></main><script src="${desk}/chat.js" data-brand="${brand}" data-language="${language}" async></script></body></html>`
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${desk}; connect-src ${desk}`
  const server = createServer(
    (_, response) =>
      void response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': policy,
        })
        .end(page),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * What axe finds wrong in the chat, in light and dark, on a desk and on a phone; the page around it
 * is not ours.
 */
export async function findWrong(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [width, scheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 740 })
    await page.emulateMedia({ colorScheme: scheme })
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
    const result = await page.evaluate(() =>
      (
        window as unknown as { axe: { run(on: object, options: object): Promise<AxeResults> } }
      ).axe.run({ include: [['[data-opoka-chat]']] }, { resultTypes: ['violations'] }),
    )
    found.push(
      ...result.violations.flatMap((one) =>
        one.nodes.map(
          (node) =>
            `${width} ${scheme} ${one.id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`,
        ),
      ),
    )
    const out = await page
      .locator('[data-opoka-chat] .panel')
      .evaluateAll(
        (all) =>
          all
            .map((one) => one.getBoundingClientRect())
            .filter(
              (box) =>
                box.width > 0 &&
                (box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight),
            ).length,
      )
    if (out > 0) found.push(`${width}: the chat sticks out`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

/** The element that has the focus, inside the chat. */
export const focused = (chat: Locator): Promise<string> =>
  chat.evaluate((host) =>
    host.shadowRoot?.activeElement
      ? `${host.shadowRoot.activeElement.localName} ${host.shadowRoot.activeElement.textContent?.trim() ?? ''}`.trim()
      : '',
  )
