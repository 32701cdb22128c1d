#!/usr/bin/env node
// `npm run seed -- 1000000`: prepares what is missing, then fills a database with invented cases.
import { join } from 'node:path'
import { buildWeb, prepare, root, runCommand, runForeground } from './prepare.mjs'

const HELP = `npm run seed -- NUMBER [options]

Writes NUMBER invented cases (1 to 10,000,000) with their customers, clocks, promises, letters and timelines, in four languages, spread
over three years, about three in a hundred open. A new desk gets the example brands first, and six more like them.

  --data DIR      directory of the desk, .opoka unless said; DATABASE_URL names a server of yours instead. Stop the desk first.
  --brand ID      only into this brand; may be said several times
  --draw NUMBER   another number (0 to 3,000; 7 unless said) draws other cases, to add to a desk that was seeded before
  --anyway        also where a brand that is no example has cases already
  --help          this text
`

const words = process.argv.slice(2)

await runCommand(async () => {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(HELP)
    return 0
  }
  const runtime = await prepare()
  await buildWeb(runtime)
  return runForeground(runtime, [join(root, 'bench', 'seed', 'index.ts'), ...words])
})
