// How long to wait before the next try of what failed: twice as long each time, up to a bound.

export type Backoff = { firstMs: number; mostMs: number }

/** Milliseconds to wait, where so many tries had failed in a row before the one that just did. */
export const computeWait = (failedBefore: number, { firstMs, mostMs }: Backoff): number =>
  Math.min(mostMs, firstMs * 2 ** failedBefore)
