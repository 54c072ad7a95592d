import type { SqlDatabase } from '../database/sql-database.ts'

/** One statement of the schema. Steps are never changed, only added: their checksums are kept in the database. */
export interface Step {
  readonly name: string
  readonly text: string
}

/** The table that remembers the steps; made before all others. */
export const migrationTable = ({ tableEnd }: SqlDatabase): string =>
  `create table if not exists sasando_migration (step integer not null primary key, name varchar(100) not null, checksum varchar(100) not null) ${tableEnd.plain}`

/** All steps, in order. */
export function stepsFor({ types, tableEnd }: SqlDatabase): readonly Step[] {
  const { name, id, key, value, number } = types
  return [
    {
      // Entries lead to the number, which a record keeps while it is there. By it and not by the id, because SQLite would
      // read a large document whole wherever it compares its key.
      name: 'records',
      text: `create table if not exists sasando_record (number ${number} not null primary key, collection ${name} not null, id ${id} not null, revision ${number} not null, value ${value} not null, unique (collection, id)) ${tableEnd.plain}`,
    },
    {
      name: 'entries of indexes',
      text: `create table if not exists sasando_entry (place integer not null, entry_key ${key} not null, record ${number} not null, primary key (place, entry_key)) ${tableEnd.byKey}`,
    },
    {
      name: 'changes',
      text: `create table if not exists sasando_change (sequence ${number} not null primary key, kind varchar(10) not null, collection ${name} not null, id ${id} not null) ${tableEnd.plain}`,
    },
    {
      name: 'places of indexes',
      text: `create table if not exists sasando_place (place integer not null primary key, collection ${name} not null, name ${name} not null, paths ${value} not null, unique (collection, name)) ${tableEnd.plain}`,
    },
    {
      name: 'head',
      text: `create table if not exists sasando_head (id integer not null primary key, sequence ${number} not null, definitions ${number} not null) ${tableEnd.plain}`,
    },
    {
      name: 'first head',
      text: 'insert into sasando_head (id, sequence, definitions) select 1, 0, 0 from (select 1 as one) as x where not exists (select 1 from sasando_head)',
    },
  ]
}
