#!/usr/bin/env node
// `npm run seed -- 1000000`: prepares what is missing, then fills a desk with invented cases.
import { join } from 'node:path'
import { buildWeb, prepare, root, runCommand, runForeground } from './prepare.mjs'

await runCommand(async () => {
  const runtime = await prepare()
  await buildWeb(runtime)
  return runForeground(runtime, [join(root, 'bench', 'seed', 'index.ts'), ...process.argv.slice(2)])
})
