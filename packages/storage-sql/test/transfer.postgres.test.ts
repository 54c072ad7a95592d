import { inject, test } from 'vitest'

import { expectSameElsewhere } from './expect-same-elsewhere.ts'
import { mariadbStores } from './stores/mariadb-stores.ts'
import { postgresStores } from './stores/postgres-stores.ts'
import { sqliteStore } from './stores/sqlite-stores.ts'

// With MariaDB where it is installed; what is skipped for want of it is said by the check of servers.
const servers = [postgresStores(inject('postgres')), ...(inject('mariadb') ? [mariadbStores(inject('mariadb'))] : [])]

test('a store moves byte for byte between SQLite and the servers, and from server to server', async () => {
  await expectSameElsewhere([sqliteStore, ...servers], 25)
}, 120_000)
