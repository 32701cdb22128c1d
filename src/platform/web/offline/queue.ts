// What queues of words that wait for the connection have in common: one tab sends at a time, and
// they try again as soon as there is hope.

/** Another tab may be sending the same words at this moment; `name` is of the queue. */
export const exclusively = (name: string, work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(name, work).then(() => undefined) : work()

/** The connection is back, or somebody looks at the page again. */
export function onHope(run: () => void): void {
  window.addEventListener('online', run)
  document.addEventListener(
    'visibilitychange',
    () => document.visibilityState === 'visible' && run(),
  )
}
