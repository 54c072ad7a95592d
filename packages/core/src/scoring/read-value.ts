import { decimalDigits, formatDecimal } from '../exact/rational.ts'
import { issue, type RecordIssue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import type { Plan, PlanValue } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import { hasHalfLetter } from '../text/canonical-json.ts'
import { typeOf } from '../text/type-of.ts'
import { dayNumber, dayText } from './day.ts'

/** A value as the plan takes it, or the issue that refuses it. */
export type ReadValue =
  | { readonly value: Exclude<PlanValue, null | readonly unknown[]> }
  | { readonly issue: RecordIssue }

/** Reads one kind of value. */
export type ValueReader = (given: unknown, path: Path) => ReadValue

/** The reader of an input or a list field, prepared once per plan. */
export function valueReader(type: ValueType, scales: Plan['scales']): ValueReader {
  switch (type.is) {
    case 'number':
      return numberReader(type, decimalDigits(type.den) ?? 0)
    case 'boolean':
      return (given, path) => (typeof given === 'boolean' ? { value: given } : wrongType('boolean', given, path))
    case 'level':
      return rankReader(scales[type.scale] ?? [])
    case 'choice':
      return rankReader(type.choices)
    case 'date':
      return dateReader(type)
    case 'text':
      return textReader(type.maxLength ?? 10_000)
  }
}

function textReader(limit: number): ValueReader {
  return (given, path) => {
    if (typeof given !== 'string') return wrongType('text', given, path)
    if (hasHalfLetter(given)) return { issue: issue('input_broken_text', path, { received: given.slice(0, 40) }) }
    if (given.length <= limit) return { value: given }
    return { issue: issue('input_too_long', path, { limit, of: 'characters' }) }
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
  // Farther than any range reaches, where whole numbers are no longer told apart.
  if (!Number.isSafeInteger(scaled)) return given < 0 ? -Infinity : Infinity
  return scaled / den === given ? scaled + 0 : 'precise'
}

/** The whole number of 10⁻ᵈⁱᵍⁱᵗˢ that a canonical decimal is. */
export function fromText(given: string, digits: number): number | 'type' | 'precise' {
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

function dateReader({ first, last }: Extract<ValueType, { is: 'date' }>): ValueReader {
  return (given, path) => {
    if (typeof given !== 'string') return wrongType('date', given, path)
    const day = dayNumber(given)
    if (day === undefined) return { issue: issue('input_not_a_day', path, { received: given.slice(0, 40) }) }
    if (first === undefined || last === undefined || (day >= first && day <= last)) return { value: day }
    const [lowest, highest] = [dayText(first), dayText(last)]
    return { issue: issue('input_out_of_range', path, { received: given, lowest, highest }) }
  }
}

/** What was meant, and what was given: a number as it is, anything else by what it is. */
export const wrongType = (expected: string, given: unknown, path: Path): { readonly issue: RecordIssue } => ({
  issue: issue('input_wrong_type', path, {
    expected,
    received: typeof given === 'number' ? String(given) : typeOf(given),
  }),
})
