import { formatStorageError, isStorageError, type StorageAdapter, type StorageCapabilities } from '@sasando/storage'
import { describe, expect, it } from 'vitest'

import { httpStorage, type HttpStorageOptions } from '@sasando/storage-http'

const capabilities: StorageCapabilities = {
  durability: 'none',
  sharing: 'many-clients',
  maxBatch: 100,
  maxDocumentBytes: 1024 * 1024,
}
const json = (value: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(value), { ...init, headers: { 'content-type': 'application/json', ...init.headers } })
const problem = (code: string, status: number, data: unknown): Response =>
  json(
    { type: 'about:blank', title: 'T', status, detail: 'D', code, data },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

/** A storage whose server answers so, and how often it was asked after `define`. */
async function facing(
  answer: (url: string, init: RequestInit) => Response | Promise<Response>,
  options: Partial<HttpStorageOptions> = {},
): Promise<{ storage: StorageAdapter; requests: { url: string; init: RequestInit }[] }> {
  const requests: { url: string; init: RequestInit }[] = []
  const storage = await httpStorage({
    url: 'https://storage.test/api/',
    capabilities,
    retryDelayMs: 0,
    fetch: async (url, init) => {
      if (url.endsWith('/define')) return new Response(null, { status: 204 })
      requests.push({ url, init })
      return answer(url, init)
    },
    ...options,
  })
  await storage.define([{ name: 'c', indexes: { 'by-n': [['n']] } }])
  return { storage, requests }
}

const record = (id: string, more: object = {}): object => ({ collection: 'c', id, revision: '1', value: 1, ...more })
const failed = async (work: Promise<unknown>): Promise<{ code: string; cause: string }> =>
  work.then(
    () => ({ code: 'none', cause: '' }),
    (error: unknown) => {
      if (!isStorageError(error)) throw error
      // Every error can be said, whatever the server put into it.
      expect(formatStorageError(error)).not.toMatch(/undefined/)
      return { code: error.code, cause: error.cause instanceof Error ? error.cause.message : '' }
    },
  )

describe('an answer that is none of the protocol', () => {
  const deep = `{"records":[{"collection":"c","id":"a","revision":"1","value":${'['.repeat(9000)}${']'.repeat(9000)}}]}`
  it.each<[string, () => Response]>([
    ['a page of a captive portal', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['no type', () => new Response(new Uint8Array([123, 125]))],
    ['no JSON', () => new Response('{"records":[', { headers: { 'content-type': 'application/json' } })],
    [
      'no UTF-8',
      () => new Response(new Uint8Array([0x22, 0xff, 0x22]), { headers: { 'content-type': 'application/json' } }),
    ],
    ['a depth bomb', () => new Response(deep, { headers: { 'content-type': 'application/json' } })],
    ['other members', () => json({ records: [record('a')], extra: 1 })],
    ['no records', () => json({ records: [] })],
    ['too many records', () => json({ records: [record('a'), record('b')] })],
    ['another record', () => json({ records: [record('b')] })],
    ['another collection', () => json({ records: [record('a', { collection: 'd' })] })],
    ['a record without a value', () => json({ records: [{ collection: 'c', id: 'a', revision: '1' }] })],
    ['a revision that is a number', () => json({ records: [record('a', { revision: 1 })] })],
    ['another address', () => new Response(null, { status: 302, headers: { location: 'https://evil.test/' } })],
    ['a code that is not known', () => problem('STORAGE_NEW', 409, {})],
    ['data that do not belong to the code', () => problem('STORAGE_CONFLICT', 409, { conflicts: 'none' })],
    ['a conflict that is no problem', () => json({}, { status: 409 })],
  ])('%s is no answer, and is not asked for again', async (_, answer) => {
    const { storage, requests } = await facing(answer)
    expect((await failed(storage.get('c', ['a']))).code).toBe('STORAGE_UNAVAILABLE')
    expect(requests).toHaveLength(1)
  })

  it('of other revisions than writes is none', async () => {
    for (const revisions of [[], ['1', '2'], [null], [1]]) {
      const { storage } = await facing(() => json({ revisions }))
      expect((await failed(storage.write([{ kind: 'put', collection: 'c', id: 'a', value: 1 }]))).code).toBe(
        'STORAGE_UNAVAILABLE',
      )
    }
  })

  it('without end is cut off', async () => {
    let sent = 0
    const endless = (): Response =>
      new Response(
        new ReadableStream<Uint8Array>({
          pull(to) {
            sent++
            to.enqueue(new Uint8Array(1024).fill(0x20))
          },
        }),
        { headers: { 'content-type': 'application/json' } },
      )
    const { storage } = await facing(endless, { maxAnswerBytes: 100_000 })
    expect((await failed(storage.get('c', ['a']))).cause).toMatch('100000 bytes')
    expect(sent).toBeLessThan(110)
  })

  it('that leads in a circle ends', async () => {
    const { storage } = await facing(() => json({ changes: [], next: 'x', more: true }))
    expect(await storage.changes({ limit: 10 })).toEqual({ changes: [], next: 'x' })
  })

  it('with more records than a page has is none', async () => {
    const { storage } = await facing(() => json({ records: [record('a'), record('b')] }))
    expect((await failed(storage.list('c', { limit: 1 }))).code).toBe('STORAGE_UNAVAILABLE')
  })
})

describe('what comes back', () => {
  it.each([
    [problem('SERVER_UNAUTHENTICATED', 401, {}), 'STORAGE_FORBIDDEN'],
    [problem('SERVER_FORBIDDEN', 403, { verb: 'read' }), 'STORAGE_FORBIDDEN'],
    [json({}, { status: 401 }), 'STORAGE_FORBIDDEN'],
    [problem('SERVER_BODY_TOO_LARGE', 413, { limit: 5 }), 'STORAGE_TOO_LARGE'],
    [problem('STORAGE_READ_ONLY', 403, { storage: 'x' }), 'STORAGE_READ_ONLY'],
    [problem('STORAGE_FULL', 507, { storage: 'x' }), 'STORAGE_FULL'],
    [problem('STORAGE_CONFLICT', 409, { conflicts: [{ collection: 'c', id: 'a', actual: null }] }), 'STORAGE_CONFLICT'],
    [problem('STORAGE_CLOSED', 503, { storage: 'x' }), 'STORAGE_UNAVAILABLE'],
    [problem('SERVER_INTERNAL', 500, {}), 'STORAGE_UNAVAILABLE'],
  ])('%o is %s', async (answer, code) => {
    const { storage } = await facing(() => answer.clone())
    expect((await failed(storage.write([{ kind: 'put', collection: 'c', id: 'a', value: 1 }]))).code).toBe(code)
  })
})

describe('where no answer comes', () => {
  it('asks again with the same key, and gives up', async () => {
    const { storage, requests } = await facing(() => Promise.reject(new TypeError('fetch failed')))
    expect(await failed(storage.write([{ kind: 'put', collection: 'c', id: 'a', value: 1 }]))).toEqual({
      code: 'STORAGE_UNAVAILABLE',
      cause: 'fetch failed',
    })
    const keys = requests.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key'])
    expect(keys).toHaveLength(3)
    expect(new Set(keys)).toHaveLength(1)
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  it('takes the answer that comes at last', async () => {
    let asked = 0
    const { storage } = await facing(() =>
      ++asked < 3 ? new Response('busy', { status: 503 }) : json({ records: [null] }),
    )
    expect(await storage.get('c', ['a'])).toEqual([undefined])
  })

  it('waits no longer than it was told', async () => {
    const never = (_: string, { signal }: RequestInit): Promise<Response> =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
      })
    const { storage, requests } = await facing(never, { timeoutMs: 20, retries: 1 })
    expect((await failed(storage.get('c', ['a']))).code).toBe('STORAGE_UNAVAILABLE')
    expect(requests).toHaveLength(2)
  })
})

it('sends its headers every time, as they are then, and follows no redirect', async () => {
  let token = 0
  const { storage, requests } = await facing(() => json({ records: [null] }), {
    headers: async () => ({ authorization: `Bearer ${++token}` }),
  })
  await storage.get('c', ['a'])
  await storage.get('c', ['a'])
  expect(requests.map(({ init }) => (init.headers as Record<string, string>)['authorization'])).toEqual([
    'Bearer 2',
    'Bearer 3',
  ])
  expect(requests.every(({ url, init }) => url === 'https://storage.test/api/get' && init.redirect === 'manual')).toBe(
    true,
  )
})

it.each(['ftp://x', 'https://x/?a=1', 'https://me:secret@x/', 'nowhere'])(
  '%s is no address of a storage',
  async (url) => {
    await expect(httpStorage({ url, capabilities })).rejects.toThrow(TypeError)
  },
)
