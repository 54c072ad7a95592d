import type { Issue } from '../issues/issue.ts'
import { toDotPath, type Path } from '../issues/path.ts'
import { levelId } from '../rule-set/level-id.ts'
import type { Labels } from '../rule-set/labels.ts'
import type { DerivedRuleSet, RuleSet } from '../rule-set/rule-set.ts'
import type { Json } from '../text/canonical-json.ts'
import type { JsonDocument } from '../text/parse-json.ts'
import type { Override } from './upgrade-report.ts'
import { valueChanges } from './value-changes.ts'

interface Parents {
  readonly from: RuleSet
  readonly to: RuleSet
}

/** Everything that a derived rule set says of its own, and how the newer parent goes with it. */
export function overridesOf(
  derived: DerivedRuleSet,
  { from, to }: Parents,
  issues: readonly Issue[],
  { locate }: JsonDocument,
): readonly Override[] {
  const errors = issues.filter(({ severity }) => severity === 'error')
  const override = (
    of: Override['of'],
    name: string,
    path: Path,
    overridden: (parent: RuleSet) => unknown,
  ): Override => {
    const values = valueChanges(overridden(from) as Json | undefined, overridden(to) as Json | undefined)
    const isWrong = errors.some((each) => path.every((part, index) => each.path[index] === part))
    const state = isWrong ? 'conflict' : values.length > 0 ? 'review' : 'kept'
    return { of, name, path, ...locate(path), state, values }
  }
  return [
    ...Object.keys(derived.settings).map((name) =>
      override('setting', name, ['settings', name], ({ settings }) => own(settings, name)),
    ),
    ...labelPaths(derived.labels ?? {}).map((path) =>
      override('label', toDotPath(path), ['labels', ...path], (parent) => labelAt(parent, path)),
    ),
    ...Object.keys(derived.sources ?? {}).map((name) =>
      override('source', name, ['sources', name], ({ sources }) => own(sources, name)),
    ),
    ...(derived.tests ?? []).map(({ name }, index) => override('test', name, ['tests', index], () => undefined)),
  ]
}

const labelPaths = ({ levels = {}, ...byName }: Labels): readonly (readonly string[])[] => [
  ...Object.entries(byName).flatMap(([part, all]) => Object.keys(all ?? {}).map((name) => [part, name])),
  ...Object.entries(levels).flatMap(([scale, all]) => Object.keys(all).map((level) => ['levels', scale, level])),
]

function labelAt(parent: RuleSet, [part, name = '', level]: readonly string[]): unknown {
  switch (part) {
    case 'inputs':
      return own(parent.inputs, name)?.label
    case 'settings':
      return own(parent.settings, name)?.label
    case 'scales':
      return own(parent.scales, name)?.label
    case 'steps':
      return parent.steps.find(({ id }) => id === name)?.label
    default: {
      const found = own(parent.scales, name)?.levels.find((each) => levelId(each) === level)
      return typeof found === 'object' ? found.label : undefined
    }
  }
}

const own = <T>(all: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  all && Object.hasOwn(all, name) ? all[name] : undefined
