import type { HeldOperators } from '../../plan/operator.ts'
import type { Plan } from '../../plan/plan.ts'
import { operatorRoad } from '../operator-road.ts'
import type { Road } from '../road.ts'
import { runtimeOf } from '../runtime.ts'
import { instantiate } from './instantiate.ts'

/**
 * Generated JavaScript as the road of a scorer, which is the fastest for many records: `compile(ruleSet, { road: generatedRoad })`.
 * It is made by `new Function`, which pages with a strict policy forbid; there, build a module instead, or leave it out.
 *
 * @example
 * ```ts doctest
 * import { compile, generatedRoad, parseRuleSet } from '@sasando/core'
 * const scorer = compile(
 *   parseRuleSet(`{
 *     "format": 1, "id": "contoh", "version": "1.0", "title": { "id": "Contoh" }, "valid": { "from": "2026-01-01" },
 *     "inputs": { "teknis": { "type": "number", "digits": 1, "range": [0, 100] } },
 *     "steps": [{ "id": "nilai", "kind": "logic", "logic": { "+": [{ "var": "teknis" }, 5] } }],
 *     "outcome": { "score": "nilai" }
 *   }`),
 *   { road: generatedRoad },
 * )
 * scorer.outcome({ teknis: 89.5 }).score // => 94.5
 * ```
 */
export function generatedRoad(plan: Plan, operators: HeldOperators): Road {
  const road = instantiate(plan, runtimeOf(operators))
  return operators.size > 0 ? operatorRoad(road) : road
}
