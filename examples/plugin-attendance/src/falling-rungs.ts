import type { LintIssue, LintRule } from '@sasando/core'

import type { DeductionLadderStep } from './schema.ts'

/** Warns of a rung that costs less than the one before it: the two have probably been mixed up. */
export const fallingRungs: LintRule = (ruleSet) =>
  (ruleSet.steps as readonly { readonly kind: string }[]).flatMap((step, index) =>
    step.kind === 'deduction-ladder' ? fallsIn(step as DeductionLadderStep, index) : [],
  )

function fallsIn({ rungs }: DeductionLadderStep, step: number): readonly LintIssue[] {
  return rungs.flatMap(({ days, each }, index) => {
    const before = rungs[index - 1]?.each
    if (typeof each === 'object' || typeof before === 'object' || before === undefined) return []
    if (valueOf(each) >= valueOf(before)) return []
    const data = { days, each: String(each), before: String(before) }
    return [{ code: 'rung_falls', path: ['steps', step, 'rungs', index, 'each'], data }]
  })
}

/** Good enough to compare what people write: a decimal, or a fraction such as `"1/4"`. */
function valueOf(amount: string | number): number {
  const [over = 0, by = 1] = String(amount).split('/').map(Number)
  return over / by
}
