import { add, compare, formatRational, parseExact, rational, subtract, type Rational } from '../../exact/rational.ts'
import type { Path } from '../../issues/path.ts'
import type { Plan } from '../../plan/plan.ts'
import { isList } from '../../plan/value-type.ts'
import { levelIds } from '../../rule-set/level-id.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { inForce } from '../../rule-set/setting-on.ts'
import type { Json } from '../../text/canonical-json.ts'
import type { Change, Mutation } from './mutation.ts'

/** Keys whose values say nothing about what is computed, or are names. */
const names =
  /^(id|kind|label|description|basis|visibility|mode|scale|of|rows|columns|over|actual|target|low|high|step|var|present|setting|carry|rater|relation|list|inputs|hit|direction)$/

/** Every weight, threshold, cell, cap, rounding and constant of a rule set, changed a little in each direction. */
export function* mutationsOf(ruleSet: RuleSet, plan: Plan, asOf: string): Iterable<Mutation> {
  const units = unitsOf(plan)
  const scales = Object.values(ruleSet.scales ?? {}).map(levelIds)
  for (const [name, { default: first, values = [] }] of Object.entries(ruleSet.settings ?? {})) {
    const dated = inForce(values, asOf)
    const path = dated ? ['values', values.indexOf(dated), 'value'] : ['default']
    yield* leaf(dated?.value ?? first, ['settings', name, ...path], '')
  }
  for (const [index, step] of ruleSet.steps.entries()) yield* walk(step as unknown as Json, ['steps', index])

  function* walk(value: Json, path: Path): Iterable<Mutation> {
    const key = path.at(-1) ?? ''
    if (typeof value !== 'object' || value === null) return yield* leaf(value, path, key)
    if (Array.isArray(value)) yield* shiftedWeights(value as readonly Json[], path)
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
        const others = scales.flatMap((levels) => neighbours(levels, value as string))
        if (others.length > 0) yield single(others)
      }
    }
  }
}

/** A hundredth of the whole goes from each weight to the next, or half of it where it has no more. */
function* shiftedWeights(entries: readonly Json[], path: Path): Iterable<Mutation> {
  const weights = entries.map((entry) =>
    typeof entry === 'object' && entry !== null && 'weight' in entry ? entry['weight'] : null,
  )
  if (weights.length < 2) return
  for (const [index, from] of weights.entries()) {
    const next = (index + 1) % weights.length
    const other = weights[next] ?? null
    const [exact, neighbour] = [exactOf(from), exactOf(other)]
    if (!exact || !neighbour || from === null || other === null) continue
    const hundredth = rational(1n, 100n)
    const part = compare(exact, hundredth) > 0 ? hundredth : rational(exact.num, exact.den * 2n)
    const [less, more] = [asWritten(subtract(exact, part), from), asWritten(add(neighbour, part), other)]
    const places = [
      { path: [...path, index, 'weight'], value: less },
      { path: [...path, next, 'weight'], value: more },
    ]
    yield { path: [...path, index, 'weight'], from, to: [{ value: less, places }] }
  }
}

const exactOf = (value: Json): Rational | undefined =>
  typeof value === 'number' || typeof value === 'string' ? parseExact(value) : undefined

/** As a number where one was written, and it is one. */
function asWritten(value: Rational, as: Json): Json {
  const text = formatRational(value)
  return typeof as === 'number' && !text.includes('/') ? Number(text) : text
}

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
