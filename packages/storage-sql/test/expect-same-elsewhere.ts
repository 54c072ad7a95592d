import fc from 'fast-check'
import { expect } from 'vitest'

import {
  exportStore,
  importStore,
  type CollectionDefinition,
  type StorageAdapter,
  type TransferSource,
} from '@sasando/storage'
import { audited, verifyAudit } from '@sasando/storage/audit'
import type { MakeStore } from '@sasando/testkit/storage'

const collections: readonly CollectionDefinition[] = [
  { name: 'people' },
  { name: 'cases', indexes: { 'by-unit': [['unit']] } },
]

const id = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !/\p{Cc}|\p{Surrogate}/u.test(text))
const record = fc.record({
  kind: fc.constant('put' as const),
  collection: fc.constantFrom('people', 'cases'),
  id,
  value: fc.jsonValue({ noUnicodeString: false, maxDepth: 4 }),
})
const records = fc.uniqueArray(record, { selector: ({ collection, id }) => `${collection}/${id}`, maxLength: 30 })

/** In pieces that are cut anywhere, also within a letter. */
async function* pieces(text: string, length: number): TransferSource {
  const bytes = new TextEncoder().encode(text)
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length)
}

async function textOf(storage: StorageAdapter): Promise<string> {
  let text = ''
  for await (const piece of exportStore(storage, { collections, nip: 'kept' })) text += piece
  return text
}

/**
 * Moves whatever a store may hold, with its log, from one of these to one of those: the exports are the same bytes.
 *
 * @param into - without it, to one of the same
 */
export async function expectSameElsewhere(
  makes: readonly MakeStore[],
  numRuns: number,
  into: readonly MakeStore[] = makes,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...makes),
      fc.constantFrom(...into),
      records,
      fc.integer({ min: 1, max: 500 }),
      async (from, to, writes, length) => {
        const [before, after] = [await from(), await to()]
        const [source, target] = [await before.open(), await after.open()]
        try {
          const storage = audited(source, { now: () => 0, actor: 'p-1' })
          await storage.define(collections)
          for (let at = 0; at < writes.length; at += 7) await storage.write(writes.slice(at, at + 7) as never)
          const text = await textOf(source)
          await importStore(target, () => pieces(text, length))
          expect(await textOf(target)).toBe(text)
          expect((await verifyAudit(target)).ok).toBe(true)
        } finally {
          await source.close()
          await target.close()
          await before.remove?.()
          await after.remove?.()
        }
      },
    ),
    { numRuns },
  )
}
