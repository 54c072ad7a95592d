// Writes batches of ten documents and an event to a file, and says each number once it is acknowledged.
// node import-process.ts FILE FIRST MODE; mode `early` says it before, `torn` writes in two parts: the check must find both.
import { writeSync } from 'node:fs'

import type { Write } from '@sasando/storage'
import { openSqlite } from '@sasando/storage-sql'

const [file, first, mode] = process.argv.slice(2)
const storage = await openSqlite(file!)
await storage.define([{ name: 'people', indexes: { batch: [['batch']] } }, { name: 'events' }])

const say = (batch: number): number => writeSync(1, `${batch}\n`)
for (let batch = Number(first); ; batch++) {
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
