import { operatorArity, refusedOperators } from '../../logic/operators.ts'
import { dayNumber } from '../../scoring/day.ts'
import type { OperatorArgument, OperatorReturn, PluginOperator } from '../operator.ts'
import { hasOnly, isFunction, isId, isWhole, mistake } from './mistake.ts'

const keys = ['name', 'label', 'args', 'returns', 'monotone', 'evaluate', 'js', 'sql']

/** An operator with everything that an operator has, frozen. */
export function checkOperator(given: PluginOperator, plugin: string): PluginOperator {
  const name: unknown = (given as Partial<PluginOperator> | null | undefined)?.name
  if (!isId(name)) mistake(plugin, `an operator has a name such as "service-months", not ${JSON.stringify(name)}`)
  if (operatorArity.has(name)) mistake(plugin, `the operator "${name}" is built in`)
  if (refusedOperators.has(name)) mistake(plugin, `the operator "${name}" is one of JsonLogic that rule sets refuse`)
  const where = `the operator "${name}": `
  const wrong = (what: string): never => mistake(plugin, where + what)
  hasOnly(given, keys, plugin, where)
  const { label, args, returns, monotone, evaluate, js, sql } = given
  for (const locale of ['id', 'en'] as const)
    if (typeof label?.[locale] !== 'string' || label[locale] === '') wrong(`its label has no text in "${locale}"`)
  if (!Array.isArray(args) || args.length === 0 || args.length > 20 || !args.every(isArgument))
    wrong('its args are 1 to 20 types, each with what belongs to it: { "type": "number", "den": 100 }')
  if (!isReturn(returns))
    wrong('it returns a type with what belongs to it: { "type": "number", "den": 1, "min": 0, "max": 600 }')
  if (!isMonotone(monotone, args.length)) wrong('monotone says "up", "down" or "none" of each argument')
  if (!isFunction(evaluate)) wrong('it has a function "evaluate"')
  if (!isImport(js)) wrong('js names a module and what it exports')
  if (sql !== undefined && !isFunction(sql)) wrong('sql is a function')
  return Object.freeze({
    name,
    label: Object.freeze({ id: label.id, en: label.en }),
    args: Object.freeze(args.map((each) => Object.freeze({ ...each }))),
    returns: Object.freeze({ ...returns }),
    ...(monotone ? { monotone: Object.freeze([...monotone]) } : {}),
    evaluate: evaluate.bind(given),
    ...(js ? { js: Object.freeze({ ...js }) } : {}),
    ...(sql ? { sql } : {}),
  })
}

const isMonotone = (given: PluginOperator['monotone'], count: number): boolean =>
  given === undefined ||
  (Array.isArray(given) && given.length === count && given.every((each) => ['up', 'down', 'none'].includes(each)))

const isImport = (given: PluginOperator['js']): boolean =>
  given === undefined || (typeof given.module === 'string' && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(given.name))

function isArgument(given: OperatorArgument): boolean {
  switch (given?.type) {
    case 'number':
      return isWhole(given.den) && given.den > 0 && isOf(given, ['type', 'den'])
    case 'level':
      return isId(given.scale) && isOf(given, ['type', 'scale'])
    case 'choice':
      return Array.isArray(given.choices) && given.choices.every(isId) && isOf(given, ['type', 'choices'])
    case 'boolean':
    case 'date':
    case 'text':
      return isOf(given, ['type'])
    default:
      return false
  }
}

function isReturn(given: OperatorReturn): boolean {
  switch (given?.type) {
    case 'number': {
      const { den, min, max } = given
      return [den, min, max].every(isWhole) && den > 0 && min <= max && isOf(given, ['type', 'den', 'min', 'max'])
    }
    case 'level':
      return isId(given.scale) && isOf(given, ['type', 'scale'])
    case 'date': {
      const ends = [given.first, given.last].map((day) => (day === undefined ? undefined : dayNumber(day)))
      const isRight = ends.every((end, index) => end !== undefined || [given.first, given.last][index] === undefined)
      return isRight && (ends[0] ?? -Infinity) <= (ends[1] ?? Infinity) && isOf(given, ['type', 'first', 'last'])
    }
    case 'text':
      return (
        (given.maxLength === undefined || (isWhole(given.maxLength) && given.maxLength > 0)) &&
        isOf(given, ['type', 'maxLength'])
      )
    case 'boolean':
      return isOf(given, ['type'])
    default:
      return false
  }
}

const isOf = (value: object, known: readonly string[]): boolean =>
  Object.keys(value).every((key) => known.includes(key))
