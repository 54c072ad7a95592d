import { routes } from '@sasando/storage/wire'

const methods = [...new Set(Object.values(routes).map(({ method }) => method))].join(', ')

/** Lets pages of the listed origins read an answer. Others get nothing: a browser then keeps it from them. */
export function addCors(request: Request, headers: Headers, origins: ReadonlySet<string>): void {
  if (origins.size === 0) {
    headers.set('cross-origin-resource-policy', 'same-origin')
    return
  }
  // Whether or not this one is listed: a cache must not give its answer to another.
  headers.append('vary', 'Origin')
  const origin = request.headers.get('origin')
  if (origin === null || !origins.has(origin)) return
  headers.set('access-control-allow-origin', origin)
  headers.set('access-control-allow-credentials', 'true')
  headers.set('access-control-expose-headers', 'ETag, Retry-After')
  headers.set('cross-origin-resource-policy', 'cross-origin')
  if (request.method !== 'OPTIONS' || !request.headers.has('access-control-request-method')) return
  headers.set('access-control-allow-methods', methods)
  headers.set(
    'access-control-allow-headers',
    'Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match',
  )
  headers.set('access-control-max-age', '600')
}

/** @throws TypeError for what is no origin; `*` is none, and would let every page read for whoever is signed in */
export function toOrigins(origins: readonly string[]): ReadonlySet<string> {
  for (const each of origins)
    if (!URL.canParse(each) || new URL(each).origin !== each) throw new TypeError(`${each} is not an origin`)
  return new Set(origins)
}
