// How a test waits: until something is so or, where it must be seen that nothing happens, for a
// time that says why.

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until it is so; throws what was awaited after `withinMs`. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const giveUpAt = performance.now() + withinMs
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`Not within ${withinMs} ms: ${what}`)
    await pause(10)
  }
}

/**
 * Lets real time pass. Only for what cannot be awaited, because it must not happen or is the time
 * itself; test/architecture/wait.test.ts lists every place with its reason.
 */
export const quietFor = (ms: number): Promise<void> => pause(ms)
