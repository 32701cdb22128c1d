// Before the browser stories: the pages as they are now, and one browser for the whole run. Without
// one, a line at the end says how many were left out.
import type { BrowserServer } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { buildWeb } from '../../bin/prepare.mjs'
import { listChromiums, startChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Where the run's browser listens; '' where no Chromium was found and the stories are left out.
     */
    browserUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const broken: string[] = []
  const server = await startOne(broken)
  if (server === null) {
    project.provide('browserUrl', '')
    return async () => void process.stderr.write(`${tellLeftOut(countStories(project), broken)}\n`)
  }
  project.provide('browserUrl', server.wsEndpoint())
  await buildWeb(process.execPath).catch(async (error: unknown) => {
    await server.close()
    throw error
  })
  return () => server.close()
}

/**
 * What lies there may be no browser: some systems keep a script in its place that only says where
 * to get one.
 */
async function startOne(broken: string[]): Promise<BrowserServer | null> {
  for (const path of listChromiums()) {
    try {
      return await startChromium(path)
    } catch {
      broken.push(path)
    }
  }
  return null
}

const countStories = (project: TestProject): number =>
  project.vitest.state
    .getTestModules()
    .filter((file) => file.project.name === project.name)
    .reduce((sum, file) => sum + [...file.children.allTests()].length, 0)

function tellLeftOut(count: number, broken: readonly string[]): string {
  const why =
    broken.length > 0
      ? `No Chromium was found that starts (${broken.join(', ')} did not)`
      : 'No Chromium was found'
  return `${why}, so ${count === 1 ? '1 browser story was' : `${count} browser stories were`} left out; install Chromium or Chrome, or name one in OPOKA_TEST_CHROMIUM, to run them.`
}
