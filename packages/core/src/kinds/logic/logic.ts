import { expression, rounded } from '../../compile/step-scope.ts'
import { issue } from '../../issues/issue.ts'
import { isNumber, typeName } from '../../logic/typed-logic.ts'
import { levelIds } from '../../rule-set/level-id.ts'
import { logicExplainer } from './explain.ts'
import { schema } from './schema.ts'
import { defineKind } from '../kind.ts'

/** Any expression of the strict profile: the kind for what no other kind says better. */
export const logicKind = defineKind({
  kind: 'logic' as const,
  schema,
  policies: ['zero', 'neutral', 'carry'],
  lower(step, scope) {
    const scale = step.scale === undefined ? undefined : scope.scale(step.scale)
    if (step.scale !== undefined && !scale) return undefined
    const expected =
      scale && step.scale !== undefined
        ? ({ is: 'level', scale: step.scale, size: levelIds(scale).length } as const)
        : undefined
    const typed = scope.logic(step.logic, ['logic'], expected)
    if (!typed) return undefined
    if (isNumber(typed)) return rounded(typed, step.round, ['round'], scope)
    if (!step.round) return expression(typed)
    scope.report(
      issue('wrong_value_type', [...scope.path, 'logic'], { expected: 'number', received: typeName(typed.type) }),
    )
    return undefined
  },
  ...logicExplainer,
})
