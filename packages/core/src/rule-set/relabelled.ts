import { issue, type Issue, type NameSpace } from '../issues/issue.ts'
import { suggestion } from '../issues/suggest.ts'
import type { Labels } from './labels.ts'
import { levelId, levelIds } from './level-id.ts'
import type { Text } from './primitives.ts'
import type { RuleSet } from './rule-set.ts'
import type { Scale } from './scales.ts'

/** A rule set under other labels; its names and everything that it computes stay. A label that nothing has is reported. */
export function relabelled(ruleSet: RuleSet, labels: Labels, report: (issue: Issue) => void): RuleSet {
  const named = namesOf(labels, report)
  const steps = Object.fromEntries(ruleSet.steps.map((step) => [step.id, step]))
  const relabelledSteps = named('steps', 'step', steps)
  const scales = named('scales', 'scale', ruleSet.scales ?? {})
  for (const [name, levels] of Object.entries(labels.levels ?? {})) {
    const scale = Object.hasOwn(scales, name) ? scales[name] : undefined
    if (scale) scales[name] = withLevels(scale, name, levels, report)
    else report(unknown(['labels', 'levels', name], name, 'scale', Object.keys(scales)))
  }
  return {
    ...ruleSet,
    ...(ruleSet.settings ? { settings: named('settings', 'setting', ruleSet.settings) } : {}),
    ...(ruleSet.scales ? { scales } : {}),
    inputs: named('inputs', 'input', ruleSet.inputs),
    steps: ruleSet.steps.map((step) => relabelledSteps[step.id] ?? step),
  }
}

/** Puts the labels of one kind onto what has those names. */
const namesOf =
  (labels: Labels, report: (issue: Issue) => void) =>
  <T extends object>(
    part: Exclude<keyof Labels, 'levels'>,
    of: NameSpace,
    all: Readonly<Record<string, T>>,
  ): Record<string, T> => {
    const changed: Record<string, T> = { ...all }
    for (const [name, label] of Object.entries(labels[part] ?? {})) {
      const found = Object.hasOwn(all, name) ? all[name] : undefined
      if (found) changed[name] = { ...found, label }
      else report(unknown(['labels', part, name], name, of, Object.keys(all)))
    }
    return changed
  }

function withLevels(
  scale: Scale,
  name: string,
  levels: Readonly<Record<string, Text>>,
  report: (issue: Issue) => void,
): Scale {
  const allowed = levelIds(scale)
  for (const level of Object.keys(levels))
    if (!allowed.includes(level))
      report(
        issue('unknown_level', ['labels', 'levels', name, level], {
          level,
          scale: name,
          allowed,
          ...suggestion(level, allowed),
        }),
      )
  return {
    ...scale,
    levels: scale.levels.map((each) => {
      const id = levelId(each)
      const label = Object.hasOwn(levels, id) ? levels[id] : undefined
      return label ? { ...(typeof each === 'string' ? { id } : each), label } : each
    }),
  }
}

const unknown = (path: Issue['path'], name: string, of: NameSpace, names: readonly string[]): Issue =>
  issue('unknown_name', path, { name, of, ...suggestion(name, names) })
