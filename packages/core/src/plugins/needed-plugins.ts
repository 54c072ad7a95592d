import { issue, type Issue } from '../issues/issue.ts'
import { suggestion } from '../issues/suggest.ts'
import type { PluginSet } from './plugin-set.ts'

/** An issue for each plugin that a rule set names and that is not there. */
export function neededPlugins(named: readonly unknown[], { plugins }: PluginSet): readonly Issue[] {
  return named.flatMap((plugin, index) =>
    typeof plugin !== 'string' || plugins.some(({ name }) => name === plugin)
      ? []
      : [issue('plugin_needed', ['plugins', index], { plugin })],
  )
}

/** What is said of a kind that nobody has: what was meant, or that a plugin may have it. */
export function unknownKind(kind: string, allowed: readonly string[], index: number): Issue {
  const path = ['steps', index, 'kind']
  const meant = suggestion(kind, allowed)
  return meant.suggestion === undefined
    ? issue('kind_unknown', path, { kind, allowed })
    : issue('not_one_of', path, { received: kind, allowed, ...meant })
}
