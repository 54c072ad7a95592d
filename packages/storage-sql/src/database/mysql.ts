import { MysqlDialect, sql, type MysqlPool } from 'kysely'

import { limits } from '@sasando/storage'

import type { Fault, SqlDatabase } from './sql-database.ts'

const faults: Readonly<Record<number, Fault>> = {
  1021: 'STORAGE_FULL',
  1114: 'STORAGE_FULL',
  1290: 'STORAGE_READ_ONLY',
  1792: 'STORAGE_READ_ONLY',
  1836: 'STORAGE_READ_ONLY',
  1153: 'STORAGE_TOO_LARGE',
  1062: 'again',
  1205: 'again',
  1213: 'again',
}
const release = ["select release_lock('sasando')"]

/**
 * MariaDB 10.6 and later or MySQL 8, by a pool of `mysql2` (`createPool` of the package itself, not of its promises),
 * which is the caller's to end. Ids are kept as bytes: no collation merges or orders them.
 */
export const mysql = (pool: MysqlPool): SqlDatabase => ({
  name: 'mysql',
  dialect: new MysqlDialect({ pool }),
  types: {
    name: 'varchar(40) character set ascii collate ascii_bin',
    id: 'varbinary(1400)',
    key: 'varbinary(2100)',
    value: 'longtext character set utf8mb4 collate utf8mb4_bin',
    number: 'bigint',
  },
  tableEnd: { plain: 'engine = innodb', byKey: 'engine = innodb' },
  setUp: [],
  begin: ['set transaction isolation level read committed', 'begin'],
  // Its `create table` ends a transaction: a lock of its own, and one step at a time.
  lock: { begin: ["select get_lock('sasando', 60) as locked"], end: release, undo: release },
  insert: 'insert into',
  rows: 512,
  text: (column) => sql`convert(${sql.ref(column)} using utf8mb4)`,
  async capabilities(session) {
    const [row] = await session.plain(
      'select @@innodb_flush_log_at_trx_commit as flushes, @@max_allowed_packet as packet, @@character_set_connection as letters, @@sql_mode as mode',
    )
    if (row?.['letters'] !== 'utf8mb4')
      throw new TypeError(`Connections speak ${String(row?.['letters'])}; they must speak utf8mb4`)
    // `mysql2` escapes by backslashes.
    if (String(row['mode']).includes('NO_BACKSLASH_ESCAPES'))
      throw new TypeError('The sql_mode must not have NO_BACKSLASH_ESCAPES')
    // Every sign of a text may need a second one on the way.
    const packet = Math.floor((Number(row['packet']) - 65_536) / 2)
    if (packet < 1024 * 1024) throw new TypeError('max_allowed_packet must be at least 4 MB')
    return {
      durability: Number(row['flushes']) === 1 ? 'power-loss' : 'process',
      sharing: 'many-clients',
      maxBatch: limits.defaultMaxBatch,
      maxDocumentBytes: Math.min(limits.defaultMaxDocumentBytes, packet),
    }
  },
  fault: (error) => faults[(error as { errno?: number }).errno ?? 0],
})
