import { refused } from '../job/outcome.ts'
import { judgeHoles, type Judged } from './judge-holes.ts'
import { slotCount, valuesOfRecord } from './values.ts'

// Read and judged at once, so that one will do for all records.
const values = new Int32Array(slotCount)

/** The slow path for a record of which something is missing, refused or written as a text. */
export function judgeRecord(record: unknown): Judged {
  const judged = judgeHoles(valuesOfRecord(record, values))
  if (typeof record !== 'object' || record === null || Array.isArray(record)) judged.status = refused
  return judged
}
