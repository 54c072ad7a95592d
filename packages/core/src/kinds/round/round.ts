import { numberOperand, rounded } from '../../compile/step-scope.ts'
import { roundExplainer } from './explain.ts'
import { schema } from './schema.ts'
import { defineKind } from '../kind.ts'

/** Rounds a value by a rule of its own, so that the rounding has a name and a basis. */
export const roundKind = defineKind({
  kind: 'round' as const,
  schema,
  policies: ['zero', 'neutral', 'carry'],
  lower(step, scope) {
    const value = numberOperand(step.of, ['of'], scope)
    return value && rounded(value, step.round, ['round'], scope)
  },
  ...roundExplainer,
})
