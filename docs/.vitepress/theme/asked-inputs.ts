import { compile, type RuleSet } from '@sasando/core'

type Given = Readonly<Record<string, unknown>>

/**
 * Tells which inputs are asked for by what is given. One that depends on a fact that is not there yet is not asked for:
 * the fact comes first. The rules decide by themselves: every condition is a step of a rule set that has no others.
 */
export function askedInputs(ruleSet: RuleSet): (given: Given) => ReadonlySet<string> {
  const conditions = Object.entries(ruleSet.inputs).flatMap(([name, { applies }]) =>
    applies === undefined ? [] : [{ name, id: `asked-${name}`, logic: applies }],
  )
  const names = Object.keys(ruleSet.inputs)
  if (conditions.length === 0) return () => new Set(names)
  const { tests: _, ...rules } = ruleSet
  const scorer = compile({
    ...rules,
    steps: [...ruleSet.steps, ...conditions.map(({ id, logic }) => ({ id, kind: 'logic', logic }))],
    outcome: Object.fromEntries(conditions.map(({ id }) => [id, id])),
  } as RuleSet)
  return (given) => {
    const { outcome } = scorer.score(given)
    const others = new Set(conditions.filter(({ id }) => outcome[id]?.text !== 'true').map(({ name }) => name))
    return new Set(names.filter((name) => !others.has(name)))
  }
}
