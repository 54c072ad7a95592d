import type { Issue } from '@sasando/core'

import type { Mistake } from '../report/mistake.ts'
import type { Person, PersonRow } from './person.ts'

/** What core refuses in a record, with the cell that it came from. Warnings stay with the result. */
export function refusedByCore(issues: readonly Issue[], person: Person): Mistake[] {
  return issues
    .filter((issue) => issue.severity === 'error')
    .map((issue) => ({ code: 'refused', data: { issue }, ...whose(person), ...person.place(issue.path) }))
}

const whose = ({ key, keyField }: Person): Pick<Mistake, 'nip' | 'unit'> =>
  keyField === 'nip' ? { nip: key } : { unit: key }

/**
 * Everything that is wrong with a row: what could not be read, and what core refuses in the rest.
 *
 * @param issues - of the record, as far as it could be read
 */
export function mistakesOf(row: PersonRow, issues: readonly Issue[] = []): readonly Mistake[] {
  if (row.ok) return refusedByCore(issues, row.person)
  if (!row.person) return row.mistakes
  // Of the values alone: what is computed from a record with holes says nothing.
  const ofValues = issues.filter(({ code }) => code.startsWith('input_'))
  const places = new Set(row.mistakes.map(placeName))
  return [...row.mistakes, ...refusedByCore(ofValues, row.person).filter((each) => !places.has(placeName(each)))]
}

const placeName = ({ table, row, column, heading }: Mistake): string => JSON.stringify([table, row, column, heading])
