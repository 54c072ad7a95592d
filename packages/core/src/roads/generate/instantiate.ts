import type { Plan } from '../../plan/plan.ts'
import type { Road } from '../road.ts'
import type { Runtime } from '../runtime.ts'
import { generateFunctions, runtimeNames } from './module.ts'

/** Generated code, made here and now by `new Function`: only where it was asked for, since strict pages forbid it. */
export function instantiate(plan: Plan, runtime: Runtime): Road {
  // Operators can fail, which only the reference road tells of; so whole results of plans that call some are its own.
  const hasTrace = !plan.steps.some(({ form }) => form === 'call')
  const names = `object, ${hasTrace ? 'trace, ' : ''}rows, columns, tape`
  const body = `'use strict'\n${generateFunctions(plan, hasTrace)}\nreturn { ${names} }`
  // oxlint-disable-next-line eslint/no-new-func, typescript/no-implied-eval -- the one place, by the caller's wish; a built module needs none
  const make = new Function(...runtimeNames, body) as (...given: unknown[]) => Road
  return make(...runtimeNames.map((name) => runtime[name]))
}
