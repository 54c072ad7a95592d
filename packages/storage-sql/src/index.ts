/**
 * Keeps records in SQLite, PostgreSQL, MariaDB, MySQL or PGlite.
 *
 * @packageDocumentation
 */
export { openSqlite } from './open-sqlite.ts'
export { sqliteCollections } from './sqlite-collections.ts'
export { sqlStorage, type SqlStorageOptions } from './sql-storage.ts'
export { sqlite, type SqliteConnection, type SqliteStatement } from './database/sqlite.ts'
export { pglite, postgres } from './database/postgres.ts'
export { mysql } from './database/mysql.ts'
export type { Fault, SqlDatabase } from './database/sql-database.ts'
export type { Session } from './database/session.ts'
