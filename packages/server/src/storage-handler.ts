import { isStorageError, type CollectionDefinition, type StorageAdapter } from '@sasando/storage'
import { type Route, routes, statusOf } from '@sasando/storage/wire'

import { createAccess } from './access/access.ts'
import type { Authorize } from './access/authorize.ts'
import type { Principal } from './access/principal.ts'
import { answers } from './answers/answers.ts'
import type { Service } from './call.ts'
import { addCors, toOrigins } from './cors.ts'
import { createIdempotency } from './idempotency/idempotency.ts'
import { createCursors } from './keys/cursors.ts'
import { knownDefinitions } from './known-definitions.ts'
import { matchRoute, methodsOf, pathBelow } from './match-route.ts'
import { languageOf } from './problems/language-of.ts'
import { problemResponse } from './problems/problem-response.ts'
import { Refusal } from './problems/refusal.ts'
import { checkForm } from './request/check-form.ts'
import { type Limits, withDefaults } from './request/limits.ts'
import { readBody } from './request/read-body.ts'
import { readQuery } from './request/read-query.ts'
import { withinDeadline } from './request/within-deadline.ts'
import { securityHeaders } from './security-headers.ts'

export interface StorageHandlerOptions<P extends Principal = Principal> {
  readonly storage: StorageAdapter
  /** Asked for every collection, record and verb; what it does not allow is denied. */
  readonly authorize: Authorize<P>
  /**
   * Who asks, from the headers of a request; undefined for somebody unknown, who is refused. Without it everybody is one
   * and the same, and `authorize` cannot tell them apart.
   */
  readonly identify?: (request: Request) => P | undefined | Promise<P | undefined>
  /** Made known to the storage before the first request. Clients may then name them without the right to `define`. */
  readonly collections?: readonly CollectionDefinition[]
  /** Where the handler is mounted, such as `/api/storage`; nothing where what mounts it takes that away. */
  readonly base?: string
  /** Origins whose pages may read answers, such as `https://portal.example.go.id`. None by default. */
  readonly origins?: readonly string[]
  readonly limits?: Partial<Limits>
  /** How long a request is remembered by its idempotency key. 7 by default. */
  readonly idempotencyDays?: number
  /**
   * At least 32 bytes that seal the cursors of pages. Several processes that serve the same clients need the same ones;
   * without it they are made by chance, and cursors end with the process.
   */
  readonly cursorSecret?: Uint8Array<ArrayBuffer>
  /** Hears of what is not the fault of a client. By default the console does. */
  readonly report?: (error: unknown) => void
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

export type StorageHandler = (request: Request) => Promise<Response>

/**
 * Serves a storage to any runtime that speaks fetch. It never throws: whatever goes wrong is answered as
 * `application/problem+json` with a code.
 *
 * @throws TypeError, RangeError for options that make no sense
 */
export function storageHandler<P extends Principal>(options: StorageHandlerOptions<P>): StorageHandler {
  const { storage, report = (error) => console.warn(error), now = Date.now } = options
  const { base = '', idempotencyDays: days = 7, cursorSecret = crypto.getRandomValues(new Uint8Array(32)) } = options
  if (typeof options.authorize !== 'function') throw new TypeError('`authorize` must be a function')
  if (base !== '' && !/^(?:\/[\w.~-]+)+$/.test(base)) throw new TypeError('`base` must be a path such as /api/storage')
  if (cursorSecret.byteLength < 32) throw new RangeError('`cursorSecret` must have at least 32 bytes')
  const origins = toOrigins(options.origins ?? [])
  const limits = withDefaults(options.limits ?? {})
  const service: Service = {
    storage,
    limits,
    cursors: createCursors(cursorSecret),
    definitions: knownDefinitions(storage, options.collections ?? []),
    idempotency: createIdempotency({ storage, days, now, report }),
  }

  const answer = async (request: Request, signal: AbortSignal): Promise<Response> => {
    if (request.url.length > limits.address) throw new Refusal('SERVER_ADDRESS_TOO_LONG', { limit: limits.address })
    const { pathname, search } = new URL(request.url)
    const path = pathBelow(base, pathname)
    if (path === undefined) throw new Refusal('SERVER_NOT_FOUND', {})
    if (request.method === 'OPTIONS') return optionsOf(path)
    const name = matchRoute(request.method, path)
    const principal = await identified(request, options)
    const route: Route = routes[name]
    const query = readQuery(search)
    const asked = {
      query: route.query ? checkForm(route.query, query, 'SERVER_BAD_QUERY') : noQuery(query),
      body: undefined as unknown,
    }
    let text = ''
    if (route.body) {
      const bytes = route.writes ? limits.writeBytes : limits.questionBytes
      const body = await readBody(request, { bytes, depth: limits.depth, values: limits.values }, signal)
      asked.body = checkForm(route.body, body.value, 'SERVER_BAD_BODY')
      text = body.text
    }
    await service.definitions.ready()
    const { headers } = request
    const conditions = [headers.get('if-match'), headers.get('if-none-match')]
    return answers[name](asked as never, {
      ...service,
      access: createAccess(principal, options.authorize),
      headers,
      text: JSON.stringify([name, search, conditions, text]),
      signal,
    })
  }

  /** Whatever else fails on the way to an answer must not take it away. */
  const answerFailure = (error: unknown, { headers }: Request): Response => {
    const locale = languageOf(headers.get('accept-language'))
    try {
      if (!isOfClient(error)) report(error)
      return problemResponse(error, locale)
    } catch {
      return problemResponse(undefined, locale)
    }
  }

  return async (request) => {
    let response: Response
    try {
      response = await withinDeadline(limits.deadline, (signal) => answer(request, signal))
    } catch (error) {
      response = answerFailure(error, request)
    }
    for (const [header, value] of securityHeaders) response.headers.set(header, value)
    addCors(request, response.headers, origins)
    if (request.method !== 'HEAD') return response
    return new Response(null, { status: response.status, headers: response.headers })
  }
}

/** @throws Refusal `SERVER_UNAUTHENTICATED` */
async function identified<P extends Principal>(
  request: Request,
  { identify }: Pick<StorageHandlerOptions<P>, 'identify'>,
): Promise<P> {
  if (!identify) return { subject: '' } as P
  const principal = await identify(request)
  if (principal === undefined || principal === null) throw new Refusal('SERVER_UNAUTHENTICATED', {})
  if (typeof principal.subject !== 'string') throw new TypeError('`identify` must give a `subject` that is a text')
  return principal
}

function optionsOf(path: string): Response {
  const allow = methodsOf(path)
  if (allow.length === 1) throw new Refusal('SERVER_NOT_FOUND', {})
  return new Response(null, { status: 204, headers: { allow: allow.join(', ') } })
}

/** @throws Refusal `SERVER_BAD_QUERY` */
function noQuery(query: Readonly<Record<string, string>>): undefined {
  const [name] = Object.keys(query)
  if (name !== undefined) throw new Refusal('SERVER_BAD_QUERY', { place: name.slice(0, 200) })
}

function isOfClient(error: unknown): boolean {
  if (error instanceof Refusal) return true
  return isStorageError(error) && Object.hasOwn(statusOf, error.code) && statusOf[error.code] < 500
}
