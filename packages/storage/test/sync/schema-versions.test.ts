import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

import { create, defineCollection, openStore, put, remove, type Store } from '@sasando/storage'
import type { OfflineStorage } from '@sasando/storage/sync'

import { world, type World } from './fixtures/world.ts'

const old = defineCollection({
  name: 'ratings',
  schema: z.strictObject({ work: z.string(), conduct: z.string() }),
})
const now = defineCollection({
  name: 'ratings',
  version: 2,
  schema: z.strictObject({ result: z.string(), conduct: z.string() }),
  migrations: {
    1: (rating) => {
      const { work, conduct } = rating as { work: string; conduct: string }
      return { result: work, conduct }
    },
  },
})

/** Two devices that have one document, each with its own program. */
async function begun(programs: readonly [typeof old | typeof now, typeof old | typeof now]) {
  const all = await world()
  const { devices, far, settle } = all
  const first = await openStore(devices[0], [old])
  await first.write([create(old, 'r', { work: '1', conduct: '1' })])
  await settle()
  const storeOf = (device: 0 | 1): Promise<Store> => openStore(devices[device], [programs[device]])
  return { ...all, a: await storeOf(0), b: await storeOf(1), server: await openStore(far, [now]) }
}

const envelopesOf = async ({ devices, far }: World): Promise<unknown[]> =>
  Promise.all([...devices, far].map(async (each) => (await each.get('ratings', ['r']))[0]?.value))
const conflictsOf = async (device: OfflineStorage) => (await device.conflicts()).conflicts

describe('documents of a store that two devices have changed', () => {
  it('go together member by member where one schema wrote them', async () => {
    const both = await begun([old, old])
    const { a, b, settle, time, devices } = both
    await a.write([put(old, 'r', { work: '2', conduct: '1' })])
    await b.write([put(old, 'r', { work: '1', conduct: '3' })])
    await settle()
    const merged = { version: 1, document: { work: '2', conduct: '3' } }
    expect(await envelopesOf(both)).toEqual([merged, merged, merged])
    expect(await conflictsOf(devices[0])).toEqual([])
    time.now = 2000
    await a.write([put(old, 'r', { work: '4', conduct: '3' })])
    time.now = 3000
    await b.write([put(old, 'r', { work: '5', conduct: '3' })])
    await settle()
    const [conflict] = await conflictsOf(devices[0])
    expect(conflict).toMatchObject({ member: 'work', lost: { value: '4' }, kept: { value: '5' } })
    await devices[1].resolve(conflict!.conflictId, 'lost')
    await settle()
    expect((await a.get(old, 'r'))?.value).toEqual({ work: '4', conduct: '3' })
  })

  it.each(['the newer one first', 'the older one first'])(
    'are a conflict where two versions of the schema did, and the newer one stands: %s',
    async (order) => {
      const both = await begun([old, now])
      const { a, b, settle, time, devices, server } = both
      time.now = order === 'the older one first' ? 2000 : 3000
      await a.write([put(old, 'r', { work: '1', conduct: '4' })])
      time.now = 2500
      await b.write([put(now, 'r', { result: '2', conduct: '1' })])
      await settle(order === 'the older one first' ? [0, 1] : [1, 0])
      const stands = { version: 2, document: { result: '2', conduct: '1' } }
      expect(await envelopesOf(both)).toEqual([stands, stands, stands])
      expect((await server.get(now, 'r'))?.value).toEqual(stands.document)
      for (const device of devices)
        expect(await conflictsOf(device)).toMatchObject([
          { id: 'r', lost: { value: { version: 1, document: { work: '1', conduct: '4' } }, by: 'user of a' } },
        ])
      await expect(a.get(old, 'r')).rejects.toMatchObject({ code: 'STORAGE_NEWER_DOCUMENT' })
    },
  )

  it('are a conflict where the far storage was migrated meanwhile', async () => {
    const both = await begun([old, old])
    const { a, settle, devices, server } = both
    await a.write([put(old, 'r', { work: '2', conduct: '1' })])
    await server.migrate(now)
    await settle()
    expect((await server.get(now, 'r'))?.value).toEqual({ result: '1', conduct: '1' })
    expect(await conflictsOf(devices[0])).toMatchObject([{ lost: { value: { document: { work: '2' } } } }])
  })

  it('lose nothing where both devices have migrated them', async () => {
    const both = await begun([now, now])
    const { a, b, settle, time, devices } = both
    time.now = 2000
    await a.write([put(now, 'r', { result: '2', conduct: '1' })])
    time.now = 3000
    await b.write([put(now, 'r', { result: '1', conduct: '3' })])
    await settle()
    const stands = { version: 2, document: { result: '1', conduct: '3' } }
    expect(await envelopesOf(both)).toEqual([stands, stands, stands])
    expect(await conflictsOf(devices[0])).toMatchObject([{ lost: { value: { document: { result: '2' } } } }])
  })

  it('are not deleted by who had not seen what they became', async () => {
    const { b, settle, devices, server } = await begun([old, old])
    await server.migrate(now)
    await b.write([remove(old, 'r')])
    await settle()
    expect((await server.get(now, 'r'))?.value).toEqual({ result: '1', conduct: '1' })
    expect(await conflictsOf(devices[1])).toHaveLength(1)
  })
})
