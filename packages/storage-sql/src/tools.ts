import type { StorageCapabilities } from '@sasando/storage'

import type { SqlDatabase } from './database/sql-database.ts'
import type { Work } from './database/work-on.ts'
import type { KnownDefinitions } from './schema/known-definitions.ts'

/** What the methods of one storage work with. */
export interface Tools {
  readonly database: SqlDatabase
  readonly work: Work
  readonly known: KnownDefinitions
  readonly capabilities: StorageCapabilities
}
