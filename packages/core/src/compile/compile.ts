import { decimalDigits } from '../exact/rational.ts'
import { hasErrors, issue, warning, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { RuleSetError } from '../issues/rule-set-error.ts'
import { suggestion } from '../issues/suggest.ts'
import { operatorsOf } from '../plugins/operators-of.ts'
import { pluginSet } from '../plugins/plugin-set.ts'
import type { Plugin } from '../plugins/plugin.ts'
import { kindOf } from '../plugins/find-kind.ts'
import { neededPlugins, unknownKind } from '../plugins/needed-plugins.ts'
import { kinds } from '../kinds/built-in.ts'
import type { Plan } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import { levelIds } from '../rule-set/level-id.ts'
import { vectorRoad } from '../roads/vector/road.ts'
import { objectIssues } from '../rule-set/object-issues.ts'
import { isParsed, withPosition } from '../rule-set/positions.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { ruleSetFingerprint } from '../rule-set/rule-set-fingerprint.ts'
import { columnRunner, type ColumnRunner } from '../roads/column-runner.ts'
import type { RoadMaker } from '../roads/road.ts'
import { dayNumber } from '../scoring/day.ts'
import { checkDeclarations } from './check-declarations.ts'
import { withFingerprint } from '../scoring/result-fingerprint.ts'
import type { Result } from '../scoring/result.ts'
import { checkMinimums } from './check-minimums.ts'
import { checkPaths } from './check-paths.ts'
import { checkSources } from './check-sources.ts'
import { Lowering } from './lowering.ts'
import { settingValues } from './setting-values.ts'

export interface CompileOptions {
  /**
   * The day whose settings hold, as `2026-01-31`; the day the rule set begins to hold, where not given. A `RangeError`
   * if there is no such day; a warning if the rule set does not hold then.
   */
  readonly asOf?: string
  /** How many records are scored at once: by loops over columns where not given, which run under every policy. */
  readonly road?: RoadMaker
  /** What the rule set may use besides what is built in. They hold for this scorer alone. */
  readonly plugins?: readonly Plugin[]
}

/** A rule set, checked and ready to score any number of records. */
export interface Scorer extends ColumnRunner<Result> {
  readonly ruleSet: RuleSet
}

/**
 * Checks a rule set and lowers it to a plan. Do it once, score many.
 *
 * @throws RuleSetError with every issue, each with its path and, for a rule set that was parsed from text, its line
 *
 * @example
 * ```ts doctest
 * import { compile, parseRuleSet } from '@sasando/core'
 * const scorer = compile(
 *   parseRuleSet(`{
 *     "format": 1, "id": "contoh", "version": "1.0", "title": { "id": "Contoh" }, "valid": { "from": "2026-01-01" },
 *     "inputs": { "teknis": { "type": "number", "digits": 1, "range": [0, 100] } },
 *     "steps": [{ "id": "nilai", "kind": "logic", "logic": { "+": [{ "var": "teknis" }, 5] } }],
 *     "outcome": { "score": "nilai" }
 *   }`),
 * )
 * scorer.score({ teknis: 89.5 }).outcome.score?.text // => '94.5'
 * scorer.score({}).missing[0]?.input // => 'teknis'
 * ```
 */
export function compile(ruleSet: RuleSet, options: CompileOptions = {}): Scorer {
  const { scorer, issues } = safeCompile(ruleSet, options)
  if (!scorer) throw new RuleSetError(issues)
  return scorer
}

/** As `compile`, but gives the issues back; there may be warnings beside a scorer. */
export function safeCompile(
  ruleSet: RuleSet,
  options: CompileOptions = {},
): { readonly scorer?: Scorer; readonly issues: readonly Issue[] } {
  const plugins = pluginSet(options.plugins)
  const wrong = isParsed(ruleSet) ? [] : objectIssues(ruleSet, plugins)
  if (wrong.length > 0) return { issues: wrong }
  const found: Issue[] = []
  const report = (each: Issue): void => void found.push(each)
  const asOf = options.asOf ?? ruleSet.valid.from
  if (dayNumber(asOf) === undefined) throw new RangeError(`asOf is a day such as 2026-01-31, not "${asOf}"`)
  if (options.asOf !== undefined) checkDay(ruleSet, asOf, report)
  const needed = neededPlugins(ruleSet.plugins ?? [], plugins)
  found.push(...needed)
  const lowering = new Lowering(ruleSet, settingValues(ruleSet, asOf, report), plugins.operators)
  lowering.lowerInputs()
  for (const [index, step] of ruleSet.steps.entries()) {
    const kind = kindOf(step.kind, plugins)
    if (kind) lowering.lowerStep(step, kind, index)
    else {
      // A plugin that is named and not here may well have it.
      const allowed = [...kinds.keys(), ...plugins.kinds.keys()]
      if (needed.length === 0) report(unknownKind(step.kind, allowed, index))
      lowering.skipStep(step.id)
    }
  }
  checkOutcome(ruleSet, lowering, report)
  checkDeclarations(ruleSet, report)
  checkMinimums(ruleSet, report)
  checkPaths(ruleSet, report)
  checkSources(ruleSet, report)
  const issues = [...found, ...lowering.issues].map((each) => withPosition(ruleSet, each))
  if (hasErrors(issues)) return { issues }

  const fingerprint = ruleSetFingerprint(ruleSet)
  const plan: Plan = {
    format: 1,
    ruleSet: { id: ruleSet.id, version: ruleSet.version, fingerprint },
    asOf,
    scales: Object.fromEntries(Object.entries(ruleSet.scales ?? {}).map(([name, scale]) => [name, levelIds(scale)])),
    inputs: lowering.inputs,
    steps: lowering.steps,
    trace: ruleSet.steps.map(({ id, kind }) => ({ id, kind })),
    outcome: Object.fromEntries(Object.entries(ruleSet.outcome).map(([name, of]) => [name, lowering.lowerOutcome(of)])),
  }
  const operators = operatorsOf(plan, plugins)
  const road = (options.road ?? vectorRoad)(plan, operators)
  return { scorer: Object.freeze({ ...columnRunner(plan, { operators, road }, withFingerprint), ruleSet }), issues }
}

/** Says that the rule set does not hold on the day. Whoever looks ahead or back may still want the figures. */
function checkDay({ valid: { from, to } }: RuleSet, day: string, report: (issue: Issue) => void): void {
  if (day >= from && (to === undefined || day <= to)) return
  report(warning('day_not_valid', ['valid'], { day, from, ...(to === undefined ? {} : { to }) }))
}

/** Every outcome is a known value, and a number only where it has a decimal form: a result is written on paper. */
function checkOutcome(ruleSet: RuleSet, lowering: Lowering, report: (issue: Issue) => void): void {
  for (const [name, of] of Object.entries(ruleSet.outcome)) {
    const path: Path = ['outcome', name]
    // The flat outcome has its status beside the values.
    if (name === 'status') report(issue('duplicate_name', path, { name, of: 'value' }))
    if (!lowering.names.knows(of)) {
      const names = [...Object.keys(ruleSet.inputs), ...ruleSet.steps.map((step) => step.id)]
      report(issue('unknown_name', path, { name: of, of: 'value', ...suggestion(of, names) }))
    } else if (ruleSet.inputs[of]?.type === 'list') {
      report(issue('wrong_value_type', path, { expected: 'value', received: 'list' }))
    } else if (needsRound(lowering.names.get(of)?.type)) report(issue('needs_round', path, { reason: 'outcome' }))
  }
}

const needsRound = (type: ValueType | undefined): boolean =>
  type?.is === 'number' && decimalDigits(type.den) === undefined
