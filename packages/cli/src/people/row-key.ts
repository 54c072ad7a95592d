import type { RuleSet, Subject } from '@sasando/core'

import { identityHeadings, type IdentityField } from '../columns/identity.ts'
import { suggest } from '../columns/suggest.ts'
import { Failure } from '../failure.ts'
import type { Mistake } from '../report/mistake.ts'
import type { Cell } from '../table/cell.ts'
import type { Reading } from '../values/reading.ts'
import { createKeyIndex, createNipIndex, type KeyIndex } from './key-index.ts'
import { readNip } from './read-nip.ts'
import { readUnit, sameUnit } from './read-unit.ts'

/** What tells the rows of a table apart: the NIP of a person, the code or the name of a unit. */
export interface RowKey {
  readonly subject: Subject
  /** What is read of who the row is about. */
  readonly fields: readonly IdentityField[]
  /** Of those, what may be the key; the first that a table has is it. */
  readonly keys: readonly IdentityField[]
  read(cell: Cell | undefined): Reading<string>
  /** The key without what people vary in writing it. */
  same(key: string): string
  createIndex(): KeyIndex
  /** For a mistake: whose row it is. */
  naming(key: string): Pick<Mistake, 'nip' | 'unit'>
  twice(key: string, row: number): Pick<Mistake, 'code' | 'data'>
  notInData(key: string, table: string): Pick<Mistake, 'code' | 'data'>
  /** The table has no column that could be the key. */
  noColumn(table: string, headings: readonly string[]): Failure
}

const ofPeople: RowKey = {
  subject: 'person',
  fields: ['nip', 'nama', 'unit', 'jabatan', 'golongan'],
  keys: ['nip'],
  read: readNip,
  same: (nip) => nip,
  createIndex: createNipIndex,
  naming: (nip) => ({ nip }),
  twice: (nip, row) => ({ code: 'nip_twice', data: { nip, row } }),
  notInData: (nip, table) => ({ code: 'nip_not_in_data', data: { nip, table } }),
  noColumn: (table, headings) => new Failure('nip_column_missing', noColumn(table, headings, identityHeadings.nip)),
}

const ofUnits: RowKey = {
  subject: 'unit',
  fields: ['kode', 'unit'],
  keys: ['kode', 'unit'],
  read: readUnit,
  same: sameUnit,
  createIndex: createKeyIndex,
  naming: (unit) => ({ unit }),
  twice: (unit, row) => ({ code: 'unit_twice', data: { unit, row } }),
  notInData: (unit, table) => ({ code: 'unit_not_in_data', data: { unit, table } }),
  noColumn: (table, headings) =>
    new Failure('unit_column_missing', noColumn(table, headings, [...identityHeadings.kode, ...identityHeadings.unit])),
}

/** How the rows are told apart that a rule set scores. */
export const rowKeyOf = ({ subject }: Pick<RuleSet, 'subject'>): RowKey => (subject === 'unit' ? ofUnits : ofPeople)

function noColumn(table: string, headings: readonly string[], names: readonly string[]) {
  const meant = headings.find((heading) => suggest(heading, names) !== undefined)
  const data = { table, headings: headings.filter((heading) => heading !== '') }
  return meant === undefined ? data : { ...data, suggestion: meant }
}
