import { memoryStorage, type StorageAdapter } from '@sasando/storage'
import { describe, expect, it } from 'vitest'

import { changesOf, put, served } from './served.ts'

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
