import { type CollectionDefinition, memoryStorage, type StorageAdapter } from '@sasando/storage'
import { farCollections, offlineStorage } from '@sasando/storage/sync'
import { expect, it } from 'vitest'

import { storageHandler, type StorageHandlerOptions } from '@sasando/server'
import { httpStorage, type HttpStorageOptions } from '@sasando/storage-http'

interface Pair {
  readonly client: StorageAdapter
  readonly storage: StorageAdapter
}

async function connected({
  server = {},
  client = {},
  wrap = (fetch) => fetch,
  defined = [{ name: 'c', indexes: { 'by-n': [['n']] } }],
}: {
  server?: Partial<StorageHandlerOptions>
  client?: Partial<HttpStorageOptions>
  defined?: readonly CollectionDefinition[]
  wrap?: (fetch: NonNullable<HttpStorageOptions['fetch']>) => NonNullable<HttpStorageOptions['fetch']>
} = {}): Promise<Pair> {
  const storage = server.storage ?? memoryStorage()
  const handler = storageHandler({ storage, authorize: () => true, ...server })
  const fetch = wrap((url, init) => handler(new Request(url, init)))
  const opened = await httpStorage({ url: 'http://test.invalid', fetch, retryDelayMs: 0, ...client })
  await opened.define(defined)
  return { client: opened, storage }
}

it('promises what the server can hold', async () => {
  const { client } = await connected({ server: { limits: { writeBytes: 2 * 1024 * 1024 } } })
  expect(client.capabilities).toEqual({
    durability: 'none',
    sharing: 'many-clients',
    maxBatch: 9999,
    maxDocumentBytes: 2 * 1024 * 1024 - 64 * 1024,
  })
  const largest = 'x'.repeat(client.capabilities.maxDocumentBytes - 2)
  const id = '\\'.repeat(200)
  await client.write([{ kind: 'put', collection: 'c', id, value: largest, expected: null }])
  await expect(client.write([{ kind: 'put', collection: 'c', id, value: `${largest}x` }])).rejects.toMatchObject({
    code: 'STORAGE_TOO_LARGE',
    data: { what: 'document' },
  })
  const many = ['a', 'b'].map((each) => ({ kind: 'put', collection: 'c', id: each, value: largest }) as const)
  await expect(client.write(many)).rejects.toMatchObject({
    code: 'STORAGE_TOO_LARGE',
    data: { what: 'batch-bytes', limit: 2 * 1024 * 1024 },
  })
  expect(await client.get('c', ['a', id])).toMatchObject([undefined, { value: largest }])
})

it('writes as large as it promises, and reads them back in parts', async () => {
  const { client } = await connected()
  const ids = Array.from({ length: client.capabilities.maxBatch }, (_, index) => `id-${index}`)
  await client.write(ids.map((id) => ({ kind: 'put', collection: 'c', id, value: { n: 1, text: 'x'.repeat(100) } })))
  const large = ids.slice(0, 12)
  for (const id of large) await client.write([{ kind: 'put', collection: 'c', id, value: 'x'.repeat(1_000_000) }])
  expect((await client.get('c', large)).map((record) => record?.id)).toEqual(large)
})

it('loses nothing where answers are lost, and does nothing twice', async () => {
  let chance = 1
  const unlucky = (): boolean => (chance = (chance * 16_807) % 2_147_483_647) % 3 === 0
  const { client, storage } = await connected({
    client: { retries: 20 },
    wrap: (fetch) => async (url, init) => {
      if (unlucky()) throw new TypeError('lost on the way there')
      const answer = await fetch(url, init)
      if (unlucky()) throw new TypeError('lost on the way back')
      return answer
    },
  })
  let revision: string | null = null
  for (let count = 1; count <= 60; count++) {
    // Done twice, it would be a conflict with itself.
    const [next]: readonly (string | undefined)[] = await client.write([
      { kind: 'put', collection: 'c', id: 'count', value: count, expected: revision },
    ])
    revision = next!
    expect(await storage.get('c', ['count'])).toMatchObject([{ revision, value: count }])
  }
  await storage.define([{ name: 'c' }])
  const { changes } = await client.changes({ limit: 1000 })
  expect(changes).toHaveLength(60)
})

it('tells a server that has begun anew what it uses', async () => {
  let handler = storageHandler({ storage: memoryStorage(), authorize: () => true })
  const client = await httpStorage({
    url: 'http://test.invalid',
    fetch: (url, init) => handler(new Request(url, init)),
  })
  await client.define([{ name: 'c' }])
  handler = storageHandler({ storage: memoryStorage(), authorize: () => true })
  expect(await client.get('c', ['a'])).toEqual([undefined])
})

it('ids and values that are hostile to addresses, headers and JSON arrive as they are', async () => {
  const { client } = await connected()
  const ids = [
    'a/b?c=1#d é%',
    '..',
    '../../etc/passwd',
    '%2F',
    '__proto__',
    'constructor',
    '"',
    '\\',
    ' ',
    '+',
    '&id=x',
    '\u{1F600}',
    '\uFEFF',
    '\u2028',
    "';--",
  ]
  const value = JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":2},"":"\\u0000"}') as never
  await client.write(ids.map((id) => ({ kind: 'put', collection: 'c', id, value })))
  const found = await client.get('c', ids)
  expect(found.map((record) => record?.id)).toEqual(ids)
  expect(JSON.stringify(found[0]!.value)).toBe('{"":"\\u0000","__proto__":{"a":1},"constructor":{"prototype":2}}')
  const { records } = await client.list('c', { limit: 1000 })
  expect(records.map(({ id }) => id)).toEqual([...ids].sort())
})

it('says what is missing: a sign-on, or a right', async () => {
  const identify = (request: Request): { subject: string } | undefined =>
    request.headers.get('authorization') === 'Bearer t' ? { subject: 's' } : undefined
  await expect(connected({ server: { identify } })).rejects.toMatchObject({
    code: 'STORAGE_FORBIDDEN',
    data: { reason: 'sign-on' },
  })
  const { client } = await connected({
    server: {
      identify,
      collections: [{ name: 'c', indexes: { 'by-n': [['n']] } }],
      authorize: ({ verb }) => verb === 'describe' || verb === 'read',
    },
    client: { headers: { authorization: 'Bearer t' } },
  })
  await expect(client.list('c', { limit: 1 })).rejects.toMatchObject({
    code: 'STORAGE_FORBIDDEN',
    data: { reason: 'right' },
  })
  expect(await client.get('c', ['a'])).toEqual([undefined])
})

it('is what devices synchronise with, also where answers are lost', async () => {
  const collections = [{ name: 'forms' }]
  let chance = 7
  const unlucky = (): boolean => (chance = (chance * 16_807) % 2_147_483_647) % 4 === 0
  const { client: far } = await connected({
    server: { collections: farCollections(collections), authorize: ({ verb }) => verb !== 'define' },
    client: { retries: 20 },
    wrap: (fetch) => async (url, init) => {
      if (unlucky()) throw new TypeError('lost on the way there')
      const answer = await fetch(url, init)
      if (unlucky()) throw new TypeError('lost on the way back')
      return answer
    },
    defined: farCollections(collections),
  })
  const devices = await Promise.all(
    ['a', 'b'].map((device) => offlineStorage(memoryStorage(), { collections, device })),
  )
  for (const [index, device] of devices.entries()) {
    for (let count = 0; count < 10; count++)
      await device.write([{ kind: 'put', collection: 'forms', id: `f-${index}-${count}`, value: { count } }])
    expect(await device.sync(far)).toMatchObject({ sent: 10 })
  }
  for (const device of devices) await device.sync(far)
  const lists = await Promise.all(
    [...devices, far].map(async (each) =>
      (await each.list('forms', { limit: 100 })).records.map(({ id, value }) => [id, value]),
    ),
  )
  expect(lists[0]).toHaveLength(20)
  expect(lists[1]).toEqual(lists[0])
  expect(await devices[0]!.pending()).toBe(0)
})
