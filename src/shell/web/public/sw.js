// Keeps the page of a place's door on the device, so that it opens without a connection. Never keeps what the API answers.
const CACHE = 'opoka-shell-1'
const SHELL = '/q/shell'

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('opoka-shell-') && name !== CACHE) await caches.delete(name)
      await self.clients.claim()
    })(),
  ),
)

/** What the desk serves carries its policy; the page of a guest network does not, and must never be kept as ours. */
const isOurs = (response, type) =>
  response.ok &&
  !response.redirected &&
  response.headers.has('x-request-id') &&
  type.test(response.headers.get('content-type') ?? '')
const PAGE = /^text\/html\b/
const FILE = /^(?!text\/html\b)./

// The page tells which built files it has used; their names change with their content.
self.addEventListener('message', (event) => {
  const paths = Array.isArray(event.data?.keep)
    ? event.data.keep.filter((path) => typeof path === 'string' && path.startsWith('/assets/'))
    : []
  event.waitUntil(
    (async () => {
      const cache = await caches.open(CACHE)
      if (!(await cache.match(SHELL))) await keepPage(await fetch(SHELL))
      for (const path of paths)
        if (!(await cache.match(path)))
          await fetch(path).then(
            (response) => isOurs(response, FILE) && cache.put(path, response),
            () => undefined,
          )
    })(),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && url.pathname.startsWith('/q/'))
    event.respondWith(page(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

async function page(request) {
  try {
    const response = await fetch(request)
    // With the form at hand, nobody has to read a stranger's page first.
    if (!isOurs(response, PAGE)) return (await (await caches.open(CACHE)).match(SHELL)) ?? response
    await keepPage(response.clone())
    return response
  } catch {
    return (await (await caches.open(CACHE)).match(SHELL)) ?? Response.error()
  }
}

/** A page of a newer build empties the place of the older one's files. */
async function keepPage(response) {
  if (!isOurs(response, PAGE)) return
  const cache = await caches.open(CACHE)
  const old = await cache.match(SHELL)
  const text = await response.text()
  if (old && (await old.text()) !== text)
    for (const request of await cache.keys()) await cache.delete(request)
  await cache.put(
    SHELL,
    new Response(text, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': response.headers.get('content-security-policy') ?? '',
      },
    }),
  )
}

async function asset(request) {
  const cache = await caches.open(CACHE)
  const held = await cache.match(request)
  if (held) return held
  const response = await fetch(request)
  if (isOurs(response, FILE) && response.status === 200) await cache.put(request, response.clone())
  return response
}
