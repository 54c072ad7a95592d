import { memoryData, memoryStorage, openStore, type Store } from '@sasando/storage'
import { keepPeople, newId, people, registers, type Person } from '@sasando/storage/records'
import { describe, expect, it } from 'vitest'

const nipOf = (index: number): string => String(198003172005010000n + BigInt(index))
const person = (index: number, name = `P ${index}`): Person => ({ nip: nipOf(index), name, kind: 'PNS' })
const open = (data = memoryData()): Promise<Store> => openStore(memoryStorage({ data }), [people, registers])

async function all(store: Store): Promise<(Person & { readonly id: string })[]> {
  const found = []
  for await (const { id, value } of store.each(people, { index: 'by-nip' })) found.push({ id, ...value })
  return found
}

describe('people', () => {
  it('are kept under ids that say nothing of them, and found again by their NIP', async () => {
    const store = await open()
    const kept = await keepPeople(store, [person(1), person(2)])
    expect([...kept.values()].map(({ isChanged }) => isChanged)).toEqual([true, true])
    expect(kept.get(nipOf(1))?.id).toMatch(/^[b-z]{20}$/)
    const again = await keepPeople(store, [person(1), person(2, 'Nama baru')])
    expect([...again].map(([nip, { id }]) => [nip, id])).toEqual([...kept].map(([nip, { id }]) => [nip, id]))
    expect([...again.values()].map(({ isChanged }) => isChanged)).toEqual([false, true])
    expect((await all(store)).map(({ name }) => name)).toEqual(['P 1', 'Nama baru'])
  })

  it('keep what was noted of them besides', async () => {
    const store = await open()
    await keepPeople(store, [{ ...person(1), attributes: { disabilitas: true } }])
    await keepPeople(store, [person(1, 'Nama baru')])
    expect(await all(store)).toMatchObject([{ name: 'Nama baru', attributes: { disabilitas: true } }])
  })

  it('are there once, whoever adds them at the same time', async () => {
    const data = memoryData()
    const stores = await Promise.all([1, 2, 3].map(() => open(data)))
    const some = Array.from({ length: 120 }, (_, index) => person(index))
    const kept = await Promise.all(stores.map((store) => keepPeople(store, some)))
    const found = await all(stores[0]!)
    expect(found.map(({ nip }) => nip)).toEqual(some.map(({ nip }) => nip))
    for (const each of kept) expect([...each.values()].map(({ id }) => id)).toEqual(found.map(({ id }) => id))
  })
})

it('ids are of letters that make neither words nor NIPs, each as often as the others', () => {
  const counts = new Map<string, number>()
  const ids = Array.from({ length: 2000 }, newId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const letter of ids.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  expect([...counts.keys()].sort().join('')).toBe('bcdfghjkmnpqrstvwxz')
  // 40,000 letters, 2105 of each but for chance, of which 6 deviations are allowed.
  for (const count of counts.values()) expect(Math.abs(count - 2105)).toBeLessThan(6 * 45)
})
