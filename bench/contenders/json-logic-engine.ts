import { LogicEngine } from 'json-logic-engine'

import type { ObjectsContender } from '../contender.ts'
import { aroundEngine } from '../peers/around-engine.ts'
import { rounded, roundedName, rules } from '../peers/json-logic-rules.ts'
import { emptyNumbers } from '../peers/read-numbers.ts'

/** `engine.run` of each rule, with the optimised interpreter that is its default; rounding by `addMethod`. */
export const contender: ObjectsContender = {
  form: 'objects',
  records: 20_000,
  prepare() {
    const engine = new LogicEngine()
    engine.addMethod(roundedName, ([over, by]: [number, number]) => rounded(over, by), { deterministic: true })
    const { achieved, points, category, behaviour, predicate } = rules
    return aroundEngine(emptyNumbers(Object.keys(rules)), (numbers) => {
      numbers['achieved'] = engine.run(achieved, numbers) as number
      const score = (numbers['points'] = engine.run(points, numbers) as number)
      numbers['behaviour'] = engine.run(behaviour, numbers) as number
      return {
        status: 'complete',
        score: score / 100,
        category: engine.run(category, numbers) as string,
        predicate: engine.run(predicate, numbers) as string,
      }
    })
  },
}
