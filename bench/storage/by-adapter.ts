import { hash } from 'node:crypto'

import type { StorageAdapter, Write } from '@sasando/storage'

import type { Assessment } from './assessments.ts'
import type { StorageContender } from './contender.ts'

/** The adapter that is measured. */
export async function byAdapter(storage: StorageAdapter): Promise<StorageContender> {
  await storage.define([{ name: 'assessments', indexes: { 'by-unit': [['unit'], ['opened']] } }, { name: 'events' }])
  let events = 0
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
    async page(unit, limit, after) {
      const { records, next } = await storage.list('assessments', {
        index: 'by-unit',
        equals: [unit],
        limit,
        ...(after === undefined ? {} : { after: after as string }),
      })
      return { assessments: records.map(({ value }) => value as unknown as Assessment), next }
    },
    close: () => storage.close(),
  }
}
