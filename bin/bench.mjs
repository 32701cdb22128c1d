#!/usr/bin/env node
// `npm run bench`: prepares what is missing, then measures; one JSON line a figure on standard
// output.
import { join } from 'node:path'
import { buildWeb, prepare, root, runCommand, runForeground } from './prepare.mjs'

const HELP = `npm run bench [-- OPTIONS]

Starts a desk with the example brands on an empty directory of its own, measures it through HTTP, and prints one JSON line for
each figure; what it does meanwhile is told on standard error. Without options it measures everything but --size.

  --only PART[,PART]  only these: guide, chat, intake, contact, my-day, wording, cues, start, memory, cost
  --seconds N         how long the live contacts of the part contact go on, 60 unless said
  --size N            instead of the parts: a desk that is filled with N invented cases, and how long its pages take then
  --before DIR        with --size: another checkout, measured on the same cases, to compare with
  --from DIR          with --size: a filled data directory, which is copied instead of filling a new one
  --help              this text
`

const words = process.argv.slice(2)

await runCommand(async () => {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(HELP)
    return 0
  }
  const runtime = await prepare()
  await buildWeb(runtime)
  return runForeground(runtime, [join(root, 'bench', 'index.ts'), ...words])
})
