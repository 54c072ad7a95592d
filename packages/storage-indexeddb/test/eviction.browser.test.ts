import { describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'

import { formatPersistence, indexedDbStorage, readPersistence, requestPersistence } from '@sasando/storage-indexeddb'

import { freshName, open, put } from './fixtures/databases.ts'

/** What is asked of the browser from outside the page. */
const devtools = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }
const { origin } = globalThis.location

describe('a database that the browser has emptied', () => {
  it('is not taken for the one that it was', async () => {
    const name = freshName()
    const storage = await open(name)
    const [revision] = await storage.write([put('a', { n: 1 })])
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
    await expect(storage.get('c', ['a'])).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      data: { reason: 'emptied' },
    })
    await expect(storage.write([put('a', 1)])).rejects.toMatchObject({ data: { reason: 'emptied' } })
    const again = await open(name)
    expect(await again.get('c', ['a'])).toEqual([undefined])
    const [other] = await again.write([put('a', { n: 1 }, null)])
    expect(other).not.toBe(revision)
  })

  it('is noticed as well where another tab deletes it', async () => {
    const name = freshName()
    const storage = await open(name)
    await new Promise((resolve) => indexedDB.deleteDatabase(name).addEventListener('success', resolve))
    await expect(storage.get('c', ['a'])).rejects.toMatchObject({ data: { reason: 'emptied' } })
  })
})

describe('what is kept', () => {
  it('is told in a sentence', async () => {
    const persistence = await requestPersistence()
    expect(persistence).toEqual({
      isPersistent: expect.any(Boolean) as boolean,
      usage: expect.any(Number) as number,
      quota: expect.any(Number) as number,
    })
    expect(await readPersistence()).toMatchObject({ isPersistent: persistence.isPersistent })
    expect(formatPersistence({ isPersistent: true, usage: 1_234_567, quota: 10_000_000_000 })).toBe(
      'Data disimpan di perangkat ini sampai Anda menghapusnya. Terpakai 1,2 MB dari 10 GB.',
    )
    expect(formatPersistence({ isPersistent: undefined, usage: undefined, quota: undefined }, 'en')).toBe(
      'Data are kept on this device, but the browser may delete them when room runs low: send them soon.',
    )
  })

  it('a browser without IndexedDB is said with a code', async () => {
    const { open: original } = IDBFactory.prototype
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    try {
      await expect(indexedDbStorage({ database: 'none' })).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    } finally {
      IDBFactory.prototype.open = original
    }
  })
})
