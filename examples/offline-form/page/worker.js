// Keeps the page itself, so that it opens without a network. The rows are none of its business.
// Both are filled in when the site is built.
const version = 'VERSION'
const files = ['FILES']
const name = `halaman-${version}`

self.addEventListener('install', (event) => {
  // Past the browser's own cache: a version is made of files that belong together.
  event.waitUntil(
    caches.open(name).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })))),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((each) => each !== name).map((each) => caches.delete(each))))
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url)
  if (origin !== self.location.origin || !files.includes(pathname)) return
  event.respondWith(
    caches
      .open(name)
      .then((cache) => cache.match(event.request, { ignoreSearch: true }))
      .then((kept) => kept ?? fetch(event.request)),
  )
})
