import type { Deadline } from '../clock/deadline.ts'
import type { Term } from '../clock/terms.ts'
import type { Case } from './case.ts'

/** The last limit of a kind that was set going, met or not. */
export const deadlineOf = ({ deadlines }: Pick<Case, 'deadlines'>, term: Term): Deadline | undefined =>
  deadlines.filter((each) => each.term === term).at(-1)
