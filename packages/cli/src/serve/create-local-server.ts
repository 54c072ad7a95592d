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

const unreadStatus: Readonly<Record<string, readonly [status: number, phrase: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
}

/** The answer to what could not be read as a request, as it goes over the wire. */
function unread(code: string | undefined, detail: string): string {
  const [status, phrase] = unreadStatus[code ?? ''] ?? [400, 'Bad Request']
  const body = JSON.stringify({ type: 'about:blank', status, code: 'SERVE_REQUEST', detail })
  const lines = [
    `HTTP/1.1 ${status} ${phrase}`,
    'content-type: application/problem+json',
    'cache-control: no-store',
    'connection: close',
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

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
  const server = createServer({ ...timeouts, connectionsCheckingInterval: 5000 }, (request, response) => {
    const why = outsider(request, allowed())
    const answer = why === undefined ? listener : refusals[why]
    answer(request, response)
  })
  // What is no HTTP at all, or too slow to become any, never gets to a listener.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
    socket.end(unread(error.code, refuse('request')))
  })
  return server
}
