// Writes batches of ten documents and an event, two at a time, and says each number once it is acknowledged.
// node import-process.ts DATABASE LOCATION FIRST MODE [COUNT]; mode `early` says it before, `torn` writes in two parts:
// the check must find both. `single` writes one at a time.
import { writeSync } from 'node:fs'

import type { Write } from '@sasando/storage'

import { openStorage, type Target } from './open-storage.ts'

const [database, location, first, mode, count = 'Infinity'] = process.argv.slice(2)
const storage = await openStorage({ database: database as Target['database'], location: location! })
const writers = mode === 'single' ? 1 : 2
const say = (batch: number): number => writeSync(1, `${batch}\n`)
const end = Number(first) + Number(count)

async function write(from: number): Promise<void> {
  for (let batch = from; batch < end; batch += writers) {
    const people: Write[] = Array.from({ length: 10 }, (_, index) => ({
      kind: 'put',
      collection: 'people',
      id: `${batch}-${index}`,
      value: { batch, text: 'x'.repeat(500) },
    }))
    const event: Write = { kind: 'put', collection: 'events', id: String(batch), value: batch }
    if (mode === 'early') say(batch)
    if (mode === 'torn') {
      await storage.write(people)
      await storage.write([event])
    } else await storage.write([...people, event])
    if (mode !== 'early') say(batch)
  }
}

await Promise.all(Array.from({ length: writers }, (_, writer) => write(Number(first) + writer)))
await storage.close()
