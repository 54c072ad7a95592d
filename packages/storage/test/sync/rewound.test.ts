import { describe, expect, it } from 'vitest'

import { memoryStorage, type StorageAdapter } from '@sasando/storage'
import { farCollections, offlineStorage, type OfflineStorage } from '@sasando/storage/sync'

import { all, collections, put, remove, world } from './fixtures/world.ts'

describe('a copy of the past', () => {
  it('is refused where the far storage has lost what it had confirmed', async () => {
    const { devices, far } = await world()
    await devices[0].write([put('r', { work: '1' })])
    await devices[0].sync(far)
    const restored = memoryStorage()
    await restored.define(farCollections(collections))
    await expect(devices[0].sync(restored)).rejects.toMatchObject({
      code: 'STORAGE_UNAVAILABLE',
      data: { reason: 'rewound' },
    })
    expect(await all(devices[0])).toEqual([['r', { work: '1' }]])
  })

  it('is refused where the device has', async () => {
    const { far, devices } = await world()
    const [a] = devices
    await a.write([put('r', { work: '1' })])
    const copy = await copyOf(a)
    await a.write([put('r', { work: '2' })])
    await a.sync(far)
    for (const value of ['3', '4', '5']) {
      await copy.write([put('r', { work: value })])
      await expect(copy.sync(far)).rejects.toMatchObject({ data: { reason: 'rewound' } })
    }
    expect(await all(copy)).toEqual([['r', { work: '5' }]])
  })

  it('is not suspected in a storage that was emptied and begun anew', async () => {
    const { far, devices, time } = await world()
    await devices[0].write([put('r', { work: '1' })])
    await devices[0].sync(far)
    const again = await offlineStorage(memoryStorage(), { collections, device: 'a', now: () => time.now })
    await again.write([put('s', { work: '1' })])
    await again.sync(far)
    expect((await all(far)).map(([id]) => id)).toEqual(['r', 's'])
  })
})

describe('what a copy of the past has kept', () => {
  it('is carried over to a far storage that has lost what it had', async () => {
    const { devices, far, settle, time } = await world()
    const [a, b] = devices
    const restored = memoryStorage()
    await restored.define(farCollections(collections))
    await a.write([put('r', { work: '1', conduct: '1' })])
    await settle()
    // Until here the copy goes.
    await copyInto(restored, far)
    time.now = 2000
    await a.write([put('r', { work: '2', conduct: '1' }), put('s', { work: '5' })])
    await a.sync(far)
    await b.sync(far)
    time.now = 3000
    await a.write([put('t', { work: '7' })])
    // Somebody whose device is not behind has come first.
    await restored.write([put('u', { work: '9' })])
    expect(await a.carryOver(restored)).toBe(true)
    await expect(b.sync(restored)).resolves.toMatchObject({ sent: 0 })
    await a.sync(restored)
    await b.sync(restored)
    for (const each of [a, b, restored])
      expect(await all(each)).toEqual([
        ['r', { work: '2', conduct: '1' }],
        ['s', { work: '5' }],
        ['t', { work: '7' }],
        ['u', { work: '9' }],
      ])
    const { conflicts } = await a.conflicts()
    expect(conflicts.map(({ id, lost, kept }) => [id, lost.value, kept.value])).toEqual([['r', '1', '2']])
    expect(await a.carryOver(restored)).toBe(false)
    expect(await a.pending()).toBe(0)
  })

  it('is carried over from a device that was put back, and nothing of the two is taken for the other', async () => {
    const { far, devices, time } = await world()
    const [a, b] = devices
    await a.write([put('r', { work: '1', conduct: '1' })])
    await a.sync(far)
    const copy = await copyOf(a)
    time.now = 2000
    await a.write([put('r', { work: '2', conduct: '1' })])
    await a.sync(far)
    await copy.write([put('r', { work: '3', conduct: '1' })])
    await copy.write([put('s', { work: '1' })])
    await expect(copy.sync(far)).rejects.toMatchObject({ data: { reason: 'rewound' } })
    const before = copy.device
    expect(await copy.carryOver(far)).toBe(true)
    expect(copy.device).not.toBe(before)
    expect(copy.device.length).toBe(before.length)
    await copy.sync(far)
    await b.sync(far)
    await a.sync(far)
    const [work, other] = [(await all<string>(far))[0]![1]['work'], (await b.conflicts()).conflicts]
    expect(new Set([work, other[0]!.lost.value])).toEqual(new Set(['2', '3']))
    expect(other).toHaveLength(1)
    for (const each of [a, b, copy]) expect(await all(each)).toEqual(await all(far))
    // It goes on as any other.
    await copy.write([put('s', { work: '2' })])
    expect(await copy.sync(far)).toMatchObject({ sent: 1 })
    expect(await copy.pending()).toBe(0)
  })

  it('does not pass for what was sent under the same number', async () => {
    const { far, devices, time } = await world()
    const [a, b] = devices
    await a.write([put('r', { work: '1' })])
    await a.sync(far)
    const copy = await copyOf(a, () => 2000)
    time.now = 5000
    await a.write([put('r', { work: '2' })])
    await a.sync(far)
    // The second of these has seen the first, and not what the far storage knows by the same number.
    for (const work of ['3', '4']) await copy.write([put('r', { work })])
    await copy.carryOver(far)
    await copy.sync(far)
    await b.sync(far)
    expect(await all(far)).toEqual([['r', { work: '2' }]])
    expect((await b.conflicts()).conflicts).toMatchObject([{ lost: { value: '4' }, kept: { value: '2' } }])
  })

  it('is carried over whole wherever that was cut off, while another tab writes', async () => {
    const { far, devices, line, restart, tab, settle } = await world()
    for (let calls = 0; ; calls += 1) {
      await settle()
      const copy = await far.list('sync-receipts', { limit: 9 })
      const id = `d${calls}`
      await devices[0].write([put(id, { work: '1' })])
      await devices[0].sync(far)
      await devices[0].write([put(id, { work: '2' }), put(`${id}-more`, { work: '2' })])
      // The far storage forgets the receipt and the document.
      await far.write([
        ...copy.records.map(
          ({ collection, id: name, value }) => ({ kind: 'put', collection, id: name, value }) as const,
        ),
        remove(id),
        { kind: 'delete', collection: 'sync-of-ratings', id },
      ])
      const other = await tab(0)
      line.cutAfter(Math.floor(calls / 2), calls % 2 === 1)
      const isCut = await devices[0].carryOver(line.through(far)).then(
        () => false,
        () => true,
      )
      await restart(0)
      await other.write([put(`${id}-tab`, { work: '3' })]).catch(() => undefined)
      await devices[0].carryOver(far)
      await settle()
      for (const each of [far, ...devices]) {
        const found = Object.fromEntries(await all<string>(each))
        expect([found[id], found[`${id}-more`]]).toEqual([{ work: '2' }, { work: '2' }])
      }
      if (!isCut) return
    }
  })
})

/** A device with the same name and the same waiting batches. */
async function copyOf(storage: OfflineStorage, now: () => number = Date.now): Promise<OfflineStorage> {
  const copy = memoryStorage()
  const names = ['ratings', 'sync-of-ratings', 'sync-outbox', 'sync-progress']
  await copy.define(names.map((name) => ({ name })))
  await copyInto(copy, storage, names)
  return offlineStorage(copy, { collections, now })
}

async function copyInto(
  copy: StorageAdapter,
  storage: StorageAdapter,
  names: readonly string[] = ['ratings', 'sync-of-ratings', 'sync-receipts'],
): Promise<void> {
  for (const name of names)
    await copy.write(
      (await storage.list(name, { limit: 1000 })).records.map(({ id, value }) => ({
        kind: 'put',
        collection: name,
        id,
        value,
      })),
    )
}
