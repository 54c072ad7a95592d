import { afterAll } from 'vitest'

import { describeStorage } from './describe-storage.ts'
import { endPglite, pgliteStore } from './stores/pglite-stores.ts'

afterAll(endPglite)

describeStorage('PGlite', pgliteStore, 30)
