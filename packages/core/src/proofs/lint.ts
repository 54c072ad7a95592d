import { safeCompile, type CompileOptions } from '../compile/compile.ts'
import type { Fix } from '../issues/fix.ts'
import type { Issue } from '../issues/issue.ts'
import { containmentOf } from '../plugins/is-plugin.ts'
import { withPosition } from '../rule-set/positions.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { changeDays } from './change-days.ts'
import type { Finding, LintReport, Proof, ProofRule } from './finding.ts'
import { fixFor } from './fixes/fix-for.ts'
import { uncited } from './rules/cited.ts'
import { wrongLater } from './rules/dates.ts'
import { neverGiven } from './rules/levels.ts'
import { unreached } from './rules/reach.ts'
import { lowering } from './rules/monotone.ts'
import type { Found, Yield } from './rules/rule.ts'
import { throughDays, type Prove } from './rules/through-days.ts'
import { unused } from './rules/unused.ts'
import { unweighted } from './rules/weights.ts'
import { laterSubjects, subjectOf } from './subject.ts'

interface Rule {
  readonly rule: ProofRule
  readonly prove: Prove
  /** Looks at what settings are worth, and so again on every day on which one changes. */
  readonly isDated: boolean
  /** What no setting can change is the affair of the parent of a derived rule set. */
  readonly isForDerived: boolean
}

const rules: readonly Rule[] = [
  { rule: 'weights', prove: unweighted, isDated: true, isForDerived: true },
  { rule: 'reach', prove: unreached, isDated: true, isForDerived: true },
  { rule: 'levels', prove: neverGiven, isDated: true, isForDerived: false },
  { rule: 'unused', prove: unused, isDated: false, isForDerived: false },
  { rule: 'cited', prove: uncited, isDated: false, isForDerived: false },
  { rule: 'monotone', prove: lowering, isDated: true, isForDerived: true },
]

/**
 * Proves what a rule set promises, or says what breaks a promise, or that it could not be decided. Never throws for a
 * rule set that was parsed; one that does not compile has only the findings of the compiler.
 *
 * @example
 * ```ts doctest
 * import { lint, parseRuleSet } from '@sasando/core'
 * const { findings } = lint(
 *   parseRuleSet(`{
 *     "format": 1, "id": "contoh", "version": "1.0", "title": { "id": "Contoh" }, "valid": { "from": "2026-01-01" },
 *     "inputs": { "teknis": { "type": "number", "digits": 0, "range": [0, 100] } },
 *     "steps": [{ "id": "nilai", "kind": "logic", "logic": { "if": [{ "<=": [{ "var": "teknis" }, 100] }, 1, 0] } }],
 *     "outcome": { "score": "nilai" }
 *   }`),
 * )
 * findings.map(({ code, path }) => [code, path.join('.')]) // => [['never_reached', 'steps.0.logic.if.2'], ['not_cited', 'steps.0']]
 * ```
 */
export function lint(ruleSet: RuleSet, options: CompileOptions = {}): LintReport {
  const { scorer, issues } = safeCompile(ruleSet, options)
  const finding = (rule: ProofRule, { issue, ...found }: Found): Finding => {
    let fix: { readonly value: Fix | undefined } | undefined
    return {
      ...withPosition(ruleSet, issue),
      rule,
      ...found,
      // A fix is tried out, which costs as much as to prove everything anew: it is made when somebody looks.
      get fix(): Fix | undefined {
        fix ??= { value: fixFor(issue, ruleSet, options, isGone(rule, issue)) }
        return fix.value
      },
    }
  }
  const isGone =
    (rule: ProofRule, { code }: Issue) =>
    (mended: RuleSet) => {
      const count = (all: readonly Issue[]): number => all.filter((each) => each.code === code).length
      return /compile|unused|cited/.test(rule) || count(lint(mended, options).findings) < count(findings)
    }
  const compiled = (issue: Issue): Finding => finding('compile', { verdict: 'counterexample', issue })
  const findings: Finding[] = issues.map(compiled)
  if (!scorer) return { proved: [], findings }

  const proved: Proof[] = [{ rule: 'compile', path: [] }]
  const add = (rule: ProofRule, all: readonly Yield[]): void => {
    for (const each of all)
      if ('issue' in each) findings.push(finding(rule, each))
      else proved.push(each)
    if (all.length === 0) proved.push({ rule, path: [] })
  }
  const days = changeDays(ruleSet, options)
  add('dates', [...wrongLater(days)])
  const subject = subjectOf(scorer, issues, options)
  const later = laterSubjects(subject, days)
  for (const { rule, prove, isDated, isForDerived } of rules)
    if (!ruleSet.derivedFrom || isForDerived) add(rule, throughDays(rule, prove, subject, isDated ? later : []))
  const { plugins = [] } = options
  const linted = plugins.flatMap((plugin) => containmentOf(plugin).lint(ruleSet, scorer.plan))
  findings.push(...linted.map((issue) => finding('plugin', { verdict: 'counterexample', issue })))
  if (linted.length === 0 && plugins.some(({ lintRules }) => lintRules.length > 0))
    proved.push({ rule: 'plugin', path: [] })
  return { proved, findings }
}
