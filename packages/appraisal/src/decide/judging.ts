import type { Origin } from '@sasando/core'

import type { Case, UnitResult } from '../case/case.ts'
import type { Rating, RatingRole } from '../case/work.ts'
import type { RatingGiven } from '../commands/command.ts'
import type { ProcessIssue } from '../issues/issue.ts'
import type { Rules } from '../rules/rules.ts'
import { evaluation } from './evaluation.ts'
import type { Situation } from './situation.ts'
import { happens, isRefusal, refused, type Handlers, type Refusal } from './verdict.ts'
import { pinnedRules } from './pinned-rules.ts'
import { refuseSigned } from './refuse-signed.ts'
import { roleOf } from './role-of.ts'

/** From whom a rule set may ask what: the roles that give its inputs. */
const rolesOfOrigin: Readonly<Partial<Record<Origin, readonly RatingRole[]>>> = {
  employee: ['diri'],
  rater: ['penilai', 'atasan_penilai'],
  superior: ['atasan_penilai'],
  peer: ['rekan', 'pihak_lain'],
  subordinate: ['bawahan'],
}

/** The live judgements that the given ones come to, or all that is wrong with them. */
export function ratingsOf(
  of: Case,
  given: readonly RatingGiven[],
  role: RatingRole,
  { actor, rules }: Situation,
): readonly Rating[] | Refusal {
  const pinned = pinnedRules(of, rules)
  if (isRefusal(pinned)) return pinned
  const issues = given.flatMap(({ criterion }) => criterionIssue(of, criterion, role, pinned) ?? [])
  return issues.length > 0 ? { issues } : given.map((each): Rating => ({ ...each, role, by: actor.id }))
}

function criterionIssue(of: Case, name: string, role: RatingRole, { inputs }: Rules): ProcessIssue | undefined {
  const voices = of.cycle.bindings?.voices
  const fields = voices && inputs[voices.input]?.fields
  const isVoice = fields?.includes(name) === true && name !== voices?.rater && name !== voices?.relation
  if (isVoice && voices?.relations[role] !== undefined) return undefined
  const input = Object.hasOwn(inputs, name) ? inputs[name] : undefined
  if (input === undefined || input.fields !== undefined) {
    if (isVoice) return { code: 'criterion_of_others', data: { criterion: name, by: 'peer' } }
    const known = Object.keys(inputs).filter((each) => inputs[each]?.fields === undefined)
    return { code: 'unknown_criterion', data: { criterion: name, known: [...known, ...(fields ?? [])] } }
  }
  const by = (input.by ?? 'rater') as Origin
  return rolesOfOrigin[by]?.includes(role) === true
    ? undefined
    : { code: 'criterion_of_others', data: { criterion: name, by } }
}

/** @source PermenPANRB 6/2022, Lampiran Bab IV.A.8 and A.11, p. 90 */
export function refuseOutside({ cycle: { window } }: Case, { today, settings }: Situation): Refusal | undefined {
  if (today < window.from) return refused('window_not_open', { from: window.from })
  if (today > window.to && settings.lateRater === 'refused') return refused('window_is_over', { to: window.to })
  return undefined
}

export const judging: Handlers<'rate' | 'record-unit-result' | 'keep-previous-result' | 'evaluate'> = {
  rate: (of, { ratings: given }, situation) => {
    const role = roleOf(of, situation.actor.id)
    const problem = refuseSigned(of) ?? (role === 'penilai' ? refuseOutside(of, situation) : undefined)
    if (problem) return problem
    const ratings = ratingsOf(of, given, role, situation)
    return isRefusal(ratings) ? ratings : [happens('rated', { ratings })]
  },

  /** @source PermenPANRB 6/2022, Lampiran Bab IV.B.1.f–g, p. 94 */
  'record-unit-result': (of, { unitResult }) =>
    refuseSigned(of) ?? refuseUnitResult(of, unitResult) ?? [happens('unit-result-recorded', { unitResult })],

  /** @source PermenPANRB 6/2022, Lampiran Bab IV.A.13.a, p. 91 */
  'keep-previous-result': (of, { level, unit }, { actor }) => {
    if (of.cycle.kind === 'tahunan') return refused('nothing_to_keep', { reason: 'annual' })
    if (!of.hasMoved) return refused('nothing_to_keep', { reason: 'not-moved' })
    const side = of.rater.id === actor.id ? 'rater' : 'employee'
    return refuseSigned(of) ?? [happens('previous-result-kept', { level, unit, side })]
  },

  evaluate: (of, { reason }, situation) => {
    const problem = refuseSigned(of) ?? refuseOutside(of, situation)
    if (problem) return problem
    const isAgain = of.results.length > 0
    if (isAgain && (reason === undefined || reason.trim() === '')) return refused('reason_needed', {})
    const stage = of.reopened > 0 && of.isStale ? 'reopening' : 'before-signature'
    const found = evaluation(of, situation, isAgain ? { stage, reason: reason ?? '' } : undefined)
    return isRefusal(found) ? found : [found]
  },
}

function refuseUnitResult({ cycle, rater }: Case, { unit, of, issuedOn }: UnitResult): Refusal | undefined {
  if (unit !== rater.unit.id) return refused('other_unit', { given: unit, expected: rater.unit.name })
  if (cycle.kind !== 'tahunan') return undefined
  const year = cycle.period.from.slice(0, 4)
  const [before, after] = [`${Number(year) - 1}`, `${Number(year) + 1}`]
  const limit = `${after}-01-31`
  if (of !== year && of !== before) return refused('wrong_year', { given: of, expected: [year, before] })
  return of === year && issuedOn > limit ? refused('unit_result_late', { of, before, limit }) : undefined
}
