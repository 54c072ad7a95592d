import { hash } from 'node:crypto'

import type { Assessment } from '../assessments.ts'
import type { ReadPage, StorageContender } from '../contender.ts'
import { pageOf } from './page-of.ts'

/** What `node:sqlite` and better-sqlite3 have in common. */
interface Connection {
  exec(text: string): unknown
  prepare(text: string): {
    get(...parameters: never[]): unknown
    all(...parameters: never[]): unknown
    run(...parameters: never[]): unknown
  }
  close(): unknown
}
interface Statement {
  get(...parameters: unknown[]): Row | undefined
  all(...parameters: unknown[]): Row[]
  run(...parameters: unknown[]): unknown
}
type Row = Readonly<Record<string, unknown>>

/** What `openSqlite` sets, and whoever gives a connection of better-sqlite3. */
export const tuning = 'pragma cache_size = -65536; pragma wal_autocheckpoint = 8000'

/** What one would write for this very job, with the pragmas that the adapter sets as well. */
export function sqliteByHand(database: Connection): StorageContender {
  database.exec(`pragma journal_mode = wal;
    pragma synchronous = full;
    ${tuning};
    create table assessment (id text primary key, revision integer not null, unit text not null, opened text not null, document text not null);
    create index by_unit on assessment (unit, opened, id);
    create table event (sequence integer primary key, assessment text not null, hash text not null)`)
  const prepare = (text: string): Statement => database.prepare(text) as unknown as Statement
  const insert = prepare('insert into assessment values (?, 1, ?, ?, ?)')
  const event = prepare('insert into event (assessment, hash) values (?, ?)')
  const get = prepare('select revision, document from assessment where id = ?')
  const list = prepare(
    'select id, opened, revision, document from assessment where unit = ? and (opened, id) > (?, ?) order by opened, id limit ?',
  )
  const all = prepare(
    'select id, unit, opened, revision, document from assessment where (unit, opened, id) > (?, ?, ?) order by unit, opened, id limit ?',
  )
  return {
    async insert(assessments) {
      database.exec('begin immediate')
      try {
        for (const value of assessments) {
          const text = JSON.stringify(value)
          insert.run(value.id, value.unit, value.opened, text)
          event.run(value.id, hash('sha256', text))
        }
        database.exec('commit')
      } catch (error) {
        database.exec('rollback')
        throw error
      }
    },
    async read(id) {
      const row = get.get(id)
      return row && (JSON.parse(row['document'] as string) as Assessment)
    },
    async page(unit, limit, after = ['', '']): Promise<ReadPage> {
      return pageOf(list.all(unit, ...(after as string[]), limit), limit, ['opened', 'id'])
    },
    async pageOfAll(limit, after = ['', '', '']): Promise<ReadPage> {
      return pageOf(all.all(...(after as string[]), limit), limit, ['unit', 'opened', 'id'])
    },
    async close() {
      database.close()
    },
  }
}
