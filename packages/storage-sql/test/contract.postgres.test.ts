import { inject } from 'vitest'

import { describeStorage } from './describe-storage.ts'
import { postgresStores } from './stores/postgres-stores.ts'

describeStorage('PostgreSQL', postgresStores(inject('postgres')))
