import { allOf, choose } from '../logic/typed-logic.ts'
import { variablesIn } from '../logic/variables.ts'
import { canonicalJson, type Json } from '../text/canonical-json.ts'

type Members = Readonly<Record<string, Json>>

/**
 * To whom a value belongs, from the guard under which it is there: what is computed from a value that does not apply to
 * a person does not apply to them either. `true`, or a condition over the conditions of what it is computed from.
 *
 * The guard as it would be if nothing that applies were missing. Branches are those that the record takes.
 *
 * @param appliesOf - to whom the named value belongs: `true`, or the condition's value
 */
export const applicability = (guard: Json, appliesOf: (name: string) => Json): Json =>
  under(new Set(), ifAllWereThere(guard, appliesOf))

function ifAllWereThere(guard: Json, appliesOf: (name: string) => Json): Json {
  const [operator, args] = operation(guard)
  const inner = (each: Json | undefined): Json => ifAllWereThere(each ?? true, appliesOf)
  switch (operator) {
    case 'and':
      return allOf(args.map((each, index) => whereChosen(each, args.slice(0, index), inner(each))))
    case 'or': {
      // What comes first decides by its value; only the last is a guard.
      const last = inner(args.at(-1))
      return last === true ? true : { or: [...args.slice(0, -1), last] }
    }
    case 'if':
      return choose(args[0] ?? true, inner(args[1]), inner(args[2]))
    case '!==':
      return isNull(args[1]) ? appliesOf(nameOf(args[0])) : true
    case '===':
      return args[0] ?? true
    case '>=':
      // Too few entries of a list are a hole, and not a reason to leave the person out.
      return true
    default:
      return guard
  }
}

/** A branch is taken where what it is chosen by is there, as the parts before it ask: elsewhere it says nothing. */
function whereChosen(part: Json, before: readonly Json[], applies: Json): Json {
  const [operator, args] = operation(part)
  const tests = operator === 'if' ? args.slice(0, 1) : operator === 'or' ? args.slice(0, -1) : []
  const [asked, read] = [new Set(variablesIn(tests)), new Set(tests.flatMap(valuesReadBy))]
  // Whether a value is there can be asked without it: that the value is there is then asked for by something else.
  const isOfTests = (each: Json): boolean =>
    variablesIn(each).every(
      (name) => read.has(name) || (/:/.test(name) && asked.has(name.replace(/:(?:applies|refused)$/, ''))),
    )
  return choose(allOf(before.filter(isOfTests)), applies, true)
}

/** The names whose value is asked for, and not only whether there is one. */
function valuesReadBy(logic: Json): readonly string[] {
  if (Array.isArray(logic)) return (logic as readonly Json[]).flatMap(valuesReadBy)
  const [operator, args] = operation(logic)
  if (operator === 'var') return variablesIn(logic)
  return operator === '!==' && isNull(args[1]) ? [] : args.flatMap(valuesReadBy)
}

/** The condition where `known` holds: what is known need not be asked again. */
function under(known: ReadonlySet<string>, condition: Json): Json {
  if (condition === true || known.has(canonicalJson(condition))) return true
  const [operator, args] = operation(condition)
  switch (operator) {
    case 'and':
      return allOf(args.map((each) => under(known, each)))
    case 'or': {
      const last = under(known, args.at(-1) ?? true)
      return last === true ? true : { or: [...args.slice(0, -1), last] }
    }
    case 'if': {
      const [test = true, then = true, otherwise = true] = args
      return choose(test, under(new Set([...known, ...conjuncts(test)]), then), under(known, otherwise))
    }
    default:
      return condition
  }
}

function conjuncts(condition: Json): readonly string[] {
  const [operator, args] = operation(condition)
  return operator === 'and' ? args.flatMap(conjuncts) : [canonicalJson(condition)]
}

/** When it can be told whether the condition holds: read from left to right, along the branches that are taken. */
export function knownWhen(condition: Json): Json {
  const [operator, args] = operation(condition)
  switch (operator) {
    case 'var':
      return { '!==': [condition, null] }
    case '!':
      return knownWhen(args[0] ?? true)
    case 'and':
    case 'or':
      return args.reduceRight<Json>((later, part) => {
        if (later === true) return knownWhen(part)
        return allOf([knownWhen(part), { or: [operator === 'and' ? { '!': [part] } : part, later] }])
      }, true)
    case 'if': {
      const [test = true, then = true, otherwise = true] = args
      return allOf([knownWhen(test), choose(test, knownWhen(then), knownWhen(otherwise))])
    }
    default:
      return true
  }
}

function operation(logic: Json): readonly [operator: string, args: readonly Json[]] {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return ['', []]
  const [operator = '', argument = null] = Object.entries(logic as Members)[0] ?? []
  return [operator, (Array.isArray(argument) ? argument : [argument]) as readonly Json[]]
}

const isNull = (logic: Json | undefined): boolean => logic === null
function nameOf(logic: Json | undefined): string {
  const [operator, [name]] = operation(logic ?? null)
  return operator === 'var' && typeof name === 'string' ? name : ''
}
