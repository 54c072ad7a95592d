import type { Case } from '../case/case.ts'
import type { Rating } from '../case/work.ts'
import { replaced, stale, type Appliers } from './apply.ts'

/** Official ratings are of the office, whoever holds it; all others are of a person. */
const isSameVoice = (a: Rating, b: Rating): boolean =>
  a.role === b.role && a.criterion === b.criterion && (a.role === 'penilai' || a.by === b.by)

const withRating = (ratings: readonly Rating[], rating: Rating): readonly Rating[] => [
  ...ratings.filter((other) => !isSameVoice(other, rating)),
  rating,
]

export const working: Appliers<
  | 'work-logged'
  | 'realisation-stated'
  | 'evidence-added'
  | 'evidence-withdrawn'
  | 'feedback-given'
  | 'contributor-named'
  | 'contributor-removed'
  | 'activity-added'
  | 'activity-attested'
  | 'rated'
  | 'unit-result-recorded'
  | 'previous-result-kept'
> = {
  'work-logged': (of, { data }) => ({ ...of, work: [...of.work, data.entry] }),
  'realisation-stated': (of, { data: { realisation } }) => ({
    ...of,
    realisations: [...of.realisations.filter(({ target }) => target !== realisation.target), realisation],
  }),
  'evidence-added': (of, { data }) => ({ ...of, evidence: [...of.evidence, data.evidence] }),
  'evidence-withdrawn': (of, { data }) => ({
    ...of,
    evidence: replaced(
      of.evidence,
      ({ id }) => id === data.evidence,
      (each) => ({ ...each, withdrawn: data.reason }),
    ),
  }),
  'feedback-given': (of, { data }) => ({ ...of, feedback: [...of.feedback, data.feedback] }),
  'contributor-named': (of, { data }) => ({
    ...of,
    contributors: { ...of.contributors, [data.person]: data.role },
  }),
  'contributor-removed': (of, { data }) => {
    const { [data.person]: _removed, ...contributors } = of.contributors
    return { ...of, contributors }
  },
  'activity-added': (of, { data }) => stale({ ...of, activities: [...of.activities, data.activity] }),
  'activity-attested': (of, { data }) =>
    stale({
      ...of,
      activities: replaced(
        of.activities,
        ({ id }) => id === data.activity,
        (each) => ({
          ...each,
          attestations: [...each.attestations.filter(({ by }) => by !== data.attestation.by), data.attestation],
        }),
      ),
    }),
  rated: (of, { data }) => stale({ ...of, ratings: data.ratings.reduce(withRating, of.ratings) }),
  'unit-result-recorded': (of, { data }) => stale({ ...of, unitResult: data.unitResult }),
  'previous-result-kept': (of, { data: { level, unit, side } }): Case => {
    const isSame = of.kept?.level === level && of.kept.unit === unit
    const agreedBy = isSame ? [...new Set([...of.kept.agreedBy, side])] : [side]
    return stale({ ...of, kept: { level, unit, agreedBy } })
  },
}
