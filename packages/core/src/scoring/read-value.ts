import { formatDecimal } from '../exact/rational.ts'
import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import type { PlanValue, ValueType } from '../plan/plan.ts'
import type { ScalarInput } from '../rule-set/inputs.ts'
import { choiceId } from '../rule-set/choice-id.ts'
import type { Scale } from '../rule-set/scales.ts'
import { levelIds } from '../rule-set/level-id.ts'
import { typeOf } from '../rule-set/schema-issues.ts'
import { dayNumber } from './day.ts'

/** A value as the plan takes it, or the issue that refuses it. */
export type ReadValue = { readonly value: Exclude<PlanValue, null | readonly unknown[]> } | { readonly issue: Issue }

/** Reads one kind of value. */
export type ValueReader = (given: unknown, path: Path) => ReadValue

/** The reader of an input or a list field, prepared once per rule set. */
export function valueReader(input: ScalarInput, type: ValueType, scales: Readonly<Record<string, Scale>>): ValueReader {
  switch (input.type) {
    case 'number':
    case 'integer':
      return type.is === 'number' ? numberReader(type, input.type === 'number' ? input.digits : 0) : never(type)
    case 'boolean':
      return (given, path) => (typeof given === 'boolean' ? { value: given } : wrongType('boolean', given, path))
    case 'level':
      return rankReader(levelIds(scales[input.scale] ?? { levels: [] }))
    case 'choice':
      return rankReader(input.choices.map(choiceId))
    case 'date':
      return dateReader(input.range)
    case 'text': {
      const limit = input.maxLength ?? 10_000
      return (given, path) => {
        if (typeof given !== 'string') return wrongType('text', given, path)
        return given.length <= limit
          ? { value: given }
          : { issue: issue('input_too_long', path, { limit, of: 'characters' }) }
      }
    }
  }
}

const decimalForm = /^(-?)(\d{1,17})(?:\.(\d{1,17}))?$/
const commaForm = /^-?\d[\d.]*,\d+$/

function numberReader({ den, min, max }: Extract<ValueType, { is: 'number' }>, digits: number): ValueReader {
  return (given, path) => {
    const read =
      typeof given === 'number' ? fromNumber(given, den) : typeof given === 'string' ? fromText(given, digits) : 'type'
    if (read === 'type') return commaOr(given, path)
    if (read === 'precise')
      return { issue: issue('input_too_precise', path, { received: String(given).slice(0, 40), digits }) }
    if (read >= min && read <= max) return { value: read }
    const [lowest, highest] = [formatDecimal(min, digits), formatDecimal(max, digits)]
    return { issue: issue('input_out_of_range', path, { received: String(given).slice(0, 40), lowest, highest }) }
  }
}

/** The whole number of 1/den that `given` is; its double must be the very one of that decimal. */
function fromNumber(given: number, den: number): number | 'type' | 'precise' {
  if (!Number.isFinite(given)) return 'type'
  const scaled = Math.round(given * den)
  if (!Number.isSafeInteger(scaled)) return Number.isInteger(given) ? given : 'precise'
  return scaled / den === given ? scaled + 0 : 'precise'
}

function fromText(given: string, digits: number): number | 'type' | 'precise' {
  const [matched, sign, whole = '', fraction = ''] = decimalForm.exec(given) ?? []
  if (matched === undefined) return 'type'
  const kept = fraction.slice(0, digits).padEnd(digits, '0')
  if (/[1-9]/.test(fraction.slice(digits))) return 'precise'
  const scaled = Number(whole + kept)
  return sign === '-' && scaled !== 0 ? -scaled : scaled
}

function commaOr(given: unknown, path: Path): ReadValue {
  if (typeof given !== 'string' || !commaForm.test(given)) return wrongType('number', given, path)
  const suggested = given.replaceAll('.', '').replace(',', '.')
  return {
    issue: issue('input_decimal_comma', path, { received: given.slice(0, 40), suggestion: suggested.slice(0, 40) }),
  }
}

function rankReader(names: readonly string[]): ValueReader {
  const ranks = new Map(names.map((name, rank) => [name, rank]))
  return (given, path) => {
    const rank = typeof given === 'string' ? ranks.get(given) : undefined
    if (rank !== undefined) return { value: rank }
    if (typeof given !== 'string') return wrongType('text', given, path)
    return {
      issue: issue('input_not_one_of', path, {
        received: given.slice(0, 80),
        allowed: names,
        ...suggestion(given, names),
      }),
    }
  }
}

function dateReader(range: readonly [string, string] | undefined): ValueReader {
  return (given, path) => {
    if (typeof given !== 'string') return wrongType('date', given, path)
    const day = dayNumber(given)
    if (day === undefined) return { issue: issue('input_not_a_day', path, { received: given.slice(0, 40) }) }
    if (!range || (given >= range[0] && given <= range[1])) return { value: day }
    return { issue: issue('input_out_of_range', path, { received: given, lowest: range[0], highest: range[1] }) }
  }
}

const wrongType = (expected: string, given: unknown, path: Path): ReadValue => ({
  issue: issue('input_wrong_type', path, {
    expected,
    received: typeof given === 'number' ? String(given) : typeOf(given),
  }),
})

function never(type: ValueType): never {
  throw new TypeError(`a number input has the plan type "${type.is}"`)
}
