import type { Issue } from '../issues/issue.ts'
import type { Plan } from '../plan/plan.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { frozenCopy } from './frozen-copy.ts'
import { pluginFailure, pluginIssue } from './plugin-issue.ts'
import type { LintIssue, Plugin } from './plugin.ts'

/** What the lint rules of a plugin find in a rule set; a rule that throws is a finding itself. */
export function runLintRules(plugin: Plugin, ruleSet: RuleSet, plan: Plan): readonly Issue[] {
  if (plugin.lintRules.length === 0) return []
  const [written, compiled] = [frozenCopy(ruleSet), frozenCopy(plan)]
  return plugin.lintRules.flatMap((rule, index) => {
    const name = rule.name === '' ? `lintRules[${index}]` : rule.name
    try {
      const found: readonly LintIssue[] = [...rule(written, compiled)]
      return found.map(({ code, path, data, severity = 'warning' }) =>
        pluginIssue(plugin, name, { code, path, data, severity }),
      )
    } catch (error) {
      return [pluginFailure(plugin, 'lint', name, [], error)]
    }
  })
}
