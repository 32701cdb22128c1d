// What the thread of author.ts runs: a chunk for each time it is asked, null after the last.
import { parentPort, workerData } from 'node:worker_threads'
import { drawChunks, type Plan } from './author.ts'

const chunks = drawChunks(workerData as Plan)
parentPort!.on('message', () => {
  const { value } = chunks.next()
  // Handed over, not copied.
  parentPort!.postMessage(value ?? null, value?.sheets.map((sheet) => sheet.lines.buffer) ?? [])
})
