// A warm start: from `npm start`'s program to the first page served, on a data directory that has
// its hundred thousand cases.
import { latencies, percentile, round, say, tell } from './figure.ts'
import { startServer } from './server.ts'

const TIMES = 5

export async function measureStart(dataDir: string): Promise<void> {
  const ms: number[] = []
  for (let i = 0; i < TIMES; i++) {
    say(`warm start ${i + 1} of ${TIMES} …`)
    const server = await startServer(dataDir, { through: 'bin/start.mjs' })
    ms.push(server.startMs)
    await server.stop()
  }
  tell({
    figure: 'start.warm',
    value: round(percentile(ms, 0.5), 0),
    unit: 'ms',
    ...latencies(ms),
    times: TIMES,
    how: 'bin/start.mjs until GET / has answered',
  })
}
