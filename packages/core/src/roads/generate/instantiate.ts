import type { Plan } from '../../plan/plan.ts'
import type { Road } from '../road.ts'
import type { Runtime } from '../runtime.ts'
import { generateFunctions, runtimeNames } from './module.ts'

/** Generated code, made here and now by `new Function`: only where it was asked for, since strict pages forbid it. */
export function instantiate(plan: Plan, runtime: Runtime): Road {
  const body = `'use strict'\n${generateFunctions(plan, true)}\nreturn { object, trace, rows, columns, tape }`
  // oxlint-disable-next-line eslint/no-new-func, typescript/no-implied-eval -- the one place, by the caller's wish; a built module needs none
  const make = new Function(...runtimeNames, body) as (...given: unknown[]) => Required<Road>
  return make(...runtimeNames.map((name) => runtime[name]))
}
