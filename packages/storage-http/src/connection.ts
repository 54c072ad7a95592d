import { isStorageError, StorageError } from '@sasando/storage'
import { problem as problemForm, problemMediaType, readForm, type Route } from '@sasando/storage/wire'

import { BadAnswer } from './bad-answer.ts'
import { errorOf } from './error-of.ts'
import type { HeadersSource, HttpStorageOptions } from './options.ts'
import { drop, readJson } from './read-json.ts'

/** What is asked on one route. */
export interface Question {
  readonly route: Route
  readonly query?: Readonly<Record<string, string>>
  /** JSON. */
  readonly body?: string
}

export interface Connection {
  /**
   * Asks, and asks again where no answer came. That is safe for everything: what writes carries a key, by which the
   * server knows it again.
   *
   * @returns what the schema of the route made of the answer; undefined where the route has none
   * @throws StorageError
   */
  ask(question: Question): Promise<unknown>
}

/** Statuses of what stands before a server, and has no code of ours. */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])
/** As long as anybody may be told to wait. */
const longestDelayMs = 10_000

export function createConnection(storage: string, options: HttpStorageOptions): Connection {
  const { fetch = (url, init) => globalThis.fetch(url, init), headers = {} } = options
  const { timeoutMs = 30_000, retries = 2, retryDelayMs = 200, maxAnswerBytes = 64 * 1024 * 1024 } = options
  const base = baseOf(options.url)

  const attempt = async ({ route, query, body }: Question, own: Readonly<Record<string, string>>): Promise<unknown> => {
    const search = query ? `?${new URLSearchParams(query).toString()}` : ''
    const response = await fetch(`${base}${route.path}${search}`, {
      method: route.method,
      headers: { ...(await headersFrom(headers)), ...own },
      // Our headers must not follow to another place.
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body }),
    })
    return readAnswer(response, route)
  }

  const readAnswer = async (response: Response, route: Route): Promise<unknown> => {
    if (!response.ok) throw await failureOf(response)
    if (!route.answer) {
      drop(response)
      return undefined
    }
    const read = readForm(route.answer, await readJson(response, 'application/json', maxAnswerBytes))
    if (!read.isRead) throw new BadAnswer(`The answer is not of this protocol, at ${read.place}.`)
    return read.value
  }

  const failureOf = async (response: Response): Promise<StorageError | BadAnswer> => {
    const { status, type } = response
    if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      drop(response)
      return new BadAnswer('The server sends to another address.')
    }
    try {
      const read = readForm(problemForm, await readJson(response, problemMediaType, maxAnswerBytes))
      if (read.isRead) return errorOf(read.value, storage)
    } catch (error) {
      if (!(error instanceof BadAnswer)) throw error
    }
    if (status === 401) return new StorageError('STORAGE_FORBIDDEN', { storage, reason: 'sign-on' })
    if (status === 403) return new StorageError('STORAGE_FORBIDDEN', { storage, reason: 'right' })
    return new BadAnswer(`The server answers ${status}, and not in this protocol.`, { isPassing: passing.has(status) })
  }

  return {
    async ask(question) {
      const own = {
        accept: `application/json, ${problemMediaType}`,
        ...(question.body === undefined ? {} : { 'content-type': 'application/json' }),
        // The same at every attempt.
        ...(question.route.writes ? { 'idempotency-key': newKey() } : {}),
      }
      for (let tried = 0; ; tried++) {
        try {
          return await attempt(question, own)
        } catch (error) {
          if (isStorageError(error)) throw error
          // What fetch and streams throw is that nothing came, or only half.
          const mayPass = !(error instanceof BadAnswer) || error.isPassing
          if (!mayPass || tried >= retries) throw new StorageError('STORAGE_UNAVAILABLE', { storage }, { cause: error })
        }
        await delay(Math.min(retryDelayMs * 2 ** tried, longestDelayMs))
      }
    },
  }
}

/** @throws TypeError for what is no address of the web */
function baseOf(url: string): string {
  const { protocol, search, hash, username, href } = new URL(url, globalThis.location?.href)
  if (!/^https?:$/.test(protocol) || search !== '' || hash !== '' || username !== '')
    throw new TypeError('`url` must be an address of the web without query, fragment and password')
  return href.replace(/\/+$/, '')
}

const headersFrom = async (source: HeadersSource): Promise<Readonly<Record<string, string>>> =>
  typeof source === 'function' ? source() : source

const delay = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))

/** Not `randomUUID`, which browsers have on secure pages alone: some offices have none. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
