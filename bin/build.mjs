#!/usr/bin/env node
// `npm run build`: prepares what is missing and builds the pages and the chat, unless they are as
// their sources are.
import { buildWeb, prepare, runCommand } from './prepare.mjs'

await runCommand(async () => {
  await buildWeb(await prepare())
  return 0
})
