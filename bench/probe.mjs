// Loaded into the server's process by the bench of costs: how long its thread was held and how much
// memory it had at most, since it was last asked.
import { readFileSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

const path = process.env.OPOKA_BENCH_PROBE
if (isMainThread && path) {
  const cpuMs = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1000
  }
  let [wall, cpu, held, heldCpu, most] = [performance.now(), cpuMs(), 0, 0, 0]
  const look = () => {
    const [now, used] = [performance.now(), cpuMs()]
    held = Math.max(held, now - wall - 1)
    heldCpu = Math.max(heldCpu, used - cpu)
    most = Math.max(most, process.memoryUsage.rss())
    wall = now
    cpu = used
  }
  setInterval(look, 1).unref()
  /** Linux remembers the peak, which the looks may miss, and forgets it when told so. */
  const peak = () => {
    try {
      const kb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0)
      writeFileSync('/proc/self/clear_refs', '5')
      return kb * 1024
    } catch {
      return 0
    }
  }
  process.on('SIGUSR2', () => {
    look()
    writeFileSync(
      path,
      JSON.stringify({
        heldMs: held,
        heldCpuMs: heldCpu,
        peakMb: Math.max(most, peak()) / 1_048_576,
        nowMb: process.memoryUsage.rss() / 1_048_576,
      }),
    )
    ;[held, heldCpu, most] = [0, 0, 0]
  })
}
