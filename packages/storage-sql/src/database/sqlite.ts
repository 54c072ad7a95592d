import { sql, SqliteDialect, type SqliteDatabase } from 'kysely'

import { limits } from '@sasando/storage'

import { onceForEach } from './once-for-each.ts'
import type { Fault, SqlDatabase } from './sql-database.ts'
import { watchedFile } from './watched-file.ts'

/** A statement of `node:sqlite` or of better-sqlite3. */
export interface SqliteStatement {
  /** better-sqlite3: whether the statement gives rows. */
  readonly reader?: boolean
  /** node:sqlite: one for each column of the rows. */
  columns?(): readonly unknown[]
  // Each driver has its own types of values; we only hand on.
  all(...parameters: never[]): unknown[]
  run(...parameters: never[]): { readonly changes: number | bigint; readonly lastInsertRowid: number | bigint }
}

/** `DatabaseSync` of `node:sqlite`, or `Database` of better-sqlite3. */
export interface SqliteConnection {
  prepare(text: string): SqliteStatement
}

const statementLimit = 300

/** What Kysely asks of a connection; statements are kept, and the connection stays open. */
function keepStatements(connection: SqliteConnection): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    close() {},
    prepare(text) {
      let statement = kept.get(text)
      if (statement === undefined) {
        const prepared = connection.prepare(text)
        const all = prepared.all.bind(prepared) as (...parameters: unknown[]) => unknown[]
        const run = prepared.run.bind(prepared) as (...parameters: unknown[]) => ReturnType<SqliteStatement['run']>
        statement = {
          reader: prepared.reader ?? (prepared.columns?.().length ?? 0) > 0,
          all: (parameters) => all(...parameters),
          run: (parameters) => run(...parameters),
          iterate: (parameters) => all(...parameters).values(),
        }
        if (kept.size >= statementLimit) kept.clear()
        kept.set(text, statement)
      }
      return statement
    },
  }
}

const faults: Readonly<Record<number, Fault>> = {
  5: 'again',
  6: 'again',
  8: 'STORAGE_READ_ONLY',
  13: 'STORAGE_FULL',
  18: 'STORAGE_TOO_LARGE',
  19: 'again',
}
const names: Readonly<Record<string, number>> = {
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  FULL: 13,
  TOOBIG: 18,
  CONSTRAINT: 19,
}

function fault(error: unknown): Fault | undefined {
  const { errcode, code } = error as { errcode?: number; code?: string }
  const primary = errcode === undefined ? names[/^SQLITE_([A-Z]+)/.exec(code ?? '')?.[1] ?? ''] : errcode & 0xff
  return primary === undefined ? undefined : faults[primary]
}

/**
 * SQLite, by `DatabaseSync` of `node:sqlite` or `Database` of better-sqlite3. The connection is the caller's to close; it
 * is set to WAL and `synchronous = FULL`, which `durability: 'power-loss'` rests on, and to a short busy timeout: a storage
 * waits for other writers itself, up to 10 s.
 */
export const sqlite: (connection: SqliteConnection) => SqlDatabase = onceForEach((connection) => {
  let check: (() => void) | undefined
  return {
    name: 'sqlite',
    dialect: new SqliteDialect({ database: keepStatements(connection) }),
    types: { name: 'text', id: 'text', key: 'blob', value: 'text', number: 'integer' },
    tableEnd: { plain: '', byKey: 'without rowid' },
    setUp: [
      'pragma busy_timeout = 20',
      'pragma journal_mode = wal',
      'pragma synchronous = full',
      'pragma fullfsync = on',
    ],
    begin: ['begin immediate'],
    lock: { begin: ['begin exclusive'], end: ['commit'], undo: ['rollback'] },
    // One that fails ends its transaction anyway; so SQLite needs no second journal for it.
    insert: 'insert or rollback into',
    rows: 64,
    text: (column) => sql.ref(column),
    async capabilities(session) {
      const [main] = await session.plain('pragma database_list')
      const isFile = main?.['file'] !== ''
      if (isFile) check ??= await watchedFile('sqlite', String(main?.['file']))
      return {
        durability: isFile ? 'power-loss' : 'none',
        sharing: isFile ? 'many-clients' : 'one-client',
        maxBatch: limits.defaultMaxBatch,
        maxDocumentBytes: limits.defaultMaxDocumentBytes,
      }
    },
    checkCommitted: () => check?.(),
    fault,
  }
})
