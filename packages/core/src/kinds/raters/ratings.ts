import type { StepScope } from '../../compile/step-scope.ts'
import { roundQuotient } from '../../exact/rounding.ts'
import { issue } from '../../issues/issue.ts'
import { suggestion } from '../../issues/suggest.ts'
import { isNumber, numberType, typeName, type NumberLogic, type NumberType } from '../../logic/typed-logic.ts'
import type { ListType, ValueType } from '../../plan/value-type.ts'
import type { Json } from '../../text/canonical-json.ts'
import type { RatersStep } from './schema.ts'

type Choice = Extract<ValueType, { is: 'choice' }>

/** The list of ratings, and what one of them is worth. */
export interface Ratings {
  readonly list: ListType
  /** The list is there. */
  readonly guard: Json
  readonly relation: Choice
  readonly score: NumberLogic
  /** Of the sum of as many scores as the list may hold, and of their rounded mean. */
  readonly sumType: NumberType
  readonly meanType: NumberType
  readonly bind: readonly string[]
  /** The values outside the list that `score` asks for are there. */
  readonly scoreGuard: Json
}

/** Reads which fields say what; undefined after the issues have been reported. */
export function readRatings(step: RatersStep, scope: StepScope): Ratings | undefined {
  const list = scope.list(step.over, ['over'])
  if (!list) return undefined
  const rater = field(step, 'rater', list.type, scope)
  const relation = field(step, 'relation', list.type, scope)
  const isKey = list.type.key === step.rater
  if (rater && !isKey)
    scope.report(issue('key_not_rater', [...scope.path, 'rater'], { list: step.over, rater: step.rater }))
  if (relation && relation.is !== 'choice')
    scope.report(
      issue('wrong_value_type', [...scope.path, 'relation'], { expected: 'choice', received: typeName(relation) }),
    )
  const item = scoreOf(step, list.type, scope)
  if (item && !isNumber(item.typed))
    scope.report(
      issue('wrong_value_type', [...scope.path, 'score'], { expected: 'number', received: typeName(item.typed.type) }),
    )
  if (!rater || !isKey || relation?.is !== 'choice' || !item || !isNumber(item.typed)) return undefined
  const { typed: score, bind, guard: scoreGuard } = item
  const types = typesOf(step, score, list.type, scope)
  return types && { list: list.type, guard: list.operand.guard, relation, score, ...types, bind, scoreGuard }
}

function typesOf(step: RatersStep, { type }: NumberLogic, { maxItems }: ListType, scope: StepScope) {
  const [den, most] = [BigInt(type.den), BigInt(maxItems)]
  const sumType = numberType(
    den,
    type.min < 0 ? BigInt(type.min) * most : 0n,
    type.max > 0 ? BigInt(type.max) * most : 0n,
  )
  const { digits, mode = 'half-up' } = step.roundEach ?? step.round
  // A mean lies between its smallest and largest value, and rounding keeps the order of numbers.
  const end = (numerator: number): bigint => BigInt(roundQuotient(numerator, type.den, digits, mode))
  const meanType = numberType(10n ** BigInt(digits), end(type.min), end(type.max))
  // The divisor of a mean is a number of raters times the denominator.
  if (sumType && meanType && numberType(1n, 0n, den * most)) return { sumType, meanType }
  scope.report(issue('not_exact', [...scope.path, 'score'], { limit: '9007199254740991' }))
  return undefined
}

/** A field that every item has. */
function field(
  step: RatersStep,
  key: 'rater' | 'relation',
  { fields }: ListType,
  scope: StepScope,
): ValueType | undefined {
  const found = fields.find(({ name }) => name === step[key])
  if (found?.required === true) return found.type
  scope.report(
    found
      ? issue('field_may_be_missing', [...scope.path, key], { field: step[key] })
      : unknown(step, key, fields, scope),
  )
  return undefined
}

function scoreOf(step: RatersStep, { fields }: ListType, scope: StepScope) {
  if (typeof step.score !== 'string') return scope.itemLogic(step.over, step.score, ['score'])
  if (fields.some(({ name }) => name === step.score)) return scope.itemLogic(step.over, { var: step.score }, ['score'])
  scope.report(unknown(step, 'score', fields, scope))
  return undefined
}

/** There is no such field. */
function unknown(step: RatersStep, key: 'rater' | 'relation' | 'score', fields: ListType['fields'], scope: StepScope) {
  const name = typeof step[key] === 'string' ? step[key] : ''
  const near = suggestion(
    name,
    fields.map((each) => each.name),
  )
  return issue('unknown_name', [...scope.path, key], { name, of: 'field', ...near })
}
