import type { Issue } from '../issues/issue.ts'
import { checkOneOf } from '../options/check-option.ts'
import type { Result, StepResult } from '../scoring/result.ts'
import type { RedactedResult, RedactedStep } from './redacted-result.ts'
import { shownTo, type Rules } from './shown-to.ts'
import { smallGroups } from './small-groups.ts'
import { viewers, type Viewer } from './viewer.ts'

/**
 * The result as one viewer may see it: the only form in which it leaves for a person.
 *
 * An input or step is shown to those whom its `visibility` names and to all above them, in the order everyone, person,
 * rater, agency; what says nothing is for the person and above. Besides, nothing is shown from which a hidden input, a
 * step that is declared hidden, or a group of raters below its minimum could be computed, also not together with what
 * other viewers below are shown: a second addend, the breakdown of a total, or the total itself gives way. Single voices
 * of raters stay with the agency.
 *
 * What it cannot hide is what an outcome that is shown says by itself: the best level tells that all that it rests on was
 * the best.
 *
 * @param rules - the compiled rule set that gave the result
 * @throws TypeError if the result is of another rule set, and for an unknown viewer
 *
 * @example
 * ```ts doctest
 * import { compile, parseRuleSet, redact } from '@sasando/core'
 * const scorer = compile(
 *   parseRuleSet(`{
 *     "format": 1, "id": "contoh", "version": "1.0", "title": { "id": "Contoh" }, "valid": { "from": "2026-01-01" },
 *     "inputs": { "atasan": { "type": "integer", "range": [0, 100], "by": "rater" },
 *                 "rekan": { "type": "integer", "range": [0, 100], "by": "peer", "visibility": "rater" } },
 *     "steps": [{ "id": "nilai", "kind": "logic", "logic": { "+": [{ "var": "atasan" }, { "var": "rekan" }] } }],
 *     "outcome": { "score": "nilai" }
 *   }`),
 * )
 * const { outcome, redaction } = redact(scorer.score({ atasan: 80, rekan: 70 }), 'person', scorer)
 * outcome.score?.text // => '150'
 * redaction.hidden // => ['atasan', 'rekan']
 * ```
 */
export function redact(result: Result, viewer: Viewer, rules: Rules): RedactedResult {
  return redactor(rules, viewer)(result)
}

/** As `redact`, prepared once for many results of one rule set. */
export function redactor(rules: Rules, viewer: Viewer): (result: Result) => RedactedResult {
  checkOneOf('viewer', viewer, viewers)
  const views = new Map<string, ReadonlySet<string>>()
  return (result) => {
    if (result.ruleSet.fingerprint !== rules.plan.ruleSet.fingerprint)
      throw new TypeError('the result is of another rule set than the one given')
    const withheld = viewer === 'agency' ? [] : smallGroups(rules, result)
    const key = withheld.join(' ')
    const shown = views.get(key) ?? shownTo(rules, viewer, withheld)
    views.set(key, shown)
    return withoutHidden(result, viewer, shown, rules)
  }
}

function withoutHidden(result: Result, viewer: Viewer, shown: ReadonlySet<string>, { plan }: Rules): RedactedResult {
  const isShown = (name: string): boolean => shown.has(name)
  const steps = result.steps.map((step) => redactStep(step, isShown))
  const hidden = [
    ...Object.keys(result.inputs).filter((name) => !isShown(name)),
    ...result.steps.flatMap(({ id, parts }) => [
      ...(isShown(id) ? [] : [id]),
      ...Object.keys(parts)
        .map((part) => `${id}:${part}`)
        .filter((part) => !isShown(part)),
    ]),
  ]
  const { fingerprint } = result
  return {
    ruleSet: result.ruleSet,
    asOf: result.asOf,
    outcome: Object.fromEntries(
      Object.entries(result.outcome).map(([name, value]) => [name, isShown(plan.outcome[name] ?? name) ? value : null]),
    ),
    steps,
    inputs: Object.fromEntries(Object.entries(result.inputs).filter(([name]) => isShown(name))),
    missing: result.missing
      .filter(({ input }) => isShown(input))
      .map((each) => ({ ...each, steps: each.steps.filter(({ step }) => isShown(step)) })),
    issues: result.issues.filter((each) => isAbout(each, plan, isShown)),
    ...(hidden.length === 0 ? { fingerprint } : {}),
    redaction: { viewer, hidden },
  }
}

function redactStep(step: StepResult, isShown: (name: string) => boolean): RedactedStep {
  if (!isShown(step.id)) return { id: step.id, kind: step.kind, status: 'hidden', value: null, parts: {} }
  const parts = Object.entries(step.parts).filter(([part]) => isShown(`${step.id}:${part}`))
  return { ...step, parts: Object.fromEntries(parts) }
}

/** Whether an issue is about what is shown, or about no input at all: its data may quote what was given. */
const isAbout = (issue: Issue, plan: Rules['plan'], isShown: (name: string) => boolean): boolean =>
  plan.inputs.every(({ name, path }) => isShown(name) || !path.every((key, index) => issue.path[index] === key))
