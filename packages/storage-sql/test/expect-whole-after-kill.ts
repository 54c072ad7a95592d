import { expect } from 'vitest'

import type { StorageAdapter, Write } from '@sasando/storage'

const batch = (name: string): Write[] =>
  Array.from({ length: 1000 }, (_, index) => ({
    kind: 'put',
    collection: 'killed',
    id: `${name}-${index}`,
    value: 'x'.repeat(500),
  }))

async function count(storage: StorageAdapter, prefix: string): Promise<number> {
  let [found, after]: [number, string | undefined] = [0, undefined]
  do {
    const page = await storage.list('killed', { prefix, limit: 1000, ...(after === undefined ? {} : { after }) })
    found += page.records.length
    after = page.next
  } while (after !== undefined)
  return found
}

/** Kills the server while a batch is written, and looks at what is there when it runs again. */
export async function expectWholeAfterKill(
  storage: StorageAdapter,
  server: { kill(): Promise<void>; start(): Promise<void> },
): Promise<void> {
  await storage.define([{ name: 'killed' }])
  await storage.write(batch('kept'))
  const broken = storage.write(batch('torn')).then(
    () => undefined,
    (error: unknown) => error,
  )
  await new Promise((resolve) => setTimeout(resolve, 30))
  await server.kill()
  const error = await broken
  if (error !== undefined) expect(error).toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  await expect(storage.get('killed', ['kept-0'])).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' })
  await server.start()
  expect(await count(storage, 'kept')).toBe(1000)
  const torn = await count(storage, 'torn')
  // Told to have failed, it may still have been committed: then all of it.
  expect(error === undefined ? [1000] : [0, 1000]).toContain(torn)
  await storage.write([{ kind: 'put', collection: 'killed', id: 'after', value: 1, expected: null }])
}
