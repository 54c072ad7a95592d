import { memoryStorage, StorageError, type StorageAdapter } from '@sasando/storage'
import { describe, expect, it } from 'vitest'

import { collections, put, served, site, type Answer } from './served.ts'

describe('collections', () => {
  it('that are known may be named by anybody who may talk to the server', async () => {
    const { ask } = served({ authorize: ({ verb }) => verb !== 'define' })
    expect((await ask('POST', '/define', { collections })).status).toBe(204)
    expect((await ask('POST', '/define', { collections: [{ name: 'cases', indexes: { new: [['x']] } }] })).status).toBe(
      403,
    )
    expect((await ask('POST', '/define', { collections: [{ name: 'others' }] })).status).toBe(403)
  })

  it('change only as the storage lets them', async () => {
    const { ask } = served()
    expect(
      await ask('POST', '/define', { collections: [{ name: 'cases', indexes: { 'by-unit': [['x']] } }] }),
    ).toMatchObject({ status: 409, body: { code: 'STORAGE_BAD_DEFINITION' } })
    expect((await ask('POST', '/define', { collections: [{ name: '../x' }] })).status).toBe(400)
  })
})

it('pages end where an answer is large enough, and nothing is lost', async () => {
  const { ask } = served({ limits: { answer: 1000 } })
  await ask('POST', '/write', {
    writes: Array.from({ length: 20 }, (_, index) =>
      put(String(index).padStart(2, '0'), 'x'.repeat(index === 7 ? 3000 : 200)),
    ),
  })
  const seen: string[] = []
  let after: unknown
  do {
    const page = await ask('POST', '/list', {
      collection: 'cases',
      limit: 15,
      ...(after === undefined ? {} : { after }),
    })
    const { records } = page.body as { records: { id: string }[] }
    expect(records.length).toBeLessThan(6)
    seen.push(...records.map(({ id }) => id))
    after = page.body['next']
  } while (after !== undefined)
  expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => String(index).padStart(2, '0')))
  const { records } = (await ask('POST', '/get', { collection: 'cases', ids: ['07', '08', '00'] })).body as {
    records: unknown[]
  }
  expect(records).toHaveLength(1)
})

it('a cursor is of one person and one query', async () => {
  const { ask } = served({ identify: (request) => ({ subject: request.headers.get('x-who') ?? '' }) })
  await ask('POST', '/write', { writes: [put('a', 1), put('b', 1)] })
  const { next } = (await ask('POST', '/list', { collection: 'cases', limit: 1 }, { 'x-who': 'a' })).body
  expect((await ask('POST', '/list', { collection: 'cases', limit: 1, after: next }, { 'x-who': 'a' })).status).toBe(
    200,
  )
  for (const [query, who] of [
    [{}, 'b'],
    [{ descending: true }, 'a'],
    [{ after: `${next as string}x` }, 'a'],
  ] as const)
    expect(
      (await ask('POST', '/list', { collection: 'cases', limit: 1, after: next, ...query }, { 'x-who': who })).body,
    ).toMatchObject({ code: 'STORAGE_BAD_CURSOR' })
})

it('errors say what to do in the language that is asked for', async () => {
  const { ask } = served()
  const question = ['GET', '/record?collection=cases&id=none'] as const
  expect((await ask(...question)).body['detail']).toMatch(/^Tidak ada/)
  const answer = await ask(...question, undefined, { 'accept-language': 'en' })
  expect(answer.body['detail']).toMatch(/^There is nothing/)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
})

it('a deadline is held, also against a body that never ends', async () => {
  const { handler } = served({ limits: { deadline: 0.05 } })
  let cancelled = false
  const body = new ReadableStream({ pull: () => new Promise(() => {}), cancel: () => void (cancelled = true) })
  const request = new Request(`${site}/get`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
    duplex: 'half',
  } as RequestInit)
  const response = await handler(request)
  expect([response.status, ((await response.json()) as Answer['body'])['code']]).toEqual([503, 'SERVER_DEADLINE'])
  expect(response.headers.get('retry-after')).toBe('1')
  expect(cancelled).toBe(true)
})

it('addresses are taken to the letter, below the base', async () => {
  const { ask } = served({ base: '/api/storage' })
  expect((await ask('GET', '/api/storage')).status).toBe(200)
  expect((await ask('GET', '/api/storage/')).status).toBe(200)
  for (const path of [
    '/',
    '/api/storagex',
    '/api/storage/%63hanges?limit=1',
    '/api/storage//',
    '/api/storage/record/',
    '/api/storage/../changes',
  ])
    expect((await ask('GET', path)).status, path).toBe(404)
  expect((await ask('GET', '/api/storage/record?collection=cases&id=%61&id=b')).status).toBe(400)
  expect((await ask('GET', '/api/storage?x=1')).status).toBe(400)
  expect((await ask('GET', `/api/storage/record?collection=cases&id=${'x'.repeat(9000)}`)).status).toBe(414)
  expect((await ask('GET', '/api/storage/write')).headers.get('allow')).toBe('POST, OPTIONS')
  expect((await ask('HEAD', '/api/storage')).body).toEqual({})
  expect((await ask('OPTIONS', '/api/storage/record')).headers.get('allow')).toBe('GET, PUT, DELETE, HEAD, OPTIONS')
})

it('pages of other origins may read only where they are listed', async () => {
  const { ask } = served({ origins: ['https://portal.test'] })
  const from = (origin: string): Promise<Answer> =>
    ask('OPTIONS', '/write', undefined, { origin, 'access-control-request-method': 'POST' })
  expect((await from('https://portal.test')).headers.get('access-control-allow-headers')).toMatch('Idempotency-Key')
  expect((await from('https://portal.test.evil')).headers.has('access-control-allow-origin')).toBe(false)
  expect(() => served({ origins: ['*'] })).toThrow(TypeError)
})

it('tells its routes as OpenAPI', async () => {
  const { body } = await served().ask('GET', '/openapi.json')
  expect(body).toMatchObject({
    openapi: '3.1.0',
    paths: {
      '/record': {
        get: {
          parameters: [{ name: 'collection', in: 'query', required: true, schema: { type: 'string' } }, { name: 'id' }],
        },
      },
      '/write': {
        post: {
          requestBody: { content: { 'application/json': { schema: { properties: { writes: { type: 'array' } } } } } },
        },
      },
    },
  })
})

it('an error that nobody can say is a mistake of the server, and so is a report that fails', async () => {
  const memory = memoryStorage()
  const odd = Object.assign(new StorageError('STORAGE_CONFLICT', { conflicts: [] }), { data: null })
  const get = (): Promise<never> => Promise.reject(odd)
  const report = (): never => {
    throw new Error('no log')
  }
  const { ask } = served({ storage: { ...memory, get }, report })
  const question = ['POST', '/get', { collection: 'cases', ids: ['a'] }] as const
  expect(await ask(...question)).toMatchObject({ status: 500, body: { code: 'SERVER_INTERNAL' } })
  const { ask: other } = served({ storage: { ...memory, get: () => Promise.reject(new Error('broken')) }, report })
  expect(await other(...question)).toMatchObject({ status: 500, body: { code: 'SERVER_INTERNAL' } })
})

it('a storage that is away is for the next request', async () => {
  const memory = memoryStorage()
  let isAway = true
  const storage: StorageAdapter = {
    ...memory,
    define: (all) => (isAway ? Promise.reject(new Error('connect ECONNREFUSED')) : memory.define(all)),
  }
  const { ask, reports } = served({ storage })
  expect((await ask('GET', '/')).status).toBe(500)
  isAway = false
  expect((await ask('GET', '/')).status).toBe(200)
  expect(reports).toHaveLength(1)
})
