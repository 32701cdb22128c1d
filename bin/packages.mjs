// What a check needs that runs none of our programs: the packages as package-lock.json names them,
// also right after somebody has brought the checkout up to date.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readPackageState } from './package-state.mjs'
import { prepare, root, runCommand, runNpm } from './prepare.mjs'

await runCommand(async () => {
  // A few packages more are quickly added to those that are there; prepare() looks whether they
  // are the right ones, and installs them all anew where they are not.
  if (readPackageState(root) === 'stale' && existsSync(join(root, 'node_modules')))
    await runNpm('Bringing the packages up to date', ['install', '--no-save'])
  await prepare()
  return 0
})
