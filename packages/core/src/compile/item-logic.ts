import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { lowerLogic } from '../logic/lower-logic.ts'
import type { LogicScope } from '../logic/scope.ts'
import { allOf, isPresent } from '../logic/typed-logic.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { Json } from '../text/canonical-json.ts'
import type { Names } from './names.ts'
import type { ItemLogic } from './step-scope.ts'

/** Lowers an expression over one item of `list`: its fields first; then names outside, bound for the whole list. */
export function lowerItemLogic(
  list: string,
  logic: Json,
  path: Path,
  expected: ValueType | undefined,
  names: Names,
): ItemLogic | undefined {
  const bind = new Set<string>()
  const guards: Json[] = []
  const typed = lowerLogic(logic, path, names.logicScope(itemNames(list, bind, guards, names)), expected)
  if (!typed) return undefined
  if (typed.guard === true) return { typed, bind: [...bind], guard: allOf(guards) }
  names.report(issue('field_may_be_missing', path, { field: list }))
  return undefined
}

function itemNames(list: string, bind: Set<string>, guards: Json[], names: Names): LogicScope['resolve'] {
  const fields = new Map((names.list(list)?.fields ?? []).map((field) => [field.name, field]))
  return (name, at) => {
    const field = fields.get(name)
    if (!field) {
      const outer = names.scalar(name, at)
      if (!outer) return undefined
      bind.add(name)
      guards.push(outer.guard)
      return { ...outer, guard: true }
    }
    if (names.knows(name)) {
      names.report(issue('duplicate_name', at, { name, of: 'field' }))
      return undefined
    }
    return { logic: { var: name }, type: field.type, guard: field.required ? true : isPresent(name) }
  }
}
