import { issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { lowerLogic } from '../logic/lower-logic.ts'
import type { LogicScope } from '../logic/scope.ts'
import { allOf, isPresent } from '../logic/typed-logic.ts'
import type { ValueType } from '../plan/plan.ts'
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
  const fields = names.listInput(list)?.item ?? {}
  return (name, at) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
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
    // A mistake in the field itself is reported where the list is declared.
    const type = names.inputType(name, field, ['inputs', list, 'item', name], () => {})
    return type && { logic: { var: name }, type, guard: field.required === false ? isPresent(name) : true }
  }
}
