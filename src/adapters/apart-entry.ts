// What a thread made by apart.ts runs: one function of one module, once.
import { parentPort, workerData } from 'node:worker_threads'

const { module, name, input } = workerData as { module: string; name: string; input: unknown }
const functions = (await import(module)) as Record<string, (input: unknown) => unknown>
// A thread's port has no origin, other than a window.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort!.postMessage(await functions[name]!(input))
