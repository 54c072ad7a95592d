import { hash } from 'node:crypto'

import type { Connection, RowDataPacket } from 'mysql2/promise'

import type { Assessment } from '../assessments.ts'
import type { ReadPage, StorageContender } from '../contender.ts'
import { pageOf } from './page-of.ts'

const tables = [
  `create table assessment (id varchar(200) not null primary key, revision bigint not null, unit varchar(100) not null, opened varchar(10) not null, document longtext not null, index by_unit (unit, opened, id)) character set utf8mb4 collate utf8mb4_bin`,
  `create table event (sequence bigint auto_increment primary key, assessment varchar(200) not null, hash char(64) not null) character set utf8mb4 collate utf8mb4_bin`,
]
// MariaDB finds no range in `(opened, id) > (?, ?)`; it does in what is meant by it.
const list =
  'select id, opened, revision, document from assessment where unit = ? and (opened > ? or (opened = ? and id > ?)) order by opened, id limit ?'
const all =
  'select id, unit, opened, revision, document from assessment where (unit > ? or (unit = ? and opened > ?) or (unit = ? and opened = ? and id > ?)) order by unit, opened, id limit ?'

/** What one would write for this very job: rows in bulk, and statements that the server keeps. */
export async function mariadbByHand(connection: Connection): Promise<StorageContender> {
  for (const text of tables) await connection.query(text)
  const ask = async (text: string, values: (string | number)[]): Promise<RowDataPacket[]> =>
    (await connection.execute<RowDataPacket[]>(text, values))[0]
  return {
    async insert(assessments) {
      const documents = assessments.map((value) => JSON.stringify(value))
      await connection.query('begin')
      try {
        const rows = assessments.map(({ id, unit, opened }, index) => [id, 1, unit, opened, documents[index]])
        await connection.query('insert into assessment values ?', [rows])
        const events = assessments.map(({ id }, index) => [id, hash('sha256', documents[index]!)])
        await connection.query('insert into event (assessment, hash) values ?', [events])
        await connection.query('commit')
      } catch (error) {
        await connection.query('rollback')
        throw error
      }
    },
    async read(id) {
      const [row] = await ask('select revision, document from assessment where id = ?', [id])
      return row && (JSON.parse(row['document'] as string) as Assessment)
    },
    async page(unit, limit, after = ['', '']): Promise<ReadPage> {
      const [opened, id] = after as [string, string]
      return pageOf(await ask(list, [unit, opened, opened, id, String(limit)]), limit, ['opened', 'id'])
    },
    async pageOfAll(limit, after = ['', '', '']): Promise<ReadPage> {
      const [unit, opened, id] = after as [string, string, string]
      const values = [unit, unit, opened, unit, opened, id, String(limit)]
      return pageOf(await ask(all, values), limit, ['unit', 'opened', 'id'])
    },
    close: () => connection.end(),
  }
}
