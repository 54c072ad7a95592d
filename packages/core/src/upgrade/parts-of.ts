import type { Path } from '../issues/path.ts'
import type { Text } from '../rule-set/primitives.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Json } from '../text/canonical-json.ts'
import type { RuleSetPart } from './upgrade-report.ts'

/** A part of a rule set under its name. */
export interface Part {
  readonly of: RuleSetPart
  readonly name: string
  readonly path: Path
  readonly value: Json
}

/** A rule set as named parts, in its order: every value of it is in exactly one, but for what the fingerprint leaves out. */
export function partsOf(ruleSet: RuleSet): readonly Part[] {
  const { $schema: _, plugins, sources, settings, scales, inputs, steps, outcome, tests, ...head } = ruleSet
  return [
    ...byKey('head', [], head),
    ...(plugins ?? []).map((name, index) => ({ of: 'plugin' as const, name, path: ['plugins', index], value: name })),
    ...byKey('source', ['sources'], sources),
    ...byKey('setting', ['settings'], settings),
    ...byKey('scale', ['scales'], scales),
    ...byKey('input', ['inputs'], inputs),
    ...byName('step', ['steps'], steps, ({ id }) => id),
    ...byKey('outcome', ['outcome'], outcome),
    ...byName('test', ['tests'], tests ?? [], ({ name }) => name),
  ]
}

export const labelOf = ({ value }: Part): Text | undefined =>
  typeof value === 'object' && value !== null && 'label' in value ? (value['label'] as unknown as Text) : undefined

const byKey = (of: RuleSetPart, path: Path, all: object | undefined): readonly Part[] =>
  Object.entries(all ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [{ of, name, path: [...path, name], value: value as Json }],
  )

const byName = <T>(of: RuleSetPart, path: Path, all: readonly T[], nameOf: (item: T) => string): readonly Part[] =>
  all.map((item, index) => ({
    of,
    name: nameOf(item),
    path: [...path, index],
    value: item as unknown as Json,
  }))
