import { describe, expect, it } from 'vitest'

import { StorageError, type StorageAdapter } from '@sasando/storage'

import { all, put, remove, world } from './fixtures/world.ts'

/** A server that takes bodies up to a limit. */
const limited = (far: StorageAdapter, limit: number): StorageAdapter => ({
  ...far,
  async write(writes) {
    if (JSON.stringify(writes).length > limit)
      throw new StorageError('STORAGE_TOO_LARGE', { what: 'batch-bytes', limit })
    return far.write(writes)
  },
})
const long = 'x'.repeat(1000)

describe('a batch that is too large for the far storage', () => {
  it('becomes conflicts that all devices see, and holds nothing up', async () => {
    const { far, devices, settle } = await world()
    const [a, b] = devices
    await a.write([put('q', { work: '1' })])
    await settle()
    await a.write([put('r', { work: long }), put('s', { work: long }), remove('q')])
    await a.write([put('t', { work: '1' })])
    const server = limited(far, 2500)
    expect(await a.sync(server)).toMatchObject({ sent: 1, setAside: 1 })
    expect(await a.pending()).toBe(0)
    await b.sync(server)
    // Half a batch is nowhere, also not on the device that wrote it.
    for (const each of [a, b, far])
      expect(await all(each)).toEqual([
        ['q', { work: '1' }],
        ['t', { work: '1' }],
      ])
    const { conflicts } = await b.conflicts()
    expect(conflicts).toHaveLength(3)
    expect(new Map(conflicts.map(({ id, lost }) => [id, [lost.value, lost.by]]))).toEqual(
      new Map([
        ['q', [undefined, 'user of a']],
        ['r', [{ work: long }, 'user of a']],
        ['s', [{ work: long }, 'user of a']],
      ]),
    )
    for (const { conflictId } of conflicts) await b.resolve(conflictId, 'lost')
    await b.sync(server)
    await a.sync(server)
    for (const each of [a, b, far]) expect((await all(each)).map(([id]) => id)).toEqual(['r', 's', 't'])
    expect((await a.conflicts()).conflicts).toEqual([])
  })

  it('is set aside once, wherever that was cut off', async () => {
    const { far, devices, line, restart } = await world()
    for (let calls = 0; ; calls += 1) {
      const [a] = devices
      await a.write([put(`r${calls}`, { work: long }), put(`s${calls}`, { work: long })])
      const server = line.through(limited(far, 2500))
      line.cutAfter(Math.floor(calls / 2), calls % 2 === 1)
      const isCut = await a.sync(server).then(
        () => false,
        () => true,
      )
      await restart(0)
      await devices[0].sync(limited(far, 2500))
      expect((await devices[0].conflicts({ limit: 1000 })).conflicts).toHaveLength(2 * (calls + 1))
      expect(await all(far)).toEqual([])
      if (!isCut) return
    }
  })

  it('is still refused where not even one of its documents fits', async () => {
    const { far, devices } = await world()
    await devices[0].write([put('r', { work: long })])
    await expect(devices[0].sync(limited(far, 500))).rejects.toMatchObject({ code: 'STORAGE_TOO_LARGE' })
    expect(await devices[0].pending()).toBe(1)
  })
})

it('a batch that no server would take is not written on the device', async () => {
  const { devices } = await world()
  const large = Array.from({ length: 3 }, (_, index) => put(`r${index}`, { work: 'é'.repeat(400_000) }))
  await expect(devices[0].write(large)).rejects.toMatchObject({
    code: 'STORAGE_TOO_LARGE',
    data: { what: 'batch-bytes', limit: 2 * 1024 * 1024 },
  })
  expect(await devices[0].pending()).toBe(0)
  await devices[0].write(large.slice(0, 2))
  await devices[0].define([{ name: 'drafts' }])
  await devices[0].write(large.map((write) => ({ ...write, collection: 'drafts' })))
})
