import { checkWrites, isStorageError, type CheckedWrite, type Write } from '@sasando/storage'

import { inTransaction } from '../database/transaction.ts'
import type { Tools } from '../tools.ts'
import { applyPlan } from './apply-plan.ts'
import { entriesOfGiven } from './entries.ts'
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
  const given = entriesOfGiven(checked, known.lastSeen())
  const others = checked.filter((write) => !isNew(write))
  const revisions = await work(async (session) => {
    const attempt = (looked: readonly CheckedWrite[]): Promise<readonly (string | undefined)[]> =>
      inTransaction(database, session, async () => {
        const head = await takeHead(session, checked.length)
        const places = await known.placesAt(head.definitions, session)
        const before = await readBefore(database, session, looked, places)
        const entries = head.definitions === given.version ? given.entries : undefined
        const plan = planBatch({ writes: checked, before, places, entries, first: head.sequence - checked.length + 1 })
        await applyPlan(database, session, plan)
        return plan.revisions
      })
    if (others.length < checked.length)
      try {
        return await attempt(others)
      } catch (error) {
        if (!isStorageError(error, 'STORAGE_CONFLICT') && database.fault(error) !== 'again') throw error
      }
    return await attempt(checked)
  })
  database.checkCommitted?.()
  return revisions
}

/**
 * Where nothing may stand, mostly nothing does: then it is not looked for, and the key of the table refuses what is
 * there. Once it does, everything is looked at, for a conflict names every record.
 */
const isNew = ({ kind, expected }: CheckedWrite): boolean => kind === 'put' && expected === null
