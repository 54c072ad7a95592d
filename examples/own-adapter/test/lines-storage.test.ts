import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { linesStorage } from '@sasando/example-own-adapter'
import type { StorageAdapter } from '@sasando/storage'
import { storageContract, storageModel, type MakeStore } from '@sasando/testkit/storage'
import { afterAll, describe, expect, it } from 'vitest'

const folder = await mkdtemp(join(tmpdir(), 'sasando-lines-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
let files = 0
const newFile = (): string => join(folder, `${++files}.jsonl`)

/** What the contract asks for: a store that is new and empty, which can be opened again. */
const make: MakeStore = () => {
  const file = newFile()
  return { open: () => linesStorage(file), remove: () => rm(file, { force: true }) }
}

describe('the adapter keeps the contract:', () => {
  it.each(storageContract)('$name', ({ run }) => run(make))

  it('any operations of a client', () => storageModel(make, { operations: 300 }), 120_000)
})

describe('the contract notices', () => {
  /** The first case that fails on an adapter which is like ours but for this. */
  async function failing(broken: (storage: StorageAdapter) => Partial<StorageAdapter>): Promise<string | undefined> {
    const makeBroken: MakeStore = async () => {
      const { open, ...store } = await make()
      const openBroken = async (): Promise<StorageAdapter> => {
        const storage = await open()
        return { ...storage, ...broken(storage) }
      }
      return { ...store, open: openBroken }
    }
    for (const { name, run } of storageContract) {
      const error = await run(makeBroken).catch((error: Error) => error)
      if (error) return `${name}: ${error.message}`
    }
    return undefined
  }

  it('a write that does not look at the expected revision', async () => {
    const found = await failing((storage) => ({
      write: (writes) =>
        storage.write(writes.map(({ expected, ...write }) => (expected === null ? { ...write } : write))),
    }))
    expect(found).toBe(
      'an expected revision must be the one that the record has: a stale put must be refused with STORAGE_CONFLICT, not answered by ["3"]',
    )
  })

  it('more sharing than there is', async () => {
    const found = await failing(({ capabilities }) => ({ capabilities: { ...capabilities, sharing: 'many-clients' } }))
    expect(found).toBe('writers that do not know an index keep it up to date: The storage "lines" cannot be reached.')
  })
})

describe('the file', () => {
  const notes = [{ name: 'notes' }]
  const note = (id: string) => ({ kind: 'put', collection: 'notes', id, value: { id } }) as const

  it('loses a line that broke off, and nothing else', async () => {
    const file = newFile()
    const before = await linesStorage(file)
    await before.define(notes)
    await before.write([note('a'), note('b')])
    await before.close()
    await appendFile(file, '{"writes":[{"collection":"notes","id":"c","revision":"3","value":{"id"')
    const after = await linesStorage(file)
    await after.define(notes)
    await after.write([note('d')])
    await after.close()
    const again = await linesStorage(file)
    await again.define(notes)
    const found = await again.get('notes', ['a', 'b', 'c', 'd'])
    expect(found.map((record) => record?.id)).toEqual(['a', 'b', undefined, 'd'])
    await again.close()
  })

  it('is not written by two at a time', async () => {
    const file = newFile()
    const [one, two] = [await linesStorage(file), await linesStorage(file)]
    await one.define(notes)
    await expect(two.define(notes)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    const lines = await readFile(file, 'utf8')
    expect(lines.split('\n')).toHaveLength(2)
    await one.close()
    await two.close()
  })

  it('of something else is refused and left as it is', async () => {
    const file = newFile()
    await writeFile(file, 'NIP;NAMA\n1;2\n')
    await expect(linesStorage(file)).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
    expect(await readFile(file, 'utf8')).toBe('NIP;NAMA\n1;2\n')
  })
})
