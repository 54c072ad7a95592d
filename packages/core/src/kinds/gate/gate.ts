import { levelOperand } from '../../compile/step-scope.ts'
import { issue } from '../../issues/issue.ts'
import { levelConstant } from '../../logic/constants.ts'
import { allOf, booleanType, type TypedLogic } from '../../logic/typed-logic.ts'
import { gateExplainer } from './explain.ts'
import { schema } from './schema.ts'
import { defineKind } from '../kind.ts'

/** Bounds a level while a condition holds; nothing that comes after can undo it but another gate. */
export const gateKind = defineKind({
  kind: 'gate' as const,
  schema,
  policies: ['neutral', 'carry'],
  lower(step, scope) {
    const level = levelOperand(step.of, ['of'], scope)
    const conditions = step.rules.map((each, index) => scope.logic(each.when, ['rules', index, 'when'], booleanType))
    if (!level) return undefined
    let bounded: TypedLogic = level
    let isWhole = true
    for (const [index, each] of step.rules.entries()) {
      const at = [...scope.path, 'rules', index]
      const condition = conditions[index]
      if (each.atMost === undefined && each.atLeast === undefined)
        scope.report(issue('missing_key', at, { key: 'atMost' }))
      const atMost =
        each.atMost === undefined ? undefined : levelConstant(each.atMost, level.type.scale, [...at, 'atMost'], scope)
      const atLeast =
        each.atLeast === undefined
          ? undefined
          : levelConstant(each.atLeast, level.type.scale, [...at, 'atLeast'], scope)
      const isReversed = Boolean(atMost && atLeast && Number(atLeast.logic) > Number(atMost.logic))
      if (isReversed)
        scope.report(issue('range_reversed', at, { lowest: String(each.atLeast), highest: String(each.atMost) }))
      if (!condition || (!atMost && !atLeast) || isReversed) {
        isWhole = false
        continue
      }
      const holds = scope.part(
        `rule-${index}`,
        { form: { form: 'expr', value: condition.logic }, type: booleanType, guard: condition.guard },
        ['rules', index, 'when'],
      )
      const low = atLeast ? { max: [bounded.logic, atLeast.logic] } : bounded.logic
      const value = atMost ? { min: [low, atMost.logic] } : low
      bounded = {
        logic: { if: [holds.logic, value, bounded.logic] },
        type: level.type,
        guard: allOf([bounded.guard, holds.guard]),
      }
      if (index < step.rules.length - 1)
        bounded = scope.part(`after-${index}`, {
          form: { form: 'expr', value: bounded.logic },
          type: level.type,
          guard: bounded.guard,
        })
    }
    if (!isWhole) return undefined
    return { form: { form: 'expr', value: bounded.logic }, type: level.type, guard: bounded.guard }
  },
  ...gateExplainer,
})
