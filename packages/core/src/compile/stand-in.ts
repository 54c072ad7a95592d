import { formatExact, formatRational, parseExact, rational } from '../exact/rational.ts'
import { issue, warning } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Lowered } from '../kinds/lowered.ts'
import { numberConstant, writtenConstant } from '../logic/constants.ts'
import { eitherType, isSameType, typeMismatch } from '../logic/same-type.ts'
import { align, allOf, choose, isNumber, typeName, type TypedLogic } from '../logic/typed-logic.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { MissingPolicy } from '../rule-set/primitives.ts'
import type { AppliedPolicy } from '../scoring/result.ts'
import type { Names } from './names.ts'
import type { Operand } from './step-scope.ts'

/** A policy that puts another value in a missing one's place. */
export type ReplacingPolicy = Exclude<MissingPolicy, 'block' | 'redistribute'>

export const replaces = (missing: MissingPolicy | undefined): missing is ReplacingPolicy =>
  missing !== undefined && missing !== 'block' && missing !== 'redistribute'

export const policyName = (missing: MissingPolicy): AppliedPolicy =>
  typeof missing === 'string' ? missing : 'carry' in missing ? 'carry' : 'neutral'

/**
 * What stands in for an operand that is missing, as a value of the plan of its own, so that the trace shows it.
 * Undefined after the issue has been reported.
 *
 * @param path - of the policy, where what is wrong with it is written
 */
export function standIn(operand: Operand, missing: ReplacingPolicy, path: Path, names: Names): Lowered | undefined {
  const other = replacement(missing, operand, path, names)
  if (!other) return undefined
  if (typeof missing === 'object' && 'neutral' in missing) checkNeutral(other, operand, [...path, 'neutral'], names)
  // What does not apply to a person is not missing, and nothing stands in for it.
  const mayStandIn = operand.applies === true ? other.guard : allOf([{ '===': [operand.applies, true] }, other.guard])
  return {
    form: { form: 'expr', value: choose(operand.guard, operand.logic, other.logic) },
    type: eitherType(operand.type, other.type),
    guard: choose(operand.guard, true, allOf([operand.usable, mayStandIn])),
  }
}

function replacement(missing: ReplacingPolicy, operand: Operand, path: Path, names: Names): TypedLogic | undefined {
  const { type, name } = operand
  const wrongType = (at: Path, received: string): undefined => {
    const policy = missing === 'zero' ? 'zero' : 'carry' in missing ? 'carry' : 'neutral'
    names.report(issue('stand_in_wrong_type', at, { policy, name, expected: typeName(type), received }))
    return undefined
  }
  if (missing === 'zero')
    return type.is === 'number'
      ? { logic: 0, type: { ...type, min: 0, max: 0 }, guard: true }
      : wrongType(path, 'number')
  const at = [...path, 'carry' in missing ? 'carry' : 'neutral']
  const isStray =
    'neutral' in missing && typeof missing.neutral === 'string' && isWrittenOtherwise(missing.neutral, type)
  if (isStray) return wrongType(at, 'text')
  const other = 'carry' in missing ? names.scalar(missing.carry, at) : neutral(missing.neutral, type, at, names)
  if (!other) return undefined
  if (isSameType(other.type, type)) return overSameDenominator(other, operand, at, names)
  if (typeName(other.type) !== typeName(type)) return wrongType(at, typeName(other.type))
  names.report(typeMismatch(at, type, other.type))
  return undefined
}

/** Whether a text can be no value of the type. */
const isWrittenOtherwise = (text: string, type: ValueType): boolean =>
  type.is === 'boolean' || (type.is === 'number' && parseExact(text) === undefined)

function neutral(value: string | number | boolean, type: ValueType, path: Path, names: Names): TypedLogic | undefined {
  const exact = type.is === 'number' && typeof value !== 'boolean' ? parseExact(value) : undefined
  const scope = names.logicScope()
  return exact ? numberConstant(exact, path, scope) : writtenConstant(value, type, path, scope)
}

/** What stands in, over the operand's denominator; refused where it does not fit exactly. */
function overSameDenominator(
  other: TypedLogic,
  { type, name }: Operand,
  path: Path,
  names: Names,
): TypedLogic | undefined {
  if (type.is !== 'number' || !isNumber(other)) return other
  if (type.den % other.type.den !== 0) {
    const [takes, received] = [formatExact(1, type.den), formatExact(1, other.type.den)]
    names.report(issue('stand_in_not_exact', path, { name, takes, received }))
    return undefined
  }
  const aligned = align([other, { logic: null, type: { ...type, min: 0, max: 0 }, guard: true }])
  if (!aligned) names.report(issue('not_exact', path, { limit: `${Number.MAX_SAFE_INTEGER}` }))
  return aligned?.terms[0]
}

/** A neutral value that the real one can never be is allowed, and hardly ever meant. */
function checkNeutral({ logic }: TypedLogic, { name, type }: Operand, path: Path, names: Names): void {
  if (type.is !== 'number' || typeof logic !== 'number' || (type.min <= logic && logic <= type.max)) return
  const text = (value: number): string => formatRational(rational(BigInt(value), BigInt(type.den)))
  const data = { name, value: text(logic), lowest: text(type.min), highest: text(type.max) }
  names.report(warning('neutral_out_of_range', path, data))
}
