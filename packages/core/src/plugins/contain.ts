import { containedKind } from './contained-kind.ts'
import type { Containment } from './containment.ts'
import { pluginStepIssues } from './plugin-step-issues.ts'
import type { Plugin } from './plugin.ts'
import { runLintRules } from './run-lint-rules.ts'

/** Puts everything that a plugin's code can do wrong behind what can be relied on. */
export function contain(plugin: Plugin): Containment {
  return {
    kinds: plugin.kinds.map((kind) => containedKind(kind, plugin)),
    stepIssues(step, name, path) {
      const kind = plugin.kinds.find((each) => each.kind === name)
      return kind ? pluginStepIssues(step, { kind, plugin }, path) : []
    },
    lint: (ruleSet, plan) => runLintRules(plugin, ruleSet, plan),
  }
}
