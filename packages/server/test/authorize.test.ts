import { memoryStorage } from '@sasando/storage'
import { describe, expect, it } from 'vitest'

import { changesOf, collections, put, served } from './served.ts'

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
