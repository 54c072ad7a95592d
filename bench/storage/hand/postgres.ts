import { hash } from 'node:crypto'

import type { Assessment } from '../assessments.ts'
import type { ReadPage, StorageContender } from '../contender.ts'
import { pageOf } from './page-of.ts'

type Row = Readonly<Record<string, unknown>>

/** One connection of `pg`, or PGlite. */
interface Connection {
  /** A statement under a name, so that a server parses it once. */
  query(name: string, text: string, values: readonly unknown[]): Promise<readonly Row[]>
  plain(text: string): Promise<unknown>
  end(): Promise<void>
}

const tables = [
  `create table assessment (id text collate "C" primary key, revision bigint not null, unit text collate "C" not null, opened text collate "C" not null, document text not null)`,
  'create index by_unit on assessment (unit, opened, id)',
  'create table event (sequence bigint generated always as identity primary key, assessment text not null, hash text not null)',
]
const texts = {
  insert:
    'insert into assessment select id, 1, unit, opened, document from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as x (id, unit, opened, document)',
  event: 'insert into event (assessment, hash) select * from unnest($1::text[], $2::text[])',
  get: 'select revision, document from assessment where id = $1',
  list: 'select id, opened, revision, document from assessment where unit = $1 and (opened, id) > ($2, $3) order by opened, id limit $4',
  all: 'select id, unit, opened, revision, document from assessment where (unit, opened, id) > ($1, $2, $3) order by unit, opened, id limit $4',
}

/** What one would write for this very job: a column of values for each parameter, and statements that are kept. */
export async function postgresByHand(connection: Connection): Promise<StorageContender> {
  for (const text of tables) await connection.plain(text)
  const ask = (name: keyof typeof texts, values: readonly unknown[]): Promise<readonly Row[]> =>
    connection.query(name, texts[name], values)
  return {
    async insert(assessments) {
      const documents = assessments.map((value) => JSON.stringify(value))
      const ids = assessments.map(({ id }) => id)
      await connection.plain('begin')
      try {
        const [units, days] = [assessments.map(({ unit }) => unit), assessments.map(({ opened }) => opened)]
        await ask('insert', [ids, units, days, documents])
        await ask('event', [ids, documents.map((text) => hash('sha256', text))])
        await connection.plain('commit')
      } catch (error) {
        await connection.plain('rollback')
        throw error
      }
    },
    async read(id) {
      const [row] = await ask('get', [id])
      return row && (JSON.parse(row['document'] as string) as Assessment)
    },
    async page(unit, limit, after = ['', '']): Promise<ReadPage> {
      return pageOf(await ask('list', [unit, ...(after as string[]), limit]), limit, ['opened', 'id'])
    },
    async pageOfAll(limit, after = ['', '', '']): Promise<ReadPage> {
      return pageOf(await ask('all', [...(after as string[]), limit]), limit, ['unit', 'opened', 'id'])
    },
    close: () => connection.end(),
  }
}
