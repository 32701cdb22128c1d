#!/usr/bin/env node
// `npm run bench`: prepares what is missing, then measures; one JSON line a figure on standard output.
import { join } from 'node:path'
import { buildWeb, prepare, root, runCommand, runForeground } from './prepare.mjs'

await runCommand(async () => {
  const runtime = await prepare()
  await buildWeb(runtime)
  return runForeground(runtime, [join(root, 'bench', 'index.ts'), ...process.argv.slice(2)])
})
