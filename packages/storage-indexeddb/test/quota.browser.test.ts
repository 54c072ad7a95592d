import { afterEach, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'

import { freshName, open, put } from './fixtures/databases.ts'

/** What is asked of the browser from outside the page. */
const devtools = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }
const { origin } = globalThis.location
const setRoom = (room: { readonly quotaSize?: number }): Promise<unknown> =>
  devtools.send('Storage.overrideQuotaForOrigin', { origin, ...room })

afterEach(() => setRoom({}))

/** The browser packs what it stores; chance it cannot make smaller. */
const incompressible = (length: number): string =>
  Array.from({ length: length / 10 }, () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')).join('')

it('a disk that runs full is said with a code, loses nothing, and work goes on when there is room again', async () => {
  // The browser remembers for half a minute how much room there was, unless it has nothing open.
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  const { usage } = (await devtools.send('Storage.getUsageAndQuota', { origin })) as { readonly usage: number }
  await setRoom({ quotaSize: usage + 1_000_000 })
  const storage = await open(freshName())
  await storage.write([put('a', { n: 1 })])

  const large = { n: 2, text: incompressible(2_000_000) }
  await expect(storage.write([put('a', { n: 2 }), put('b', large)])).rejects.toMatchObject({ code: 'STORAGE_FULL' })
  expect(await storage.get('c', ['a', 'b'])).toMatchObject([{ value: { n: 1 } }, undefined])
  expect((await storage.changes({ limit: 9 })).changes).toHaveLength(1)

  await setRoom({})
  const again = (): Promise<unknown> =>
    storage.write([put('a', { n: 2 }), put('b', large)]).catch((error: { code: string }) => error.code)
  await expect.poll(again, { timeout: 45_000, interval: 1000 }).not.toBe('STORAGE_FULL')
  expect(await storage.get('c', ['a', 'b'])).toMatchObject([{ value: { n: 2 } }, { value: large }])
})
