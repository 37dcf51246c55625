// Service worker of the かも? page: the page itself from the device when the server is away. Reports never pass through
// here, the page keeps them.
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Waiting {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void
  addEventListener(type: 'message', listener: (event: Waiting & { readonly data: unknown }) => void): void
}

// The browser's own types hold a window or a worker in one program, not both.
const worker = self as unknown as Worker
const shelf = 'kamo-1'
const shell = '/k/'
const patienceMs = 3_000

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shelf).then((cache) => cache.add(shell)).then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

/** The page tells which files it is made of; those of an older edition go. */
worker.addEventListener('message', (event) => {
  const wanted = Array.isArray(event.data) ? event.data.filter((path): path is string => typeof path === 'string') : []
  event.waitUntil(caches.open(shelf).then(async (cache) => {
    await Promise.all([...wanted, shell].map((path) => cache.add(path)))
    const old = (await cache.keys()).filter(({ url }) => ![...wanted, shell].includes(new URL(url).pathname))
    await Promise.all(old.map((request) => cache.delete(request)))
  }))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { pathname } = new URL(request.url)
  if (request.method !== 'GET' || !pathname.startsWith(shell)) return
  if (request.mode === 'navigate') event.respondWith(shellFor(request))
  else if (pathname.startsWith('/k/assets/')) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
})

async function shellFor(request: Request): Promise<Response> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), patienceMs)
  try {
    return await fetch(request, { signal: late.signal })
  } catch {
    return (await caches.match(shell)) ?? Response.error()
  } finally {
    clearTimeout(timer)
  }
}
