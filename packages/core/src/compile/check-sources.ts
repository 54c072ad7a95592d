import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'

/** Every basis names a source of the rule set, and a provision of it where the source lists its provisions. */
export function checkSources(ruleSet: RuleSet, report: (issue: Issue) => void): void {
  const sources = ruleSet.sources ?? {}
  const check = (basis: readonly string[] | undefined, path: Path): void => {
    for (const [index, each] of (basis ?? []).entries()) {
      const [name = '', locator] = each.split('#')
      const source = Object.hasOwn(sources, name) ? sources[name] : undefined
      const at = [...path, 'basis', index]
      if (!source) report(issue('unknown_name', at, { name, of: 'source', ...suggestion(name, Object.keys(sources)) }))
      else if (locator !== undefined && source.provisions && !Object.hasOwn(source.provisions, locator))
        report(
          issue('unknown_name', at, {
            name: locator,
            of: 'locator',
            ...suggestion(locator, Object.keys(source.provisions)),
          }),
        )
    }
  }
  for (const [name, setting] of Object.entries(ruleSet.settings ?? {})) check(setting.basis, ['settings', name])
  for (const [index, step] of ruleSet.steps.entries()) {
    check(step.basis, ['steps', index])
    if (step.kind === 'gate')
      for (const [rule, each] of step.rules.entries()) check(each.basis, ['steps', index, 'rules', rule])
  }
}
