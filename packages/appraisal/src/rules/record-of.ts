import type { Json } from '@sasando/core'

import type { Case } from '../case/case.ts'
import type { Activity, Rating } from '../case/work.ts'
import type { VoicesBinding } from '../cycle/cycle.ts'
import type { Rules } from './rules.ts'

/** What the rule set is given: facts, what was recorded, and the official judgement. */
export function recordOf(of: Case, { inputs }: Pick<Rules, 'inputs'>): Readonly<Record<string, Json>> {
  const { cycle, facts, unitResult, kept, ratings } = of
  const { activities, voices, unitResult: unit, evaluation, kept: keeping } = cycle.bindings ?? {}
  // What is asked of a voice is a field of its list, and no input of its own.
  const fields = new Set(voices && inputs[voices.input]?.fields)
  const isKept = kept !== undefined && kept.agreedBy.length === 2
  return {
    ...facts.inputs,
    ...(evaluation && { [evaluation.input]: cycle.kind === 'tahunan' ? evaluation.annual : evaluation.periodic }),
    ...(unit !== undefined && unitResult !== undefined && { [unit]: unitResult.grade }),
    ...(keeping && isKept && { [keeping.flag]: true, [keeping.level]: kept.level }),
    ...(activities && { [activities.input]: of.activities.map((each) => activityItem(each, activities)) }),
    ...(voices && {
      [voices.input]: voiceItems(
        ratings.filter(({ criterion }) => fields.has(criterion)),
        voices,
      ),
    }),
    ...valuesOf(ratings, 'diri', fields),
    ...valuesOf(ratings, 'penilai', fields),
    // The superior judges only where the rater's judgement no longer stands.
    ...valuesOf(ratings, 'atasan_penilai', fields),
  }
}

const valuesOf = (
  ratings: readonly Rating[],
  role: Rating['role'],
  isVoice: ReadonlySet<string>,
): Record<string, Json> =>
  Object.fromEntries(
    ratings
      .filter((each) => each.role === role && !isVoice.has(each.criterion))
      .map(({ criterion, value }) => [criterion, value]),
  )

const isConfirmed = ({ attestations }: Activity): boolean =>
  attestations.some(({ result }) => result === 'confirmed') && !attestations.some(({ result }) => result === 'denied')

const activityItem = (
  activity: Activity,
  { code, hours, attested }: { readonly code: string; readonly hours: string; readonly attested: string },
): Json => ({ [code]: activity.id, [hours]: activity.hours, [attested]: isConfirmed(activity) })

/** One item a voice, under a number: a record says what was judged, not by whom. */
function voiceItems(ratings: readonly Rating[], { rater, relation, relations }: VoicesBinding): Json {
  const voices = new Map<string, Record<string, Json>>()
  for (const { role, by, criterion, value } of [...ratings].sort((a, b) => (a.by < b.by ? -1 : 1))) {
    const name = relations[role]
    if (name === undefined) continue
    const voice = voices.get(by) ?? { [rater]: `${voices.size + 1}`, [relation]: name }
    voices.set(by, { ...voice, [criterion]: value })
  }
  return [...voices.values()]
}
