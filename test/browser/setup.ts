// Before the browser stories: the pages as they are now, and one browser for the whole run.
import type { TestProject } from 'vitest/node'
import { buildWeb } from '../../bin/prepare.mjs'
import { findChromium, startChromium } from './chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's browser listens; '' where no Chromium was found and the stories are left out. */
    browserUrl: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const path = findChromium()
  if (path === null) {
    process.stderr.write('No Chromium was found, so the browser stories are left out; install Chromium or Chrome, or name one in OPOKA_TEST_CHROMIUM, to run them.\n')
    project.provide('browserUrl', '')
    return async () => {}
  }
  await buildWeb(process.execPath)
  const server = await startChromium(path)
  project.provide('browserUrl', server.wsEndpoint())
  return () => server.close()
}
