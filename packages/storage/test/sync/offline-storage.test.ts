import { describe, expect, it } from 'vitest'

import { memoryData, memoryStorage } from '@sasando/storage'
import { farCollections, offlineStorage } from '@sasando/storage/sync'

import { all, collections, put, remove, world } from './fixtures/world.ts'

describe('offlineStorage', () => {
  it('joins what two devices have changed in different members', async () => {
    const { far, devices, settle } = await world()
    const [a, b] = devices
    await a.write([put('r', { work: '1', conduct: '1' })])
    await settle()
    await a.write([put('r', { work: '2', conduct: '1' })])
    await b.write([put('r', { work: '1', conduct: '3' })])
    expect([await a.pending(), await b.pending()]).toEqual([1, 1])
    await settle()
    for (const each of [a, b, far]) expect(await all(each)).toEqual([['r', { work: '2', conduct: '3' }]])
    expect((await a.conflicts()).conflicts).toEqual([])
    expect([await a.pending(), await b.pending()]).toEqual([0, 0])
  })

  it('keeps both where two have changed the same, and lets the loser be chosen', async () => {
    const { far, time, devices, settle } = await world()
    const [a, b] = devices
    await a.write([put('r', { work: '1' })])
    await settle()
    time.now = 2000
    await a.write([put('r', { work: '2' })])
    time.now = 3000
    await b.write([put('r', { work: '3' })])
    await settle()
    expect(await all(a)).toEqual([['r', { work: '3' }]])
    const [conflict] = (await a.conflicts()).conflicts
    expect(conflict).toMatchObject({
      collection: 'ratings',
      id: 'r',
      member: 'work',
      lost: { value: '2', device: a.device, by: 'user of a', at: '1970-01-01T00:00:02.000Z' },
      kept: { value: '3', device: b.device, by: 'user of b' },
    })
    await a.resolve(conflict!.conflictId, 'lost')
    await settle()
    for (const each of [a, b, far]) expect(await all(each)).toEqual([['r', { work: '2' }]])
    expect((await b.conflicts()).conflicts).toEqual([])
  })

  it('lets an edit beat a deletion that had not seen it, and says so', async () => {
    const { far, devices, settle } = await world()
    const [a, b] = devices
    await a.write([put('r', { work: '1' })])
    await settle()
    await a.write([remove('r')])
    await b.write([put('r', { work: '2' })])
    await settle()
    for (const each of [a, b, far]) expect(await all(each)).toEqual([['r', { work: '2' }]])
    const { conflicts } = await b.conflicts()
    expect(conflicts.map(({ lost }) => [lost.device, 'value' in lost])).toEqual([[a.device, false]])
  })

  it('does not take a value for its own that another has written by chance', async () => {
    const { far, time, devices, settle } = await world()
    const [a, b] = devices
    await a.write([put('r', { work: '1' })])
    await settle()
    await b.write([put('r', { work: '2' })])
    await b.sync(far)
    time.now += 10
    await a.write([put('r', { work: '2' })])
    await a.write([put('r', { work: '3' })])
    await settle()
    expect(await all(b)).toEqual([['r', { work: '3' }]])
    expect((await b.conflicts()).conflicts).toMatchObject([{ lost: { value: '2', device: b.device } }])
  })

  it('calls nothing lost that the same device has replaced or deleted since', async () => {
    const { far, devices, settle } = await world()
    const [a, b] = devices
    await a.write([put('r', { work: '1' })])
    await settle()
    await a.write([put('r', { work: '2' })])
    await a.write([put('r', { work: '3' })])
    await a.write([remove('r')])
    await b.write([put('r', { work: '4' })])
    await b.sync(far)
    await settle()
    expect(await all(a)).toEqual([['r', { work: '4' }]])
    const { conflicts } = await a.conflicts()
    expect(conflicts.map(({ lost }) => [lost.device, lost.value])).toEqual([[a.device, undefined]])
  })

  it('takes two changes to one document that is not to be merged for a conflict', async () => {
    const whole = [{ name: 'ratings', merge: 'whole' }] as const
    const far = memoryStorage()
    await far.define(farCollections(whole))
    const [a, b] = [
      await offlineStorage(memoryStorage(), { collections: whole, device: 'a', now: () => 1 }),
      await offlineStorage(memoryStorage(), { collections: whole, device: 'b', now: () => 1 }),
    ]
    await a.write([put('r', { work: '1', conduct: '1' })])
    for (const each of [a, b]) await each.sync(far)
    await a.write([put('r', { work: '2', conduct: '1' })])
    await b.write([put('r', { work: '1', conduct: '3' })])
    for (const each of [a, b, a]) await each.sync(far)
    expect(await all(a)).toEqual(await all(b))
    expect((await a.conflicts()).conflicts).toMatchObject([{ id: 'r', lost: { value: { work: '2', conduct: '1' } } }])
  })

  it('sends a batch over collections whole, with what stays on the device left behind', async () => {
    const { far, devices } = await world()
    const [a] = devices
    await a.define([{ name: 'drafts' }])
    await a.write([
      put('r', { work: '1' }),
      put('s', { work: '1' }),
      { ...put('r', { note: 'x' }), collection: 'drafts' },
    ])
    expect(await a.pending()).toBe(1)
    expect(await a.sync(far)).toEqual({ sent: 1, setAside: 0, received: 0 })
    expect((await far.changes({ limit: 99 })).changes.map(({ collection, id }) => `${collection} ${id}`)).toEqual([
      'ratings r',
      'sync-of-ratings r',
      'ratings s',
      'sync-of-ratings s',
      `sync-receipts ${a.device}`,
    ])
  })

  it('takes over what was written to the far storage by someone who leaves no stamps', async () => {
    const { far, devices, settle } = await world()
    const [a] = devices
    await far.write([put('r', { work: '1', conduct: '1' })])
    await settle()
    await a.write([put('r', { work: '2', conduct: '1' })])
    await far.write([put('r', { work: '3', conduct: '2' })])
    await settle()
    expect(await all(a)).toEqual([['r', { work: '3', conduct: '2' }]])
    expect((await a.conflicts()).conflicts).toMatchObject([{ member: 'work', lost: { value: '2', by: 'user of a' } }])
  })

  it('sends and settles documents as deep as they may be', async () => {
    const { far, devices, settle } = await world()
    const deep = (leaf: string) =>
      ({
        ...put('r', {}),
        value: { tree: JSON.parse(`${'['.repeat(63)}"${leaf}"${']'.repeat(63)}`) as never },
      }) as const
    const [a, b] = devices
    await a.write([deep('1')])
    await b.write([deep('2')])
    await settle()
    const [conflict] = (await a.conflicts()).conflicts
    await a.resolve(conflict!.conflictId, 'lost')
    await settle()
    expect(await all(b)).toEqual([['r', { tree: conflict!.lost.value }]])
    expect(await all(far)).toEqual(await all(b))
  })

  it('refuses what is not a write to it, and lists only the conflicts of the caller', async () => {
    const { devices } = await world()
    const [a] = devices
    await expect(a.write([{ ...put('r', {}), collection: 'sync-outbox' }])).rejects.toMatchObject({
      code: 'STORAGE_NOT_DEFINED',
    })
    await expect(a.write([put('r', {}), put('r', {})])).rejects.toMatchObject({ code: 'STORAGE_TWICE' })
    const [revision] = await a.write([put('r', { work: '1' })])
    await expect(a.write([{ ...put('r', { work: '2' }), expected: null }])).rejects.toMatchObject({
      code: 'STORAGE_CONFLICT',
      data: { conflicts: [{ collection: 'ratings', id: 'r', actual: revision }] },
    })
    expect(await a.write([remove('nothing')])).toEqual([undefined])
    expect(await a.pending()).toBe(1)
  })

  it('lets two tabs of one device write and sync at once', async () => {
    const data = memoryData()
    const far = memoryStorage()
    await far.define(farCollections(collections))
    const tabs = await Promise.all(
      [0, 1].map(() => offlineStorage(memoryStorage({ data }), { collections, now: () => 5 })),
    )
    expect(tabs[0]!.device).toBe(tabs[1]!.device)
    const work = tabs.flatMap((tab, index) =>
      Array.from({ length: 20 }, async (_, at) => {
        await tab.write([put(`${index}-${at}`, { work: '1' })])
        await tab.sync(far)
      }),
    )
    await Promise.all(work)
    expect(await all(far)).toHaveLength(40)
    expect(await tabs[0]!.pending()).toBe(0)
    const [receipt] = await far.get('sync-receipts', [tabs[0]!.device])
    expect(receipt?.value).toMatchObject({ sequence: 40 })
  })
})
