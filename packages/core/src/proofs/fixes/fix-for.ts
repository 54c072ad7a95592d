import { safeCompile, type CompileOptions } from '../../compile/compile.ts'
import type { Fix } from '../../issues/fix.ts'
import type { Issue, IssueCode } from '../../issues/issue.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { applyFix } from '../../text/apply-fix.ts'
import { asType } from './as-type.ts'
import { add, remove, replace } from './edits.ts'
import { movedStep } from './moved-step.ts'
import { rescaledWeights } from './rescaled-weights.ts'
import { roundedStep } from './rounding.ts'
import { sortedBands } from './sorted-bands.ts'
import { withoutSameRow, withoutTwin } from './twice-given.ts'
import { itemsAt, valueAt } from './value-at.ts'
import { whoHasWeights } from './who-has-weights.ts'
import { withoutBranch, withoutCondition } from './without-branch.ts'

/** What would mend an issue; of several, the first that does. */
type Mend<C extends IssueCode> = (found: Issue<C>, ruleSet: RuleSet) => Fix | undefined | readonly Fix[]

/** By code. What is in none of these is for people to decide: the guide lists it, and why. */
const mends: { readonly [C in IssueCode]?: Mend<C> } = {
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
  level_never_given: ({ path }) => remove(path),
  carries_itself: ({ path }) => remove(path.slice(0, -1)),
  later_step: ({ path, data }, ruleSet) => movedStep(ruleSet, path, data.name),
  duplicate_name: withoutTwin,
  table_rows_overlap: withoutSameRow,
  needs_round: roundedStep,
  wrong_value_type: asType,
  range_reversed: ({ path }, ruleSet) => {
    const [first, second, ...more] = itemsAt(ruleSet, path)
    return first === undefined || second === undefined || more.length > 0 ? undefined : replace(path, [second, first])
  },
  wrong_on_day: ({ data: { problem } }, ruleSet) => onEveryDay(problem, ruleSet),
  // What was probably meant, in place of what is written.
  unknown_operator: ({ path, data: { suggestion } }, ruleSet) =>
    suggestion === undefined ? undefined : replace(path.slice(0, -1), { [suggestion]: valueAt(ruleSet, path) ?? null }),
  not_one_of: ({ path, data }) => meant(path, data.suggestion),
  unknown_level: ({ path, data }) => meant(path, data.suggestion),
  unknown_name: ({ path, data: { of, suggestion } }, ruleSet) => {
    const written = valueAt(ruleSet, path)
    if (typeof written !== 'string' || suggestion === undefined) return undefined
    return meant(path, of === 'locator' ? `${written.split('#')[0]}#${suggestion}` : suggestion)
  },
}

const meant = (path: Issue['path'], suggestion: string | undefined): Fix | undefined =>
  suggestion === undefined ? undefined : replace(path, suggestion)

/** What is wrong only from a day on is mended only by what is right before as well: not by what closes a place. */
function onEveryDay(problem: Issue, ruleSet: RuleSet): Fix | undefined {
  return problem.code === 'no_weight_applies' || problem.code === 'weights_not_decided'
    ? whoHasWeights(ruleSet, problem.path)
    : undefined
}

/** The codes of which some can be mended; the guide says of all others why not. */
export const mendable: ReadonlySet<string> = new Set(Object.keys(mends))

/**
 * A change of the rule set that mends the issue, if one is known that the compiler accepts.
 *
 * @param isGone - whether a proof no longer comes upon the issue
 */
export function fixFor(
  found: Issue,
  ruleSet: RuleSet,
  options: CompileOptions,
  isGone: (mended: RuleSet) => boolean,
): Fix | undefined {
  // A derived rule set is another document than the one that its paths speak of.
  if (ruleSet.derivedFrom) return undefined
  const mend = mends[found.code] as ((found: Issue, ruleSet: RuleSet) => ReturnType<Mend<IssueCode>>) | undefined
  const mended = mend?.(found, ruleSet) ?? []
  const fixes = (Array.isArray(mended[0]) ? mended : [mended]) as readonly Fix[]
  return fixes.find((fix) => fix.length > 0 && isMended(found, fix, ruleSet, options, isGone))
}

/** The rule set compiles as well as before on the day, without this issue. */
function isMended(
  found: Issue,
  fix: Fix,
  ruleSet: RuleSet,
  { plugins = [] }: CompileOptions,
  isGone: (mended: RuleSet) => boolean,
): boolean {
  const mended = JSON.parse(applyFix(JSON.stringify(ruleSet), fix)) as RuleSet
  const options = found.code === 'wrong_on_day' ? { plugins, asOf: found.data.day } : { plugins }
  const names = (rules: RuleSet): readonly string[] =>
    safeCompile(rules, options).issues.map((each) => nameOf(each, rules))
  const before = new Set(names(ruleSet))
  const after = names(mended)
  return !after.includes(nameOf(found, ruleSet)) && after.every((each) => before.has(each)) && isGone(mended)
}

/** Steps by their ids: a fix may move them. */
function nameOf({ code, path, data }: Issue, { steps }: RuleSet): string {
  const [key, index] = path
  const step = key === 'steps' && typeof index === 'number' ? steps[index]?.id : undefined
  const of = 'name' in data ? data.name : ''
  return JSON.stringify([code, step === undefined ? path : ['steps', step, ...path.slice(2)], of])
}
