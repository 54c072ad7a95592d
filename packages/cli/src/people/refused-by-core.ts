import type { Issue } from '@sasando/core'

import type { Mistake } from '../report/mistake.ts'
import type { Person } from './person.ts'

/** What core refuses in a record, with the cell that it came from. Warnings stay with the result. */
export function refusedByCore(issues: readonly Issue[], person: Person): Mistake[] {
  return issues
    .filter((issue) => issue.severity === 'error')
    .map((issue) => ({ code: 'refused', data: { issue }, nip: person.nip, ...person.place(issue.path) }))
}
