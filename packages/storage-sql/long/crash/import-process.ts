// Imports batches until it is killed: node import-process.ts TARGET FIRST MODE [COUNT]. With a count, one at a time.
import { writeSync } from 'node:fs'

import { importBatches, modes } from './import-batches.ts'
import { openStorage, readTarget } from './open-storage.ts'

const [target, first, mode, count] = process.argv.slice(2)
const storage = await openStorage(readTarget(target))
await importBatches(storage, {
  first: Number(first),
  count: Number(count ?? Infinity),
  writers: count === undefined ? 2 : 1,
  mode: modes.find((each) => each === mode)!,
  say: (batch) => void writeSync(1, `${batch}\n`),
})
await storage.close()
