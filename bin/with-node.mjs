#!/usr/bin/env node
// Runs a script under Node 26: node bin/with-node.mjs SCRIPT [words]
import { prepare, runCommand, runForeground } from './prepare.mjs'

await runCommand(async () => runForeground(await prepare(), process.argv.slice(2)))
