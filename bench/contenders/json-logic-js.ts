import jsonLogic, { type RulesLogic } from 'json-logic-js'

import type { ObjectsContender } from '../contender.ts'
import { aroundEngine } from '../peers/around-engine.ts'
import { rounded, roundedName, rules } from '../peers/json-logic-rules.ts'
import { emptyNumbers } from '../peers/read-numbers.ts'

/** `jsonLogic.apply` of each rule; rounding by `add_operation`. */
export const contender: ObjectsContender = {
  form: 'objects',
  records: 2000,
  prepare() {
    jsonLogic.add_operation(roundedName, rounded)
    const { achieved, points, category, behaviour, predicate } = rules as Record<keyof typeof rules, unknown> as Record<
      keyof typeof rules,
      RulesLogic
    >
    return aroundEngine(emptyNumbers(Object.keys(rules)), (numbers) => {
      numbers['achieved'] = jsonLogic.apply(achieved, numbers) as number
      const score = (numbers['points'] = jsonLogic.apply(points, numbers) as number)
      numbers['behaviour'] = jsonLogic.apply(behaviour, numbers) as number
      return {
        status: 'complete',
        score: score / 100,
        category: jsonLogic.apply(category, numbers) as string,
        predicate: jsonLogic.apply(predicate, numbers) as string,
      }
    })
  },
}
