import { parseExact } from '../exact/rational.ts'
import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Lowered } from '../kinds/lowered.ts'
import { numberConstant, writtenConstant } from '../logic/constants.ts'
import { eitherType, isSameType, typeMismatch } from '../logic/same-type.ts'
import { align, allOf, choose, isNumber, type TypedLogic } from '../logic/typed-logic.ts'
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
 */
export function standIn(operand: Operand, missing: ReplacingPolicy, path: Path, names: Names): Lowered | undefined {
  const other = replacement(missing, operand.type, path, names)
  if (!other) return undefined
  // What does not apply to a person is not missing, and nothing stands in for it.
  const mayStandIn = operand.applies === true ? other.guard : allOf([{ '===': [operand.applies, true] }, other.guard])
  return {
    form: { form: 'expr', value: choose(operand.guard, operand.logic, other.logic) },
    type: eitherType(operand.type, other.type),
    guard: choose(operand.guard, true, allOf([operand.usable, mayStandIn])),
  }
}

function replacement(missing: ReplacingPolicy, type: ValueType, path: Path, names: Names): TypedLogic | undefined {
  if (missing === 'zero') {
    if (type.is === 'number') return { logic: 0, type: { ...type, min: 0, max: 0 }, guard: true }
    names.report(issue('wrong_value_type', path, { expected: 'number', received: type.is }))
    return undefined
  }
  if ('carry' in missing) {
    const at = [...path, 'carry']
    return sameType(names.scalar(missing.carry, at), type, at, names)
  }
  const scope = names.logicScope()
  const at = [...path, 'neutral']
  const exact = type.is === 'number' && typeof missing.neutral !== 'boolean' ? parseExact(missing.neutral) : undefined
  const typed = exact ? numberConstant(exact, path, scope) : writtenConstant(missing.neutral, type, at, scope)
  return sameType(typed, type, at, names)
}

/** The replacement over the operand's denominator; refused where it does not fit exactly. */
function sameType(other: TypedLogic | undefined, type: ValueType, path: Path, names: Names): TypedLogic | undefined {
  if (!other) return undefined
  if (!isSameType(other.type, type)) {
    names.report(typeMismatch(path, type, other.type))
    return undefined
  }
  if (type.is !== 'number' || !isNumber(other)) return other
  if (type.den % other.type.den !== 0) {
    names.report(issue('wrong_form', path, { form: 'exact', received: String(other.type.den) }))
    return undefined
  }
  const aligned = align([other, { logic: null, type: { ...type, min: 0, max: 0 }, guard: true }])
  if (!aligned) names.report(issue('not_exact', path, { limit: `${Number.MAX_SAFE_INTEGER}` }))
  return aligned?.terms[0]
}
