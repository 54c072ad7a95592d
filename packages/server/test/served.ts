import { memoryStorage, type StorageAdapter } from '@sasando/storage'

import { storageHandler, type StorageHandler, type StorageHandlerOptions } from '@sasando/server'

export const collections = [{ name: 'cases', indexes: { 'by-unit': [['unit']] } }]
export const site = 'http://test.invalid'

export interface Answer {
  readonly status: number
  readonly body: { readonly [key: string]: unknown }
  readonly headers: Headers
}

/** A handler over a storage in memory, and a way to ask it. */
export function served(options: Partial<StorageHandlerOptions> = {}): {
  storage: StorageAdapter
  handler: StorageHandler
  reports: unknown[]
  ask: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
} {
  const storage = memoryStorage()
  const reports: unknown[] = []
  const report = (error: unknown): void => void reports.push(error)
  const handler = storageHandler({ storage, collections, authorize: () => true, report, ...options })
  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const type: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' }
    const response = await handler(new Request(`${site}${path}`, { method, headers: { ...type, ...headers }, ...init }))
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : (JSON.parse(text) as Answer['body']),
    }
  }
  return { storage: options.storage ?? storage, handler, reports, ask }
}

export const put = (id: string, value: unknown, more: object = {}): object => ({
  kind: 'put',
  collection: 'cases',
  id,
  value,
  ...more,
})
/** How many writes there were. */
export const changesOf = async (storage: StorageAdapter): Promise<number> =>
  (await storage.changes({ limit: 1000 })).changes.length
