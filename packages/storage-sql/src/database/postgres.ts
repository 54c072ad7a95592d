import { PGliteDialect, PostgresDialect, sql, type Dialect, type PGlite, type PostgresPool } from 'kysely'

import { limits, type StorageCapabilities } from '@sasando/storage'

import { onceForEach } from './once-for-each.ts'
import type { Session } from './session.ts'
import type { Fault, SqlDatabase } from './sql-database.ts'
import { listeningPool } from './listening-pool.ts'

const faults: Readonly<Record<string, Fault>> = {
  '53100': 'STORAGE_FULL',
  '25006': 'STORAGE_READ_ONLY',
  '23505': 'again',
  '40001': 'again',
  '40P01': 'again',
}
// "sasando" as a number.
const lock = 'select pg_advisory_xact_lock(829583270)'

async function setting(session: Session, name: string): Promise<unknown> {
  const [row] = await session.plain(`show ${name}`)
  return row?.[name]
}

function speakingPostgres(
  name: string,
  dialect: Dialect,
  capabilities: (session: Session) => Promise<StorageCapabilities>,
): SqlDatabase {
  return {
    name,
    dialect,
    types: { name: 'varchar(40) collate "C"', id: 'text collate "C"', key: 'bytea', value: 'text', number: 'bigint' },
    tableEnd: { plain: '', byKey: '' },
    setUp: [],
    begin: ['begin isolation level read committed'],
    lock: { begin: ['begin', lock], end: ['commit'], undo: ['rollback'] },
    insert: 'insert into',
    rows: 512,
    // Parsing as many parameters as there are values would cost more than writing them.
    lists: { name: 'text[]', id: 'text[]', key: 'bytea[]', value: 'text[]', number: 'bigint[]' },
    text: (column) => sql.ref(column),
    capabilities,
    fault: (error) => faults[(error as { code?: string }).code ?? ''],
  }
}

/**
 * PostgreSQL, by a pool of `pg`, which is the caller's to end. The database must be encoded in UTF-8.
 * `durability` is `'power-loss'` where the server has `fsync` and `synchronous_commit` on.
 */
export const postgres = (pool: PostgresPool): SqlDatabase =>
  speakingPostgres('postgres', new PostgresDialect({ pool: listeningPool(pool) }), async (session) => {
    const encoding = await setting(session, 'server_encoding')
    if (encoding !== 'UTF8') throw new TypeError(`The database is encoded in ${String(encoding)}; it must be UTF8`)
    const isSafe =
      (await setting(session, 'fsync')) === 'on' && (await setting(session, 'synchronous_commit')) !== 'off'
    return {
      durability: isSafe ? 'power-loss' : 'process',
      sharing: 'many-clients',
      maxBatch: limits.defaultMaxBatch,
      maxDocumentBytes: limits.defaultMaxDocumentBytes,
    }
  })

/** PGlite, which is the caller's to close: outlives a killed process, not a power cut. */
export const pglite: (database: PGlite) => SqlDatabase = onceForEach((database) =>
  speakingPostgres('pglite', new PGliteDialect({ pglite: database }), async () => ({
    durability: 'process',
    sharing: 'one-client',
    maxBatch: limits.defaultMaxBatch,
    maxDocumentBytes: limits.defaultMaxDocumentBytes,
  })),
)
