import { formatIssue } from '@sasando/core'

import type { Case } from '../case/case.ts'
import { currentResult } from '../case/case.ts'
import type { Adjustment, CaseResult } from '../case/result.ts'
import { recordOf } from '../rules/record-of.ts'
import { pinnedRules } from './pinned-rules.ts'
import type { Situation } from './situation.ts'
import { happens, isRefusal, refused, type Happening, type Refusal } from './verdict.ts'

/** What the pinned rule set says of the case as it is. */
export function evaluation(
  of: Case,
  situation: Situation,
  adjusted?: Pick<Adjustment, 'stage' | 'reason'>,
): Happening | Refusal {
  const result = resultOf(of, situation)
  if (isRefusal(result)) return result
  const before = currentResult(of)
  return happens('evaluated', {
    result,
    ...(adjusted && {
      adjustment: {
        ...adjusted,
        ...(before === undefined ? {} : { before: before.id }),
        after: result.id,
        by: situation.actor.id,
      },
    }),
  })
}

function resultOf(of: Case, { rules, settings }: Situation): CaseResult | Refusal {
  if (of.plan.setOn === undefined) return refused('plan_not_set', {})
  if (settings.unitResult === 'awaited' && of.unitResult === undefined)
    return refused('no_unit_result', { unit: of.rater.unit.name })
  const pinned = pinnedRules(of, rules)
  if (isRefusal(pinned)) return pinned
  const record = recordOf(of, pinned)
  const scored = pinned.score(record)
  if (scored.issues.length > 0)
    return refused('result_refused', {
      reasons: scored.issues.map((found) => ({ id: formatIssue(found, 'id'), en: formatIssue(found, 'en') })),
    })
  if (!scored.outcome[pinned.level])
    return refused('result_incomplete', { missing: scored.missing.map(({ input }) => input) })
  const { asOf, outcome, missing, fingerprint } = scored
  const id = `result-${of.results.length + 1}`
  return { id, ruleSet: pinned.reference, asOf, record, outcome, missing, fingerprint }
}
