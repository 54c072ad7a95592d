import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { PGlite } from '@electric-sql/pglite'
import Database from 'better-sqlite3'
import { createPool } from 'mysql2'
import { createConnection } from 'mysql2/promise'
import { Client, Pool } from 'pg'

import type { StorageAdapter } from '@sasando/storage'
import { mysql, openSqlite, pglite, postgres, sqlite, sqlStorage } from '@sasando/storage-sql'

import { findProgram } from '../../packages/storage-sql/test/servers/find-program.ts'
import { startMariadb } from '../../packages/storage-sql/test/servers/mariadb-server.ts'
import { startPostgres } from '../../packages/storage-sql/test/servers/postgres-server.ts'
import { byAdapter } from './by-adapter.ts'
import type { StorageContender } from './contender.ts'
import { mariadbByHand } from './hand/mariadb.ts'
import { postgresByHand } from './hand/postgres.ts'
import { sqliteByHand, tuning } from './hand/sqlite.ts'

/** A database with both contenders on it, each with tables of its own. */
export interface OpenDatabase {
  readonly hand: StorageContender
  readonly adapter: StorageContender
  /** The process of the server, where there is one. */
  readonly server?: number
  close(): Promise<void>
}

export interface BenchDatabase {
  readonly name: string
  /** What Debian calls it, where it must be installed. */
  readonly program?: string
  /** How many times fewer reads and pages are asked, where they take long. */
  readonly fewer?: number
  open(): Promise<OpenDatabase>
}

/** The storage, and after it what it works on. */
const ending = async (storage: StorageAdapter, end: () => unknown): Promise<StorageContender> => {
  const contender = await byAdapter(storage)
  return {
    ...contender,
    async close() {
      await contender.close()
      await end()
    },
  }
}

async function both(
  hand: StorageContender,
  adapter: StorageContender,
  end: () => unknown,
  server?: number,
): Promise<OpenDatabase> {
  return {
    hand,
    adapter,
    ...(server === undefined ? {} : { server }),
    async close() {
      await hand.close()
      await adapter.close()
      await end()
    },
  }
}

async function inDirectory(open: (path: (name: string) => string) => Promise<OpenDatabase>): Promise<OpenDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'sasando-bench-'))
  const database = await open((name) => join(directory, name))
  return {
    ...database,
    async close() {
      await database.close()
      rmSync(directory, { recursive: true })
    },
  }
}

const number = (file: string): number => Number(readFileSync(file, 'utf8').split('\n')[0])

export const databases: readonly BenchDatabase[] = [
  {
    name: 'SQLite, node:sqlite',
    open: () =>
      inDirectory(async (path) =>
        both(
          sqliteByHand(new DatabaseSync(path('hand.db'))),
          await byAdapter(await openSqlite(path('adapter.db'))),
          () => undefined,
        ),
      ),
  },
  {
    name: 'SQLite, better-sqlite3',
    open: () =>
      inDirectory(async (path) => {
        const database = new Database(path('adapter.db'))
        database.exec(tuning)
        const adapter = await ending(await sqlStorage(sqlite(database)), () => database.close())
        return both(sqliteByHand(new Database(path('hand.db'))), adapter, () => undefined)
      }),
  },
  {
    name: 'PGlite',
    fewer: 10,
    open: () =>
      inDirectory(async (path) => {
        const own = await PGlite.create(path('hand'))
        const hand = await postgresByHand({
          query: async (_, text, values) => (await own.query<Record<string, unknown>>(text, [...values])).rows,
          plain: (text) => own.exec(text),
          end: () => own.close(),
        })
        const database = await PGlite.create(path('adapter'))
        const adapter = await ending(await sqlStorage(pglite(database)), () => database.close())
        return both(hand, adapter, () => undefined)
      }),
  },
  {
    name: 'PostgreSQL',
    program: 'initdb',
    async open() {
      const server = await startPostgres()
      const login = { host: server.socket, user: 'sasando', database: 'postgres' }
      const client = new Client(login)
      await client.connect()
      const hand = await postgresByHand({
        query: async (name, text, values) => (await client.query({ name, text, values: [...values] })).rows,
        plain: (text) => client.query(text),
        end: () => client.end(),
      })
      const pool = new Pool(login)
      const adapter = await ending(await sqlStorage(postgres(pool)), () => pool.end())
      return both(hand, adapter, () => server.remove(), number(join(server.socket, 'data/postmaster.pid')))
    },
  },
  {
    name: 'MariaDB',
    program: 'mariadbd',
    async open() {
      const server = await startMariadb()
      const login = { socketPath: server.socket, user: 'root', database: 'sasando' }
      const pool = createPool(login)
      const adapter = await ending(await sqlStorage(mysql(pool)), () => pool.promise().end())
      const hand = await mariadbByHand(await createConnection(login))
      return both(hand, adapter, () => server.remove(), number(join(dirname(server.socket), 'pid')))
    },
  },
]

export const isInstalled = ({ program }: BenchDatabase): boolean =>
  program === undefined || findProgram(program) !== undefined
