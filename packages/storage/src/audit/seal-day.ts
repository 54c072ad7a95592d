import { fingerprint, type Json } from '@sasando/core'

import type { StorageAdapter } from '../adapter.ts'
import { isStorageError } from '../errors/storage-error.ts'
import { auditDefinitions } from './collections.ts'
import { auditHeads, readSignedHeads, signHeads, type SignedHeads, type SignOptions } from './signed-heads.ts'

/**
 * The root of a day over all streams: signs where they end, and keeps it in the store, chained to the root before. The
 * second time on a day (in UTC) it gives what is kept. Send it elsewhere too: what is kept in the store alone can be cut
 * off with the store.
 *
 * @throws RangeError where the clock says no instant
 */
export async function sealDay(storage: StorageAdapter, options: SignOptions): Promise<SignedHeads> {
  await storage.define(auditDefinitions)
  while (true) {
    const page = await storage.list('audit-roots', { descending: true, limit: 1 })
    const last = page.records[0]
    const sealed = last && readSignedHeads(last.value)
    const today = new Date(options.now()).toISOString().slice(0, 10)
    if (sealed?.instant.slice(0, 10) === today) return sealed
    const before = last ? fingerprint(last.value) : null
    const root = await signHeads(await auditHeads(storage), options, before)
    const id = String(Number(last?.id ?? 0) + 1).padStart(8, '0')
    try {
      await storage.write([
        { kind: 'put', collection: 'audit-roots', id, value: root as unknown as Json, expected: null },
      ])
      return root
    } catch (error) {
      // Another process has sealed it: look again.
      if (!isStorageError(error, 'STORAGE_CONFLICT')) throw error
    }
  }
}
