import { inject } from 'vitest'

import { describeAudited } from './describe-audited.ts'
import { postgresStores } from './stores/postgres-stores.ts'

describeAudited('PostgreSQL', postgresStores(inject('postgres')))
