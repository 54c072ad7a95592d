import {
  create,
  defineCollection,
  formatStorageError,
  memoryStorage,
  openStore,
  put,
  remove,
  StorageError,
} from '@sasando/storage'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

const schema = z.strictObject({ name: z.string(), step: z.int() })
const why = { id: 'langkahnya tidak dapat mundur', en: 'its step never goes back' }
const things = defineCollection({
  name: 'things',
  schema,
  isId: (id, { name }) => id === name,
  permits: (before, after) => (after !== undefined && after.step >= before.step) || why,
})

describe('a rule of a collection', () => {
  it('sees what stands there and what it is to become', async () => {
    const store = await openStore(memoryStorage(), [things])
    const [revision] = await store.write([create(things, 'a', { name: 'a', step: 1 })])
    await store.write([put(things, 'a', { name: 'a', step: 2 }, { expected: revision! })])
    const refused = { code: 'STORAGE_IMMUTABLE', data: { collection: 'things', id: 'a', why } }
    for (const write of [put(things, 'a', { name: 'a', step: 1 }), remove(things, 'a')])
      await expect(store.write([write])).rejects.toMatchObject(refused)
    await expect(store.update(things, 'a', (thing) => ({ ...thing!, step: 0 }))).rejects.toMatchObject(refused)
    expect((await store.get(things, 'a'))?.value.step).toBe(2)
  })

  it('is said in both languages', () => {
    const error = new StorageError('STORAGE_IMMUTABLE', { collection: 'things', id: 'a', why })
    expect(formatStorageError(error)).toBe('things/a dibiarkan seperti semula: langkahnya tidak dapat mundur.')
    expect(formatStorageError(error, 'en')).toBe('things/a was left as it is: its step never goes back.')
  })
})

describe('a document under an id that is not its own', () => {
  const problems = [{ path: '', reason: 'id' }]

  it('is not written', () => {
    const data = expect.objectContaining({ which: 'given', problems })
    expect(() => create(things, 'b', { name: 'a', step: 1 })).toThrow(expect.objectContaining({ data }))
  })

  it('is not taken for one when it was put there by others', async () => {
    const adapter = memoryStorage()
    const store = await openStore(adapter, [things])
    const value = { version: 1, document: { name: 'a', step: 1 } }
    await adapter.write([{ kind: 'put', collection: 'things', id: 'b', value }])
    await expect(store.get(things, 'b')).rejects.toMatchObject({ data: { which: 'stored', problems } })
  })
})

describe('a collection of another form under the name of one that is open', () => {
  const indexes = { 'by-step': [['step']] } as const
  const plain = defineCollection({ name: 'things', schema })
  const listed = defineCollection({ name: 'things', schema, indexes })
  const newer = defineCollection({ name: 'things', schema, version: 2, migrations: { 1: (thing) => thing } })

  it('is refused by every call', async () => {
    const store = await openStore(memoryStorage(), [plain])
    const refused = (version: number, names: readonly string[]): object => ({
      code: 'STORAGE_OTHER_COLLECTION',
      data: { collection: 'things', version, opened: 1, indexes: names },
    })
    const thing = { name: 'a', step: 1 }
    await expect(store.get(newer, 'a')).rejects.toMatchObject(refused(2, []))
    await expect(store.list(listed, { index: 'by-step', limit: 1 })).rejects.toMatchObject(refused(1, ['by-step']))
    await expect(store.write([create(newer, 'a', thing)])).rejects.toMatchObject(refused(2, []))
    await expect(store.write([remove(listed, 'a')])).rejects.toMatchObject(refused(1, ['by-step']))
    await expect(store.migrate(newer)).rejects.toMatchObject(refused(2, []))
    await expect(openStore(memoryStorage(), [plain, newer])).rejects.toMatchObject(refused(2, []))
  })

  it('is the same where it is declared twice', async () => {
    const store = await openStore(memoryStorage(), [listed, defineCollection({ name: 'things', schema, indexes })])
    await store.write([create(defineCollection({ name: 'things', schema, indexes }), 'a', { name: 'a', step: 1 })])
    expect((await store.get(listed, 'a'))?.value.step).toBe(1)
  })

  it('is told apart in a sentence', () => {
    const data = { collection: 'things', version: 2, opened: 1, indexes: [] }
    const error = new StorageError('STORAGE_OTHER_COLLECTION', data)
    expect(formatStorageError(error)).toContain('versi 1, bukan 2')
    expect(formatStorageError(error, 'en')).toContain('version 1, not 2')
  })
})
