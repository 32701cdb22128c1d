// How a figure is told: one JSON object a line on standard output; what is under way goes to
// standard error.

export type Figure = { figure: string; value: number; unit: string } & Record<string, unknown>

export const tell = (figure: Figure): void =>
  void process.stdout.write(`${JSON.stringify(figure)}\n`)
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** The value below which `share` (0 to 1) of the values lie; nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const latencies = (ms: readonly number[]): { p50: number; p95: number; p99: number } => ({
  p50: round(percentile(ms, 0.5)),
  p95: round(percentile(ms, 0.95)),
  p99: round(percentile(ms, 0.99)),
})
