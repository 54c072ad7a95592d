import { describeAudited } from './describe-audited.ts'
import { sqliteStore } from './stores/sqlite-stores.ts'

describeAudited('SQLite', sqliteStore)
