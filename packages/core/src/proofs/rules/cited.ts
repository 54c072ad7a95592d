import { warning } from '../../issues/issue.ts'
import type { Subject } from '../subject.ts'
import type { Found } from './rule.ts'
import { valuesOf } from './unused.ts'

/** Steps of which neither they nor their rules say what they rest on. */
export function* uncited({ ruleSet }: Subject): Iterable<Found> {
  for (const [index, step] of ruleSet.steps.entries())
    if ([...valuesOf('basis', step)].length === 0)
      yield { verdict: 'counterexample', issue: warning('not_cited', ['steps', index], { step: step.id }) }
}
