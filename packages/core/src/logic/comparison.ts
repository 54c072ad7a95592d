import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { writtenAt } from '../plan/written-at.ts'
import type { Json } from '../text/canonical-json.ts'
import type { LowerOperand } from './lower-operand.ts'
import type { LogicScope } from './scope.ts'
import { isSameType, typeMismatch } from './same-type.ts'
import { align, allOf, booleanType, isNumber, type TypedLogic } from './typed-logic.ts'

type Comparison = '==' | '!=' | 'in' | '<' | '<=' | '>' | '>='

/** Comparisons of two values of one type; never loose, and texts have no order. */
export function lowerComparison(
  operator: Comparison,
  args: readonly Json[],
  pathOf: (index: number) => Path,
  scope: LogicScope,
  operand: LowerOperand,
): TypedLogic | undefined {
  if (operator === 'in') return lowerMembership(args, pathOf, scope, operand)
  const terms = alike(args, pathOf, scope, operand)
  if (!terms) return undefined
  const guard = allOf(terms.map((each) => each.guard))
  const comparison = (logic: { readonly [operator: string]: Json }): TypedLogic => ({
    logic: writtenAt(logic, pathOf(0).slice(0, -2)),
    type: booleanType,
    guard,
  })
  if (operator === '==' || operator === '!=') return comparison({ [`${operator}=`]: terms.map((each) => each.logic) })
  const [first] = terms
  if (first && (first.type.is === 'text' || first.type.is === 'choice' || first.type.is === 'boolean')) {
    scope.report(issue('refused_operator', pathOf(0).slice(0, -1), { operator, reason: 'text' }))
    return undefined
  }
  // A plan compares two values at a time, so that no road has to know of three.
  const pairs = terms.slice(1).map((each, index) => ({ [operator]: [terms[index]?.logic ?? null, each.logic] }))
  const [pair] = pairs
  return comparison(pair && pairs.length === 1 ? pair : { and: pairs })
}

/** The arguments over one type: numbers over one denominator, texts read as what they stand beside. */
function alike(
  args: readonly Json[],
  pathOf: (index: number) => Path,
  scope: LogicScope,
  operand: LowerOperand,
): readonly TypedLogic[] | undefined {
  // What is written as a text takes its meaning from the first argument that is not.
  const anchor = args.findIndex((each) => typeof each !== 'string')
  const first = anchor < 0 ? undefined : operand(args[anchor] ?? null, pathOf(anchor))
  if (anchor >= 0 && !first) return undefined
  const terms: TypedLogic[] = []
  args.forEach((each, index) => {
    const typed = index === anchor ? first : operand(each, pathOf(index), first?.type)
    if (!typed) return
    if (first && !isSameType(typed.type, first.type)) scope.report(typeMismatch(pathOf(index), first.type, typed.type))
    else terms.push(typed)
  })
  if (terms.length !== args.length) return undefined
  if (!terms.every(isNumber)) return terms
  const aligned = align(terms)
  if (!aligned) scope.report(issue('not_exact', pathOf(0).slice(0, -1), { limit: '9007199254740991' }))
  return aligned?.terms
}

/** `in` with a written list; JsonLogic's search inside a text is refused. */
function lowerMembership(
  [needle = null, list = null]: readonly Json[],
  pathOf: (index: number) => Path,
  scope: LogicScope,
  operand: LowerOperand,
): TypedLogic | undefined {
  if (!Array.isArray(list) || list.length === 0) {
    scope.report(issue('refused_operator', pathOf(1), { operator: 'in', reason: 'list' }))
    return undefined
  }
  const members = list as readonly Json[]
  const terms = alike(
    [needle, ...members],
    (index) => (index === 0 ? pathOf(0) : [...pathOf(1), index - 1]),
    scope,
    operand,
  )
  if (!terms) return undefined
  const [first, ...rest] = terms
  if (!first) return undefined
  return {
    logic: writtenAt({ in: [first.logic, rest.map((each) => each.logic)] }, pathOf(0).slice(0, -2)),
    type: booleanType,
    guard: allOf(terms.map((each) => each.guard)),
  }
}
