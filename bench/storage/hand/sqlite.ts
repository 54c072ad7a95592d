import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

import type { Assessment } from '../assessments.ts'
import type { StorageContender } from '../contender.ts'

/** What one would write on `node:sqlite` for this very job. */
export function sqliteByHand(file: string): StorageContender {
  const database = new DatabaseSync(file)
  database.exec(`pragma journal_mode = wal;
    pragma synchronous = full;
    create table assessment (id text primary key, revision integer not null, unit text not null, opened text not null, document text not null);
    create index by_unit on assessment (unit, opened, id);
    create table event (sequence integer primary key, assessment text not null, hash text not null)`)
  const insert = database.prepare('insert into assessment values (?, 1, ?, ?, ?)')
  const event = database.prepare('insert into event (assessment, hash) values (?, ?)')
  const get = database.prepare('select revision, document from assessment where id = ?')
  const list = database.prepare(
    'select id, opened, revision, document from assessment where unit = ? and (opened, id) > (?, ?) order by opened, id limit ?',
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
    async page(unit, limit, after) {
      const [opened, id] = (after ?? ['', '']) as [string, string]
      const rows = list.all(unit, opened, id, limit)
      const last = rows.at(-1)
      return {
        assessments: rows.map((row) => JSON.parse(row['document'] as string) as Assessment),
        ...(rows.length < limit ? {} : { next: [last!['opened'], last!['id']] }),
      }
    },
    async close() {
      database.close()
    },
  }
}
