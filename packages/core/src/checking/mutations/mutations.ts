import { add, parseExact, rational, subtract, type Rational } from '../../exact/rational.ts'
import type { Path } from '../../issues/path.ts'
import type { Plan } from '../../plan/plan.ts'
import { isList } from '../../plan/value-type.ts'
import { levelIds } from '../../rule-set/level-id.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { inForce } from '../../rule-set/setting-on.ts'
import type { Json } from '../../text/canonical-json.ts'
import { dayNumber, dayText } from '../../scoring/day.ts'
import { asWritten } from './as-written.ts'
import type { Change, Mutation } from './mutation.ts'
import { shiftedWeights, type Written } from './shifted-weights.ts'

/** Keys whose values say nothing about what is computed, or are names. */
const names =
  /^(id|kind|label|description|basis|visibility|mode|scale|of|rows|columns|over|actual|target|low|high|step|var|present|setting|carry|rater|relation|list|inputs|hit|direction)$/

/**
 * Every weight, threshold, cell, cap, number of digits and constant of a rule set, changed a little in each direction;
 * of a setting the value on `asOf`.
 */
export function* mutationsOf(ruleSet: RuleSet, plan: Plan, asOf: string): Iterable<Mutation> {
  const units = unitsOf(plan)
  const orders = [...Object.values(ruleSet.scales ?? {}).map(levelIds), ...choicesOf(plan)]
  const settings = new Map(
    Object.entries(ruleSet.settings ?? {}).map(([name, { default: first, values = [] }]): [string, Written] => {
      const dated = inForce(values, asOf)
      const path = dated ? ['values', values.indexOf(dated), 'value'] : ['default']
      return [name, { value: dated?.value ?? first, path: ['settings', name, ...path] }]
    }),
  )
  for (const { value, path } of settings.values()) yield* leaf(value, path, '')
  for (const [name, { applies }] of Object.entries(ruleSet.inputs))
    if (applies !== undefined) yield* walk(applies, ['inputs', name, 'applies'])
  for (const [index, step] of ruleSet.steps.entries()) yield* walk(step as unknown as Json, ['steps', index])

  function* walk(value: Json, path: Path): Iterable<Mutation> {
    const key = path.at(-1) ?? ''
    if (typeof value !== 'object' || value === null) return yield* leaf(value, path, key)
    if (Array.isArray(value)) yield* shiftedWeights(value as readonly Json[], path, written)
    for (const [each, inner] of Object.entries(value)) {
      const isName =
        names.test(each) && (typeof inner === 'string' || each === 'basis' || each === 'label' || each === 'inputs')
      if (isName || each === 'weight' || each === 'description') continue
      yield* walk(inner as Json, [...path, Array.isArray(value) ? Number(each) : each])
    }
  }

  function* leaf(value: Json, path: Path, key: string | number): Iterable<Mutation> {
    const single = (to: readonly Json[]): Mutation => ({
      path,
      from: value,
      to: to.map((each): Change => ({ value: each, places: [{ path, value: each }] })),
    })
    if (typeof value === 'boolean') yield single([!value])
    else if (key === 'digits' || key === 'minimum') {
      // Whole numbers within bounds of their own.
      const [least, most] = key === 'digits' ? [0, 9] : [1, 1000]
      for (const each of [Number(value) - 1, Number(value) + 1]) if (each >= least && each <= most) yield single([each])
    } else if (typeof value === 'number' || typeof value === 'string') {
      const exact = parseExact(value)
      if (exact)
        for (const move of [add, subtract]) yield single(units.map((unit) => asWritten(move(exact, unit), value)))
      else {
        const day = dayNumber(value as string)
        if (day !== undefined) for (const other of [day + 1, day - 1]) yield single([dayText(other)])
        const others = orders.flatMap((order) => neighbours(order, value as string))
        if (others.length > 0) yield single(others)
      }
    }
  }

  /** Where a number is written: in its place, or in the setting that stands there. */
  function written(value: Json, path: Path): Written {
    const name = typeof value === 'object' && value !== null && 'setting' in value ? value['setting'] : undefined
    return (typeof name === 'string' ? settings.get(name) : undefined) ?? { value, path }
  }
}

const choicesOf = ({ inputs }: Plan): readonly (readonly string[])[] =>
  inputs
    .flatMap(({ type }) => (isList(type) ? type.fields.map((field) => field.type) : [type]))
    .flatMap((type) => (type.is === 'choice' ? [type.choices] : []))

const neighbours = (levels: readonly string[], level: string): readonly string[] => {
  const rank = levels.indexOf(level)
  return rank < 0 ? [] : [levels[rank + 1], levels[rank - 1]].filter((each) => each !== undefined)
}

/** The smallest steps that values of this plan are counted in, the finest first, and 1. */
function unitsOf({ inputs, steps }: Plan): readonly Rational[] {
  const types = [
    ...inputs.flatMap(({ type }) => (isList(type) ? type.fields.map((field) => field.type) : [type])),
    ...steps.map(({ type }) => type),
  ]
  const dens = types.map((type) => (type.is === 'number' && /^10*$/.test(String(type.den)) ? type.den : 1))
  return [...new Set([...dens, 1])].sort((a, b) => b - a).map((den) => rational(1n, BigInt(den)))
}
