import { makeRecord } from './make-record.ts'
import { seededRandom } from './random.ts'
import { spoilRecord } from './spoil-record.ts'

/** What a record is to the code that scores it: nothing is known of it. */
export type Untrusted = Readonly<Record<string, unknown>>

/**
 * Made-up employees, the first `count` of a fixed sequence. They go through JSON text, so that their objects are such
 * as `JSON.parse` makes, and not such as this generator happens to.
 */
export function makeRecords(count: number, seed = 1): Untrusted[] {
  const random = seededRandom(seed)
  return Array.from(
    { length: count },
    (_, index) => JSON.parse(JSON.stringify(spoilRecord(makeRecord(random, index), random))) as Untrusted,
  )
}
