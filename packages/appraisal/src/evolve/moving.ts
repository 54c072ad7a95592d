import type { Case } from '../case/case.ts'
import { replaced, type Appliers } from './apply.ts'

export const moving: Appliers<'officials-changed' | 'deadlines-extended' | 'case-reopened' | 'case-cancelled'> = {
  'officials-changed': (of, { data: { rater, basis, superior, person, reason } }): Case => {
    const { superior: _former, ...rest } = of
    return {
      ...rest,
      rater,
      raterBasis: basis,
      person: person ?? of.person,
      hasMoved: of.hasMoved || reason === 'employee-moved',
      ...(superior === undefined ? {} : { superior }),
    }
  },
  'deadlines-extended': (of, { data }) => ({
    ...of,
    deadlines: of.deadlines.map(
      (each) =>
        data.deadlines.find(({ term, from }) => each.metOn === undefined && term === each.term && from === each.from) ??
        each,
    ),
  }),
  'case-reopened': (of): Case => {
    const { objection: _past, ...rest } = of
    return {
      ...rest,
      documents: replaced(
        of.documents,
        () => true,
        (each) => ({ ...each, isVoid: true }),
      ),
      // What ran for the documents that no longer count runs no more.
      deadlines: of.deadlines.filter(({ metOn }) => metOn !== undefined),
      // The superior's judgement was part of what no longer counts.
      ratings: of.ratings.filter(({ role }) => role !== 'atasan_penilai'),
      takenOver: false,
      isStale: true,
      reopened: of.reopened + 1,
    }
  },
  'case-cancelled': (of, { data }) => ({ ...of, cancelled: data.reason }),
}
