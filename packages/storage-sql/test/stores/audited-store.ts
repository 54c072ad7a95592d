import { audited } from '@sasando/storage/audit'
import type { MakeStore } from '@sasando/testkit/storage'

/** The same stores, written to through the log. */
export const auditedStore =
  (make: MakeStore): MakeStore =>
  async () => {
    const store = await make()
    return { ...store, open: async () => audited(await store.open(), { now: () => 0, actor: 'p-1' }) }
  }
