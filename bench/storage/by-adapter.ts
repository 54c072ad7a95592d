import { hash } from 'node:crypto'

import type { StorageAdapter, Write } from '@sasando/storage'

import type { Assessment } from './assessments.ts'
import type { ReadPage, StorageContender } from './contender.ts'

/** The adapter that is measured. */
export async function byAdapter(storage: StorageAdapter): Promise<StorageContender> {
  await storage.define([{ name: 'assessments', indexes: { 'by-unit': [['unit'], ['opened']] } }, { name: 'events' }])
  let events = 0

  async function page(equals: string[], limit: number, after: unknown): Promise<ReadPage> {
    const from = after === undefined ? {} : { after: after as string }
    const { records, next } = await storage.list('assessments', { index: 'by-unit', equals, limit, ...from })
    return { assessments: records.map(({ value }) => value as unknown as Assessment), next }
  }

  return {
    async insert(assessments) {
      const writes: Write[] = []
      for (const value of assessments) {
        const event = { assessment: value.id, hash: hash('sha256', JSON.stringify(value)) }
        writes.push({ kind: 'put', collection: 'assessments', id: value.id, value: value as never, expected: null })
        writes.push({ kind: 'put', collection: 'events', id: String(events++).padStart(12, '0'), value: event })
      }
      await storage.write(writes)
    },
    async read(id) {
      const [record] = await storage.get('assessments', [id])
      return record?.value as unknown as Assessment | undefined
    },
    page: (unit, limit, after) => page([unit], limit, after),
    pageOfAll: (limit, after) => page([], limit, after),
    close: () => storage.close(),
  }
}
