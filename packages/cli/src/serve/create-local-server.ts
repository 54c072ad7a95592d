import { createServer, type Server } from 'node:http'

import { createRequestListener } from '@remix-run/node-fetch-server'
import type { StorageHandler } from '@sasando/server'

import { type GuardOptions, outsider, type Outsider } from './guard.ts'

export interface LocalServerOptions {
  readonly handler: StorageHandler
  /** Known only once the server listens. */
  readonly allowed: () => GuardOptions
  readonly refuse: (why: Outsider | 'request') => string
}

/** What a slow or silent client may take, in milliseconds. */
const timeouts = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5000 }

/** A server that looks at where a request comes from before anything else is read of it. */
export function createLocalServer({ handler, allowed, refuse }: LocalServerOptions): Server {
  const problem = (code: string, status: number, detail: string): Response =>
    new Response(JSON.stringify({ type: 'about:blank', status, code, detail }), {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', connection: 'close' },
    })
  const listener = createRequestListener(handler, {
    // Only ever looked at by us; the header was held to our own names before.
    host: 'localhost',
    // What is no request, such as a method that fetch does not know.
    onError: () => problem('SERVE_REQUEST', 400, refuse('request')),
  })
  const refusals = {
    host: createRequestListener(() => problem('SERVE_HOST', 421, refuse('host')), { host: 'localhost' }),
    origin: createRequestListener(() => problem('SERVE_ORIGIN', 403, refuse('origin')), { host: 'localhost' }),
  }
  return createServer({ ...timeouts, connectionsCheckingInterval: 5000 }, (request, response) => {
    const why = outsider(request, allowed())
    const answer = why === undefined ? listener : refusals[why]
    answer(request, response)
  })
}
