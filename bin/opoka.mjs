#!/usr/bin/env node
// `npx opoka <command>`: installs what is missing, then runs the command under Node 26 with our
// input and output.
import { join } from 'node:path'
import { prepare, root, runCommand, runForeground } from './prepare.mjs'

await runCommand(async () =>
  runForeground(await prepare(), [
    join(root, 'src', 'shell', 'cli', 'main.ts'),
    ...process.argv.slice(2),
  ]),
)
