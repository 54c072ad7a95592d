import { checkWrites, type Write } from '@sasando/storage'

import { inTransaction } from '../database/transaction.ts'
import type { Tools } from '../tools.ts'
import { applyPlan } from './apply-plan.ts'
import { takeHead } from './head.ts'
import { planBatch } from './plan-batch.ts'
import { readBefore } from './read-before.ts'

/** Writes all of a batch or nothing of it; the new revisions, none for a delete. */
export async function writeBatch(
  { database, work, known, capabilities }: Tools,
  writes: readonly Write[],
): Promise<readonly (string | undefined)[]> {
  // What is written is the text that the values have now: a caller may change them while others are waited for.
  const checked = checkWrites(known.own(), writes, capabilities)
  if (checked.length === 0) return []
  return await work((session) =>
    inTransaction(database, session, async () => {
      const head = await takeHead(session, checked.length)
      const places = await known.placesAt(head.definitions, session)
      const before = await readBefore(database, session, checked, places)
      const plan = planBatch(checked, before, places, head.sequence - checked.length + 1)
      await applyPlan(database, session, plan)
      return plan.revisions
    }),
  )
}
