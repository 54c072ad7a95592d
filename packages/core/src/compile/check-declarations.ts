import { issue, type Issue, type NameSpace } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import { choiceId } from '../rule-set/choice-id.ts'
import type { Field, Input } from '../rule-set/inputs.ts'
import { levelIds } from '../rule-set/level-id.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'

type Report = (issue: Issue) => void

/** What is declared outside the steps fits together: periods run forward, names are given once, tests know their inputs. */
export function checkDeclarations(ruleSet: RuleSet, report: Report): void {
  checkPeriod(ruleSet.valid, ['valid'], report)
  for (const [name, { valid }] of Object.entries(ruleSet.sources ?? {}))
    if (valid) checkPeriod(valid, ['sources', name, 'valid'], report)
  for (const [name, scale] of Object.entries(ruleSet.scales ?? {}))
    checkOnce(levelIds(scale), 'level', ['scales', name, 'levels'], report)
  for (const [name, { values = [] }] of Object.entries(ruleSet.settings ?? {}))
    checkOnce(
      values.map(({ from }) => from),
      'day',
      ['settings', name, 'values'],
      report,
    )
  for (const [name, input] of Object.entries(ruleSet.inputs)) {
    checkInput(input, ['inputs', name], report)
    if (input.type === 'list')
      for (const [field, each] of Object.entries(input.item)) checkInput(each, ['inputs', name, 'item', field], report)
  }
  checkTests(ruleSet, report)
}

function checkInput(input: Input | Field, path: Path, report: Report): void {
  if (input.type === 'choice') checkOnce(input.choices.map(choiceId), 'choice', [...path, 'choices'], report)
}

function checkPeriod(
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  path: Path,
  report: Report,
): void {
  if (to !== undefined && to < from) report(issue('range_reversed', path, { lowest: from, highest: to }))
}

function checkOnce(names: readonly string[], of: NameSpace, path: Path, report: Report): void {
  const seen = new Set<string>()
  for (const [index, name] of names.entries()) {
    if (seen.has(name)) report(issue('duplicate_name', [...path, index], { name, of }))
    seen.add(name)
  }
}

/** A misspelt input would be a missing one, and the test would test something else. */
function checkTests(ruleSet: RuleSet, report: Report): void {
  const roots = Object.entries(ruleSet.inputs).map(([id, { path }]) => path?.[0] ?? id)
  for (const [index, { given }] of (ruleSet.tests ?? []).entries())
    for (const name of Object.keys(given))
      if (!roots.includes(name))
        report(
          issue('unknown_name', ['tests', index, 'given', name], { name, of: 'input', ...suggestion(name, roots) }),
        )
}
