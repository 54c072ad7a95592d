import { parseExact, rational } from '../exact/rational.ts'
import { ceil, floor, multiply } from '../exact/rational.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { booleanType, numberType } from '../logic/typed-logic.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { ScalarInput } from '../rule-set/inputs.ts'
import { choiceId } from '../rule-set/choice-id.ts'
import type { Scale } from '../rule-set/scales.ts'
import { levelIds } from '../rule-set/level-id.ts'
import { dayNumber } from '../scoring/day.ts'

/** The type that the plan gives an input or a list field; undefined after the issues have been reported. */
export function inputType(
  name: string,
  input: ScalarInput,
  path: Path,
  scaleOf: (name: string, path: Path) => Scale | undefined,
  report: (issue: Issue) => void,
): ValueType | undefined {
  switch (input.type) {
    case 'number':
    case 'integer': {
      const den = 10n ** BigInt(input.type === 'number' ? input.digits : 0)
      const [low, high] = input.range.map((end, index) => {
        const exact = parseExact(end)
        if (!exact) report(issue('wrong_form', [...path, 'range', index], { form: 'exact', received: String(end) }))
        return exact
      })
      if (!low || !high) return undefined
      const [min, max] = [ceil(multiply(low, rational(den))), floor(multiply(high, rational(den)))]
      if (min > max)
        report(
          issue('range_reversed', [...path, 'range'], {
            lowest: String(input.range[0]),
            highest: String(input.range[1]),
          }),
        )
      const limit = den === 1n ? BigInt(Number.MAX_SAFE_INTEGER) : farthest
      const type = [min, -min, max, -max].every((end) => end <= limit) ? numberType(den, min, max) : undefined
      if (!type) report(issue('not_exact', [...path, 'range'], { limit: `${limit}` }))
      return min > max ? undefined : type
    }
    case 'boolean':
      return booleanType
    case 'level': {
      const scale = scaleOf(input.scale, [...path, 'scale'])
      return scale && { is: 'level', scale: input.scale, size: levelIds(scale).length }
    }
    case 'choice':
      return { is: 'choice', input: name, choices: input.choices.map(choiceId) }
    case 'date':
      return dateType(input.range, path, report)
    case 'text':
      return { is: 'text', ...(input.maxLength === undefined ? {} : { maxLength: input.maxLength }) }
  }
}

/** As far as the doubles of records tell all decimals apart: a quarter of how far they count whole numbers. */
const farthest = 2n ** 51n - 1n

function dateType(
  range: readonly [string, string] | undefined,
  path: Path,
  report: (issue: Issue) => void,
): ValueType | undefined {
  if (!range) return { is: 'date' }
  const [first, last] = [dayNumber(range[0]), dayNumber(range[1])]
  if (first === undefined) report(issue('not_a_day', [...path, 'range', 0], { received: range[0] }))
  if (last === undefined) report(issue('not_a_day', [...path, 'range', 1], { received: range[1] }))
  if (first === undefined || last === undefined) return undefined
  if (first <= last) return { is: 'date', first, last }
  report(issue('range_reversed', [...path, 'range'], { lowest: range[0], highest: range[1] }))
  return undefined
}
