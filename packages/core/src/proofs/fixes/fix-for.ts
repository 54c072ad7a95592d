import { safeCompile, type CompileOptions } from '../../compile/compile.ts'
import type { Fix } from '../../issues/fix.ts'
import type { Issue, IssueCode } from '../../issues/issue.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { applyFix } from '../../text/apply-fix.ts'
import { add, remove, replace } from './edits.ts'
import { rescaledWeights } from './rescaled-weights.ts'
import { sortedBands } from './sorted-bands.ts'
import { valueAt } from './value-at.ts'
import { whoHasWeights } from './who-has-weights.ts'
import { withoutBranch, withoutCondition } from './without-branch.ts'

/** By code: what would mend the issue. */
const mends: { readonly [C in IssueCode]?: (found: Issue<C>, ruleSet: RuleSet) => Fix | undefined } = {
  weights_not_one: ({ path }, ruleSet) => rescaledWeights(ruleSet, path),
  weight_not_positive: ({ path, data }) => (data.weight === '0' ? remove(path.slice(0, -1)) : undefined),
  bands_not_covering: ({ path }, ruleSet) =>
    remove([...path, valueAt(ruleSet, [...path, 'from']) === undefined ? 'above' : 'from']),
  bands_not_ascending: ({ path }, ruleSet) => sortedBands(ruleSet, path.slice(0, -1)),
  never_reached: ({ path }, ruleSet) => withoutBranch(ruleSet, path),
  table_row_never: ({ path }) => remove(path.slice(0, path.lastIndexOf('rows') + 2)),
  always: ({ path, data }, ruleSet) => withoutCondition(ruleSet, path, data.holds),
  unused: ({ path }) => remove(path),
  no_weight_applies: ({ path }, ruleSet) => whoHasWeights(ruleSet, path),
  weights_not_decided: ({ path }, ruleSet) => whoHasWeights(ruleSet, path),
  lowers_outcome: ({ data: { cell } }) => cell && replace(cell.path, cell.level),
  not_cited: ({ path }, ruleSet) => {
    const local = Object.entries(ruleSet.sources ?? {}).find(([, { kind }]) => /policy|practice|example/.test(kind))
    return local && add([...path, 'basis'], [local[0]])
  },
  // What was probably meant, in place of what is written.
  unknown_operator: ({ path, data: { suggestion } }, ruleSet) =>
    suggestion === undefined ? undefined : replace(path.slice(0, -1), { [suggestion]: valueAt(ruleSet, path) ?? null }),
  unknown_level: ({ path, data }) => meant(path, data.suggestion),
  unknown_name: ({ path, data: { of, suggestion } }, ruleSet) => {
    const written = valueAt(ruleSet, path)
    if (typeof written !== 'string' || suggestion === undefined) return undefined
    return meant(path, of === 'locator' ? `${written.split('#')[0]}#${suggestion}` : suggestion)
  },
}

const meant = (path: Issue['path'], suggestion: string | undefined): Fix | undefined =>
  suggestion === undefined ? undefined : replace(path, suggestion)

/** A change of the rule set that mends the issue, if one is known that the compiler accepts. */
export function fixFor(found: Issue, ruleSet: RuleSet, options: CompileOptions): Fix | undefined {
  // A derived rule set is another document than the one that its paths speak of.
  if (ruleSet.derivedFrom) return undefined
  const mend = mends[found.code] as ((found: Issue, ruleSet: RuleSet) => Fix | undefined) | undefined
  const fix = mend?.(found, ruleSet)
  return fix && isMended(found, fix, ruleSet, options) ? fix : undefined
}

/** The rule set compiles as well as before, without this issue. */
function isMended(found: Issue, fix: Fix, ruleSet: RuleSet, { plugins = [] }: CompileOptions): boolean {
  const mended = JSON.parse(applyFix(JSON.stringify(ruleSet), fix)) as RuleSet
  const name = ({ code, path }: Issue): string => JSON.stringify([code, path])
  const before = new Set(safeCompile(ruleSet, { plugins }).issues.map(name))
  const after = safeCompile(mended, { plugins }).issues.map(name)
  return !after.includes(name(found)) && after.every((each) => before.has(each))
}
