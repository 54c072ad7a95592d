import { formatExact } from '../../exact/rational.ts'
import type { Combination } from '../../issues/issue.ts'
import type { ValueType } from '../../plan/value-type.ts'
import { levelIds } from '../../rule-set/level-id.ts'
import type { Scale } from '../../rule-set/scales.ts'
import { dayNumber, dayText } from '../../scoring/day.ts'
import type { Interval } from './intervals.ts'

/**
 * Every value that an input can have by its type, as whole numbers: numerators, ranks, days, 0 and 1 for `false` and
 * `true`. Texts are counted as the table names them, with one more for all others.
 */
export interface Domain {
  readonly name: string
  readonly type: ValueType
  /** The values of those to whom the input applies. */
  readonly values: Interval
  /** `values`, and one more where the input may not apply to a person. */
  readonly whole: Interval
  /** The texts that the table names. */
  readonly texts: readonly string[]
  /** What a point of `values` stands for. */
  describe(point: number): Combination[number]
}

export function domainOf(
  name: string,
  type: ValueType,
  mayNotApply: boolean,
  texts: readonly string[],
  scale: Scale | undefined,
): Domain {
  const values = valuesOf(type, texts)
  const whole: Interval = mayNotApply ? [values[0], values[1] + 1] : values
  const written = (point: number): string | undefined => {
    switch (type.is) {
      case 'number':
        return formatExact(point, type.den)
      case 'boolean':
        return point === 1 ? 'true' : 'false'
      case 'level':
        return scale && levelIds(scale)[point]
      case 'choice':
        return type.choices[point]
      case 'date':
        return dayText(point)
      case 'text':
        return texts[point]
    }
  }
  const describe = (point: number): Combination[number] => {
    const value = written(point)
    return { input: name, ...(value === undefined ? {} : { value }) }
  }
  return { name, type, values, whole, texts, describe }
}

function valuesOf(type: ValueType, texts: readonly string[]): Interval {
  switch (type.is) {
    case 'number':
      return [type.min, type.max]
    case 'boolean':
      return [0, 1]
    case 'level':
      return [0, type.size - 1]
    case 'choice':
      return [0, type.choices.length - 1]
    case 'date':
      return [type.first ?? earliest, type.last ?? latest]
    case 'text':
      return [0, texts.length]
  }
}

// A day is written with four digits of its year.
const earliest = dayNumber('0000-01-01') ?? 0
const latest = dayNumber('9999-12-31') ?? 0
