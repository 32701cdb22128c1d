// A node in a process of its own that only runs timers: the tests kill it in the middle of its
// work.
import { startTimers } from '../../src/shell/timers/index.ts'
import { openNode } from './scene.ts'

const [url = '', now = ''] = process.argv.slice(2)
const node = openNode({ appUrl: url, ownerUrl: url })
node.turnTo(now)
startTimers(node.ctx)
