import { memoryStorage, StorageError, type StorageAdapter } from '@sasando/storage'
import { describe, expect, it } from 'vitest'

import { storageHandler, type StorageHandler, type StorageHandlerOptions } from '@sasando/server'

const collections = [{ name: 'cases', indexes: { 'by-unit': [['unit']] } }]
const site = 'http://test.invalid'

interface Answer {
  readonly status: number
  readonly body: { readonly [key: string]: unknown }
  readonly headers: Headers
}

function served(options: Partial<StorageHandlerOptions> = {}): {
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

const put = (id: string, value: unknown, more: object = {}): object => ({
  kind: 'put',
  collection: 'cases',
  id,
  value,
  ...more,
})
const changesOf = async (storage: StorageAdapter): Promise<number> =>
  (await storage.changes({ limit: 1000 })).changes.length

describe('one record', () => {
  it('is put, read and deleted by its address, with its revision as ETag', async () => {
    const { ask } = served()
    const made = await ask('PUT', '/record?collection=cases&id=k-1', { value: { unit: 'a' } }, { 'if-none-match': '*' })
    expect(made).toMatchObject({ status: 200, body: { revision: expect.any(String) as string } })
    // RFC 9110, section 9.3.4: what GET gives is not what was sent.
    expect(made.headers.has('etag')).toBe(false)
    const read = await ask('GET', '/record?collection=cases&id=k-1')
    expect(read).toMatchObject({ status: 200, body: { id: 'k-1', value: { unit: 'a' } } })
    const etag = read.headers.get('etag')!
    expect(
      await ask('GET', '/record?collection=cases&id=k-1', undefined, { 'if-none-match': `W/${etag}` }),
    ).toMatchObject({ status: 304, body: {} })
    expect((await ask('DELETE', '/record?collection=cases&id=k-1', undefined, { 'if-match': etag })).status).toBe(204)
    expect((await ask('GET', '/record?collection=cases&id=k-1')).status).toBe(404)
    expect((await ask('DELETE', '/record?collection=cases&id=k-1')).status).toBe(204)
  })

  it.each([
    ['PUT', { 'if-none-match': '*' }, 412],
    ['PUT', { 'if-none-match': 'ETAG' }, 412],
    ['PUT', { 'if-none-match': 'W/ETAG' }, 412],
    ['PUT', { 'if-none-match': '"other"' }, 200],
    ['PUT', { 'if-match': 'ETAG' }, 200],
    ['PUT', { 'if-match': '*' }, 200],
    ['PUT', { 'if-match': '"x,y", ETAG' }, 200],
    ['PUT', { 'if-match': 'W/ETAG' }, 412],
    ['PUT', { 'if-match': '"other"' }, 412],
    ['PUT', { 'if-match': 'ETAG', 'if-none-match': 'ETAG' }, 412],
    ['PUT', { 'if-match': 'bare' }, 400],
    ['PUT', { 'if-match': '' }, 400],
    ['DELETE', { 'if-match': '"other"' }, 412],
    ['GET', { 'if-match': '"other"' }, 412],
    ['GET', { 'if-match': 'ETAG' }, 200],
    ['GET', { 'if-none-match': '*' }, 304],
  ])('%s with %o is answered %i', async (method, headers, status) => {
    const { ask, storage } = served()
    await ask('PUT', '/record?collection=cases&id=k', { value: 1 })
    const etag = (await ask('GET', '/record?collection=cases&id=k')).headers.get('etag')!
    const sent = Object.fromEntries(
      Object.entries(headers as Record<string, string>).map(([name, value]) => [name, value.replace('ETAG', etag)]),
    )
    const before = await changesOf(storage)
    const answer = await ask(method, '/record?collection=cases&id=k', method === 'PUT' ? { value: 2 } : undefined, sent)
    expect(answer.status).toBe(status)
    if (status >= 400) expect(await changesOf(storage)).toBe(before)
  })

  it('that is not there has no revision to match', async () => {
    const { ask } = served()
    expect((await ask('PUT', '/record?collection=cases&id=k', { value: 1 }, { 'if-match': '*' })).status).toBe(412)
    expect((await ask('PUT', '/record?collection=cases&id=k', { value: 1 }, { 'if-none-match': '"any"' })).status).toBe(
      200,
    )
  })
})

describe('a request that comes twice', () => {
  const key = { 'idempotency-key': 'a-key-of-mine' }

  it('is done once and answered the same', async () => {
    const { ask, storage } = served()
    const write = { writes: [put('k', 1, { expected: null })] }
    const first = await ask('POST', '/write', write, key)
    const changes = await changesOf(storage)
    expect(await ask('POST', '/write', write, key)).toMatchObject({ status: 200, body: first.body })
    expect(await changesOf(storage)).toBe(changes)
    const second = await ask(
      'PUT',
      '/record?collection=cases&id=p',
      { value: 1 },
      { 'idempotency-key': '"quoted-key"' },
    )
    expect(
      await ask('PUT', '/record?collection=cases&id=p', { value: 1 }, { 'idempotency-key': 'quoted-key' }),
    ).toMatchObject({ body: second.body })
  })

  it('is answered the same by another process, after all of ours is lost', async () => {
    const { ask, storage } = served()
    const write = {
      writes: [
        put('k', { b: 1, a: [2] }, { expected: null }),
        put('l', 1),
        { kind: 'delete', collection: 'cases', id: 'm' },
      ],
    }
    const first = await ask('POST', '/write', write, key)
    const other = served({ storage })
    expect(await other.ask('POST', '/write', write, key)).toMatchObject({ status: 200, body: first.body })
    // Somebody has written over one of them since: its first revision is nobody's any more.
    await other.ask('POST', '/write', { writes: [put('l', 2)] })
    const again = await ask('POST', '/write', write, key)
    expect(again.body, 'of the process that was asked first').toEqual(first.body)
    const third = (await served({ storage }).ask('POST', '/write', write, key)).body['revisions'] as string[]
    expect(third[0]).toBe((first.body['revisions'] as string[])[0])
    const over = await other.ask('POST', '/write', { writes: [put('l', 3, { expected: third[1] })] })
    expect(over).toMatchObject({ status: 409, body: { code: 'STORAGE_CONFLICT' } })
  })

  it('at the same time, is done once', async () => {
    const { ask, storage } = served()
    const write = { writes: [put('k', 1, { expected: null })] }
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('POST', '/write', write, key)))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body)))).toHaveLength(1)
    expect(answers[0]!.status).toBe(200)
    expect(await changesOf(storage)).toBe(2)
  })

  it('with another body is refused; of somebody else it is another request', async () => {
    const { ask, storage } = served({ identify: (request) => ({ subject: request.headers.get('x-who')! }) })
    const first = { writes: [put('k', 1)] }
    await ask('POST', '/write', first, { ...key, 'x-who': 'a' })
    expect(await ask('POST', '/write', { writes: [put('k', 2)] }, { ...key, 'x-who': 'a' })).toMatchObject({
      status: 422,
      body: { code: 'SERVER_KEY_REUSED' },
    })
    expect((await ask('POST', '/write', { writes: [put('k', 2)] }, { ...key, 'x-who': 'b' })).status).toBe(200)
    expect((await storage.get('cases', ['k']))[0]!.value).toBe(2)
  })

  it('is new after its days, and old marks go', async () => {
    let now = 0
    const { ask, storage } = served({ now: () => now, idempotencyDays: 1 })
    await storage.define([{ name: 'sasando-idempotency' }])
    const count = async (): Promise<number> =>
      (await storage.list('sasando-idempotency', { limit: 1000 })).records.length
    for (let index = 0; index < 150; index++)
      await ask('POST', '/write', { writes: [put(`k${index}`, 1)] }, { 'idempotency-key': `key-number-${index}` })
    expect(await count()).toBe(150)
    now = 86_400_001
    const write = { writes: [put('k0', 1)] }
    expect((await ask('POST', '/write', write, { 'idempotency-key': 'key-number-0' })).status).toBe(200)
    expect(await count()).toBe(50)
  })

  it('is not remembered where it was refused', async () => {
    const { ask } = served()
    const write = { writes: [put('k', 1, { expected: '99' })] }
    expect((await ask('POST', '/write', write, key)).status).toBe(409)
    expect((await ask('POST', '/write', { writes: [put('k', 1)] }, key)).status).toBe(200)
  })
})

it('two of the same request are one, wherever they meet', async () => {
  const memory = memoryStorage()
  // Both have looked before either has written.
  const get: StorageAdapter['get'] = async (...given) => {
    const found = await memory.get(...given)
    await new Promise((resolve) => void setTimeout(resolve, 5))
    return found
  }
  const { ask, storage } = served({ storage: { ...memory, get } })
  const write = { writes: [put('k', 1)] }
  const answers = await Promise.all(
    [0, 1, 2].map(() => ask('POST', '/write', write, { 'idempotency-key': 'a-key-of-mine' })),
  )
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body])))).toHaveLength(1)
  expect(await changesOf(storage)).toBe(2)
})

describe('the answer of authorize', () => {
  it.each([undefined, null, 1, 'allow', {}, false])('%o allows nothing', async (answer) => {
    const { ask, storage } = served({ authorize: () => answer as never })
    await storage.define(collections)
    await storage.write([put('k', 1) as never])
    for (const [method, path, body] of [
      ['GET', '/'],
      ['GET', '/openapi.json'],
      ['POST', '/define', { collections: [] }],
      ['POST', '/list', { collection: 'cases', limit: 1 }],
      ['POST', '/list', { collection: 'nowhere', limit: 1 }],
      ['POST', '/write', { writes: [put('k', 2)] }],
      ['POST', '/write', { writes: [{ kind: 'delete', collection: 'nowhere', id: 'k' }] }],
      ['GET', '/changes?limit=1'],
      ['PUT', '/record?collection=cases&id=k', { value: 1 }],
      ['DELETE', '/record?collection=cases&id=k'],
    ] as const)
      expect(await ask(method, path, body), path).toMatchObject({ status: 403, body: { code: 'SERVER_FORBIDDEN' } })
    // What may not be read is as if it were not there, and so is the collection.
    for (const collection of ['cases', 'nowhere']) {
      expect((await ask('GET', `/record?collection=${collection}&id=k`)).body).toMatchObject({
        code: 'SERVER_NOT_FOUND',
      })
      expect((await ask('POST', '/get', { collection, ids: ['k', 'l'] })).body).toEqual({ records: [null, null] })
    }
    expect(await changesOf(storage)).toBe(1)
  })

  it('shows of lists and changes what it allows, and pages are full', async () => {
    const { ask } = served({ authorize: async ({ verb, stored }) => verb !== 'read' || (await stored()) === 0 })
    await ask('POST', '/write', {
      writes: Array.from({ length: 100 }, (_, index) => put(`k${String(index).padStart(2, '0')}`, index % 10)),
    })
    const seen: string[] = []
    let after: unknown
    do {
      const page = await ask('POST', '/list', {
        collection: 'cases',
        limit: 4,
        ...(after === undefined ? {} : { after }),
      })
      const { records } = page.body as { records: { id: string }[] }
      seen.push(...records.map(({ id }) => id))
      after = page.body['next']
    } while (after !== undefined)
    expect(seen).toEqual(Array.from({ length: 10 }, (_, index) => `k${index}0`))
    const feed = await ask('GET', '/changes?limit=7')
    expect((feed.body['changes'] as { id: string }[]).map(({ id }) => id)).toEqual(seen.slice(0, 7))
    const rest = await ask('GET', `/changes?limit=1000&after=${feed.body['next'] as string}`)
    expect((rest.body['changes'] as { id: string }[]).map(({ id }) => id)).toEqual(seen.slice(7))
  })

  it('holds for the document that it was given on, whoever comes between', async () => {
    const storage = memoryStorage()
    let meddle = async (): Promise<unknown> => undefined
    const { ask } = served({
      storage,
      authorize: async ({ verb, stored }) => {
        if (verb !== 'put' && verb !== 'delete') return true
        const owner = (await stored()) as { owner: string } | undefined
        await meddle()
        return owner === undefined || owner.owner === 'me'
      },
    })
    await ask('POST', '/write', { writes: [put('mine', { owner: 'me' })] })
    // Between the look and the write the record goes to somebody else.
    meddle = () => storage.write([put('mine', { owner: 'other' }) as never])
    expect((await ask('POST', '/write', { writes: [put('mine', { owner: 'me' })] })).status).toBe(403)
    expect((await ask('DELETE', '/record?collection=cases&id=mine')).status).toBe(403)
    expect((await storage.get('cases', ['mine']))[0]!.value).toEqual({ owner: 'other' })
    // Also where there was nothing to delete.
    meddle = async () => {
      meddle = async () => undefined
      await storage.write([put('new', { owner: 'other' }) as never])
    }
    await ask('DELETE', '/record?collection=cases&id=new')
    expect((await storage.get('cases', ['new']))[0]!.value).toEqual({ owner: 'other' })
  })

  it('that looks does not make conflicts fewer, and they are all told', async () => {
    const { ask, storage } = served({
      authorize: async ({ verb, stored }) => verb !== 'put' || (await stored()) !== 'locked',
    })
    await ask('POST', '/write', { writes: [put('a', 1), put('b', 1)] })
    const wrong = ['a', 'b', 'c'].map((id) => put(id, 2, { expected: '99' }))
    const { status, body } = await ask('POST', '/write', { writes: [...wrong, put('d', 1)] })
    expect([status, body['code']]).toEqual([409, 'STORAGE_CONFLICT'])
    const { conflicts } = body['data'] as { conflicts: { id: string; actual: unknown }[] }
    expect(conflicts.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
    expect(conflicts[2]!.actual).toBe(null)
    expect(await changesOf(storage)).toBe(2)
  })

  it('that looks into a collection that is not there learns nothing, and tells nothing', async () => {
    const { ask } = served({ authorize: async ({ stored }) => (await stored()) !== undefined })
    const answers = await Promise.all(
      ['cases', 'nowhere'].map((collection) => ask('PUT', `/record?collection=${collection}&id=k`, { value: 1 })),
    )
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
  })

  it('is asked with the new value, and refuses a batch whole', async () => {
    const { ask, storage } = served({ authorize: ({ verb, value }) => verb !== 'put' || value === 1 })
    expect((await ask('POST', '/write', { writes: [put('a', 1), put('b', 2)] })).status).toBe(403)
    await storage.define(collections)
    expect(await changesOf(storage)).toBe(0)
  })

  it('never opens what the server keeps for itself', async () => {
    const { ask } = served()
    const collection = 'sasando-idempotency'
    await ask('POST', '/write', { writes: [put('k', 1)] }, { 'idempotency-key': 'a-key-of-mine' })
    expect((await ask('POST', '/list', { collection, limit: 9 })).status).toBe(403)
    expect((await ask('POST', '/write', { writes: [{ kind: 'delete', collection, id: 'x' }] })).status).toBe(403)
    expect(
      (await ask('POST', '/define', { collections: [{ name: collection, indexes: { more: [['x']] } }] })).status,
    ).toBe(403)
    expect((await ask('GET', '/changes?limit=9')).body['changes']).toHaveLength(1)
  })

  it('comes after the sign-on', async () => {
    const { ask, reports } = served({ identify: () => undefined })
    const answer = await ask('POST', '/write', 'x'.repeat(100))
    expect(answer).toMatchObject({ status: 401, body: { code: 'SERVER_UNAUTHENTICATED' } })
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(reports).toEqual([])
  })

  it('that is an error is a mistake of the server, told to nobody but it', async () => {
    const secret = new Error('password of the directory')
    const { ask, reports } = served({
      authorize: () => {
        throw secret
      },
    })
    const { status, body } = await ask('GET', '/')
    expect(status).toBe(500)
    expect(JSON.stringify(body)).not.toMatch(/password|Error:|at /)
    expect(reports).toEqual([secret])
  })
})

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
