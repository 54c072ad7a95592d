import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { lowerLogic } from '../logic/lower-logic.ts'
import type { LogicScope } from '../logic/scope.ts'
import { allOf, booleanType, isPresent, type TypedLogic } from '../logic/typed-logic.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { Json } from '../text/canonical-json.ts'
import type { Names } from './names.ts'
import type { ItemLogic } from './step-scope.ts'

/**
 * Lowers an expression over one item of `list`: its fields first; then names outside, bound for the whole list.
 *
 * @param given - whether a value outside has a value, as a value of the plan, so that it can be bound
 */
export function lowerItemLogic(
  list: string,
  logic: Json,
  path: Path,
  expected: ValueType | undefined,
  names: Names,
  given: Outside['given'],
): ItemLogic | undefined {
  const outside: Outside = { bind: new Set(), guards: [], given }
  const scope = { ...names.logicScope(), ...itemNames(list, outside, names) }
  const typed = lowerLogic(logic, path, scope, expected)
  if (!typed) return undefined
  if (typed.guard === true) return { typed, bind: [...outside.bind], guard: allOf(outside.guards) }
  names.report(issue('field_may_be_missing', path, { field: list }))
  return undefined
}

/** What an expression asks for outside its list. */
interface Outside {
  readonly bind: Set<string>
  readonly guards: Json[]
  readonly given: (name: string, is: TypedLogic) => string
}

function itemNames(list: string, outside: Outside, names: Names): Pick<LogicScope, 'resolve' | 'given'> {
  const fields = new Map((names.list(list)?.fields ?? []).map((field) => [field.name, field]))
  const fieldOf = (name: string, at: Path): TypedLogic | 'outside' | undefined => {
    const field = fields.get(name)
    if (!field) return 'outside'
    if (!names.knows(name))
      return { logic: { var: name }, type: field.type, guard: field.required ? true : isPresent(name) }
    names.report(issue('duplicate_name', at, { name, of: 'field' }))
    return undefined
  }
  return {
    resolve(name, at) {
      const field = fieldOf(name, at)
      if (field !== 'outside') return field
      const outer = names.scalar(name, at)
      if (!outer) return undefined
      outside.bind.add(name)
      outside.guards.push(outer.guard)
      return { ...outer, guard: true }
    },
    given(name, at) {
      const field = fieldOf(name, at)
      if (field !== 'outside') return field && { logic: field.guard, type: booleanType, guard: true }
      const is = names.given(name, at)
      if (is === undefined || is.logic === true) return is
      const id = outside.given(name, is)
      outside.bind.add(id)
      // What is bound must be there, and it is unless what it asks for was refused.
      outside.guards.push(isPresent(id))
      return { logic: { var: id }, type: booleanType, guard: true }
    },
  }
}
