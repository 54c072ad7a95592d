import type { RuleSet } from '../rule-set/rule-set.ts'
import { inOrder } from './in-order.ts'
import { labelOf, partsOf, type Part } from './parts-of.ts'
import type { ParentChange } from './upgrade-report.ts'
import { valueChanges } from './value-changes.ts'

/** Every difference between two versions of a rule set, by named parts. Of equal fingerprints: none. */
export function parentChanges(from: RuleSet, to: RuleSet): readonly ParentChange[] {
  const [before, after] = [byIdentity(from), byIdentity(to)]
  const moved = movedParts(before, after)
  const changes: ParentChange[] = []
  for (const [identity, part] of before) if (!after.has(identity)) changes.push(change('removed', part))
  for (const [identity, part] of after) {
    const old = before.get(identity)
    if (!old) changes.push(change('added', part))
    else {
      if (moved.has(identity)) changes.push(change('moved', part))
      const values = valueChanges(old.value, part.value)
      if (values.length > 0) changes.push({ ...change('changed', part), values })
    }
  }
  return changes.sort((a, b) => order.indexOf(a.of) - order.indexOf(b.of))
}

const order = ['head', 'plugin', 'source', 'setting', 'scale', 'input', 'step', 'outcome', 'test']

/** By what it is and its name, and by its count where a name stands twice: tests may be called alike. */
function byIdentity(ruleSet: RuleSet): ReadonlyMap<string, Part> {
  const found = new Map<string, Part>()
  const met = new Map<string, number>()
  for (const part of partsOf(ruleSet)) {
    const identity = JSON.stringify([part.of, part.name])
    const count = met.get(identity) ?? 0
    met.set(identity, count + 1)
    found.set(JSON.stringify([part.of, part.name, count]), part)
  }
  return found
}

function change(kind: ParentChange['kind'], part: Part): ParentChange {
  const label = labelOf(part)
  return { kind, of: part.of, name: part.name, ...(label ? { label } : {}), path: part.path, values: [] }
}

/** Of what stands in a list, the fewest that explain another order; adding and dropping others moves nothing. */
function movedParts(before: ReadonlyMap<string, Part>, after: ReadonlyMap<string, Part>): ReadonlySet<string> {
  const moved = new Set<string>()
  for (const kind of ['plugin', 'step', 'test']) {
    const old = [...before.keys()].filter((each) => before.get(each)?.of === kind)
    const rank = new Map(old.map((each, index) => [each, index]))
    const common = [...after.keys()].filter((each) => rank.has(each))
    const stay = inOrder(common.map((each) => rank.get(each) ?? 0))
    for (const [index, each] of common.entries()) if (!stay.has(index)) moved.add(each)
  }
  return moved
}
