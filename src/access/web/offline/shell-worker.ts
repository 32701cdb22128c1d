// Lets a place’s page open without a connection: a small worker keeps the page itself, never what
// the server answers.

/** Registers the worker in a built product and tells it which files this visit has used. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker
    .register('/sw.js')
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => {
      const used = performance
        .getEntriesByType('resource')
        .map((entry) => new URL(entry.name))
        .filter((url) => url.origin === location.origin && url.pathname.startsWith('/assets/'))
      registration.active?.postMessage({ keep: [...new Set(used.map((url) => url.pathname))] })
    })
    .catch(() => {
      // Without it the form still works while the page is open.
    })
}
