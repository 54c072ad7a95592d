import type { Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Plan } from '../plan/plan.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Json } from '../text/canonical-json.ts'

/**
 * A plugin as the rest of the library takes it: whatever it does, it is named, and nothing else breaks. A plugin brings
 * this along, so that a page without plugins loads nothing of it.
 */
export interface Containment {
  readonly kinds: readonly Kind[]
  /** What the schema of one of its kinds finds wrong with a step; also where the schema itself throws. */
  stepIssues(step: Json, kind: string, path: Path): readonly Issue[]
  /** What its lint rules find; a rule that throws is a finding itself. */
  lint(ruleSet: RuleSet, plan: Plan): readonly Issue[]
}
